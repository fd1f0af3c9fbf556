import type { ClaimKind } from '../../core/reading.js';
import type { SayingVerb } from '../../languages/en/saying.js';
import type { Run } from './clause.js';

/** How a cue governs its words. */
export type CueShape = 'verb' | 'participle' | 'passive' | 'noun' | 'adjective' | 'according' | 'as';

/** A cue in a sentence: words `from` to `to`, with the word that carries the meaning at `head`. */
export interface Cue extends Run {
  head: number;
  shape: CueShape;
  kind: ClaimKind;
  /** Present for cues that are verbs. */
  verb: SayingVerb | null;
  /** The verb group is itself negated ("did not say", "denied"). */
  negated: number | null;
}
