import type { SeriesPoint } from '../../core/ledger.js';
import type { Outcome } from '../../core/reading.js';
import { areCompatible, figureBounds, isSameFigure } from './figureBounds.js';

/** Counts that grow as an event is reported: a higher one on a later day is news, not disagreement. */
export const GROWING: ReadonlySet<Outcome> = new Set<Outcome>([
  'killed',
  'injured',
  'casualties',
  'captured',
  'detained',
  'arrested',
  'displaced',
  'evacuated',
  'rescued',
  'infected',
  'hospitalised',
  'homeless',
  'destroyed',
  'damaged',
]);

/**
 * Says for each point (in order) which later one overtakes it, if any: the first later point by the same party with another
 * figure, or the first of a later day by anyone with a higher figure, where the count is of a kind that grows.
 */
export function markOvertaken(outcome: Outcome, points: readonly SeriesPoint[]): SeriesPoint[] {
  return points.map((point, at) => {
    const later = points.slice(at + 1).find((next) => overtakes(outcome, next, point));
    return { ...point, overtakenBy: later?.claim ?? null };
  });
}

/** True when `next` comes after `point` and takes its place. */
export function overtakes(outcome: Outcome, next: SeriesPoint, point: SeriesPoint): boolean {
  if (next.report === point.report || isSameFigure(next.figure, point.figure)) return false;
  if (next.by === point.by) return true;
  return GROWING.has(outcome) && isLaterDay(next, point) && isHigher(next, point);
}

function isLaterDay(next: SeriesPoint, point: SeriesPoint): boolean {
  return next.day !== null && point.day !== null && next.day > point.day;
}

function isHigher(next: SeriesPoint, point: SeriesPoint): boolean {
  const [after, before] = [figureBounds(next.figure), figureBounds(point.figure)];
  return !areCompatible(next.figure, point.figure) ? after.low > before.high : after.low > before.low;
}
