// The build in one file: that of many takes three times as long to load.
import { parseHTML } from 'linkedom/worker';
import type { Block } from './trimBody.js';

/** Elements that begin and end a paragraph. */
const BLOCKS = new Set(
  (
    'address article aside blockquote body caption center dd details dialog div dl dt fieldset figcaption figure footer ' +
    'form h1 h2 h3 h4 h5 h6 header hgroup hr html li main nav ol p pre section summary table tbody td tfoot th thead tr ul'
  ).split(' '),
);
/** Elements without words for a reader. */
const SKIPPED = new Set(
  (
    'audio button canvas datalist dialog embed head iframe input math meter nav noscript object option progress script ' +
    'select style svg template textarea title video'
  ).split(' '),
);
const KINDS: Record<string, Block['kind']> = {
  h1: 'heading',
  h2: 'heading',
  h3: 'heading',
  h4: 'heading',
  h5: 'heading',
  h6: 'heading',
  li: 'item',
  dt: 'item',
  dd: 'item',
  td: 'cell',
  th: 'cell',
  figcaption: 'caption',
  caption: 'caption',
};

/** Deeper pages are attacks or accidents; browsers stop at 512. */
export const MAX_DEPTH = 512;
/** Pages with more markup are not read: a news page has some thousand tags, and the work grows faster than their number. */
export const MAX_TAGS = 60_000;

/** Characters that only steer line breaks: they would split words for every later reader. */
const INVISIBLE = /[\u00AD\u200B\u2060]/g;

const collapse = (text: string) => text.replace(INVISIBLE, '').replace(/[\s\u00A0]+/g, ' ');

/** True when a piece of HTML has more than `MAX_TAGS` angles and ampersands, which begin tags and entities. */
export function hasTooManyTags(html: string): boolean {
  let count = 0;
  for (let at = 0; at < html.length && count <= MAX_TAGS; at++) {
    const code = html.charCodeAt(at);
    if (code === 0x3c || code === 0x26) count++;
  }
  return count > MAX_TAGS;
}

/**
 * The page with `html`, `head` and `body` where it leaves them out, as HTML allows: linkedom takes the first element for
 * the root, and what follows the head for the body.
 */
function completePage(html: string): string {
  const bare = html.replace(/<!doctype[^>]*>/i, '');
  const body = bare.search(/<body[\s>]/i);
  if (body === -1) return `<html><body>${bare}</body></html>`;
  const before = bare.slice(0, body);
  if (!/<head[\s>]/i.test(before))
    return `<html><head>${before.replace(/<html[^>]*>/i, '')}</head>${bare.slice(body)}`;
  return /<html[\s>]/i.test(before) ? bare : `<html>${bare}`;
}

/** A document from HTML of any quality, pieces of a page included. */
export function parseDom(html: string): Document {
  return parseHTML(completePage(html)).document as unknown as Document;
}

/** Depth of a tree, found without recursion. */
export function depthOf(root: Node): number {
  let depth = 0;
  let deepest = 0;
  let node: Node | null = root;
  while (node !== null) {
    if (node.firstChild !== null) {
      node = node.firstChild;
      deepest = Math.max(deepest, ++depth);
      continue;
    }
    while (node !== null && node !== root && node.nextSibling === null) {
      node = node.parentNode;
      depth--;
    }
    if (node === null || node === root) break;
    node = node.nextSibling;
  }
  return deepest;
}

/** The paragraphs of a tree: blocks, headings, list items and table cells each their own. Walks without recursion. */
export function readBlocks(root: Node): Block[] {
  const blocks: Block[] = [];
  let words = '';
  let linkedLength = 0;
  let links = 0;
  let breaks = 0;
  const kinds: Block['kind'][] = ['paragraph'];

  const flush = () => {
    const text = words.trim();
    if (text !== '')
      blocks.push({ text, kind: kinds.at(-1)!, linked: Math.min(1, linkedLength / text.length) });
    words = '';
    linkedLength = 0;
    breaks = 0;
  };
  const addText = (raw: string) => {
    const text = collapse(raw);
    if (text.trim() === '') {
      if (!words.endsWith(' ')) words += ' ';
      return;
    }
    // One <br> ends a paragraph only where a sentence ends; within one it is a mere line break.
    if (breaks > 1 || (breaks === 1 && /[.!?:;…"”’)\]]\s*$/.test(words))) flush();
    else if (breaks === 1) words += ' ';
    breaks = 0;
    words += words.endsWith(' ') ? text.trimStart() : text;
    if (links > 0) linkedLength += text.trim().length;
  };
  const enter = (name: string) => {
    if (name === 'br') breaks++;
    if (name === 'a') links++;
    if (!BLOCKS.has(name)) return;
    flush();
    kinds.push(KINDS[name] ?? (name === 'p' || name === 'div' ? kinds.at(-1)! : 'paragraph'));
  };
  const leave = (name: string) => {
    if (name === 'a') links--;
    if (!BLOCKS.has(name)) return;
    flush();
    kinds.pop();
  };

  const nameOf = (node: Node) => (node.nodeType === 1 ? (node as Element).localName.toLowerCase() : '');
  let node: Node | null = root;
  let depth = 0;
  while (node !== null) {
    const name = nameOf(node);
    const open = (node.nodeType === 1 || node.nodeType === 9 || node.nodeType === 11) && !SKIPPED.has(name);
    if (node.nodeType === 3) addText(node.textContent ?? '');
    if (open) enter(name);
    if (open && node.firstChild !== null && depth < MAX_DEPTH) {
      node = node.firstChild;
      depth++;
      continue;
    }
    if (open) leave(name);
    while (node !== root && node.nextSibling === null) {
      node = node.parentNode!;
      depth--;
      leave(nameOf(node));
    }
    if (node === root) break;
    node = node.nextSibling;
  }
  flush();
  return blocks;
}

/** The paragraphs of a piece of HTML, or of plain text (parted at blank lines) when it holds neither tag nor entity. */
export function blocksOfHtml(html: string): Block[] {
  if (!/<[a-z!/]|&[a-z#]/i.test(html)) {
    return html
      .split(/\n\s*\n/)
      .map((text) => collapse(text).trim())
      .filter(Boolean)
      .map((text) => ({ text, kind: 'paragraph', linked: 0 }));
  }
  if (hasTooManyTags(html)) return blocksOfHtml(html.replace(/<[^<>]{0,500}>|[<&]/g, ' '));
  return readBlocks(parseDom(html).body);
}

/** A piece of HTML as one line of text. */
export function lineOfHtml(html: string): string {
  return blocksOfHtml(html)
    .map((block) => block.text)
    .join(' ');
}
