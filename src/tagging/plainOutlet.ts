import { splitWords } from './words.js';

/** An outlet's name as it is compared: lower case, without "the" and marks. */
export function plainOutlet(name: string): string {
  return splitWords(name.toLowerCase().replace(/^the /, '')).join(' ');
}
