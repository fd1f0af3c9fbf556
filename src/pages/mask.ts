import type { Hold } from '../core/hold.js';
import type { Range } from '../core/spans.js';

/** What stands in the place of words that are held back. */
export const WITHHELD = '[withheld]';

/** White space is one thing, however it is written; everything else stands for itself. */
function patternOf(words: string): RegExp {
  const escaped = words
    .trim()
    .split(/\s+/)
    .map((word) => word.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&'));
  return new RegExp(`(?<![\\p{L}\\p{N}])${escaped.join('\\s+')}(?![\\p{L}\\p{N}])`, 'giu');
}

/** Words that are looked for outside their own report too: with a letter, three characters or more. Bare numbers are held by place alone. */
function held(holds: readonly Hold[]): string[] {
  const words = holds.flatMap((hold) => hold.withheld.map((span) => span.text.trim()));
  return [...new Set(words)].filter((text) => text.length >= 3 && /\p{L}/u.test(text));
}

/** Where held words stand in a text: by their offsets if the text is that of `report`, and wherever the same words stand again. Sorted, merged. */
export function heldRanges(text: string, holds: readonly Hold[], report?: string): Range[] {
  const ranges: Range[] = holds
    .flatMap((hold) => hold.withheld)
    .filter((span) => span.report === report && span.end > span.start)
    .map(({ start, end }) => ({ start, end }));
  for (const words of held(holds)) {
    for (const match of text.matchAll(patternOf(words))) {
      ranges.push({ start: match.index, end: match.index + match[0].length });
    }
  }
  ranges.sort((a, b) => a.start - b.start);
  const merged: Range[] = [];
  for (const range of ranges) {
    const last = merged.at(-1);
    // Two held ranges with nothing but marks between them are one, so that a page does not read "[withheld], [withheld]".
    const joined = last !== undefined && /^[\s\p{P}]*$/u.test(text.slice(last.end, range.start));
    if (joined) last.end = Math.max(last.end, range.end);
    else merged.push({ ...range });
  }
  return merged;
}

/** `text.slice(start, end)` with every held range, even one that only reaches in, replaced by `[withheld]`. */
export function sliceMasked(text: string, start: number, end: number, ranges: readonly Range[]): string {
  let out = '';
  let at = start;
  for (const range of ranges) {
    if (range.end <= start || range.start >= end) continue;
    out += text.slice(at, Math.max(at, range.start)) + WITHHELD;
    at = Math.min(end, range.end);
  }
  return out + text.slice(at, end);
}

/** The text with every held word replaced by `[withheld]`, wherever it stands. */
export function maskHeld(text: string, holds: readonly Hold[]): string {
  return sliceMasked(text, 0, text.length, heldRanges(text, holds));
}

const plain = (text: string) =>
  ` ${text
    .normalize('NFKD')
    .replace(/[\u0300-\u036f]/g, '')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean)
    .join(' ')} `;

/** An address, or null when its own words ("/two-soldiers-jane-doe/") would tell what is held back. */
export function maskAddress(url: string | null, holds: readonly Hold[]): string | null {
  if (url === null || !/^https?:\/\//i.test(url)) return null;
  let readable = url;
  try {
    readable = decodeURIComponent(url);
  } catch {
    // A stray percent sign: the address is compared as it stands.
  }
  const words = plain(readable);
  return held(holds).some((text) => words.includes(plain(text))) ? null : url;
}
