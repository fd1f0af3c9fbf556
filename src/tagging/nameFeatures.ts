import { addFeature, pair, triple, type Features } from './features.js';
import type { WordClasses } from './wordClasses.js';
import { FACT, FACT_COUNT, type WordFacts } from './wordFacts.js';

/** Version of the templates of `addNameFeatures` and of `NAME_SHAPE`. */
export const NAME_TEMPLATES = 3;

/** What the features see of a word beyond its sentence. */
export interface KnownWord {
  facts: WordFacts;
  /** Bits of the lexicon's classes. */
  bits: number;
  classes: WordClasses;
  /** What decides how labels follow one another: a small word ("of", "(") itself, of others the shape. */
  link: number;
}

/** What the features see of a sentence. */
export interface NameInput {
  words: readonly KnownWord[];
  /** Hash of the tag of each word. */
  tags: Int32Array;
  /** How the sentence is written: 1 with words that begin small, 2 with words after the first that begin with a capital. */
  writing: number;
}

const OUTSIDE = 0x5bd1e995 | 0;
/** Stands for the words before the first and behind the last. */
export const OUTSIDE_WORD: KnownWord = {
  facts: new Int32Array(FACT_COUNT).fill(OUTSIDE),
  bits: -1,
  classes: { coarse: -1, middle: -1, fine: -1 },
  link: OUTSIDE,
};

/** Where a word stands as seen from the word whose label is sought. */
export const PLACES = [0, -1, 1, -2, 2] as const;

/** What decides the label of the word `at`. `hidden` leaves the words themselves out, so that training also learns from what surrounds them. */
export function addNameFeatures(features: Features, input: NameInput, at: number, hidden: boolean): void {
  features.count = 0;
  for (const place of PLACES)
    addWordFeatures(features, input.words[at + place] ?? OUTSIDE_WORD, place, hidden);
  addContextFeatures(features, input, at, hidden);
}

/** What a word alone says of the label of the word that it stands at this place of. */
export function addWordFeatures(
  features: Features,
  { facts, bits, classes }: KnownWord,
  place: (typeof PLACES)[number],
  hidden: boolean,
): void {
  const lower = facts[FACT.lower]!;
  const shape = facts[FACT.shape]!;
  switch (place) {
    case 0:
      addFeature(features, 0, 0);
      if (!hidden) {
        addFeature(features, 1, facts[FACT.form]!);
        addFeature(features, 2, lower);
        addFeature(features, 5, facts[FACT.suffix4]!);
      }
      addFeature(features, 6, facts[FACT.suffix2]!);
      addFeature(features, 7, facts[FACT.suffix3]!);
      addFeature(features, 8, facts[FACT.prefix2]!);
      addFeature(features, 9, facts[FACT.prefix3]!);
      addFeature(features, 10, shape);
      addFeature(features, 11, facts[FACT.longShape]!);
      addFeature(features, 28, bits);
      addFeature(features, 34, pair(bits, shape));
      addFeature(features, 40, classes.fine);
      addFeature(features, 41, classes.middle);
      addFeature(features, 42, classes.coarse);
      addFeature(features, 50, pair(classes.middle, shape));
      break;
    case -1:
      addFeature(features, 13, lower);
      addFeature(features, 20, facts[FACT.suffix3]!);
      addFeature(features, 29, bits);
      addFeature(features, 43, classes.fine);
      break;
    case 1:
      addFeature(features, 14, lower);
      addFeature(features, 21, facts[FACT.suffix3]!);
      addFeature(features, 30, bits);
      addFeature(features, 44, classes.fine);
      break;
    case -2:
      addFeature(features, 15, lower);
      addFeature(features, 45, classes.middle);
      break;
    case 2:
      addFeature(features, 16, lower);
      addFeature(features, 46, classes.middle);
      break;
  }
}

/** What decides the label of the word `at` beyond each word alone. */
export function addContextFeatures(features: Features, input: NameInput, at: number, hidden: boolean): void {
  const { words, tags } = input;
  const { facts: word, bits: bit, classes } = words[at]!;
  const { facts: factsBefore, bits: bitBefore, classes: classesBefore } = words[at - 1] ?? OUTSIDE_WORD;
  const { facts: factsAfter, bits: bitAfter, classes: classesAfter } = words[at + 1] ?? OUTSIDE_WORD;
  const lowerBefore = factsBefore[FACT.lower]!;
  const lowerAfter = factsAfter[FACT.lower]!;
  const lowerBefore2 = (words[at - 2] ?? OUTSIDE_WORD).facts[FACT.lower]!;
  const lowerAfter2 = (words[at + 2] ?? OUTSIDE_WORD).facts[FACT.lower]!;
  const shape = word[FACT.shape]!;
  const shapeBefore = factsBefore[FACT.shape]!;
  const shapeAfter = factsAfter[FACT.shape]!;
  const tag = tags[at]!;
  const tagBefore = tags[at - 1] ?? OUTSIDE;
  const tagAfter = tags[at + 1] ?? OUTSIDE;
  if (!hidden) {
    addFeature(features, 3, pair(lowerBefore, word[FACT.lower]!));
    addFeature(features, 4, pair(word[FACT.lower]!, lowerAfter));
  }
  addFeature(features, 12, pair(word[FACT.marks]!, at === 0 ? 1 : 0));
  addFeature(features, 17, pair(shapeBefore, shape));
  addFeature(features, 18, pair(shape, shapeAfter));
  addFeature(features, 19, triple(shapeBefore, shape, shapeAfter));
  addFeature(features, 22, tag);
  addFeature(features, 23, tagBefore);
  addFeature(features, 24, tagAfter);
  addFeature(features, 25, pair(tagBefore, tag));
  addFeature(features, 26, pair(tag, tagAfter));
  addFeature(features, 27, pair(tag, shape));
  addFeature(features, 31, pair(bitBefore, bit));
  addFeature(features, 32, pair(bit, bitAfter));
  addFeature(features, 33, triple(bitBefore, bit, bitAfter));
  addFeature(features, 35, triple(bit, tag, tagAfter));
  addFeature(features, 36, pair(tag, lowerBefore));
  addFeature(features, 37, pair(tag, lowerAfter));
  addFeature(features, 38, triple(tagBefore, tag, tagAfter));
  addFeature(features, 47, pair(classesBefore.middle, classes.middle));
  addFeature(features, 48, pair(classes.middle, classesAfter.middle));
  addFeature(features, 49, triple(classesBefore.coarse, classes.coarse, classesAfter.coarse));
  addFeature(features, 51, triple(classesBefore.middle, shape, shapeAfter));
  addFeature(features, 52, triple(shapeBefore, shape, classesAfter.middle));
  addFeature(features, 53, triple(classesBefore.coarse, shape, classesAfter.coarse));
  addFeature(features, 54, triple(lowerBefore, shape, lowerAfter));
  addFeature(features, 55, pair(lowerBefore2, lowerBefore));
  addFeature(features, 56, pair(lowerAfter, lowerAfter2));
  addFeature(features, 57, pair(lowerBefore, shape));
  addFeature(features, 58, pair(shape, lowerAfter));
  addFeature(features, 59, triple(input.writing, shape, at === 0 ? 1 : 0));
}

/** What decides a label by the label before; `NAME_LABELS.length` stands for the start. */
export function addStepFeatures(features: Features, before: number, link: number): void {
  features.count = 0;
  addFeature(features, 60, before);
  addFeature(features, 61, pair(before, link));
}
