import { indexPhrases } from './phrases.js';

/** Openings of an if-part. */
export const CONDITION_OPENERS = indexPhrases([
  'on the condition that',
  'on condition that',
  'in the event of',
  'only if',
  'even if',
  'as long as',
  'so long as',
  'in case',
  'had it not been',
  'had there been',
  'were it not',
  'provided that',
  'providing that',
  'in exchange for',
  'in return for',
  'provided',
  'if',
  'unless',
]);
