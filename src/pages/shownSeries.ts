import type { Day } from '../core/days.js';
import type { Series, SeriesPoint } from '../core/ledger.js';
import type { Outcome } from '../core/reading.js';
import { maskHeld } from './mask.js';
import { firstSayings } from './restatements.js';
import { claimAnchor } from './shownClaims.js';
import { originOf, outletOf } from './shownSources.js';
import type { StoryView } from './views.js';
import { figureWords, middleOf } from './words.js';

export interface ShownPoint {
  day: Day | null;
  dayAssumed: boolean;
  by: string;
  source: string;
  /** The bounded value: "about 300". */
  value: string;
  low: number | null;
  high: number | null;
  middle: number | null;
  /** True when it was reckoned from other figures of its claim. */
  derived: boolean;
  origin: string;
  /** True when a later point overtakes it. */
  overtaken: boolean;
  /** The value that overtook it, null when it stands or the later claim is not in this line. */
  overtakenBy: string | null;
  claim: string;
  /** Anchor of the claim on the page; a restatement stands with the first saying. */
  anchor: string;
  /** Claim of the later point. */
  next: string | null;
}

export interface ShownSeries {
  label: string;
  outcome: Outcome;
  unit: string;
  /** The lowest and the highest that standing figures leave open; null where no source bounds it. */
  range: { low: number | null; high: number | null };
  points: ShownPoint[];
}

/** One figure over time, masked. */
export function showSeries(series: Series, view: StoryView): ShownSeries {
  const mask = (text: string) => maskHeld(text, view.holds);
  const firstOf = firstSayings(view.ledger);
  const byId = new Map([...view.reports, ...view.earlier].map((report) => [report.id, report]));
  const valueOf = (point: SeriesPoint) => mask(figureWords(point.figure));
  return {
    label: mask(series.label),
    outcome: series.outcome,
    unit: series.unit,
    range: series.range,
    points: series.points.map((point) => {
      const report = byId.get(point.report);
      const later = series.points.find(({ claim }) => claim === point.overtakenBy);
      return {
        day: point.day,
        dayAssumed: point.dayAssumed,
        by: mask(point.by),
        source: report === undefined ? '' : mask(outletOf(report)),
        value: valueOf(point),
        low: point.figure.low,
        high: point.figure.high,
        middle: middleOf(point.figure),
        derived: point.derivedFrom !== null,
        origin: originOf(view, point.report),
        overtaken: point.overtakenBy !== null,
        overtakenBy: later === undefined ? null : valueOf(later),
        claim: point.claim,
        anchor: claimAnchor(firstOf(point.claim)),
        next: point.overtakenBy,
      };
    }),
  };
}
