import type { Fault } from '../../core/brief.js';
import { addDays, type Day, dayOf, daysBetween, weekdayOf } from '../../core/days.js';
import type { DayMention } from '../../core/reading.js';
import { overlaps } from '../../core/spans.js';
import { monthNumber, MONTHS, weekdayNumber, WEEKDAYS } from '../../languages/en/calendar.js';
import { readDays } from '../../reading/days/readDays.js';
import type { Passage, Sources } from '../sources.js';
import { foldWords, type Word } from '../words.js';
import { faultAt, withNeighbours, type Judged } from './rule.js';

const WEEKDAY_WORDS = new Set(WEEKDAYS.map((name) => name.toLowerCase()));
const MONTH_WORDS = new Set(MONTHS.flatMap((name) => [name.toLowerCase(), name.slice(0, 3).toLowerCase()]));
/** Words for a day by its distance from the day on which they are read. */
const NEAR_WORDS: ReadonlyMap<string, number> = new Map([
  ['yesterday', -1],
  ['today', 0],
  ['tonight', 0],
  ['tomorrow', 1],
]);

/** Words of the sentence that name a day, and the day that they mean. */
interface Said {
  words: readonly Word[];
  mention: DayMention | null;
}

/**
 * The days of the sentence must be the days of the reports where they tell the same; a weekday and a date that name the same day are equal.
 * "Yesterday" means what it means on the day when the draft is read, or else on that of the newest report; a weekday the day that the report
 * means by it, which must lie less than a week from when the draft is read.
 */
export function checkDays(judged: Judged): Fault[] {
  const { sentence, sources, readOn } = judged;
  const dates = readDateWords(sentence.words);
  if (dates.length === 0) return [];
  const whole = { start: 0, end: sentence.text.length };
  const mentions = readDays(sentence.text, readOn ?? sources.newest, [whole]);
  const supports = tellers(judged, dates.flat());
  const allSaid = dates.map((words): Said => {
    const range = { start: words[0]!.start, end: words.at(-1)!.end };
    return { words, mention: mentions.find((day) => overlaps(day, range)) ?? null };
  });
  return allSaid.flatMap((day) => {
    const others = allSaid.filter((other) => other !== day);
    if (supports.some((passage) => givesDay(passage, day, others, judged))) return [];
    const { start } = day.words[0]!;
    const { end } = day.words.at(-1)!;
    const rival = supports.flatMap((passage) => daysIn(passage, sources))[0] ?? null;
    const said = sentence.text.slice(start, end);
    return [faultAt(sentence, 'day', start, end, rival?.text ?? null, reasonOf(said, rival))];
  });
}

function reasonOf(said: string, rival: DayMention | null): string {
  if (rival === null) return `The reports do not give the day “${said}”.`;
  const day = rival.from !== null && rival.from === rival.to ? ` (${rival.from})` : '';
  return rival.text === said
    ? `The report says “${said}” of a day${day} that the word no longer means; give the date.`
    : `The reports say “${rival.text}”${day}, not “${said}”.`;
}

/** Share of what the best passage carries, from which a passage tells of the same thing. */
const SAME_THING = 0.5;

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
    const name = bare(word);
    if (NEAR_WORDS.has(name)) return [[word]];
    if (!word.capital) return [];
    if (WEEKDAY_WORDS.has(name)) return [[word]];
    if (!MONTH_WORDS.has(name) || (name === 'may' && at === 0)) return [];
    const isDate = (other: Word | undefined) =>
      other !== undefined && /^\d{1,2}(?:st|nd|rd|th)?$/.test(other.norm);
    if (isDate(words[at - 1])) return [[words[at - 1]!, word]];
    if (isDate(words[at + 1])) return [[word, words[at + 1]!]];
    return [[word]];
  });
}

const bare = ({ norm }: Word) => norm.replace(/'s?$/, '');

function daysIn(passage: Passage, sources: Sources): DayMention[] {
  return sources.reports[passage.report]!.reading.days.filter((day) => overlaps(day, passage));
}

/**
 * True when the passage gives the day: in its own words or, where they name no day but another of the sentence's, in the sentences beside it,
 * in the line that dates its report, or by the day that the report appeared on or is about.
 */
function givesDay(passage: Passage, said: Said, others: readonly Said[], judged: Judged): boolean {
  const { sources } = judged;
  if (namesDay(passage, said, judged)) return true;
  const isTaken = others.some((other) => namesDay(passage, other, judged));
  if (!isTaken && datesItself(passage, said, sources)) return false;
  const { reading, from, to } = sources.reports[passage.report]!;
  const around = [
    ...withNeighbours([passage], sources, 1),
    ...sources.passages.slice(from, to).filter(isDateline),
  ];
  if (around.some((near) => namesDay(near, said, judged))) return true;
  const own = [dayOf(reading.report.publishedAt), reading.stamp.day?.from ?? null];
  return daysIn(passage, sources).length === 0 && own.some((day) => day !== null && isDay(day, said, judged));
}

/** True when the passage tells to the day when that was which it tells; an unread "today" may be any date. */
const datesItself = (passage: Passage, { words: said }: Said, sources: Sources) =>
  readDateWords(passage.words).some((words) => words.length > 1 || (isRelative(words) && isRelative(said))) ||
  daysIn(passage, sources).some(isOneDay);

const isOneDay = ({ from, to }: Run) => from !== null && from === to;

/** "Tuesday", "yesterday": which day that is hangs on the day when it is read. */
const isRelative = (words: readonly Word[]) => words.length === 1 && !MONTH_WORDS.has(bare(words[0]!));

/** True when words of the passage name the day that is said: by what the reader found them to mean or, where it found nothing, the same words. */
function namesDay(passage: Passage, said: Said, judged: Judged): boolean {
  const days = daysIn(passage, judged.sources);
  const dates = readDateWords(passage.words);
  const has = (words: readonly Word[]) =>
    said.words.every((own) => words.some((word) => isSameWord(word, own)));
  if (!isRelative(said.words)) {
    const isMeant = (day: DayMention) => said.mention !== null && matches(day, said.mention);
    return days.some(isMeant) || [...dates, ...days.map(({ text }) => foldWords(text))].some(has);
  }
  const isRead = ([first]: readonly Word[]) =>
    days.some((day) =>
      overlaps(day, { start: passage.start + first!.start, end: passage.start + first!.end }),
    );
  // "Since Tuesday" and "Monday to Tuesday" name the day by which they end or begin.
  const isMeant = (day: DayMention) =>
    (isOneDay(day) || has(foldWords(day.text))) &&
    [day.from, day.to].some((end) => end !== null && isDay(end, said, judged));
  return days.some(isMeant) || dates.some((words) => has(words) && !isRead(words));
}

/** The same word, or another form of the month that it names: "Nov" for November. */
function isSameWord(one: Word, other: Word): boolean {
  const [a, b] = [bare(one), bare(other)];
  return a === b || (MONTH_WORDS.has(b) && monthNumber(a) === monthNumber(b));
}

/** True when the words mean this day. */
function isDay(day: Day, { words, mention }: Said, { readOn, sources }: Judged): boolean {
  const isMentioned = mention !== null && matches({ from: day, to: day }, mention);
  if (!isRelative(words)) return isMentioned;
  const name = bare(words[0]!);
  const offset = NEAR_WORDS.get(name);
  const now = readOn ?? sources.newest;
  if (offset !== undefined) return now !== null && day === addDays(now, offset);
  if (weekdayOf(day) !== weekdayNumber(name)) return false;
  return readOn === null || Math.abs(daysBetween(day, readOn)) < 7 || isMentioned;
}

type Run = Pick<DayMention, 'from' | 'to'>;

function matches(theirs: Run, said: Run): boolean {
  if (theirs.from === null || theirs.to === null || said.from === null || said.to === null) {
    return theirs.from === said.from && theirs.to === said.to;
  }
  return said.from <= theirs.from && theirs.to <= said.to;
}
