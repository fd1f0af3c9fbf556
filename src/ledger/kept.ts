import { type Day, dayOf } from '../core/days.js';
import type { Judgement } from '../core/judgement.js';
import type { Reading } from '../core/reading.js';
import { countsFrom } from '../core/report.js';

/** What the store keeps beside the readings of a story. */
export interface Kept {
  /** Report id to the UTC instant at which it was taken in. */
  learnedAt: ReadonlyMap<string, string>;
  /** Id of an earlier wording to that of the wording which took its place at the same address. */
  replacedBy: ReadonlyMap<string, string>;
  judgements: readonly Judgement[];
}

/** For readings that come from no store. */
export const NOTHING_KEPT: Kept = { learnedAt: new Map(), replacedBy: new Map(), judgements: [] };

/** Which of its times decides what was known on a day: the day it was published, or the day this desk took it in. */
export const CLOCKS = ['reported', 'learned'] as const;
export interface AsOf {
  day: Day;
  clock: (typeof CLOCKS)[number];
}

/**
 * The readings as they count: from the time that `countsFrom` gives, a wording after the one that it replaced.
 */
export function orderWordings(readings: readonly Reading[], { learnedAt, replacedBy }: Kept): Reading[] {
  const clipped = readings.map((reading) => {
    const publishedAt = countsFrom(reading.report.publishedAt, learnedAt.get(reading.report.id) ?? null);
    return { ...reading, report: { ...reading.report, publishedAt } };
  });
  const times = new Map(clipped.map(({ report }) => [report.id, timeOf(report.publishedAt)]));
  const depths = new Map<string, number>();
  // Each wording comes after the one before it; there are at most as many steps as wordings.
  for (const [first] of replacedBy) {
    for (let [at, depth] = [first, 0]; replacedBy.has(at) && depth < replacedBy.size; depth++) {
      const next = replacedBy.get(at)!;
      depths.set(next, Math.max(depths.get(next) ?? 0, depth + 1));
      times.set(next, Math.max(times.get(next) ?? 0, times.get(at) ?? 0));
      at = next;
    }
  }
  const key = ({ report: { id } }: Reading) => [times.get(id)!, depths.get(id) ?? 0] as const;
  return clipped.sort((a, b) => {
    const [[time, depth], [otherTime, otherDepth]] = [key(a), key(b)];
    return time - otherTime || depth - otherDepth || (a.report.id < b.report.id ? -1 : 1);
  });
}

/** What was known at the end of a day: the readings, and what was kept beside them by then. */
export function knownOn(
  { day, clock }: AsOf,
  readings: readonly Reading[],
  kept: Kept,
): { readings: Reading[]; kept: Kept } {
  const replaces = new Map([...kept.replacedBy].map(([earlier, later]) => [later, earlier]));
  const published = new Map(readings.map(({ report }) => [report.id, dayOf(report.publishedAt)]));
  const knownFrom = ({ report: { id, publishedAt } }: Reading): Day | null => {
    const learned = dayOf(kept.learnedAt.get(id) ?? null);
    const own = dayOf(publishedAt);
    // A silent edit keeps the day of the first wording: only when it was taken in tells how new it is.
    const isSilent = replaces.has(id) && own === published.get(replaces.get(id)!);
    if (clock === 'learned' || own === null || isSilent) return learned ?? own;
    return learned !== null && learned < own ? learned : own;
  };
  const known = readings.filter((reading) => (knownFrom(reading) ?? day) <= day);
  const ids = new Set(known.map(({ report }) => report.id));
  return {
    readings: known,
    kept: {
      ...kept,
      replacedBy: new Map([...kept.replacedBy].filter(([, later]) => ids.has(later))),
      judgements: kept.judgements.filter(({ at }) => at.slice(0, 10) <= day),
    },
  };
}

function timeOf(instant: string | null): number {
  const time = Date.parse(instant ?? '');
  return Number.isNaN(time) ? Number.MAX_SAFE_INTEGER : time;
}
