import { Problem } from '../core/problems.js';
import type { FormatName } from '../core/report.js';
import { blocksOfHtml, lineOfHtml } from './blocks.js';
import { agencyOfLine, readCredit } from './credit.js';
import { firstDate } from './dates.js';
import type { Outcome, Part } from './input.js';
import { absoluteUrl, hostOf, makeReport } from './makeReport.js';
import { trimBlocks } from './trimBody.js';

/** One item of a feed, whatever its format; the candidates of a field stand in order of preference. */
export interface FeedItem {
  title: string | undefined;
  /** HTML or plain text; the first that gives a paragraph is taken. */
  bodies: (string | undefined)[];
  links: (string | undefined)[];
  dates: (string | undefined)[];
  creators: string[];
  /** Outlet that the item itself names (RSS <source>). */
  credit: string | undefined;
  licence: string | undefined;
}

export interface Feed {
  title: string | undefined;
  /** Address that relative links are resolved against. */
  base: string | null;
  licence: string | undefined;
  items: FeedItem[];
}

/** Reads a feed with the parser given; what the parser throws is `feed-malformed`, a feed without items `feed-empty`, and one whose end is missing (`isCut`) `feed-malformed` after the items it has. */
export async function* readFeed(
  part: Part,
  format: FormatName,
  parse: () => Feed,
  isCut: boolean,
): AsyncGenerator<Outcome> {
  const file = part.name;
  let feed: Feed;
  try {
    feed = parse();
  } catch (error) {
    yield new Problem('feed-malformed', { file, detail: (error as Error).message, cause: error });
    return;
  }
  const source = (feed.title === undefined ? '' : lineOfHtml(feed.title)) || hostOf(feed.base);
  for (const [index, item] of feed.items.entries()) {
    try {
      yield await reportOfItem(item, feed, source, `item ${index + 1}`, part, format);
    } catch (error) {
      yield new Problem('feed-malformed', {
        file,
        detail: `item ${index + 1}: ${String(error)}`,
        cause: error,
      });
    }
  }
  if (isCut)
    yield new Problem('feed-malformed', { file, detail: 'it ends before its root element is closed' });
  else if (feed.items.length === 0) yield new Problem('feed-empty', { file });
}

function reportOfItem(
  item: FeedItem,
  feed: Feed,
  source: string | null,
  where: string,
  part: Part,
  format: FormatName,
): Promise<Outcome> {
  const headline = lineOfHtml(item.title ?? '');
  let paragraphs: string[] = [];
  for (const body of item.bodies) {
    paragraphs = trimBlocks(blocksOfHtml(body ?? ''), headline).map((block) => block.text);
    if (paragraphs.length > 0) break;
  }
  const link = item.links.map((raw) => absoluteUrl(raw, feed.base ?? part.url)).find((url) => url !== null);
  const agency = item.creators.map(agencyOfLine).find((name) => name !== null);
  return makeReport(
    {
      headline,
      paragraphs,
      url: link ?? null,
      source,
      publishedAt: firstDate(item.dates),
      credit: (item.credit && lineOfHtml(item.credit)) || agency || readCredit(paragraphs),
      rights: { licence: item.licence ?? feed.licence ?? null },
      where,
    },
    { format, bytes: part.bytes },
    part,
  );
}
