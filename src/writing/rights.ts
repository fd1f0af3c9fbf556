import type { Draft } from '../core/brief.js';
import type { Reading } from '../core/reading.js';
import type { Report, Rights } from '../core/report.js';
import { NUMBER_WORDS, SCALES } from '../languages/en/numerals.js';
import { TITLES } from '../languages/en/titles.js';
import { shingleWords } from '../tagging/shingles.js';

/** Words in a row of a reserved report, whatever is set. */
const RESERVED_RUN = 8;
/** Words within quotation marks that a brief takes from one report at most; nothing is quoted of a reserved one. */
const MOST_QUOTED = 60;

/** A sentence, or the headline, that takes more from a report than it may. */
export interface RightsFault {
  text: string;
  report: string;
  /** One plain sentence. */
  because: string;
}

/**
 * What in a draft takes more of one report than it may: more than `longestRun` words in a row, or more quoted words than the limit. Publishing
 * stops while there is any. Quotations are counted in order: the one that passes the limit is the faulty one.
 */
export function checkRights(
  { headline, paragraphs }: Draft,
  readings: readonly Reading[],
  reports: readonly Pick<Report, 'id' | 'rights'>[],
  longestRun: number,
): RightsFault[] {
  const sentences = [...(headline === null ? [] : [headline]), ...paragraphs.flat()].map(readSentence);
  const rights = new Map(reports.map((report) => [report.id, report.rights]));
  return readings.flatMap((reading) => {
    const { id } = reading.report;
    const reserved = isReserved(rights.get(id));
    const run = reserved ? Math.min(longestRun, RESERVED_RUN) : longestRun;
    const quoted = reserved ? 0 : MOST_QUOTED;
    let taken = 0;
    return sentences.flatMap((sentence): RightsFault[] => {
      const { text } = sentence;
      const shared = longestRunIn(reading, sentence, run);
      const words = quotedWords(sentence, reading);
      taken += words;
      if (shared > run)
        return [
          { text, report: id, because: `It has ${shared} words in a row of a report; ${run} are allowed.` },
        ];
      if (words === 0 || taken <= quoted) return [];
      return [
        {
          text,
          report: id,
          because: `The brief quotes ${taken} words of one report; ${quoted} are allowed.`,
        },
      ];
    });
  });
}

/** True of a report that robots may not read, or whose publisher reserves the mining of its text and gives no licence. */
const isReserved = (rights: Rights | undefined) =>
  rights !== undefined &&
  (rights.robots === 'disallowed' || (rights.tdmReserved === true && rights.licence === null));

/** Words of the sentence's quotations that the report has, each quotation as one run. */
function quotedWords({ quotations }: OwnSentence, reading: Reading): number {
  const { running } = wordsOf(reading);
  return quotations.reduce(
    (sum, list) => sum + (running.includes(` ${list.join(' ')} `) ? list.length : 0),
    0,
  );
}

/**
 * The longest run of words, case and punctuation aside, that the sentence shares with any one report. Words within quotation
 * marks, names, titles and figures do not count: a quotation must be word for word, and the others have no other wording.
 */
export function longestSharedRun(text: string, readings: readonly Reading[]): number {
  const sentence = readSentence(text);
  return readings.reduce((longest, reading) => longestRunIn(reading, sentence, longest), 0);
}

/** The longest run shared with one report; `least` where none is longer than that. */
function longestRunIn(reading: Reading, { words, shingles }: OwnSentence, least: number): number {
  const { names, running, runs } = wordsOf(reading);
  if (least >= SHINGLE - 1 && !shingles.some((shingle) => runs.has(shingle))) return least;
  let longest = least;
  // Two pointers: a run that is not there cannot be there with one word more.
  let from = 0;
  for (let to = 1; to <= words.length; to++) {
    while (from < to && !running.includes(` ${runOf(words, from, to)} `)) from++;
    const counted = words
      .slice(from, to)
      .filter(({ lower, quoted }) => !quoted && !names.has(lower) && !isFree(lower)).length;
    longest = Math.max(longest, counted);
  }
  return longest;
}

/** Titles and figures, with the words that make one with a number. */
const isFree = (lower: string) =>
  TITLES.has(lower) ||
  /^\d/.test(lower) ||
  NUMBER_WORDS.has(lower) ||
  SCALES.has(lower) ||
  lower === 'percent';

interface Worded {
  /** The words of its names. */
  names: ReadonlySet<string>;
  /** Its words in one string, each between blanks. */
  running: string;
  /** Hashes of every `SHINGLE` words in a row. */
  runs: ReadonlySet<number>;
}

/** Of the thousands of reports that a story can have, most share no run of so many words with a sentence and are done with at once. */
const SHINGLE = 4;

/** One report is compared with every sentence of every draft. */
const worded = new WeakMap<Reading, Worded>();

function wordsOf(reading: Reading): Worded {
  let known = worded.get(reading);
  if (known === undefined) {
    const names = new Set(reading.mentions.flatMap(({ text }) => splitLower(text)));
    const words = splitLower(reading.report.text);
    known = { names, running: ` ${words.join(' ')} `, runs: shingleWords(words, SHINGLE) };
    worded.set(reading, known);
  }
  return known;
}

interface OwnWord {
  lower: string;
  quoted: boolean;
}

/** A sentence of a draft, read once for all reports. */
interface OwnSentence {
  text: string;
  words: OwnWord[];
  /** Hashes of every `SHINGLE` words in a row. */
  shingles: number[];
  /** The words of each quotation. */
  quotations: string[][];
}

function readSentence(text: string): OwnSentence {
  const words = ownWords(text);
  const shingles = [...shingleWords(words.map(({ lower }) => lower), SHINGLE)]; // prettier-ignore
  const quotations = [...text.matchAll(/[“"]([^“”"]+)[”"]/g)].map(([, quoted]) => splitLower(quoted!));
  return { text, words, shingles, quotations };
}

const splitLower = (text: string): string[] => text.toLowerCase().match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];

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
