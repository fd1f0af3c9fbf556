import type { Day } from './days.js';
import type { Place, Precision } from './reading.js';
import type { ReportSpan } from './spans.js';

/** Where one report belongs. `origin` is the wire or the first report it was copied from; null when it is its own origin. */
export interface StoryAssignment {
  /** Report id (in `group`, the id given with the input). */
  id: string;
  /** Story id: the id of its first report. */
  story: string;
  origin: string | null;
}

/** A story's stamp, over all its reports. Supports name their report. */
export interface StoryStamp {
  place: (Place & { precision: Precision; supports: ReportSpan[]; why: string }) | null;
  day: {
    from: Day;
    to: Day;
    supports: ReportSpan[];
    /** The day of the event that the newest development goes back to; null when the reports tell no earlier day. */
    base: { from: Day; to: Day; supports: ReportSpan[] } | null;
    why: string;
  } | null;
}

/** `event`: one event with its direct developments, told in a few days. `running`: a chain of events over weeks. */
export type StoryKind = 'event' | 'running';

/** What became of stories when a later report changed which reports belong together. */
export interface StoryChange {
  /** `merge`: the reports of `other` went to `story`, and its permalink leads there. `split`: `other` was parted from `story`. */
  kind: 'merge' | 'split';
  story: string;
  other: string;
  /** UTC instant. */
  at: string;
  /** The editor who decided it, and why; null when grouping did. */
  by: string | null;
  why: string | null;
}

/** A story with its reports. Derived: recomputed whenever its reports change. */
export interface Story {
  id: string;
  kind: StoryKind;
  /** Permalink without the slash: slug, hyphen, 8 hex digits. Fixed when first published. */
  permalink: string;
  /** Report ids, earliest first. */
  reports: string[];
  /** Report id to origin, for those that are copies. */
  origins: Record<string, string>;
  stamp: StoryStamp;
  /** UTC instant of the last real change. */
  updatedAt: string;
}
