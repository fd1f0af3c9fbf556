import { indexPhrases } from './phrases.js';

/** Openings of an if-part. */
export const CONDITION_OPENERS = indexPhrases([
  'on the condition that',
  'on condition that',
  'in the event of',
  'only if',
  'even if',
  'as long as',
  'provided that',
  'providing that',
  'in exchange for',
  'in return for',
  'provided',
  'if',
  'unless',
]);
