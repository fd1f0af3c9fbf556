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
  let at = start;
  while (at < end) {
    const mark = markAt(text, at);
    if (mark === null || !opensHere(text, at, mark, start)) {
      at++;
      continue;
    }
    const single = mark === "'" || mark === '‘';
    const close = findClose(text, at + mark.length, end, mark);
    if (close === -1 && single) {
      at++;
      continue;
    }
    const stop = close === -1 ? end : close;
    const after = close === -1 ? end : Math.min(end, stop + CLOSE_OF[mark]!.length);
    quotes.push({ start: at, end: after, inner: { start: at + mark.length, end: stop } });
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

function findClose(text: string, from: number, end: number, mark: string): number {
  const close = CLOSE_OF[mark]!;
  const single = close === "'" || close === '’';
  const last = single ? Math.min(end, from + LONGEST_SINGLE) : end;
  for (let at = text.indexOf(close, from); at !== -1 && at < last; at = text.indexOf(close, at + 1)) {
    if (!single) return at;
    // An apostrophe stands between letters, or before a blank without a mark before it ("the soldiers' bread").
    const next = text[at + 1] ?? ' ';
    if (
      !/[\p{L}\p{N}]/u.test(next) &&
      (/[.,!?…]/.test(text[at - 1]!) || !/s$/.test(text.slice(from, at)[at - from - 1] ?? ''))
    )
      return at;
  }
  return -1;
}
