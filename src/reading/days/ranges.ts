import type { Day } from '../../core/days.js';
import { addDays, isDay, weekdayOf } from '../../core/days.js';
import { SEASONS } from '../../languages/en/calendar.js';

/** A run of days with both ends. */
export interface ClosedRange {
  from: Day;
  to: Day;
}

const pad = (number: number, width: number) => String(number).padStart(width, '0');

/** The day, or null when the calendar has no such day. */
export function makeDay(year: number, month: number, day: number): Day | null {
  const text = `${pad(year, 4)}-${pad(month, 2)}-${pad(day, 2)}`;
  return isDay(text) ? text : null;
}

export function dayRange(day: Day | null): ClosedRange | null {
  return day === null ? null : { from: day, to: day };
}

/** Whole months; months past 12 run into the next year. Null before year 1. */
export function monthRange(year: number, first: number, last = first): ClosedRange | null {
  const index = (month: number) => year * 12 + month - 1;
  const from = makeDay(Math.floor(index(first) / 12), (index(first) % 12) + 1, 1);
  const next = makeDay(Math.floor(index(last + 1) / 12), (index(last + 1) % 12) + 1, 1);
  return from && next ? { from, to: addDays(next, -1) } : null;
}

export function yearRange(first: number, last = first): ClosedRange | null {
  const from = makeDay(first, 1, 1);
  const to = makeDay(last, 12, 31);
  return from && to && from <= to ? { from, to } : null;
}

export function seasonRange(year: number, season: string): ClosedRange | null {
  const months = SEASONS[season.toLowerCase()];
  return months ? monthRange(year, months[0], months[1]) : null;
}

/** Monday to Sunday of the week that lies `weeks` after that of `day`. */
export function weekRange(day: Day, weeks: number): ClosedRange {
  const monday = addDays(day, weeks * 7 - ((weekdayOf(day) + 6) % 7));
  return { from: monday, to: addDays(monday, 6) };
}

/** The last or the next day with this weekday; `day` itself when it has it, unless `strict`. */
export function nearestWeekday(day: Day, weekday: number, direction: 'past' | 'future', strict = false): Day {
  const ahead = (weekday - weekdayOf(day) + 7) % 7;
  if (ahead === 0) return strict ? addDays(day, direction === 'past' ? -7 : 7) : day;
  return addDays(day, direction === 'past' ? ahead - 7 : ahead);
}

/**
 * "early", "mid" or "late" in a run of days. Thirds of a month, a year or a season; of a decade the years 0-3, 4-6 and 7-9,
 * so that "the late 1990s" is 1997 to 1999. The range itself for other words.
 */
export function partOfRange(range: ClosedRange, part: string): ClosedRange {
  const days = Math.round((Date.parse(range.to) - Date.parse(range.from)) / 86_400_000) + 1;
  if (days > 3000) {
    const start = Number(range.from.slice(0, 4));
    const years = Number(range.to.slice(0, 4)) - start + 1;
    const cut = (share: number) => start + Math.round(years * share);
    const parts = {
      early: [start, cut(0.4) - 1],
      mid: [cut(0.4), cut(0.7) - 1],
      late: [cut(0.7), start + years - 1],
    };
    const [first, last] = parts[part as keyof typeof parts] ?? [start, start + years - 1];
    return yearRange(first!, last!) ?? range;
  }
  const third = Math.floor(days / 3);
  if (part === 'early') return { from: range.from, to: addDays(range.from, third - 1) };
  if (part === 'late') return { from: addDays(range.to, 1 - third), to: range.to };
  if (part === 'mid') return { from: addDays(range.from, third), to: addDays(range.to, -third) };
  return range;
}
