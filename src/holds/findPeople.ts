import type { Reading } from '../core/reading.js';
import { overlaps } from '../core/spans.js';
import type { Range, ReportSpan } from '../core/spans.js';
import { MONTHS, WEEKDAYS } from '../languages/en/calendar.js';
import { PUBLIC_APPOSITION, PUBLIC_TITLE, TIE_REACH } from '../languages/en/risk.js';
import { STOPWORDS } from '../languages/en/stopwords.js';
import { readSentences } from '../reading/sentences/readSentences.js';

/** A name of a person where it stands, with what stands around it in its sentence. */
export interface NamedPerson extends Range {
  name: string;
  reading: Reading;
  sentence: Range;
  before: string;
  after: string;
}

const NAME_RUN = /\p{Lu}[\p{L}\p{M}’'-]+(?: (?:(?:al|bin|de|van|von|der|el) )?\p{Lu}[\p{L}\p{M}’'-]+){0,3}/gu;
const NOT_NAMES = new Set([...MONTHS, ...WEEKDAYS].map((word) => word.toLowerCase()));

/**
 * Names that may be of people, sentence by sentence: those the reader took for people, and runs of capitalised words it took for
 * nothing at all (a reader that misses a name must not unmask a prisoner). Ties decide who is at risk, so more names do no harm.
 */
export function findPeople(reading: Reading): NamedPerson[] {
  const { text } = reading.report;
  const others = reading.mentions.filter(({ kind }) => kind !== 'person' && kind !== 'other');
  return readSentences(text).flatMap((sentence) => {
    const known = reading.mentions.filter(
      (mention) => mention.kind === 'person' && overlaps(mention, sentence),
    );
    const runs = [...text.slice(sentence.start, sentence.end).matchAll(NAME_RUN)]
      .map((match) => trimRun(match[0], sentence.start + match.index))
      .filter(
        (run) => run.end > run.start && ![...known, ...others].some((mention) => overlaps(mention, run)),
      );
    return [...known, ...runs]
      .sort((a, b) => a.start - b.start)
      .map(({ start, end }) => ({
        start,
        end,
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

/** Some readers take the title into the name. */
function startsWithTitle(name: string): boolean {
  const space = name.lastIndexOf(' ');
  return space > 0 && PUBLIC_TITLE.test(name.slice(0, space + 1));
}

export function lastWord(name: string): string {
  return name.toLowerCase().split(' ').at(-1)!;
}

/** Every place where a name stands in the readings, whole or by its parts of four letters and more, as exact words. */
export function findName(
  name: string,
  readings: readonly Reading[],
  taken: ReadonlySet<string>,
): ReportSpan[] {
  const parts = name.split(/\s+/).filter((part) => part.length >= 3 && !taken.has(part.toLowerCase()));
  const forms = [name, ...parts].map((form) => form.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  const pattern = new RegExp(`(?<![\\p{L}\\p{N}])(?:${forms.join('|')})(?![\\p{L}\\p{N}])`, 'gu');
  return readings.flatMap(({ report }) =>
    [...report.text.matchAll(pattern)].map((match) => ({
      report: report.id,
      start: match.index,
      end: match.index + match[0].length,
      text: match[0],
    })),
  );
}
