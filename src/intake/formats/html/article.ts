import { Readability } from '@mozilla/readability';
import { blocksOfHtml, readBlocks } from '../../blocks.js';
import { type Block, trimBlocks } from '../../trimBody.js';
import { removeFurniture } from './furniture.js';

const lengthOf = (blocks: readonly Block[]) => blocks.reduce((sum, block) => sum + block.text.length, 0);

/** Paragraphs that Readability finds; empty when it finds none. It changes the document. */
function readArticle(document: Document, charThreshold: number): Block[] {
  removeFurniture(document);
  const reader = new Readability<Node>(document, {
    charThreshold,
    disableJSONLD: true,
    serializer: (node) => node,
  });
  const content = reader.parse()?.content;
  return content ? readBlocks(content) : [];
}

/** Paragraphs of the article: by Readability, or the body that JSON-LD gives when Readability found less than half of it. */
export function articleBlocks(document: Document, headline: string, articleBody: string | null): Block[] {
  const found = trimBlocks(readArticle(document, 500), headline);
  if (articleBody === null) return found;
  const given = trimBlocks(blocksOfHtml(articleBody), headline);
  return lengthOf(given) > 200 && lengthOf(found) < lengthOf(given) / 2 ? given : found;
}
