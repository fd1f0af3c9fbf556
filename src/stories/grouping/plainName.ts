import { splitWords } from '../../tagging/words.js';

/** An outlet's name as it is compared: lower case, without "the" and marks. */
export function plainName(name: string): string {
  return splitWords(name.toLowerCase().replace(/^the /, '')).join(' ');
}
