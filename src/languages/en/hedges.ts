import { indexPhrases } from './phrases.js';

const split = (list: string) => new Set(list.trim().split(/\s+/));

/** Single words that make what is said less than certain; lower case. "may" and "might" only as verbs (before a lower-case word). */
export const HEDGE_WORDS = split(`
  may might could maybe perhaps possibly probably likely unlikely reportedly allegedly apparently seemingly presumably supposedly
  purportedly suspected alleged appears appeared appear seems seemed seem suggests suggest suggested preliminary
  unconfirmed potentially presumed rumored rumoured tentatively provisional unverified`);

/** Participles that hedge as passives only ("is thought to be"), not as somebody's own past ("I thought it was"); lower case. */
export const HEDGE_PARTICIPLES = split(`believed thought expected understood feared hoped`);

/** Runs of words that hedge. */
export const HEDGE_PHRASES = indexPhrases([
  'about to',
  'as hinted',
  'as if',
  'almost certainly',
  'too early',
  'it is understood',
  'in all likelihood',
  'it is unclear',
  'not clear',
  'yet to be confirmed',
  'if confirmed',
  'on the verge of',
]);

/** Verbs of saying that make their content a belief or a hint rather than a fact; base forms. */
export const HEDGING_VERBS =
  split(`believe think suspect guess speculate surmise reckon suggest hint imply assume presume expect anticipate
  estimate predict forecast project calculate fear worry wonder doubt imagine suppose hope`);

/** Those of them that nevertheless assert: a worry is felt and an estimate is given, whatever comes true. */
export const FIRM_VERBS = split(`estimate calculate predict forecast project worry`);

/** Verbs that hedge where nobody or only an accuser stands behind the words: "is said to", "it is understood", "they allege". */
export const HEARSAY_VERBS = split(`say report allege understand fear`);

/** Adverbs that credit a statement to somebody unnamed. */
export const HEARSAY_WORDS = split(`reportedly allegedly supposedly purportedly`);
