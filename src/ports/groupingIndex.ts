import type { Day } from '../core/days.js';
import type { Links, Met, Rarity, Signed } from '../core/grouping.js';

/** What grouping keeps of each report, so that a new one finds its story without a look at the others. */
export interface GroupingIndex {
  /** In how many of the counted reports these terms stand; terms of none are left out. */
  rarity(terms: readonly number[]): Promise<Rarity>;
  /** Ids of the signed reports of days before `day` that are not yet counted. */
  uncounted(day: Day): Promise<string[]>;
  /** Counts the terms of these reports (by id, each term once); those of a report only once, also with several workers. */
  countTerms(terms: ReadonlyMap<string, readonly number[]>): Promise<void>;
  /**
   * The reports that share one of the terms: all of those of the day, and of other days the `most` that share the most terms,
   * of equals the newer ones, among the `nearest` of the days before and of the days after for each term. Reports of other
   * days that stand in no story are left out.
   */
  meet(terms: readonly number[], day: Day, nearest: number, most: number): Promise<Met[]>;
  /** Keeps reports with the terms they are to be found by and what they are like; replaces what was kept of them, but that they are counted. */
  saveSigned(entries: readonly { signed: Signed; terms: readonly number[]; links: Links }[]): Promise<void>;
  /**
   * The links of these reports of one day, and of all reports of that day that a chain of links joins to them, each of a likeness of
   * at least `least` (to a story, that to its likest report). Lesser links are given where they join two of these reports, or one and a story.
   */
  linked(day: Day, reportIds: readonly string[], least: number): Promise<Map<string, Links>>;
  /** How many reports of other days than this each story has. */
  storySizes(storyIds: readonly string[], day: Day): Promise<Map<string, number>>;
  /** Takes reports out of the index: those that a later wording replaced. */
  forgetSigned(reportIds: readonly string[]): Promise<void>;
}
