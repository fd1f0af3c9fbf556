import type { Range } from '../../core/spans.js';

/**
 * The paragraphs of a text: parted by blank lines, and by single line breaks unless the text is wrapped there
 * (a long line without an end mark, or a next line that goes on in lower case).
 */
export function readParagraphs(text: string): Range[] {
  const paragraphs: Range[] = [];
  let start = -1;
  let end = 0;
  let at = 0;
  while (at <= text.length) {
    const feed = text.indexOf('\n', at);
    const stop = feed === -1 ? text.length : feed;
    const line = trimLine(text, at, stop);
    if (line === null) {
      if (start >= 0) paragraphs.push({ start, end });
      start = -1;
    } else {
      if (
        start >= 0 &&
        !isWrapped(text, end, line.start, end - Math.max(start, text.lastIndexOf('\n', end - 1) + 1))
      ) {
        paragraphs.push({ start, end });
        start = -1;
      }
      if (start < 0) start = line.start;
      end = line.end;
    }
    at = stop + 1;
  }
  if (start >= 0) paragraphs.push({ start, end });
  return paragraphs;
}

/** True when the line that ends at `end` (`length` units long) goes on at `next`. */
function isWrapped(text: string, end: number, next: number, length: number): boolean {
  const last = text[end - 1]!;
  if (/[.!?:"”’)\]]/.test(last))
    return length >= 55 && length <= 90 && !/[:"”]/.test(last) && /\p{Ll}/u.test(text[next]!);
  if (/[\p{Ll},;]/u.test(text[next]!) || last === ',') return true;
  return length >= 55 && length <= 90;
}

function trimLine(text: string, start: number, end: number): Range | null {
  let from = start;
  let to = end;
  while (from < to && /\s/.test(text[from]!)) from++;
  while (to > from && /\s/.test(text[to - 1]!)) to--;
  return from < to ? { start: from, end: to } : null;
}
