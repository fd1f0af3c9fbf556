import type { Day } from '../../core/days.js';
import { addDays, daysBetween } from '../../core/days.js';
import { monthNumber, weekdayNumber } from '../../languages/en/calendar.js';
import { readNumeral } from '../../languages/en/numerals.js';
import type { ClosedRange } from './ranges.js';
import {
  dayRange,
  makeDay,
  monthRange,
  nearestWeekday,
  partOfRange,
  seasonRange,
  weekRange,
  yearRange,
} from './ranges.js';

/** What a date may lean on. */
export interface DateContext {
  /** Day of publication; null when unknown, then only absolute dates resolve. */
  published: Day | null;
  /** Where the words around put the event, null when they do not say. */
  tense: 'past' | 'future' | null;
  /** Year given right after the date, as the end of a range ("May 3 to June 9, 2019"), or null. */
  yearAhead: number | null;
  /** In a history, the run of days last named; null in a report told from its day of publication. */
  narrated: ClosedRange | null;
  /** The exact day last named nearby, for "the next day". */
  lastDay: Day | null;
}

/** The named groups of a date's pattern. */
export type DateGroups = Record<string, string | undefined>;

const number = (text: string | undefined) => (text === undefined ? null : Number.parseInt(text, 10));

/** The year of a date that names none: of the history told, else the nearest that suits the tense. */
function yearOf(month: number, day: number, context: DateContext): number | null {
  const { published, narrated, tense, yearAhead } = context;
  if (yearAhead !== null) return yearAhead;
  if (narrated) {
    const year = Number(narrated.from.slice(0, 4));
    const here = makeDay(year, month, day);
    return here !== null && daysBetween(here, narrated.from) > 200 ? year + 1 : year;
  }
  if (published === null) return null;
  const now = Number(published.slice(0, 4));
  const weights = [now - 1, now, now + 1].flatMap((year) => {
    const date = makeDay(year, month, Math.min(day, 28));
    if (date === null) return [];
    const ahead = daysBetween(published, date);
    const wrongSide = (tense === 'past' && ahead > 0) || (tense === 'future' && ahead < 0);
    const late = tense === null && ahead > 0 ? 2 : 1;
    return [{ year, cost: wrongSide ? Math.abs(ahead) * 5 : Math.abs(ahead) * late }];
  });
  return weights.sort((a, b) => a.cost - b.cost)[0]?.year ?? null;
}

/** A day or a run of days within a month, with or without its year. */
export function resolveDate(groups: DateGroups, context: DateContext): ClosedRange | null {
  const month = monthNumber(groups['month']!);
  const first = number(groups['day'])!;
  const year = number(groups['year']) ?? yearOf(month, first, context);
  if (year === null) return null;
  const from = makeDay(year, month, first);
  const to = makeDay(year, month, number(groups['day2']) ?? first);
  return from && to && from <= to ? { from, to } : null;
}

/** A day with a name of its own, in the year given or the nearest that suits. */
export function resolveHoliday(
  rule: readonly [number, number] | readonly [number, number, number],
  groups: DateGroups,
  context: DateContext,
): ClosedRange | null {
  const [month, day] = rule;
  const year = number(groups['year']) ?? yearOf(month, rule.length === 2 ? day : 15, context);
  if (year === null) return null;
  return dayRange(rule.length === 2 ? makeDay(year, month, day) : nthWeekday(year, rule));
}

/** The weekday (0 for Sunday) that comes so many times in the month; -1 for its last. */
function nthWeekday(year: number, [month, weekday, which]: readonly [number, number, number]): Day | null {
  const range = monthRange(year, month);
  if (range === null) return null;
  if (which < 0) return nearestWeekday(range.to, weekday, 'past');
  return addDays(nearestWeekday(range.from, weekday, 'future'), 7 * (which - 1));
}

/** A month, or its early, middle or late third. */
export function resolveMonth(groups: DateGroups, context: DateContext): ClosedRange | null {
  const month = monthNumber(groups['month']!);
  const which = groups['which'];
  const tense = which === 'last' ? 'past' : which === 'next' ? 'future' : context.tense;
  const year = number(groups['year']) ?? yearOf(month, 15, { ...context, tense });
  const range = year === null ? null : monthRange(year, month);
  return range && partOfRange(range, groups['part'] ?? '');
}

/** Day and month in the order that can be: beyond 12 is a day, with full stops the day comes first, else the nearer to publication. */
export function resolveNumeric(groups: DateGroups, context: DateContext): ClosedRange | null {
  const [a, b] = [number(groups['a'])!, number(groups['b'])!];
  const digits = groups['year']!;
  const year = digits.length === 2 ? 2000 + Number(digits) : Number(digits);
  const monthFirst = makeDay(year, a, b);
  const dayFirst = makeDay(year, b, a);
  if (monthFirst === null || dayFirst === null || monthFirst === dayFirst)
    return dayRange(monthFirst ?? dayFirst);
  if (groups['mark'] === '.') return dayRange(dayFirst);
  const { published } = context;
  if (published === null) return null;
  const cost = (day: Day) => Math.abs(daysBetween(day, published)) * (day > published ? 3 : 1);
  return dayRange(cost(monthFirst) <= cost(dayFirst) ? monthFirst : dayFirst);
}

/** A weekday against the day of publication; "last" is before it, "next" after it, else the tense decides. */
export function resolveWeekday(groups: DateGroups, context: DateContext): ClosedRange | null {
  const { published } = context;
  if (published === null) return null;
  const weekday = weekdayNumber(groups['weekday']!);
  const which = groups['which']?.toLowerCase() ?? '';
  if (groups['weekago']) return dayRange(addDays(nearestWeekday(published, weekday, 'past'), -7));
  if (groups['week']) {
    const weeks = { last: -1, this: 0, next: 1 }[groups['week'].toLowerCase()] ?? 0;
    return dayRange(addDays(weekRange(published, weeks).from, (weekday + 6) % 7));
  }
  if (/last|past/.test(which)) return dayRange(nearestWeekday(published, weekday, 'past', which === 'last'));
  if (/next|coming/.test(which)) return dayRange(nearestWeekday(published, weekday, 'future', true));
  if (which === 'this' && context.tense !== 'past')
    return dayRange(nearestWeekday(published, weekday, 'future'));
  return dayRange(nearestWeekday(published, weekday, context.tense === 'future' ? 'future' : 'past'));
}

/** The day `count` units away. Months and years keep the day of the month, up to the 28th. */
function shift(day: Day, count: number, unit: string): Day | null {
  if (unit === 'day') return addDays(day, count);
  if (unit.startsWith('week')) return addDays(day, count * 7);
  const months = count * (unit === 'month' ? 1 : unit === 'year' ? 12 : 120);
  const index = Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1 + months;
  return makeDay(Math.floor(index / 12), (((index % 12) + 12) % 12) + 1, Math.min(28, Number(day.slice(8))));
}

/** The whole unit `count` away from the day: its day, its week, month or year. */
function unitRange(day: Day, count: number, unit: string): ClosedRange | null {
  if (unit === 'week') return weekRange(day, count);
  if (unit === 'weekend') {
    const week = weekRange(day, count);
    return { from: addDays(week.from, 5), to: week.to };
  }
  const moved = shift(day, count, unit);
  if (moved === null) return null;
  const [year, month] = [Number(moved.slice(0, 4)), Number(moved.slice(5, 7))];
  if (unit === 'month') return monthRange(year, month);
  if (unit === 'year') return yearRange(year);
  if (unit === 'decade') return yearRange(year - (year % 10), year - (year % 10) + 9);
  return dayRange(moved);
}

const WHICH: Readonly<Record<string, number>> = {
  last: -1,
  past: -1,
  previous: -1,
  this: 0,
  next: 1,
  coming: 1,
};

/** "last month", "later this year". */
export function resolveUnit(groups: DateGroups, context: DateContext): ClosedRange | null {
  const { published } = context;
  if (published === null) return null;
  const which = groups['which']!.toLowerCase();
  const unit = groups['unit']!;
  const range = unitRange(published, WHICH[which] ?? 0, unit);
  if (range === null || groups['part'] === undefined) return range;
  const part = groups['part'].toLowerCase();
  if (part === 'earlier') return range.from < published ? { from: range.from, to: published } : range;
  if (part === 'later') return range.to > published ? { from: published, to: range.to } : range;
  return partOfRange(range, part);
}

/** "the past two weeks": from then until publication. */
export function resolveSpell(groups: DateGroups, context: DateContext): ClosedRange | null {
  const { published } = context;
  if (published === null) return null;
  const ahead = /next|coming/i.test(groups['which']!);
  const count = groups['count'] === undefined ? 1 : readNumeral(groups['count']);
  if (count === null) return null;
  const other = shift(published, ahead ? count : -count, groups['unit']!);
  if (other === null) return null;
  return ahead ? { from: published, to: other } : { from: other, to: published };
}

/** "two days ago" from publication, "two days later" from the day last named. */
export function resolveDistance(groups: DateGroups, context: DateContext): ClosedRange | null {
  const away = groups['away']!;
  const origin = away === 'ago' ? context.published : context.lastDay;
  const count = readNumeral(groups['count']!);
  if (origin === null || count === null) return null;
  const unit = groups['unit']!;
  const moved = shift(origin, away === 'later' ? count : -count, unit);
  if (moved === null) return null;
  return /^(?:day|week)$/.test(unit)
    ? dayRange(moved)
    : unitRange(moved, 0, unit === 'decade' ? 'year' : unit);
}

const DEICTIC: Readonly<Record<string, readonly [number, number]>> = {
  'the day before yesterday': [-2, -2],
  'the day after tomorrow': [2, 2],
  yesterday: [-1, -1],
  'last night': [-1, -1],
  overnight: [-1, 0],
  today: [0, 0],
  tonight: [0, 0],
  this: [0, 0],
  tomorrow: [1, 1],
};

/** "yesterday", "overnight". */
export function resolveDeictic(groups: DateGroups, context: DateContext): ClosedRange | null {
  const offsets = DEICTIC[groups['word']!.toLowerCase().replace(/\s+/g, ' ')];
  if (context.published === null || offsets === undefined) return null;
  return { from: addDays(context.published, offsets[0]), to: addDays(context.published, offsets[1]) };
}

/** "the next day", from the day last named. */
export function resolveNeighbour(groups: DateGroups, context: DateContext): ClosedRange | null {
  if (context.lastDay === null) return null;
  const word = groups['word']!.toLowerCase();
  const offset = /next|following|after/.test(word) ? 1 : /previous|before/.test(word) ? -1 : 0;
  return dayRange(addDays(context.lastDay, offset));
}

/** "the late 1990s", "the '80s". */
export function resolveDecade(groups: DateGroups): ClosedRange | null {
  const digits = groups['decade']!;
  const start = digits.length === 2 ? 1900 + Number(digits) : Number(digits);
  const range = yearRange(start, start + 9);
  return range && partOfRange(range, groups['part'] ?? '');
}

/** A year, a run of years, or "early 2019". */
export function resolveYear(groups: DateGroups): ClosedRange | null {
  const first = Number(groups['year']);
  const digits = groups['year2'];
  const last =
    digits === undefined
      ? first
      : Number(digits.length === 2 ? `${groups['year']!.slice(0, 2)}${digits}` : digits);
  const range = yearRange(first, last);
  return range && partOfRange(range, groups['part'] ?? '');
}

/** A season with its year, or the last, this or next one. */
export function resolveSeason(groups: DateGroups, context: DateContext): ClosedRange | null {
  const season = groups['season']!;
  const which = groups['which']?.toLowerCase();
  if (groups['year'] !== undefined) {
    const range = seasonRange(Number(groups['year']), season);
    return range && partOfRange(range, groups['part'] ?? '');
  }
  const { published } = context;
  if (published === null || which === undefined) return null;
  const years = [-2, -1, 0, 1, 2].flatMap(
    (step) => seasonRange(Number(published.slice(0, 4)) + step, season) ?? [],
  );
  if (which === 'last') return years.findLast((range) => range.to < published) ?? null;
  if (which === 'next') return years.find((range) => range.from > published) ?? null;
  return years.find((range) => range.to >= published) ?? null;
}
