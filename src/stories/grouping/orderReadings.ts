import type { Reading } from '../../core/reading.js';

/** The readings by time of publication, then report id; undated ones last. A new array. */
export function orderReadings(readings: readonly Reading[]): Reading[] {
  return [...readings].sort(
    (a, b) => timeOf(a) - timeOf(b) || (a.report.id < b.report.id ? -1 : a.report.id > b.report.id ? 1 : 0),
  );
}

function timeOf({ report }: Reading): number {
  const time = report.publishedAt === null ? NaN : Date.parse(report.publishedAt);
  return Number.isNaN(time) ? Number.MAX_SAFE_INTEGER : time;
}
