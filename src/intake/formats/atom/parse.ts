import { parseAtomFeed } from 'feedsmith';
import { type Feed, readFeed } from '../../feed.js';
import type { Outcome, Part } from '../../input.js';
import { absoluteUrl } from '../../makeReport.js';
import { mendFeed, withoutDoctype } from '../../xml.js';

interface Link {
  href?: string;
  rel?: string;
  type?: string;
}

/** The address of the page itself: `alternate` (the default), HTML before other types. */
function pageLink(links: readonly Link[] | undefined): string | undefined {
  const pages = (links ?? []).filter((link) => link.rel === undefined || link.rel === 'alternate');
  return (pages.find((link) => link.type === undefined || /html/i.test(link.type)) ?? pages[0])?.href;
}

/** Text that the feed declares to be plain is shielded from being read as HTML. */
function bodyOf(content: { value?: string; type?: string } | undefined): string | undefined {
  const plain = content?.type === 'text' || content?.type === 'text/plain';
  return plain ? content.value?.replace(/&/g, '&amp;').replace(/</g, '&lt;') : content?.value;
}

/** Titles without a type are plain (RFC 4287, 3.1.1); bodies without one are HTML too often to be read so. */
const titleOf = (title: { value: string; type?: string } | undefined) =>
  bodyOf(title && { type: 'text', ...title });

function parseFeed(part: Part, isCut: boolean): Feed {
  const text = mendFeed(withoutDoctype(part.text), isCut, /<\/(?:\w+:)?entry\s*>/gi, '</feed>');
  const feed = parseAtomFeed<string>(text);
  const base =
    absoluteUrl(feed.xml?.base, part.url) ?? absoluteUrl(pageLink(feed.links), part.url) ?? part.url;
  const licenceOf = (links: readonly Link[] | undefined) =>
    links?.find((link) => link.rel === 'license')?.href;
  const items = (feed.entries ?? []).map((entry) => {
    const entryBase = absoluteUrl(entry.xml?.base, base) ?? base;
    return {
      title: titleOf(entry.title),
      bodies: [bodyOf(entry.content), bodyOf(entry.summary)],
      links: [
        absoluteUrl(pageLink(entry.links), entryBase) ?? undefined,
        /^https?:/i.test(entry.id ?? '') ? entry.id : undefined,
      ],
      dates: [entry.published, entry.dcterms?.issued?.[0], entry.dc?.dates?.[0], entry.updated],
      creators: [
        ...(entry.authors ?? []).flatMap((author) => author.name ?? []),
        ...(entry.dc?.creators ?? []),
      ],
      credit: entry.source?.title?.value,
      licence: licenceOf(entry.links) ?? entry.cc?.license,
    };
  });
  return { title: titleOf(feed.title), base, licence: licenceOf(feed.links) ?? feed.cc?.license, items };
}

/** Reports from Atom 0.3 and 1.0: content before summary, `published` before `updated`. */
export function parseAtom(part: Part): AsyncGenerator<Outcome> {
  const isCut = !/<\/(?:\w+:)?feed\s*>/i.test(part.text.slice(-2000));
  return readFeed(part, 'atom', () => parseFeed(part, isCut), isCut);
}
