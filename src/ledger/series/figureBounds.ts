import type { Series, SeriesPoint } from '../../core/ledger.js';
import { type Figure, OUTCOMES_OF_PEOPLE } from '../../core/reading.js';

/** "About 300" may be 270 to 330. */
const ABOUT = 0.1;
/** Written as exact, but plainly rounded: 100 and more with at most two figures that are not nought. */
const ROUNDED = 0.05;

/** The values a figure allows, both ends included; Infinity when open upward. */
export function figureBounds({ low, high, rounding }: Figure): { low: number; high: number } {
  const [from, to] = [low ?? 0, high ?? Infinity];
  if (rounding === 'about' && low === high) return { low: from * (1 - ABOUT), high: to * (1 + ABOUT) };
  if (rounding === 'exact' && low === high && isRound(from)) {
    return { low: from * (1 - ROUNDED), high: to * (1 + ROUNDED) };
  }
  return { low: from, high: to };
}

/** True when some value fits both figures. */
export function areCompatible(a: Figure, b: Figure): boolean {
  const [x, y] = [figureBounds(a), figureBounds(b)];
  return x.low <= y.high && y.low <= x.high;
}

/** True when both allow the same values and are worded with the same bound. */
export function isSameFigure(a: Figure, b: Figure): boolean {
  return a.low === b.low && a.high === b.high && a.rounding === b.rounding;
}

/** The range that the points which are not overtaken leave open together: the lowest low to the highest high; null where one is not bounded, or for none. */
export function standingRange(points: readonly SeriesPoint[]): Series['range'] {
  const figures = points.filter(({ overtakenBy }) => overtakenBy === null).map(({ figure }) => figure);
  const end = (ends: (number | null)[], pick: (...numbers: number[]) => number) =>
    ends.length === 0 || ends.includes(null) ? null : pick(...ends.map((value) => value!));
  return {
    low: end(
      figures.map(({ low }) => low),
      Math.min,
    ),
    high: end(
      figures.map(({ high }) => high),
      Math.max,
    ),
  };
}

/** More people than have ever lived at once. */
const MOST_PEOPLE = 1e10;

/** False for a count of more people than live: a slip of the pen or of the reader. */
export function isPlausible({ low, high, unit, outcome }: Figure): boolean {
  return unit !== 'count' || !OUTCOMES_OF_PEOPLE.has(outcome) || (low ?? high ?? 0) <= MOST_PEOPLE;
}

function isRound(value: number): boolean {
  return value >= 100 && Number.isInteger(value) && /^\d{1,2}0+$/.test(String(value));
}
