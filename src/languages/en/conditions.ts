/** Openings of an if-part; lower case, words parted by one blank, longest first. */
export const CONDITION_OPENERS = [
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
];
