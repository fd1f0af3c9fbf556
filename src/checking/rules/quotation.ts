import type { Fault, Support } from '../../core/brief.js';
import type { Range } from '../../core/spans.js';
import { foldWords } from '../words.js';
import { readQuotes, type Sentence } from '../sentence.js';
import type { SourceReport, Sources } from '../sources.js';
import { faultAt, passagesOf, type Judged } from './rule.js';

/** Words in quotation marks must stand in a report, word for word and as a quotation. */
export function checkQuotations(judged: Judged): Fault[] {
  const { sentence, sources } = judged;
  return sentence.quotes.flatMap((quote) => {
    const words = sentence.text.slice(quote.start, quote.end);
    if (!/[\p{L}\p{N}]/u.test(words)) return [];
    const places = sources.reports.flatMap((report) => findQuote(words, report));
    if (places.some(({ quoted }) => quoted)) return [];
    // What is in a title is for the rule of names.
    if (isTitle(words, sources) && (places.length > 0 || knowsWords(words, sources))) return [];
    const because =
      places.length > 0
        ? 'The reports have these words, but do not give them as a quotation.'
        : 'No report has these words; a quotation must be word for word.';
    const near = places[0]?.span.text ?? passagesOf(judged)[0]?.text ?? null;
    return [faultAt(sentence, 'quotation', quote.start, quote.end, near, because)];
  });
}

/** Where the reports have the sentence's quotations, as supports. */
export function quotationSupports(sentence: Sentence, reports: readonly SourceReport[]): Support[] {
  return sentence.quotes.flatMap((quote) => {
    for (const report of reports) {
      const place = findQuote(sentence.text.slice(quote.start, quote.end), report).find(
        ({ quoted }) => quoted,
      );
      if (place) return [{ report: report.id, ...place.span, covers: quote }];
    }
    return [];
  });
}

/**
 * The title of a work: every word of content has a capital, not the first alone, or its only word has one wherever the reports have it; and no
 * mark of a spoken sentence ends it.
 */
function isTitle(text: string, { lowered }: Sources): boolean {
  const words = foldWords(text);
  const [only] = words.length === 1 ? words : [];
  return (
    !/[,.!?]$/.test(text) &&
    (only ? !lowered.has(only.norm) : words.slice(1).some(({ capital }) => capital)) &&
    words.every(({ capital, content, norm }) => capital || !content || /^\d/.test(norm))
  );
}

const knowsWords = (words: string, { norms }: Sources) =>
  foldWords(words).every(({ norm, content }) => !content || norms.has(norm));

interface Place {
  span: Range & { text: string };
  quoted: boolean;
}

function findQuote(words: string, report: SourceReport): Place[] {
  const wanted = foldWords(words);
  if (wanted.length === 0) return [];
  const { text, starts, ranges } = report.running();
  const phrase = ` ${wanted.map(({ norm }) => norm).join(' ')} `;
  const places: Place[] = [];
  for (let at = text.indexOf(phrase); at >= 0 && places.length < MOST; at = text.indexOf(phrase, at + 1)) {
    const first = indexOfStart(starts, at + 1);
    const { start } = ranges[first]!;
    const { end } = ranges[first + wanted.length - 1]!;
    places.push({
      span: { start, end, text: report.text.slice(start, end) },
      quoted: isQuoted(report, start, end),
    });
  }
  return places;
}

/** Occurrences of a phrase looked at in one report. */
const MOST = 5;

function indexOfStart(starts: readonly number[], start: number): number {
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (starts[middle]! < start) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** True when the range lies between quotation marks of its paragraph, or after an opening mark that the paragraph never closes. */
function isQuoted(report: SourceReport, start: number, end: number): boolean {
  const from = report.text.lastIndexOf('\n', start) + 1;
  const next = report.text.indexOf('\n', end);
  const paragraph = report.text.slice(from, next < 0 ? report.text.length : next);
  if (readQuotes(paragraph).some((quote) => from + quote.start <= start && end <= from + quote.end))
    return true;
  const before = paragraph.slice(0, start - from);
  const count = (mark: RegExp) => before.match(mark)?.length ?? 0;
  return count(/“/g) > count(/”/g) || count(/"/g) % 2 === 1;
}
