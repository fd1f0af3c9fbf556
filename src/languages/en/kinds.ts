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
];

/** Hedges that make a statement a judgement of the speaker's; lower case. */
export const GUESSING_WORDS: ReadonlySet<string> = new Set(
  'may might probably likely unlikely possibly perhaps maybe'.split(' '),
);

/** Verbs of wishing: what one wants to do oneself is no request; base forms. */
export const WISHES: ReadonlySet<string> = new Set('want hope seek wish desire'.split(' '));

/** Words that give a figure its period or what it is compared with: "34 a year since 2019", "up from 16 two years ago". */
export const STATISTIC =
  /\b(?:since (?:the )?(?:late |early |mid-)?\d{4}|in (?:19|20)\d\d|(?:a|per|each|every) year|annually|on average|an average|year (?:earlier|before|ago)|previous year|than (?:a year|the same|last|in (?:the|\d))|compared with|against \d|employs?|y\/y)\b/i;
