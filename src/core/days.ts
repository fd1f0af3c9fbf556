/** A calendar day as ISO 8601, `YYYY-MM-DD`, proleptic Gregorian, years 0001 to 9999. */
export type Day = string;

/** True for a well-formed day that exists (29 February only in leap years). */
export function isDay(text: string): boolean {
  if (!/^\d{4}-\d\d-\d\d$/.test(text) || text.startsWith('0000')) return false;
  const date = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().slice(0, 10) === text;
}

/** The instant that an ISO 8601 text names, null when it names none or a day that does not exist. A leap second is the second before it. */
export function instantOf(text: string): Date | null {
  if (/^\d{4}-\d\d-\d\d/.test(text) && !isDay(text.slice(0, 10))) return null;
  const date = new Date(text.replace(/:60(?=(?:\.\d+)?Z$)/, ':59'));
  return Number.isNaN(date.getTime()) ? null : date;
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
  return Math.round((Date.parse(`${b}T00:00:00Z`) - Date.parse(`${a}T00:00:00Z`)) / 86_400_000);
}

/** 0 for Sunday to 6 for Saturday. */
export function weekdayOf(day: Day): number {
  return new Date(`${day}T00:00:00Z`).getUTCDay();
}
