import type { Reading } from '../core/reading.js';
import { NUMBER_WORDS, SCALES } from '../languages/en/numerals.js';
import { TITLES } from '../languages/en/titles.js';

/** Most words in a row that a brief takes from a report outside names, titles, figures and quotation marks. */
export const LONGEST_RUN = 12;

/**
 * The longest run of words, case and punctuation aside, that the sentence shares with any one report. Words within quotation
 * marks, names, titles and figures do not count: a quotation must be word for word, and the others have no other wording.
 */
export function longestSharedRun(sentence: string, readings: readonly Reading[]): number {
  const words = ownWords(sentence);
  if (words.length === 0) return 0;
  let longest = 0;
  for (const reading of readings) {
    const { names, running } = wordsOf(reading);
    // Two pointers: a run that is not there cannot be there with one word more.
    let from = 0;
    for (let to = 1; to <= words.length; to++) {
      while (from < to && !running.includes(` ${runOf(words, from, to)} `)) from++;
      const counted = words
        .slice(from, to)
        .filter(({ lower, quoted }) => !quoted && !names.has(lower) && !isFree(lower)).length;
      longest = Math.max(longest, counted);
    }
  }
  return longest;
}

/** Titles and figures, with the words that make one with a number. */
const isFree = (lower: string) =>
  TITLES.has(lower) || /^\d/.test(lower) || lower in NUMBER_WORDS || lower in SCALES || lower === 'percent';

interface Worded {
  /** The words of its names. */
  names: ReadonlySet<string>;
  /** Its words in one string, each between blanks. */
  running: string;
}

/** One report is compared with every sentence of every draft. */
const worded = new WeakMap<Reading, Worded>();

function wordsOf(reading: Reading): Worded {
  let known = worded.get(reading);
  if (known === undefined) {
    const names = new Set(reading.mentions.flatMap(({ text }) => splitLower(text)));
    worded.set(reading, (known = { names, running: ` ${splitLower(reading.report.text).join(' ')} ` }));
  }
  return known;
}

interface OwnWord {
  lower: string;
  quoted: boolean;
}

const splitLower = (text: string) => text.toLowerCase().match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];

function ownWords(sentence: string): OwnWord[] {
  let quoted = false;
  return (sentence.match(/[“”"]|[\p{L}\p{M}\p{N}]+/gu) ?? []).flatMap((part) => {
    if (part === '“') quoted = true;
    else if (part === '”') quoted = false;
    else if (part === '"') quoted = !quoted;
    else return [{ lower: part.toLowerCase(), quoted }];
    return [];
  });
}

const runOf = (words: readonly OwnWord[], from: number, to: number) =>
  words
    .slice(from, to)
    .map(({ lower }) => lower)
    .join(' ');
