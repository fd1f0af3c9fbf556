import type { Range } from '../../core/spans.js';

/** A quotation. `start`, `end` include the marks; `inner` is what they enclose. */
export interface Quote extends Range {
  inner: Range;
}

const CLOSE_OF: Record<string, string> = { '“': '”', '«': '»', '"': '"', "''": "''", '‘': '’', "'": "'" };

/**
 * The quotations of a text, outermost only, in order; none crosses a paragraph. One that is opened and never closed
 * runs to the end of its paragraph, except after a single mark, which may be an apostrophe.
 */
export function readQuotes(text: string, paragraphs: readonly Range[]): Quote[] {
  return paragraphs.flatMap((paragraph) => quotesOf(text, paragraph));
}

function quotesOf(text: string, { start, end }: Range): Quote[] {
  const quotes: Quote[] = [];
  // Up to where no closing single mark was found, so that each stretch is searched once.
  let searched = start;
  let at = start;
  while (at < end) {
    const mark = markAt(text, at);
    if (mark === null || !opensHere(text, at, mark, start)) {
      at++;
      continue;
    }
    const single = mark === "'" || mark === '‘';
    const from = at + mark.length;
    const close = single
      ? findSingleClose(text, Math.max(from, searched), end, mark, from)
      : findClose(text, from, end, CLOSE_OF[mark]!);
    if (close === -1 && single) {
      searched = Math.min(end, from + LONGEST_SINGLE);
      at++;
      continue;
    }
    const stop = close === -1 ? end : close;
    const after = close === -1 ? end : stop + CLOSE_OF[mark]!.length;
    quotes.push({ start: at, end: after, inner: { start: from, end: stop } });
    at = Math.max(after, at + 1);
  }
  return quotes;
}

function markAt(text: string, at: number): string | null {
  const mark = text[at]!;
  if (mark === "'" && text[at + 1] === "'") return "''";
  return mark in CLOSE_OF ? mark : null;
}

/** A mark opens when white space or a bracket comes before it and a letter or figure after. */
function opensHere(text: string, at: number, mark: string, start: number): boolean {
  const before = at === start ? ' ' : text[at - 1]!;
  const next = text[at + mark.length] ?? ' ';
  if (mark === '“' || mark === '«') return true;
  if (mark === "'" || mark === '‘') return /[\s([—–-]/.test(before) && /[\p{L}\p{N}]/u.test(next);
  return !/[\p{L}\p{N}]/u.test(before) && /\S/.test(next);
}

/** Longest single-mark quotation looked for; beyond it the mark is taken for an apostrophe. */
const LONGEST_SINGLE = 1500;

function findClose(text: string, from: number, end: number, close: string): number {
  for (let at = from; at + close.length <= end; at++) if (text.startsWith(close, at)) return at;
  return -1;
}

/** A closing single mark stands before no letter, and after a mark or a letter other than the s of "the soldiers' bread". */
function findSingleClose(text: string, from: number, end: number, mark: string, opened: number): number {
  const close = CLOSE_OF[mark]!;
  const last = Math.min(end, opened + LONGEST_SINGLE);
  for (let at = from; at < last; at++) {
    if (text[at] !== close || /[\p{L}\p{N}]/u.test(text[at + 1] ?? ' ')) continue;
    if (text[at - 1] !== 's') return at;
  }
  return -1;
}
