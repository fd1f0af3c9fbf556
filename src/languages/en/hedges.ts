import { indexPhrases } from './phrases.js';

const split = (list: string) => new Set(list.trim().split(/\s+/));

/** Single words that make what is said less than certain; lower case. "may" and "might" only as verbs (before a lower-case word). */
export const HEDGE_WORDS = split(`
  may might could perhaps possibly probably likely unlikely reportedly allegedly apparently seemingly presumably supposedly
  purportedly suspected alleged believed appears appeared appear seems seemed seem suggests suggest suggested preliminary
  unconfirmed potentially thought presumed rumored rumoured tentatively provisional unverified
  feared expected`);

/** Runs of words that hedge. */
export const HEDGE_PHRASES = indexPhrases([
  'about to',
  'as hinted',
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
  estimate predict forecast project calculate fear worry wonder doubt imagine suppose indicate`);
