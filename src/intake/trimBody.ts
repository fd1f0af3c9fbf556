import {
  isBoilerplateLine,
  isCaptionLine,
  isClosingLine,
  isPointerLine,
  isRelatedHeading,
} from '../languages/en/boilerplate.js';
import { isTimestampLine } from '../languages/en/dateLine.js';

/** A paragraph of a page. `linked` is the share of its characters that stand in links, 0..1. */
export interface Block {
  text: string;
  kind: 'paragraph' | 'heading' | 'item' | 'cell' | 'caption';
  linked: number;
}

/** How many paragraphs at either end of a report may be its header and its footer. */
const HEADER = 6;
const FOOTER = 6;
/** Lines said this often are furniture of a list of reports. */
const REPEATS = 3;

const wordsOf = (text: string) =>
  text
    .toLowerCase()
    .match(/[\p{L}\p{N}]+/gu)
    ?.join(' ') ?? '';
const endsSentence = (text: string) => /[.!?…]["”’')\]]*$/.test(text);

/** A line that is nothing but a link to another page. */
const isLinkLine = ({ text, kind, linked }: Block) =>
  linked > 0.9 && kind !== 'cell' && text.length < 200 && !endsSentence(text);

/** From here on a heading such as "Related" ends the report, when no paragraph of text follows. */
function endOfReport(blocks: readonly Block[]): number {
  const at = blocks.findIndex(
    (block, index) =>
      isRelatedHeading(block.text) &&
      !blocks.slice(index + 1).some(({ text, linked }) => linked < 0.5 && text.length > 140),
  );
  return at === -1 ? blocks.length : at;
}

/** Without the lists of other pages inside a report: a heading such as "Related" and the links that follow it. */
function withoutLists(blocks: readonly Block[]): Block[] {
  let inList = false;
  return blocks.filter((block) => {
    if (isRelatedHeading(block.text)) inList = true;
    else if (inList && block.linked < 0.4) inList = false;
    return !inList;
  });
}

function countLines(blocks: readonly Block[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { text, kind } of blocks)
    if (kind === 'paragraph' && text.length < 100 && !endsSentence(text))
      counts.set(text, (counts.get(text) ?? 0) + 1);
  return counts;
}

/** Lines below a report that speak to readers, from the last line upwards as far as they go. */
function withoutFooter(blocks: readonly Block[]): Block[] {
  let end = blocks.length;
  while (end > 0 && blocks.length - end < FOOTER && isClosingLine(blocks[end - 1]!.text)) end--;
  return end === 0 ? [...blocks] : blocks.slice(0, end);
}

/**
 * The paragraphs of the report: without page furniture, captions, time stamps and bare links, without the headline said
 * again, and without the lists of other pages and pleas to readers below it.
 */
export function trimBlocks(blocks: readonly Block[], headline: string): Block[] {
  const title = wordsOf(headline);
  const counts = countLines(blocks);
  const kept = withoutLists(blocks.slice(0, endOfReport(blocks)))
    .filter(
      (block) =>
        block.kind !== 'caption' &&
        !isBoilerplateLine(block.text) &&
        !isCaptionLine(block.text) &&
        !isLinkLine(block) &&
        !(isPointerLine(block.text) && block.linked > 0.4) &&
        (counts.get(block.text) ?? 0) < REPEATS,
    )
    .filter(({ text }, index) => index >= HEADER || (!isTimestampLine(text) && wordsOf(text) !== title));
  return withoutFooter(kept);
}
