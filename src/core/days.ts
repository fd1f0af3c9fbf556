/** A calendar day as ISO 8601, `YYYY-MM-DD`, proleptic Gregorian, years 0001 to 9999. */
export type Day = string;

/** True for a well-formed day that exists (29 February only in leap years). */
export function isDay(text: string): boolean {
  if (!/^\d{4}-\d\d-\d\d$/.test(text)) return false;
  const { year, month, day } = partsOf(text);
  const isLeap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  const length = month === 2 && isLeap ? 29 : (MONTH_LENGTHS[month - 1] ?? 0);
  return year > 0 && day > 0 && day <= length;
}

const MONTH_LENGTHS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

const partsOf = (day: Day) => ({
  year: Number(day.slice(0, 4)),
  month: Number(day.slice(5, 7)),
  day: Number(day.slice(8, 10)),
});

/** The instant that an ISO 8601 text names, null when it names none or a day that does not exist. A leap second is the second before it. */
export function instantOf(text: string): Date | null {
  if (/^\d{4}-\d\d-\d\d/.test(text) && !isDay(text.slice(0, 10))) return null;
  const date = new Date(text.replace(/:60(?=(?:\.\d+)?Z$)/, ':59'));
  return Number.isNaN(date.getTime()) ? null : date;
}

/** An instant to the second in UTC, "2026-07-03T10:00:00Z": such texts compare as the instants do. */
export function secondOf(instant: Date): string {
  return `${instant.toISOString().slice(0, 19)}Z`;
}

/** The UTC day of an instant or of a day, null when the text is neither. */
export function dayOf(instant: string | null): Day | null {
  const day = instant === null ? undefined : instantOf(instant)?.toISOString().slice(0, 10);
  return day !== undefined && isDay(day) ? day : null;
}

/** The day `count` days after (or, negative, before) a day. */
export function addDays(day: Day, count: number): Day {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() + count);
  return date.toISOString().slice(0, 10);
}

/** Whole days from `a` to `b`; negative when `b` is earlier. */
export function daysBetween(a: Day, b: Day): number {
  return dayNumber(b) - dayNumber(a);
}

/** Days since a fixed day long past. Years are counted from March, so that the leap day comes last. */
function dayNumber(text: Day): number {
  const { year, month, day } = partsOf(text);
  const years = month < 3 ? year - 1 : year;
  const leaps = Math.floor(years / 4) - Math.floor(years / 100) + Math.floor(years / 400);
  return 365 * years + leaps + Math.floor((153 * ((month + 9) % 12) + 2) / 5) + day;
}

/** 0 for Sunday to 6 for Saturday. */
export function weekdayOf(day: Day): number {
  return new Date(`${day}T00:00:00Z`).getUTCDay();
}
