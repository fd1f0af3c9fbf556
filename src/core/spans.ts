/** A half-open range [start, end) of UTF-16 code units, into a text that the context names (nearly always `Report.text`). */
export interface Range {
  start: number;
  end: number;
}

/** A range together with the exact words it covers: `text === reportText.slice(start, end)`, always. */
export interface Span extends Range {
  text: string;
}

/** A span that says which report's text it points into. */
export interface ReportSpan extends Span {
  report: string;
}

/** The span of `text` from `start` to `end`. */
export function spanOf(text: string, start: number, end: number): Span {
  return { start, end, text: text.slice(start, end) };
}

/** The span without the white space at either end; empty spans stay empty. */
export function trimSpan(text: string, start: number, end: number): Span {
  let from = start;
  let to = end;
  while (from < to && /\s/.test(text[from]!)) from++;
  while (to > from && /\s/.test(text[to - 1]!)) to--;
  return spanOf(text, from, to);
}

/** True when the two ranges share at least one code unit. */
export function overlaps(a: Range, b: Range): boolean {
  return a.start < b.end && b.start < a.end;
}

/** True when `inner` lies wholly inside `outer`. */
export function contains(outer: Range, inner: Range): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}

/** True when the span lies inside the text, covers exactly its words and splits no surrogate pair. */
export function isExact(span: Span, text: string): boolean {
  const splits = (at: number) =>
    /[\uDC00-\uDFFF]/.test(text[at] ?? '') && /[\uD800-\uDBFF]/.test(text[at - 1] ?? '');
  return (
    span.start >= 0 &&
    span.start <= span.end &&
    span.end <= text.length &&
    text.slice(span.start, span.end) === span.text &&
    !splits(span.start) &&
    !splits(span.end)
  );
}
