import { capitalOf, NAME_ARTICLES, NAME_PARTICLES, PLACE_KIND_WORDS } from '../../languages/en/places.js';
import { halfAt, halvesOf } from './halves.js';
import { placeWords, type PlaceWord } from './placeWords.js';

/** Longest name in words, and in UTF-16 code units. */
const MAX_WORDS = 6;
const MAX_LENGTH = 60;

/**
 * Every name that the gazetteer should be asked for, once each, in order of appearance: runs of capitalised words with the particles
 * that names have inside ("Rio de Janeiro"), with a word for the kind of place behind ("Kursk region"), words for peoples,
 * and the capitals of all of them where the text speaks of one.
 * Linear in the length of the text.
 */
export function placeNames(text: string): string[] {
  const words = placeWords(text);
  const halves = halvesOf(text);
  const names = new Set<string>();
  for (let at = 0; at < words.length; at++) {
    for (const to of nameEnds(words, at)) names.add(nameAt(text, words, at, to));
    const half = halfAt(words, at, halves);
    if (half !== null) names.add(half);
  }
  if (/\bcapital\b/.test(text)) for (const name of [...names]) names.add(capitalOf(name));
  return [...names];
}

/** The words `from` to `to` (exclusive) as they stand in the text: the key to ask the gazetteer for. */
export const nameAt = (text: string, words: readonly PlaceWord[], from: number, to: number) =>
  text.slice(words[from]!.start, words[to - 1]!.end);

/** Where runs that begin at a word and may be a place's name end (exclusive), longest first; none when no name can begin there. */
export function nameEnds(words: readonly PlaceWord[], from: number): number[] {
  const first = words[from]!;
  const ends: number[] = [];
  if (!startsName(words, from)) return ends;
  let particles = 0;
  for (let to = from + 1; to <= words.length && to - from <= MAX_WORDS; to++) {
    const last = words[to - 1]!;
    const inside = to - 1 > from;
    if (inside && last.gap !== 'space' && last.gap !== 'hyphen') break;
    if (last.end - first.start > MAX_LENGTH) break;
    if (last.capital) {
      particles = 0;
      ends.push(to);
    } else if (inside && particles === 0 && PLACE_KIND_WORDS.has(last.lower)) {
      ends.push(to);
      break;
    } else if (NAME_PARTICLES.has(last.lower) || last.gap === 'hyphen') {
      if (++particles > 2) break;
    } else break;
    // A possessive ends a name, but for "Martha's Vineyard": the name goes on under a capital.
    if (last.possessive && words[to]?.capital !== true) break;
  }
  return ends.reverse();
}

function startsName(words: readonly PlaceWord[], from: number): boolean {
  const first = words[from]!;
  if (first.capital) return true;
  return NAME_ARTICLES.has(first.lower) && words[from + 1]?.gap === 'hyphen' && words[from + 1]!.capital;
}
