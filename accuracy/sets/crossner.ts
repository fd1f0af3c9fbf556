import { defineNames } from '../rooms/names.js';

/** Sentences of encyclopaedia articles on politics; elections, events and other names are left out. */
export const crossner = defineNames('crossner', {
  politician: 'PER',
  person: 'PER',
  politicalparty: 'ORG',
  organisation: 'ORG',
  location: 'LOC',
  country: 'LOC',
});
