import type { SentenceVerdict } from '../core/brief.js';

/** Version of the checker, for proofs and for knowing which stored verdicts are old. */
export const CHECKER_VERSION = 1;

declare const brand: unique symbol;

/** A brief in which every sentence is supported. Only `checkDraft` makes one: the brand is not exported. */
export interface CheckedBrief {
  readonly [brand]: true;
  headline: SentenceVerdict | null;
  paragraphs: SentenceVerdict[][];
}
