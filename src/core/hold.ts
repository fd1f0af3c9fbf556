import type { ReportSpan } from './spans.js';

/** Classes of people at risk and of matter that is held back by default (docs/holds.md says why for each). */
export const HOLD_CLASSES = [
  'prisoner-of-war',
  'asylum-seeker',
  'minor',
  'sexual-violence',
  'hostage',
  'medical',
  'victim-unnamed',
  'suspect',
  'position',
  'suicide',
] as const;
export type HoldClass = (typeof HOLD_CLASSES)[number];

/** Something that must not be published. `withheld` are the exact words to keep out of briefs, pages and exports. */
export interface Hold {
  class: HoldClass;
  /** Shown to readers as "withheld: reason". */
  reason: string;
  withheld: ReportSpan[];
  /** The words that made the rule fire. */
  supports: ReportSpan[];
}
