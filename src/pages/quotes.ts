import type { Range } from '../core/spans.js';
import { sliceMasked } from './mask.js';

/** Most characters of a report's words that a page shows at once (a very short extract, with the words' own place linked). */
export const QUOTE_LIMIT = 120;

/** Words shorter than this get some of their sentence around them, up to as many characters in all. */
const CONTEXT = 80;

/** Words of a report with a little of their sentence around them; together at most `QUOTE_LIMIT` characters before masking. */
export interface Quote {
  before: string;
  /** The words that carry the claim or sentence. */
  words: string;
  after: string;
  /** True where the sentence goes on beyond what is shown. */
  cutBefore: boolean;
  cutAfter: boolean;
}

const isLetter = (sign: string | undefined) => sign !== undefined && /[\p{L}\p{N}]/u.test(sign);

/** True where a sentence ends just before `at`. */
function endsBefore(text: string, at: number): boolean {
  return (
    at <= 0 || text[at - 1] === '\n' || /[.!?]["'”’)]{0,2}\s*$/.test(text.slice(Math.max(0, at - 5), at))
  );
}

/** The nearest gap between words at or after (step 1), at or before (step -1) `at`, so that no word is cut. */
function gapFrom(text: string, at: number, step: 1 | -1, limit: number): number {
  let gap = at;
  const isGap = () => /\s/.test(text[gap] ?? ' ') || /\s/.test(text[gap - 1] ?? ' ');
  while (gap !== limit && !isGap()) gap += step;
  return gap;
}

/** The span with the whole of the words that it begins and ends in. */
function wholeWords(text: string, { start, end }: Range): Range {
  let from = start;
  let to = end;
  while (isLetter(text[from - 1]) && isLetter(text[from]) && start - from < CONTEXT) from--;
  while (isLetter(text[to - 1]) && isLetter(text[to]) && to - end < CONTEXT) to++;
  return { start: from, end: to };
}

/** Quotes `span` of a report's text: cut to the limit between words, or, when short, widened inside its sentence. `held` from `heldRanges`. */
export function quote(text: string, span: Range, held: readonly Range[]): Quote {
  const pick = (start: number, end: number) => sliceMasked(text, start, end, held).replace(/\s+/g, ' ');
  const { start, end } = wholeWords(text, span);
  if (end - start > QUOTE_LIMIT) {
    const gap = gapFrom(text, start + QUOTE_LIMIT, -1, start);
    const stop = gap > start ? gap : start + QUOTE_LIMIT;
    return { before: '', words: pick(start, stop).trimEnd(), after: '', cutBefore: false, cutAfter: true };
  }
  const room = Math.max(0, CONTEXT - (end - start));
  let left = start;
  while (!endsBefore(text, left) && start - left < room) left--;
  let right = end;
  while (right < text.length && text[right] !== '\n' && !endsBefore(text, right) && right - end < room)
    right++;
  const takeLeft = Math.min(start - left, Math.max(Math.floor(room / 2), room - (right - end)));
  const takeRight = Math.min(right - end, room - takeLeft);
  const from = gapFrom(text, start - takeLeft, 1, start);
  const to = gapFrom(text, end + takeRight, -1, end);
  return {
    before: pick(from, start).trimStart(),
    words: pick(start, end),
    after: pick(end, to).trimEnd(),
    cutBefore: !endsBefore(text, from),
    cutAfter: to < text.length && text[to] !== '\n' && !endsBefore(text, to),
  };
}
