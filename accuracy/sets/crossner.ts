import { defineNames } from '../rooms/names.js';

/** Its kinds of names as ours; elections, events and other names are left out. */
export const CROSSNER_TYPES = {
  politician: 'PER',
  person: 'PER',
  politicalparty: 'ORG',
  organisation: 'ORG',
  location: 'LOC',
  country: 'LOC',
} as const;

/** Sentences of encyclopaedia articles on politics, of the split that names are not learned from. */
export const crossner = defineNames('crossner', CROSSNER_TYPES);
