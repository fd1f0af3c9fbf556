import { defineNames } from '../rooms/names.js';

/** Sentences of web text: mails, blogs, reviews, answers. */
export const unerEwt = defineNames('uner-ewt', { PER: 'PER', ORG: 'ORG', LOC: 'LOC' });
