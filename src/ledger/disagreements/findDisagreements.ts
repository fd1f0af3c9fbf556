import type { Day } from '../../core/days.js';
import { daysBetween } from '../../core/days.js';
import type { Disagreement, Series, SeriesPoint } from '../../core/ledger.js';
import { areCompatible } from '../series/figureBounds.js';
import { GROWING } from '../series/markOvertaken.js';

/**
 * Parties (different names and different origins) whose figures for the same thing, on the same or neighbouring days, no one
 * value fits. A toll that is higher a day later is no disagreement: it grew. Points that disagree, directly or through another
 * point, stand in one disagreement.
 */
export function findDisagreements(series: readonly Series[]): Disagreement[] {
  return series.flatMap((line) =>
    groupDisputes(line).map((points) => ({ series: line.id, points, says: sayWho(line.label, points) })),
  );
}

/** Connected points of the line, each group in the order of the line. */
function groupDisputes(line: Series): SeriesPoint[][] {
  const left = new Set(line.points);
  const groups: SeriesPoint[][] = [];
  for (const first of line.points) {
    if (!left.delete(first)) continue;
    const group = new Set([first]);
    for (const member of group) {
      for (const other of left) {
        if (!disagree(line, member, other)) continue;
        group.add(other);
        left.delete(other);
      }
    }
    if (group.size > 1) groups.push(line.points.filter((point) => group.has(point)));
  }
  return groups;
}

/** True when the two points are of different parties and cannot both be right. */
export function disagree({ outcome, points }: Series, a: SeriesPoint, b: SeriesPoint): boolean {
  if (a.by === b.by || a.origin === b.origin || a.day === null || b.day === null) return false;
  if (Math.abs(daysBetween(a.day, b.day)) > 1 || areCompatible(a.figure, b.figure)) return false;
  if (isGivenUp(a, b.day, points) || isGivenUp(b, a.day, points)) return false;
  if (a.day === b.day || !GROWING.has(outcome)) return true;
  const [earlier, later] = a.day < b.day ? [a, b] : [b, a];
  return (later.figure.high ?? Infinity) < (earlier.figure.low ?? 0);
}

/** True when by that day the party itself has put another figure in the place of this one. */
function isGivenUp(point: SeriesPoint, day: Day, points: readonly SeriesPoint[]): boolean {
  return points.some(
    (other) =>
      other.claim === point.overtakenBy && other.by === point.by && other.day !== null && other.day <= day,
  );
}

/** "On people killed, the emergency office says nine (13 May 2026) and the hospital says 12 (13 May 2026)." */
function sayWho(label: string, points: readonly SeriesPoint[]): string {
  const parties = points.map(
    ({ by, figure, day }) => `${by} says ${sayFigure(figure.text)} (${sayDay(day!)})`,
  );
  return `On ${label}, ${parties.slice(0, -1).join(', ')} and ${parties.at(-1)}.`;
}

/** A number word that opened its sentence loses the capital. */
function sayFigure(text: string): string {
  return /^\p{Lu}\p{Ll}/u.test(text) ? text[0]!.toLowerCase() + text.slice(1) : text;
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
