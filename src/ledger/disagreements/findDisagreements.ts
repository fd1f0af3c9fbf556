import type { Day } from '../../core/days.js';
import { daysBetween } from '../../core/days.js';
import type { Disagreement, LedgerClaim, Series, SeriesPoint } from '../../core/ledger.js';
import { isSameParty } from '../ledgerClaims.js';
import { areCompatible } from '../series/figureBounds.js';
import { GROWING } from '../series/markOvertaken.js';
import { figureInside } from '../../languages/en/writing.js';

/**
 * Parties (that rest on none in common, and stand in different texts) whose figures for the same thing, on the same or neighbouring days, no one
 * value fits. A toll that is higher a day later is no disagreement: it grew. Points that disagree, directly or through another
 * point, stand in one disagreement.
 */
export function findDisagreements(
  series: readonly Series[],
  claims: ReadonlyMap<string, LedgerClaim>,
): Disagreement[] {
  return series.flatMap((line) =>
    groupDisputes(line).map((points) => {
      const on = differences(points, claims);
      return { series: line.id, points, on, says: `${sayWho(line.label, points)}${sayOn(on)}` };
    }),
  );
}

/** The day they speak for, how they count (an estimate beside a count, other words for what is counted, other evidence); else only who says it. */
function differences(
  points: readonly SeriesPoint[],
  claims: ReadonlyMap<string, LedgerClaim>,
): Disagreement['on'] {
  const differ = (of: (point: SeriesPoint) => string) => new Set(points.map(of)).size > 1;
  const claimOf = ({ claim }: SeriesPoint) => claims.get(claim)!;
  const counting =
    differ((point) => String(claimOf(point).kind === 'estimate')) ||
    differ((point) => String(point.derivedFrom !== null)) ||
    differ((point) =>
      claimOf(point)
        .evidence.map(({ kind }) => kind)
        .sort()
        .join(),
    );
  const on: Disagreement['on'] = [];
  if (differ(({ day }) => day ?? '')) on.push('day');
  if (counting) on.push('counting');
  return on.length === 0 ? ['source'] : on;
}

const ON_WORDS = { day: 'the day they speak for', counting: 'how they count', source: '' };

function sayOn(on: Disagreement['on']): string {
  const words = on.map((one) => ON_WORDS[one]).filter(Boolean);
  return words.length === 0 ? '' : ` They also differ in ${words.join(' and ')}.`;
}

/** Connected points of the line, each group in the order of the line. */
function groupDisputes(line: Series): SeriesPoint[][] {
  const overtakers = overtakersOf(line);
  const left = new Set(line.points);
  const groups: SeriesPoint[][] = [];
  for (const first of line.points) {
    if (!left.delete(first)) continue;
    const group = new Set([first]);
    for (const member of group) {
      for (const other of left) {
        if (!disagree(line, member, other, overtakers)) continue;
        group.add(other);
        left.delete(other);
      }
    }
    if (group.size > 1) groups.push(line.points.filter((point) => group.has(point)));
  }
  return groups;
}

/** The first point of each claim in the line: what `overtakenBy` names. */
export function overtakersOf({ points }: Series): ReadonlyMap<string, SeriesPoint> {
  return new Map([...points].reverse().map((point) => [point.claim, point]));
}

/** True when the two points are of different parties and cannot both be right. */
export function disagree(
  { outcome }: Series,
  a: SeriesPoint,
  b: SeriesPoint,
  overtakers: ReadonlyMap<string, SeriesPoint>,
): boolean {
  if (a.restsOn === b.restsOn || a.origin === b.origin || a.day === null || b.day === null) return false;
  if (Math.abs(daysBetween(a.day, b.day)) > 1 || areCompatible(a.figure, b.figure)) return false;
  if (isGivenUp(a, b.day, overtakers) || isGivenUp(b, a.day, overtakers)) return false;
  if (a.day === b.day || !GROWING.has(outcome)) return true;
  const [earlier, later] = a.day < b.day ? [a, b] : [b, a];
  return (later.figure.high ?? Infinity) < (earlier.figure.low ?? 0);
}

/** True when by that day the party itself has put another figure in the place of this one. */
function isGivenUp(point: SeriesPoint, day: Day, overtakers: ReadonlyMap<string, SeriesPoint>): boolean {
  const next = overtakers.get(point.overtakenBy ?? '');
  return next !== undefined && isSameParty(next, point) && next.day !== null && next.day <= day;
}

/** "On people killed, the emergency office says nine (13 May 2026) and the hospital says 12 (13 May 2026)." */
function sayWho(label: string, points: readonly SeriesPoint[]): string {
  const said = points.map(
    ({ by, figure, day }) => `${by} says ${figureInside(figure.text)} (${sayDay(day!)})`,
  );
  // Outlets that carry one party's figure of one day say it once.
  const parties = [...new Set(said)];
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
