import type { Day } from './days.js';
import type { Claim, Figure, Outcome, Unit } from './reading.js';
import type { ReportSpan } from './spans.js';

/** A claim of the ledger: the reading's claim with what is known about its report. */
export interface LedgerClaim extends Claim {
  report: string;
  source: string | null;
  /** The origin of the report: itself, or the wire or report it was copied from. Copies of one origin count once. */
  origin: string;
  /** Day the report was published; null when unknown. */
  reportedOn: Day | null;
}

export const RELATION_KINDS = ['restates', 'revises', 'overtakes', 'contradicts', 'withdraws'] as const;
export type RelationKind = (typeof RELATION_KINDS)[number];

/** `from` (the later claim) stands in this relation to `to` (the earlier one). By a named rule or by an editor; append-only. */
export interface Relation {
  from: string;
  to: string;
  kind: RelationKind;
  by: string;
  at: Day | null;
  why: string;
  withdrawnAt: string | null;
}

/** One point of a figure's line over time. */
export interface SeriesPoint {
  claim: string;
  figure: Figure;
  /** As-of day: the claim's day, else the report's, then `dayAssumed` is true. */
  day: Day | null;
  dayAssumed: boolean;
  /** Who gives it: the credited speaker, else the outlet. */
  by: string;
  report: string;
  origin: string;
  /** The point that overtakes this one (its claim id), or null. */
  overtakenBy: string | null;
}

/** One figure over time: same outcome, same unit, same thing counted. */
export interface Series {
  id: string;
  outcome: Outcome;
  unit: Unit;
  /** Plain words for what is counted: "killed among residents". */
  label: string;
  /** By day, then by report order. */
  points: SeriesPoint[];
}

/** Parties that give different figures for the same thing on the same or neighbouring days. */
export interface Disagreement {
  series: string;
  /** At least two, of different origins. */
  points: SeriesPoint[];
  /** One plain sentence: who says what. */
  says: string;
}

export const WATCH_KINDS = ['condition', 'status'] as const;

/** A condition ("a swap, if ...") or a standing status ("no request so far") that a later report may meet or break. */
export interface Watch {
  kind: (typeof WATCH_KINDS)[number];
  claim: string;
  says: ReportSpan;
  since: Day | null;
  /** The claim that met or broke it. */
  overtakenBy: string | null;
}

export interface Ledger {
  claims: LedgerClaim[];
  relations: Relation[];
  series: Series[];
  disagreements: Disagreement[];
  watches: Watch[];
}
