import type { eld } from 'eld/small';
import { isPlainlyEnglish } from '../languages/en/plainly.js';

/** Fewer letters than this do not tell a language. */
const MIN_LETTERS = 25;

let detector: Promise<typeof eld> | null = null;

/** ISO 639-1 code of the language of a text, by its small words where it is plainly English, else by letter n-grams, over its first 2,000 characters; null when too short to tell. */
export async function detectLanguage(text: string): Promise<string | null> {
  const sample = text.slice(0, 2000).toWellFormed();
  if ((sample.match(/\p{L}/gu) ?? []).length < MIN_LETTERS) return null;
  if (isPlainlyEnglish(sample)) return 'en';
  // 1.6 MB of n-grams: loaded when the first text comes, not when the program starts.
  detector ??= import('eld/small').then((module) => module.eld);
  return (await detector).detect(sample).language || null;
}
