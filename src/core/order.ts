import type { Reading } from './reading.js';

/** The readings by time of publication, then report id; undated ones last. A new array, the same whatever the order given. */
export function orderReadings(readings: readonly Reading[]): Reading[] {
  return [...readings].sort(
    (a, b) => timeOf(a) - timeOf(b) || (a.report.id < b.report.id ? -1 : a.report.id > b.report.id ? 1 : 0),
  );
}

function timeOf({ report }: Reading): number {
  const time = Date.parse(report.publishedAt ?? '');
  return Number.isNaN(time) ? Number.MAX_SAFE_INTEGER : time;
}
