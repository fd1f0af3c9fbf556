import { spanOf, type Range, type Span } from '../../core/spans.js';

const MARK = /["“”«»]/g;
const OPENS = /["“«]/;

/**
 * The span with no quotation mark that stands alone: one that is opened inside and closed right after is taken in whole
 * (`called it "a lie`, then `."`), one closed inside and opened right before as well; a lone mark at either end is left out.
 */
export function evenMarks(text: string, { start, end }: Range): Span {
  let [from, to] = [start, end];
  if ((text.slice(from, to).match(MARK) ?? []).length % 2 === 1) {
    const after = /^[.,;:!?…]{0,3}["”»]/.exec(text.slice(to, to + 4));
    if (after && !OPENS.test(text[from]!)) to += after[0].length;
    else if (OPENS.test(text[from - 1] ?? '') && !/["”»]/.test(text[to] ?? '')) from--;
    else if (OPENS.test(text[from]!)) from++;
    else if (/["”»]/.test(text[to - 1]!)) to--;
  }
  while (from < to && /\s/.test(text[from]!)) from++;
  while (to > from && /[\s,;:]/.test(text[to - 1]!)) to--;
  return spanOf(text, from, to);
}
