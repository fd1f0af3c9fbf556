import { Problem } from '../../../core/problems.js';
import { depthOf, hasTooManyTags, MAX_DEPTH, MAX_TAGS, parseDom, readBlocks } from '../../blocks.js';
import { agencyOfLine, readCredit } from '../../credit.js';
import { dateOfHeaderLine } from '../../../languages/en/dateLine.js';
import { firstDate } from '../../dates.js';
import type { Outcome, Part } from '../../input.js';
import { makeReport } from '../../makeReport.js';
import type { Block } from '../../trimBody.js';
import { articleBlocks } from './article.js';
import { bylinesOf } from './furniture.js';
import { readMetadata } from './metadata.js';

/** Shortest article, in characters, and the largest share of it that may stand in links: below and above lie index pages. */
const MIN_LENGTH = 80;
const MAX_LINKED = 0.6;

function isArticle(blocks: readonly Block[]): boolean {
  const length = blocks.reduce((sum, block) => sum + block.text.length, 0);
  const linked = blocks.reduce((sum, block) => sum + block.text.length * block.linked, 0);
  return length >= MIN_LENGTH && linked <= length * MAX_LINKED;
}

/** How many lines below the headline may carry the date. */
const DATE_LINES = 8;

/** The date of a line that stands by itself just below the headline; pages show today's date elsewhere. */
function dateBelowHeadline(blocks: readonly Block[], headline: string): string | null {
  const at = blocks.findIndex((block) => headline !== '' && block.text === headline);
  const below = at === -1 ? [] : blocks.slice(at + 1, at + 1 + DATE_LINES);
  return firstDate(below.map((block) => dateOfHeaderLine(block.text)));
}

/** The one report of a page, or `page-no-article`. */
export async function* parseHtml(part: Part): AsyncGenerator<Outcome> {
  const noArticle = (detail?: string, cause?: unknown) =>
    new Problem('page-no-article', { file: part.name, detail, cause });
  let outcome: Outcome;
  try {
    if (hasTooManyTags(part.text)) {
      yield noArticle(`more than ${MAX_TAGS} tags`);
      return;
    }
    const document = parseDom(part.text);
    if (document.documentElement === null || depthOf(document) > MAX_DEPTH) {
      yield noArticle(`elements nested more than ${MAX_DEPTH} deep`);
      return;
    }
    const metadata = readMetadata(document, part.url);
    const headline = metadata.headline ?? '';
    const publishedAt = metadata.publishedAt ?? dateBelowHeadline(readBlocks(document.body), headline);
    const agency = bylinesOf(document)
      .map(agencyOfLine)
      .find((name) => name !== null);
    const blocks = articleBlocks(document, headline, metadata.articleBody);
    const paragraphs = blocks.map((block) => block.text).filter((text) => text !== metadata.url);
    outcome = isArticle(blocks)
      ? await makeReport(
          {
            ...metadata,
            publishedAt,
            headline,
            paragraphs,
            credit: metadata.credit ?? agency ?? readCredit(paragraphs),
          },
          { format: 'html', bytes: part.bytes },
          part,
        )
      : noArticle();
  } catch (error) {
    // The parsers are others' code and the page is anybody's.
    outcome = noArticle((error as Error).message, error);
  }
  yield outcome;
}
