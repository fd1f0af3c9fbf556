import { parseJsonFeed as parseFeedObject } from 'feedsmith';
import { type Feed, readFeed } from '../../feed.js';
import type { Outcome, Part } from '../../input.js';
import { absoluteUrl } from '../../makeReport.js';

const escapeHtml = (text: string | undefined) => text?.replace(/&/g, '&amp;').replace(/</g, '&lt;');

function parseFeed(part: Part): Feed {
  const feed = parseFeedObject<string>(JSON.parse(part.text));
  const items = (feed.items ?? []).map((item) => ({
    title: escapeHtml(item.title),
    // Plain text keeps its paragraphs at blank lines, which `blocksOfHtml` sees only when it finds no markup.
    bodies: [item.content_html, item.content_text, item.summary],
    links: [item.url, item.external_url, /^https?:/i.test(item.id ?? '') ? item.id : undefined],
    dates: [item.date_published, item.date_modified],
    creators: (item.authors ?? []).flatMap((author) => author.name ?? []),
    credit: undefined,
    licence: undefined,
  }));
  const base = absoluteUrl(feed.home_page_url, part.url) ?? absoluteUrl(feed.feed_url, part.url) ?? part.url;
  return { title: escapeHtml(feed.title), base, licence: undefined, items };
}

/** Reports from JSON Feed 1.0 and 1.1. */
export function parseJsonFeed(part: Part): AsyncGenerator<Outcome> {
  return readFeed(part, 'jsonfeed', () => parseFeed(part), false);
}
