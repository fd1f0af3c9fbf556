import { NUMBER_WORDS, SCALES, VAGUE_COUNTS } from '../languages/en/numerals.js';
import type { Word } from './words.js';

/** A number told by words. */
export interface SpelledNumber {
  low: number;
  high: number;
  /** Index of its last word. */
  last: number;
  /** "Dozens", "several hundred". */
  vague: boolean;
}

/** The value of digits with their separators; null for any other word. */
export function readDigits(spaced: string): number | null {
  if (!/^\s*\d/.test(spaced)) return null;
  const norm = spaced.replace(/\s/g, '');
  const plain = /^\d{1,3}(?:,\d{3})+(?:\.\d+)?$/.test(norm) ? norm.replaceAll(',', '') : norm;
  if (/^\d+(?:\.\d+)?$/.test(plain)) return Number(plain);
  if (/^\d+,\d{1,2}$/.test(plain)) return Number(plain.replace(',', '.'));
  return null;
}

/** The number that begins at word `at`, with scale words, or null. */
export function readNumber(words: readonly Word[], at: number): SpelledNumber | null {
  const word = words[at];
  if (!word) return null;
  const gap = (i: number) => words[i + 1] && words[i + 1]!.start - words[i]!.end <= 1;
  let value = readDigits(word.norm);
  let last = at;
  if (value === null) {
    const vague = VAGUE_COUNTS.get(word.norm);
    if (vague) return { low: vague[0], high: vague[1], last: at, vague: vague[0] !== vague[1] };
    if ((word.norm === 'a' || word.norm === 'several' || word.norm === 'few') && words[at + 1]) {
      const scale = SCALES.get(words[at + 1]!.norm);
      if (scale === undefined || words[at + 1]!.norm.length < 3) return null;
      if (word.norm === 'a') return { low: scale, high: scale, last: at + 1, vague: false };
      return { low: 2 * scale, high: 9.99 * scale, last: at + 1, vague: true };
    }
    value = NUMBER_WORDS.get(word.norm) ?? null;
    if (value === null || word.norm === 'zero') return null;
    if (value >= 20 && value < 100 && gap(last)) {
      const small = NUMBER_WORDS.get(words[last + 1]!.norm);
      if (small !== undefined && small > 0 && small < 10) {
        value += small;
        last++;
      }
    }
  }
  for (let next = words[last + 1]; next && gap(last); next = words[last + 1]) {
    if (next.norm === 'dozen') value *= 12;
    else {
      const scale = SCALES.get(next.norm);
      if (scale === undefined) break;
      value *= scale;
    }
    last++;
    const more = words[last + 1]?.norm === 'and' ? words[last + 2] : undefined;
    const rest = more ? (readDigits(more.norm) ?? NUMBER_WORDS.get(more.norm)) : undefined;
    if (
      rest !== undefined &&
      /[a-z]/.test(word.norm) &&
      next.norm === 'hundred' &&
      rest !== null &&
      rest < 100
    ) {
      value += rest;
      last += 2;
    }
  }
  return { low: value, high: value, last, vague: false };
}
