import type { Mention, Reading } from '../core/reading.js';
import { overlaps } from '../core/spans.js';
import type { Range, ReportSpan } from '../core/spans.js';
import { MONTHS, WEEKDAYS } from '../languages/en/calendar.js';
import { PUBLIC_APPOSITION, PUBLIC_TITLE, THING_NAME, TIE_REACH } from '../languages/en/risk.js';
import { stemWord } from '../languages/en/stems.js';
import { STOPWORDS, WORD_SHARES } from '../languages/en/stopwords.js';
import { splitWords } from '../tagging/words.js';
import { readSentences } from '../reading/sentences/readSentences.js';

/** A name of a person where it stands, with what stands around it in its sentence. */
export interface NamedPerson extends Range {
  name: string;
  reading: Reading;
  sentence: Range;
  before: string;
  after: string;
  /** The reader took it for a person; otherwise it is a run of capitalised words of unknown kind. */
  known: boolean;
}

const NAME_RUN = /\p{Lu}[\p{L}\p{M}’'-]+(?: (?:(?:al|bin|de|van|von|der|el) )?\p{Lu}[\p{L}\p{M}’'-]+){0,3}/gu;
const NOT_NAMES = new Set([...MONTHS, ...WEEKDAYS].map((word) => word.toLowerCase()));

/**
 * Names that may be of people, sentence by sentence: those the reader took for people, and runs of capitalised words it took for
 * nothing at all (a reader that misses a name must not unmask a prisoner). Ties decide who is at risk, so more names do no harm.
 */
export function findPeople(reading: Reading): NamedPerson[] {
  const { text } = reading.report;
  const mentions = [...reading.mentions].sort((a, b) => a.start - b.start);
  const lower = new Set(splitWords(text).filter((word) => word === word.toLowerCase()));
  let next = 0;
  return readSentences(text).flatMap((sentence) => {
    const inside: Mention[] = [];
    while (next < mentions.length && mentions[next]!.start < sentence.end) inside.push(mentions[next++]!);
    const known = inside
      .filter(({ kind }) => kind === 'person')
      .map((mention) => ({ ...mention, known: true }));
    const runs = [...text.slice(sentence.start, sentence.end).matchAll(NAME_RUN)]
      .map((match) => ({ ...trimRun(match[0], sentence.start + match.index), known: false }))
      .filter(
        (run) =>
          run.end > run.start &&
          isName(text.slice(run.start, run.end), lower) &&
          !inside.some((mention) => mention.kind !== 'other' && overlaps(mention, run)),
      );
    return [...known, ...runs]
      .sort((a, b) => a.start - b.start)
      .map(({ start, end, known }) => ({
        start,
        end,
        known,
        name: text.slice(start, end),
        reading,
        sentence,
        before: text.slice(Math.max(sentence.start, start - TIE_REACH), start),
        after: text.slice(end, Math.min(sentence.end, end + TIE_REACH)),
      }));
  });
}

/** The run without words that open a sentence or name a day: "The Kim" -> "Kim", "On Monday" -> nothing. */
function trimRun(run: string, start: number): Range {
  let [from, to] = [start, start + run.length];
  const words = run.split(' ');
  while (words.length > 0 && !isNameWord(words[0]!)) from += words.shift()!.length + 1;
  while (words.length > 0 && !isNameWord(words.at(-1)!)) to -= words.pop()!.length + 1;
  return { start: from, end: Math.max(from, to) };
}

function isNameWord(word: string): boolean {
  const lower = word.toLowerCase();
  return !NOT_NAMES.has(lower) && !STOPWORDS.has(lower);
}

/** False for names of things, and for capitals of a headline: most of the run's words are common, or stand in the text without a capital. */
function isName(run: string, lower: ReadonlySet<string>): boolean {
  if (THING_NAME.test(run)) return false;
  const words = splitWords(run.toLowerCase());
  const plain = words.filter((word) => lower.has(word) || isCommonWord(word));
  return plain.length <= words.length / 2;
}

/** True for words that any text may hold: no sign of a person when they stand alone. */
export function isCommonWord(word: string): boolean {
  return STOPWORDS.has(word) || WORD_SHARES.has(stemWord(word));
}

/** The names of office holders and the like, anywhere in the readings: lower-case full names and their last words. */
export function findPublicNames(people: readonly NamedPerson[]): Set<string> {
  const names = new Set<string>();
  for (const { name, before, after } of people) {
    if (!PUBLIC_TITLE.test(before) && !PUBLIC_APPOSITION.test(after) && !startsWithTitle(name)) continue;
    names.add(name.toLowerCase());
    names.add(lastWord(name));
  }
  return names;
}

/** A run of capitalised words takes the title in: "Defence Minister Rustem Umerov". */
function startsWithTitle(name: string): boolean {
  return [...name.matchAll(/ /g)].some(({ index }) => PUBLIC_TITLE.test(name.slice(0, index + 1)));
}

/** The family name, or what stands in its place: the last word, lower case. */
export function lastWord(name: string): string {
  return name.toLowerCase().split(' ').at(-1)!;
}

/** Where each word that is part of some name stands in the readings, by the word as written. */
export type WordIndex = ReadonlyMap<string, readonly ReportSpan[]>;

/** Finds every word of the names given in all the readings, in one pass. */
export function indexWords(names: Iterable<string>, readings: readonly Reading[]): WordIndex {
  const index = new Map<string, ReportSpan[]>();
  for (const name of names) for (const word of splitWords(name)) index.set(word, []);
  for (const { report } of readings) {
    for (const match of report.text.matchAll(/[\p{L}\p{M}\p{N}]+/gu)) {
      const [text, start] = [match[0], match.index];
      index.get(text)?.push({ report: report.id, start, end: start + text.length, text });
    }
  }
  return index;
}

/** Every place where a name stands in the readings, as exact words: whole, and by each of the words that are its own. */
export function findName(
  name: string,
  own: readonly string[],
  index: WordIndex,
  texts: ReadonlyMap<string, string>,
): ReportSpan[] {
  const whole = (index.get(splitWords(name)[0] ?? '') ?? [])
    .map(({ report, start }) => ({ report, start, end: start + name.length, text: name }))
    .filter(({ report, start }) => texts.get(report)!.startsWith(name, start));
  return [...whole, ...own.flatMap((word) => index.get(word) ?? [])];
}
