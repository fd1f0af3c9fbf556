import type { Fault } from '../../core/brief.js';
import { dayOf, type Day } from '../../core/days.js';
import type { DayMention } from '../../core/reading.js';
import { overlaps } from '../../core/spans.js';
import { monthNumber, MONTHS, WEEKDAYS } from '../../languages/en/calendar.js';
import { readDays } from '../../reading/days/readDays.js';
import type { Passage, Sources } from '../sources.js';
import type { Word } from '../words.js';
import { faultAt, withNeighbours, type Judged } from './rule.js';

const WEEKDAY_WORDS = new Set(WEEKDAYS.map((name) => name.toLowerCase()));
const MONTH_WORDS = new Set(MONTHS.flatMap((name) => [name.toLowerCase(), name.slice(0, 3).toLowerCase()]));
const NEAR_WORDS = new Set(['today', 'yesterday', 'tomorrow', 'tonight']);

/** The days of the sentence must be the days of the reports; a weekday and a date that name the same day are equal. */
export function checkDays(judged: Judged): Fault[] {
  const { sentence, sources } = judged;
  const dates = readDateWords(sentence.words);
  if (dates.length === 0) return [];
  const supports = tellers(judged, dates.flat());
  const told = new Set(supports.map(({ report }) => report));
  const near = [
    ...withNeighbours(supports, sources, 1),
    ...sources.passages.filter((passage) => told.has(passage.report) && isDateline(passage)),
  ];
  return dates.flatMap((words) => {
    if (near.some((passage) => words.every((word) => hasDateWord(passage, word)))) return [];
    const start = words[0]!.start;
    const { end } = words.at(-1)!;
    if (supports.some((passage) => sameDay(sentence.text, start, end, passage, sources))) return [];
    const rival = supports.flatMap((passage) => daysIn(passage, sources))[0]?.text ?? null;
    const said = sentence.text.slice(start, end);
    const because = rival
      ? `The reports say “${rival}”, not “${said}”.`
      : `The reports do not give the day “${said}”.`;
    return [faultAt(sentence, 'day', start, end, rival, because)];
  });
}

/** Share of what the best passage carries, from which a passage tells of the same thing. */
const SAME_THING = 0.3;

/** The passages that carry what the sentence tells, its days aside: one that has the day alone dates something else. */
function tellers({ sentence, found }: Judged, dates: readonly Word[]): Passage[] {
  const isDate = new Set(dates.map(({ start }) => start));
  const carriers = [...new Set([...found.chosen, ...found.near])].map(({ passage, items }) => ({
    passage,
    weight: [...items].reduce(
      (sum, at) => sum + (isDate.has(sentence.items[at]!.start) ? 0 : found.weights[at]!),
      0,
    ),
  }));
  const most = Math.max(0, ...carriers.map(({ weight }) => weight));
  return carriers.filter(({ weight }) => weight >= SAME_THING * most).map(({ passage }) => passage);
}

/** True when the passage has the word, or another form of the month that it names: "Nov" for November. */
function hasDateWord({ norms, stems }: Passage, { norm, stem }: Word): boolean {
  if (norms.has(norm) || stems.has(stem)) return true;
  if (!MONTH_WORDS.has(norm)) return false;
  const full = MONTHS[monthNumber(norm) - 1]!.toLowerCase();
  return [full, full.slice(0, 3), full.slice(0, 4)].some((form) => norms.has(form));
}

/** Other words that a line which only dates the report may have: "Published 7:33 a.m. ET Aug. 10, 2014". */
const MOST_OTHERS = 4;

/** A line that tells when the report was published: it dates all that the report tells. */
function isDateline({ words }: Passage): boolean {
  if (words.length > 20 || !readDateWords(words).some((date) => date.length > 1)) return false;
  return words.filter(({ norm }) => /^[a-z]/.test(norm)).length <= MOST_OTHERS;
}

/** Runs of words that name a day: a weekday, or a month with the day beside it. */
function readDateWords(words: readonly Word[]): Word[][] {
  return words.flatMap((word, at) => {
    if (NEAR_WORDS.has(word.norm)) return [[word]];
    if (!word.capital) return [];
    if (WEEKDAY_WORDS.has(word.norm)) return [[word]];
    if (!MONTH_WORDS.has(word.norm) || (word.norm === 'may' && at === 0)) return [];
    const isDate = (other: Word | undefined) =>
      other !== undefined && /^\d{1,2}(?:st|nd|rd|th)?$/.test(other.norm);
    if (isDate(words[at - 1])) return [[words[at - 1]!, word]];
    if (isDate(words[at + 1])) return [[word, words[at + 1]!]];
    return [[word]];
  });
}

function daysIn(passage: Passage, sources: Sources): DayMention[] {
  return sources.reports[passage.report]!.reading.days.filter((day) => overlaps(day, passage));
}

/** True when the words, read on the day the report was published, name a day that the passage names, or the day of the report itself. */
function sameDay(text: string, start: number, end: number, passage: Passage, sources: Sources): boolean {
  const { reading } = sources.reports[passage.report]!;
  const said = readDays(text, reading.report.publishedAt, [{ start: 0, end: text.length }]).find((day) =>
    overlaps(day, { start, end }),
  );
  if (!said) return false;
  const around = withNeighbours([passage], sources, 1).flatMap((one) => daysIn(one, sources));
  if (around.some((day) => matches(day, said))) return true;
  const own: (Day | null)[] = [dayOf(reading.report.publishedAt), reading.stamp.day?.from ?? null];
  return (
    daysIn(passage, sources).length === 0 &&
    own.some((day) => day !== null && day === said.from && day === said.to)
  );
}

function matches(theirs: DayMention, said: DayMention): boolean {
  if (theirs.from === null || theirs.to === null || said.from === null || said.to === null) {
    return theirs.from === said.from && theirs.to === said.to;
  }
  return said.from <= theirs.from && theirs.to <= said.to;
}
