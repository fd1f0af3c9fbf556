import { type Day, dayOf } from './days.js';
import type { Reading } from './reading.js';

/** The readings by time of publication, then report id; undated ones last. A new array, the same whatever the order given. */
export function orderReadings(readings: readonly Reading[]): Reading[] {
  return [...readings].sort(
    (a, b) => timeOf(a) - timeOf(b) || (a.report.id < b.report.id ? -1 : a.report.id > b.report.id ? 1 : 0),
  );
}

/** The day on which the newest of the reports appeared; null where none tells. */
export function newestDay(readings: readonly Reading[]): Day | null {
  return readings.reduce<Day | null>((newest, { report }) => {
    const day = dayOf(report.publishedAt);
    return day !== null && (newest === null || day > newest) ? day : newest;
  }, null);
}

function timeOf({ report }: Reading): number {
  const time = Date.parse(report.publishedAt ?? '');
  return Number.isNaN(time) ? Number.MAX_SAFE_INTEGER : time;
}
