import { defineNames } from '../rooms/names.js';

/** Its kinds of names as ours. */
export const UNER_TYPES = { PER: 'PER', ORG: 'ORG', LOC: 'LOC' } as const;

/**
 * Sentences of web text: mails, blogs, reviews, answers. The set has one half only, so names are learned from every other hundred of its
 * sentences and measured on the hundreds between (`isUnerTrained`).
 */
export const unerEwt = defineNames('uner-ewt', UNER_TYPES, { isMeasured: ({ id }) => !isUnerTrained(id) });

/** True for a sentence that names are learned from: the even hundreds, by the number at the end of its id. */
export function isUnerTrained(id: string): boolean {
  return Math.floor(Number(/\d+$/.exec(id)) / 100) % 2 === 0;
}
