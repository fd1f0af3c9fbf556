import type { Run } from './clause.js';
import type { Cue } from './cue.js';

/** Who (null when the text does not say), with which cue, what: in words of one sentence. Content is never empty. */
export interface Attribution {
  speaker: Run | null;
  cue: Cue;
  content: Run[];
}

/** What a cue governs: everything of an attribution but the cue itself; null when it governs nothing. */
export type Found = Omit<Attribution, 'cue'> | null;
