import { parseRdfFeed, parseRssFeed } from 'feedsmith';
import { type Feed, type FeedItem, readFeed } from '../../feed.js';
import type { Outcome, Part } from '../../input.js';
import { absoluteUrl } from '../../makeReport.js';
import { mendFeed, rootOf, withoutDoctype } from '../../xml.js';

type RssItem = NonNullable<ReturnType<typeof parseRssFeed<string>>['items']>[number];
type RdfItem = NonNullable<ReturnType<typeof parseRdfFeed<string>>['items']>[number];

/** Fields that RSS 2.0 and RSS 1.0 items share. */
function commonFields(item: RssItem | RdfItem): FeedItem {
  const { atom, dc, dcterms } = item;
  const alternate = atom?.links?.find((link) => link.rel === undefined || link.rel === 'alternate');
  return {
    title: item.title ?? atom?.title?.value ?? dc?.titles?.[0],
    bodies: [
      item.content?.encoded,
      atom?.content?.value,
      item.description,
      atom?.summary?.value,
      dc?.descriptions?.[0],
    ],
    links: [item.link, alternate?.href, dc?.identifiers?.[0]],
    dates: [
      dc?.dates?.[0],
      dcterms?.issued?.[0],
      dcterms?.created?.[0],
      atom?.published,
      dcterms?.modified?.[0],
      atom?.updated,
    ],
    creators: [...(dc?.creators ?? []), ...(dcterms?.creators ?? [])],
    credit: dc?.sources?.find((name) => !/^https?:/i.test(name)),
    licence: item.cc?.license ?? dcterms?.licenses?.[0],
  };
}

function rssItem(item: RssItem): FeedItem {
  const common = commonFields(item);
  const guid = item.guid?.isPermaLink === false ? undefined : item.guid?.value;
  return {
    ...common,
    links: [item.link, ...common.links, /^https?:/i.test(guid ?? '') ? guid : undefined],
    dates: [item.pubDate, ...common.dates],
    creators: [...common.creators, ...(item.authors ?? []).flatMap((author) => author.name ?? [])],
    credit: item.source?.title ?? common.credit,
    licence: item.creativeCommons?.licenses?.[0] ?? common.licence,
  };
}

function parseFeed(part: Part, isCut: boolean): Feed {
  const whole = withoutDoctype(part.text);
  const closing = rootOf(whole) === 'rss' ? '</channel></rss>' : '</rdf:RDF>';
  const text = mendFeed(whole, isCut, /<\/item\s*>/gi, closing);
  if (rootOf(text) === 'rss') {
    const feed = parseRssFeed<string>(text);
    const licence = feed.creativeCommons?.licenses?.[0] ?? feed.cc?.license ?? feed.dcterms?.licenses?.[0];
    const base = absoluteUrl(feed.link, part.url) ?? part.url;
    return { title: feed.title, base, licence, items: (feed.items ?? []).map(rssItem) };
  }
  const feed = parseRdfFeed<string>(text);
  const base = absoluteUrl(feed.link, part.url) ?? part.url;
  const licence = feed.cc?.license ?? feed.dcterms?.licenses?.[0];
  return { title: feed.title, base, licence, items: (feed.items ?? []).map(commonFields) };
}

/** Reports from RSS 0.9x, 1.0 (RDF) and 2.0: full content before summary. */
export function parseRss(part: Part): AsyncGenerator<Outcome> {
  const isCut = !/<\/(?:\w+:)?(?:rss|rdf)\s*>/i.test(part.text.slice(-2000));
  return readFeed(part, 'rss', () => parseFeed(part, isCut), isCut);
}
