import type { Day } from './days.js';

/** A report's heaviest terms, by number, with their weights; heaviest first, length 1. */
export type ReportVector = ReadonlyMap<number, number>;

/** How many reports of earlier days there are, and how many of them hold each term. */
export interface Rarity {
  reports: number;
  counts: ReadonlyMap<number, number>;
}

/** A report as grouping sees it. */
export interface Signed {
  report: string;
  /** Day of publication; where unknown, the day it was taken in. */
  day: Day;
  vector: ReportVector;
  /** See `certainTown` in `towns.ts`. */
  town: string | null;
  /** Likeness 0..1 that other reports of its kind have to it although they tell something else. */
  ground: number;
}

/** A report found through the index. `story` is that of a report of another day, null for one of the same day, which is still open. */
export interface Met extends Signed {
  story: string | null;
}

/** What a report is like: by the id of a report of its day, or of a story that has reports of other days. */
export interface Links {
  ground: number;
  /** Likeness 0..1. A pair stands in the links of both or of one. */
  reports: ReadonlyMap<string, number>;
  stories: ReadonlyMap<string, StoryLink>;
}

export interface StoryLink {
  /** Sum of the likenesses to the likest reports of the story. */
  likeness: number;
  /** The greatest of them. */
  nearest: number;
  /** Mean ground of those. */
  ground: number;
}

/** What editors have decided about the stories of reports: grouping keeps to it. */
export interface StoryTies {
  /** Reports that belong together, with the story they are in. */
  together: readonly { story: string; reports: readonly string[] }[];
  /** Ids of stories that tell different events. */
  apart: readonly (readonly [string, string])[];
}

export const NO_TIES: StoryTies = { together: [], apart: [] };
