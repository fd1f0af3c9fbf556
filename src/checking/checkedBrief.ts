import type { SentenceVerdict } from '../core/brief.js';

declare const brand: unique symbol;

/** A brief in which every sentence is supported. Only `checkDraft` makes one: the brand is not exported. */
export interface CheckedBrief {
  readonly [brand]: true;
  headline: SentenceVerdict | null;
  paragraphs: SentenceVerdict[][];
}
