import type { SeriesPoint } from '../../core/ledger.js';
import type { Outcome } from '../../core/reading.js';
import { isSameParty } from '../ledgerClaims.js';
import { areCompatible, figureBounds, isSameFigure } from './figureBounds.js';

/** A point with what decides whether another overtakes it. */
export interface DraftPoint extends SeriesPoint {
  /** `by` is a speaker, not the outlet. */
  credited: boolean;
  /** The report gives its time of publication, not only the day. */
  timed: boolean;
  /** The party judges the number; it has not counted. */
  isEstimate: boolean;
  /** The wording of the report that took the place of this one. */
  replacedBy: string | null;
}

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
 * figure, or the first of a later day by anyone with a higher figure, where the count is of a kind that grows. A count and an
 * estimate by one party stand beside each other, and no estimate overtakes another's count.
 */
export function markOvertaken(outcome: Outcome, points: readonly DraftPoint[]): SeriesPoint[] {
  return points.map((draft, at) => {
    const later = points.find((next, index) => index > at && overtakes(outcome, next, points[at]!));
    return { ...pointOf(draft), overtakenBy: later?.claim ?? null };
  });
}

/** The point without what was only needed to judge it. */
function pointOf({
  credited: _credited,
  timed: _timed,
  isEstimate: _isEstimate,
  replacedBy: _replacedBy,
  ...point
}: DraftPoint): SeriesPoint {
  return point;
}

function overtakes(outcome: Outcome, next: DraftPoint, point: DraftPoint): boolean {
  if (next.report === point.report || isSameFigure(next.figure, point.figure)) return false;
  const isOwn = isSameParty(next, point);
  if (point.replacedBy === next.report) return isOwn;
  if (isOwn ? next.isEstimate !== point.isEstimate : next.isEstimate && !point.isEstimate) return false;
  const isLaterDay = next.day !== null && point.day !== null && next.day > point.day;
  // Within a day only times of publication tell which came later.
  if (isOwn && (isLaterDay || (next.timed && point.timed))) return true;
  return GROWING.has(outcome) && (isLaterDay || isOwn) && isHigher(next, point);
}

function isHigher(next: SeriesPoint, point: SeriesPoint): boolean {
  const [after, before] = [figureBounds(next.figure), figureBounds(point.figure)];
  return !areCompatible(next.figure, point.figure) ? after.low > before.high : after.low > before.low;
}
