import type { eld } from 'eld/small';

/** Fewer letters than this do not tell a language. */
const MIN_LETTERS = 25;

let detector: Promise<typeof eld> | null = null;

/** ISO 639-1 code of the language of a text, by letter n-grams over its first 2,000 characters; null when too short to tell. */
export async function detectLanguage(text: string): Promise<string | null> {
  const sample = text.slice(0, 2000).toWellFormed();
  if ((sample.match(/\p{L}/gu) ?? []).length < MIN_LETTERS) return null;
  // 1.6 MB of n-grams: loaded when the first text comes, not when the program starts.
  detector ??= import('eld/small').then((module) => module.eld);
  return (await detector).detect(sample).language || null;
}
