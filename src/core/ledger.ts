import type { Day } from './days.js';
import type { Claim, Figure, Outcome, Unit } from './reading.js';
import type { ReportSpan } from './spans.js';

/**
 * A claim of the ledger: the reading's claim with what is known about its report, and its four times: when it happened, when it was
 * said (`saidAt`), when it was reported, and when this desk learned of it.
 */
export interface LedgerClaim extends Claim {
  report: string;
  source: string | null;
  /** The origin of the report: itself, or the wire or report it was copied from. Copies of one origin count once. */
  origin: string;
  /** Name of the party it stands on (`Ledger.parties`): the credited speaker by the fullest name in the story, else the outlet. */
  party: string;
  /** Whom it rests on: the party credited; where nobody is, the wire, or the house of the outlet, that had it first. Claims that rest on one are not independent. */
  restsOn: string;
  /** The days that its words give for what they tell; null when they give none. */
  happened: { from: Day; to: Day } | null;
  /** Day the report was published, or learned of where it is dated ahead; null when unknown. */
  reportedOn: Day | null;
  /** UTC instant at which the report was taken in; null for reports that are not stored. */
  learnedAt: string | null;
  /** The later wording of the report, which no longer has these words; null for reports as they stand now. */
  replacedBy: string | null;
}

/** Why two names are one party's. `says` are the words that show it; null when the names alone do, or an editor decided. */
export interface PartyMerge {
  names: [string, string];
  /** `rule:...`, or the editor's name. */
  by: string;
  why: string;
  says: ReportSpan | null;
  /** Day of the evidence: who bears an office is known as of a day. */
  at: Day | null;
}

/** One person, organisation or office that speaks in the story, under all the names that the reports give it. */
export interface Party {
  /** Its fullest name. */
  name: string;
  /** All names, `name` among them, in order of the alphabet. */
  names: string[];
  merges: PartyMerge[];
}

export const RELATION_KINDS = [
  'restates',
  'revises',
  'overtakes',
  'contradicts',
  'withdraws',
  'answers',
] as const;
export type RelationKind = (typeof RELATION_KINDS)[number];

/**
 * `from` (the later claim) stands in this relation to `to` (the earlier one); `answers` tells what became of a condition.
 * Never deleted: one that an editor took back has `withdrawnAt`.
 */
export interface Relation {
  from: string;
  to: string;
  kind: RelationKind;
  /** `rule:...`, or the editor's name. */
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
  /** As of its claim: two points that rest on one are not independent. */
  restsOn: string;
  /** The figures of the same claim that this one was reckoned from ("600 dead and 4,100 injured"); null when the report gives it itself. */
  derivedFrom: Figure[] | null;
  /** The point that overtakes this one (its claim id), or null. */
  overtakenBy: string | null;
}

/** One figure over time: same outcome, same unit, same thing counted, same scope. */
export interface Series {
  id: string;
  outcome: Outcome;
  unit: Unit;
  /** Plain words for what is counted: "people killed (since October)". */
  label: string;
  /** The place, period or older event that narrows the count; null when it is about the whole event. */
  scope: string | null;
  /** By day, then by report order. */
  points: SeriesPoint[];
  /** What the points that are not overtaken leave open; an end is null where no source bounds it. */
  range: { low: number | null; high: number | null };
}

/** Parties that give different figures for the same thing on the same or neighbouring days. */
export interface Disagreement {
  series: string;
  /** At least two, that rest on different parties or houses. */
  points: SeriesPoint[];
  /** On what they differ besides the number: never empty, `source` where nothing else tells them apart. */
  on: ('day' | 'counting' | 'source')[];
  /** Who says what, and on what they differ, in plain sentences. */
  says: string;
}

/** Figures that do not fit together or cannot be: shown, never mended. */
export interface FigureCheck {
  /**
   * sum: parts that do not add up to their whole. falls: a count of a kind that grows got smaller. scope: two counts that differ only
   * because they count another stretch of time or place, and are not compared. implausible: more people than live.
   */
  kind: 'sum' | 'falls' | 'scope' | 'implausible';
  claims: string[];
  /** One plain sentence. */
  says: string;
}

export const WATCH_KINDS = ['condition', 'status'] as const;

/** A condition ("a swap, if ...") or a standing status ("no request so far") that a later report may meet or break. */
export interface Watch {
  kind: (typeof WATCH_KINDS)[number];
  claim: string;
  says: ReportSpan;
  since: Day | null;
  /** Who watches: the rule's name, or the editor's. */
  by: string;
  /** The claim that met or broke it. */
  overtakenBy: string | null;
  /** The words of that claim, with its cue and speaker. */
  answer: ReportSpan | null;
}

/** A watch that a later report met or broke, with both quotations. */
export interface Alert {
  /** The same for the same two claims, so that an alert is raised once. */
  id: string;
  kind: Watch['kind'];
  claim: string;
  says: ReportSpan;
  since: Day | null;
  answeredBy: string;
  answer: ReportSpan;
  /** Day of the report that answers. */
  on: Day | null;
}

/** One that the story's reports go back to independently of the others: a wire, a house of outlets, an outlet, or the one speaker that several of these rest on. */
export interface StoryOrigin {
  name: string;
  /** Ids of the reports that go back to it, earliest first. */
  reports: string[];
}

export interface Ledger {
  /** In the order in which each was first heard. */
  origins: StoryOrigin[];
  claims: LedgerClaim[];
  parties: Party[];
  relations: Relation[];
  series: Series[];
  disagreements: Disagreement[];
  checks: FigureCheck[];
  watches: Watch[];
}
