import { HALVES } from '../../languages/en/places.js';
import type { PlaceWord } from './placeWords.js';

/** Full names of the halves that "the North" and "the South" mean in this text; null unless exactly one divided country is named. */
export function halvesOf(text: string): Halves | null {
  const named = HALVES.filter(({ mark }) => mark.test(text));
  return named.length === 1 ? new Map(Object.entries(named[0]!.halves)) : null;
}

type Halves = ReadonlyMap<string, string>;

/** The full name that a lone "North" or "South" behind "the" stands for; null when the word is anything else. */
export function halfAt(words: readonly PlaceWord[], at: number, halves: Halves | null): string | null {
  const word = words[at]!;
  const full = word.capital ? halves?.get(word.lower) : undefined;
  if (full === undefined || word.gap !== 'space' || words[at - 1]?.lower !== 'the') return null;
  const next = words[at + 1];
  const goesOn =
    next && ((next.gap === 'space' && (next.capital || next.lower === 'of')) || next.gap === 'hyphen');
  return goesOn && !word.titled ? null : full;
}
