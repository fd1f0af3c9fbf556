import { isBoilerplateLine, isPointerLine, isRelatedHeading } from '../languages/en/boilerplate.js';

/** A paragraph of a page. `linked` is the share of its characters that stand in links, 0..1. */
export interface Block {
  text: string;
  kind: 'paragraph' | 'heading' | 'item' | 'cell' | 'caption';
  linked: number;
}

const sameWords = (a: string, b: string) => {
  const words = (text: string) =>
    text
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu)
      ?.join(' ') ?? '';
  return words(a) === words(b) && words(a) !== '';
};

/** From here on a heading such as "Related" ends the report, when only links and short lines follow. */
function endOfReport(blocks: readonly Block[]): number {
  for (let at = 0; at < blocks.length; at++) {
    if (!isRelatedHeading(blocks[at]!.text)) continue;
    const after = blocks.slice(at + 1);
    const isText = (block: Block) => block.linked < 0.5 && block.text.length > 140;
    if (!after.some(isText)) return at;
  }
  return blocks.length;
}

/** The paragraphs of the report: without page furniture, without the headline said again, without lists of other pages at the end. */
export function trimBlocks(blocks: readonly Block[], headline: string): Block[] {
  const kept = blocks
    .slice(0, endOfReport(blocks))
    .filter(({ text, linked }) => !isBoilerplateLine(text) && !(isPointerLine(text) && linked > 0.4));
  const first = kept.findIndex((block) => !sameWords(block.text, headline));
  return first === -1 ? [] : kept.slice(Math.min(first, 3));
}
