import {
  DIVISION_WORDS,
  NAME_ARTICLES,
  NAME_PARTICLES,
  PLACE_KIND_WORDS,
} from '../../languages/en/places.js';
import { placeWords, type PlaceWord } from './placeWords.js';

/** Longest name in words, and in UTF-16 code units. */
const MAX_WORDS = 6;
const MAX_LENGTH = 60;

/** A run of words that may be a place's name: words `from` to `to` (exclusive). */
export interface NameSpan {
  from: number;
  to: number;
  /** The words as they stand in the text: the key to ask the gazetteer for. */
  name: string;
}

/**
 * Every name that the gazetteer should be asked for, once each, in order of appearance: runs of capitalised words with the particles
 * that names have inside ("Rio de Janeiro"), with a word for the kind of place behind ("Kursk region"), and words for peoples.
 * Linear in the length of the text.
 */
export function placeNames(text: string): string[] {
  const words = placeWords(text);
  const names = new Set<string>();
  for (let at = 0; at < words.length; at++) {
    for (const span of spansFrom(text, words, at)) names.add(span.name);
  }
  return [...names];
}

/** The runs that begin at a word, longest first. */
export function spansFrom(text: string, words: readonly PlaceWord[], from: number): NameSpan[] {
  const first = words[from]!;
  if (!startsName(words, from)) return [];
  const spans: NameSpan[] = [];
  let particles = 0;
  for (let to = from + 1; to <= words.length && to - from <= MAX_WORDS; to++) {
    const last = words[to - 1]!;
    if (to - 1 > from && last.gap !== 'space' && last.gap !== 'hyphen') break;
    if (last.end - first.start > MAX_LENGTH) break;
    const name = text.slice(first.start, last.end);
    if (last.capital) {
      particles = 0;
      spans.push({ from, to, name });
    } else if (
      to - 1 > from &&
      particles === 0 &&
      (DIVISION_WORDS.has(last.lower) || PLACE_KIND_WORDS.has(last.lower))
    ) {
      spans.push({ from, to, name });
      break;
    } else if (NAME_PARTICLES.has(last.lower) || (last.gap === 'hyphen' && particles < 2)) {
      if (++particles > 2) break;
    } else break;
    // A possessive ends a name, but for "Martha's Vineyard": the name goes on under a capital.
    if (last.possessive && words[to]?.capital !== true) break;
  }
  return spans.reverse();
}

function startsName(words: readonly PlaceWord[], from: number): boolean {
  const first = words[from]!;
  if (first.capital) return true;
  return NAME_ARTICLES.has(first.lower) && words[from + 1]?.gap === 'hyphen' && words[from + 1]!.capital;
}
