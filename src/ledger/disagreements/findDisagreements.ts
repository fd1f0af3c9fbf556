import type { Day } from '../../core/days.js';
import { daysBetween } from '../../core/days.js';
import type { Disagreement, Series, SeriesPoint } from '../../core/ledger.js';
import { areCompatible } from '../series/figureBounds.js';
import { GROWING } from '../series/markOvertaken.js';

/**
 * Parties (different names and different origins) whose figures for the same thing, on the same or neighbouring days, no one
 * value fits. A toll that is higher a day later is no disagreement: it grew. At most one for each line.
 */
export function findDisagreements(series: readonly Series[]): Disagreement[] {
  return series.flatMap((line) => {
    const standing = line.points.filter((point) => !isSuperseded(point, line.points));
    const parties = standing.filter((point) => standing.some((other) => disagree(line, point, other)));
    return parties.length < 2
      ? []
      : [{ series: line.id, points: parties, says: sayWho(line.label, parties) }];
  });
}

/** True when the party itself has given another figure since. */
function isSuperseded(point: SeriesPoint, points: readonly SeriesPoint[]): boolean {
  return points.some((other) => other.claim === point.overtakenBy && other.by === point.by);
}

/** True when the two points are of different parties and cannot both be right. */
export function disagree({ outcome }: Series, a: SeriesPoint, b: SeriesPoint): boolean {
  if (a.by === b.by || a.origin === b.origin || a.day === null || b.day === null) return false;
  if (Math.abs(daysBetween(a.day, b.day)) > 1 || areCompatible(a.figure, b.figure)) return false;
  if (a.day === b.day || !GROWING.has(outcome)) return true;
  const [earlier, later] = a.day < b.day ? [a, b] : [b, a];
  return (later.figure.high ?? Infinity) < (earlier.figure.low ?? 0);
}

function sayWho(label: string, points: readonly SeriesPoint[]): string {
  const parties = points.map(({ by, figure, day }) => `${by} says ${figure.text} (${sayDay(day!)})`);
  return `On ${label}, ${parties.slice(0, -1).join(', ')} and ${parties.at(-1)}.`;
}

/** "13 January 2025". */
function sayDay(day: Day): string {
  return new Date(`${day}T00:00:00Z`).toLocaleDateString('en-GB', {
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    timeZone: 'UTC',
  });
}
