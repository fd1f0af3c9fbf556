import type { ClaimKind } from '../../core/reading.js';
import { indexPhrases, type Phrases } from './phrases.js';

/** Words of a claim that tell its kind where its cue ("said") does not; the first that stands in the claim wins. */
export const KIND_PHRASES: readonly { kind: ClaimKind; phrases: Phrases }[] = [
  {
    kind: 'request',
    phrases: indexPhrases(['please', 'we want', 'we need', 'we demand', 'we ask', 'we urge', 'we call on']),
  },
  {
    kind: 'offer',
    phrases: indexPhrases([
      'ready to',
      'willing to',
      'prepared to',
      'offered to',
      'offers to',
      'offering to',
      'has offered',
      'have offered',
      'is offering',
      'are offering',
    ]),
  },
  {
    kind: 'denial',
    phrases: indexPhrases([
      'no such',
      'nothing to do with',
      'no truth',
      'no question of',
      'nonsense',
      'untrue',
    ]),
  },
  { kind: 'order', phrases: indexPhrases(['must']) },
  {
    kind: 'estimate',
    phrases: indexPhrases(['an estimated', 'the estimated', 'would cost', 'will cost', 'could cost']),
  },
  {
    kind: 'status',
    phrases: indexPhrases([
      'remain',
      'remains',
      'remained',
      'still',
      'so far',
      'yet to',
      'under way',
      'under control',
    ]),
  },
];

/** Hedges that make a statement a judgement of the speaker's; lower case. */
export const GUESSING_WORDS: ReadonlySet<string> = new Set(
  'may might probably likely unlikely possibly perhaps maybe'.split(' '),
);
