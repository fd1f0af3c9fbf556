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

const isEnd = (text: string, at: number) =>
  text[at] === '\n' || /[.!?]["'”’)]*\s$/.test(text.slice(Math.max(0, at - 3), at + 1));

/** The nearest gap between words at or after (step 1), at or before (step -1) `at`, so that no word is cut. */
function gapFrom(text: string, at: number, step: 1 | -1, limit: number): number {
  let gap = at;
  while (gap !== limit && !/\s/.test(text[step === 1 ? gap : gap - 1] ?? ' ')) gap += step;
  return gap;
}

/** Quotes `span` of a report's text: cut to the limit between words, or, when short, widened inside its sentence. `held` from `heldRanges`. */
export function quote(text: string, span: Range, held: readonly Range[]): Quote {
  const pick = (start: number, end: number) => sliceMasked(text, start, end, held).replace(/\s+/g, ' ');
  if (span.end - span.start > QUOTE_LIMIT) {
    const end = gapFrom(text, span.start + QUOTE_LIMIT, -1, span.start);
    const stop = end > span.start ? end : span.start + QUOTE_LIMIT;
    return {
      before: '',
      words: pick(span.start, stop).trimEnd(),
      after: '',
      cutBefore: false,
      cutAfter: true,
    };
  }
  let start = span.start;
  let end = span.end;
  while (start > 0 && !isEnd(text, start - 1) && span.start - start < QUOTE_LIMIT) start--;
  while (end < text.length && text[end] !== '\n' && end - span.end < QUOTE_LIMIT) {
    end++;
    if (/[.!?]["'”’)]*$/.test(text.slice(Math.max(end - 3, span.end), end)) && /\s/.test(text[end] ?? ' '))
      break;
  }
  const room = Math.max(0, CONTEXT - (span.end - span.start));
  const left = span.start - start;
  const right = end - span.end;
  const takeLeft = Math.min(left, Math.max(Math.floor(room / 2), room - right));
  const takeRight = Math.min(right, room - takeLeft);
  const from = takeLeft < left ? gapFrom(text, span.start - takeLeft, 1, span.start) : start;
  const to = takeRight < right ? gapFrom(text, span.end + takeRight, -1, span.end) : end;
  return {
    before: pick(from, span.start).trimStart(),
    words: pick(span.start, span.end),
    after: pick(span.end, to).trimEnd(),
    cutBefore: from > start || (start > 0 && !isEnd(text, start - 1)),
    cutAfter:
      to < end ||
      (end < text.length &&
        text[end] !== '\n' &&
        !/[.!?]["'”’)]*$/.test(text.slice(Math.max(0, end - 3), end))),
  };
}
