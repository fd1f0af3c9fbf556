import type { Reading } from '../../core/reading.js';
import { stemWord } from '../../languages/en/stems.js';
import { STOPWORDS } from '../../languages/en/stopwords.js';
import { countTerms } from '../../tagging/vectors.js';

/** The views of a report that are compared, with the weight of each. */
export const VIEWS = {
  /** What: the stems of its words. */
  words: 0.4,
  /** Who and where: words written with a capital. */
  names: 0.2,
  /** Two such words side by side, neither a function word: full names, streets, bodies. */
  pairs: 0.2,
  /** What its headline says: the body may stand among other texts of the page. */
  headline: 0.15,
  /** What its headline and first words say, where news puts the event. */
  lead: 0.15,
  /** Ages, street numbers, times, tolls. */
  numbers: 0.05,
} as const;
export type View = keyof typeof VIEWS;

/** How often each term stands in each view of one report. */
export type Signature = Record<View, Map<string, number>>;

const LEAD_WORDS = 130;

/** The signature of a report, from its text alone, so that it does not hang on what the reader found. */
export function signReport(report: Reading['report']): Signature {
  const words: string[] = [];
  const names: string[] = [];
  const pairs: string[] = [];
  const headline: string[] = [];
  const lead: string[] = [];
  const numbers: string[] = [];
  const headlineEnd = report.text.startsWith(report.headline) ? report.headline.length : 0;
  let before = { name: '', end: -2 };
  let index = 0;
  for (const match of report.text.matchAll(/[\p{L}\p{M}\p{N}]+/gu)) {
    const word = match[0].toLowerCase();
    const end = match.index + word.length;
    index++;
    if (/^\p{N}+$/u.test(word)) {
      numbers.push(word);
      continue;
    }
    const isStop = STOPWORDS.has(word);
    const isName = !isStop && /^\p{Lu}/u.test(match[0]);
    if (isName && before.end === match.index - 1 && report.text[before.end] === ' ') {
      pairs.push(`${before.name} ${word}`);
    }
    before = isName ? { name: word, end } : { name: '', end: -2 };
    if (word.length < 2 || isStop) continue;
    const stem = stemWord(word);
    words.push(stem);
    if (isName) names.push(word);
    if (match.index < headlineEnd) headline.push(stem);
    if (index <= LEAD_WORDS) lead.push(stem);
  }
  return {
    words: countTerms(words),
    names: countTerms(names),
    pairs: countTerms(pairs),
    headline: countTerms(headline),
    lead: countTerms(lead),
    numbers: countTerms(numbers),
  };
}
