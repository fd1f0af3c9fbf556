import { addFeature, emptyFeatures, pair, triple, type Features } from './features.js';
import type { Model, StoredMatrix } from './model.js';
import { NAME_SHAPE, openNameNet } from './nameNet.js';
import type { NetShape } from './netShape.js';
import { addScores, type WeightTable } from './table.js';
import { hashText } from './hashing.js';
import type { WordTagger } from './readSyntax.js';
import type { ClassReader, WordClasses } from './wordClasses.js';
import { FACT, makeFactReader, type WordFacts } from './wordFacts.js';

/** Version of the templates of `addNameFeatures` and of `NAME_SHAPE`. */
export const NAME_TEMPLATES = 3;

/** The labels of words: outside, or the first or a further word of a name of a person, organisation or place. */
export const NAME_LABELS = ['O', 'B-PER', 'I-PER', 'B-ORG', 'I-ORG', 'B-LOC', 'I-LOC'] as const;
const LABELS: number = NAME_LABELS.length;

/** A name: words `from` to `to` (exclusive) of the sentence. */
export interface TaggedName {
  from: number;
  to: number;
  type: 'PER' | 'ORG' | 'LOC';
}

/** Finds the names of a sentence; `tags` are those of its words where they are known already. */
export interface NamesTagger {
  findNames: (words: readonly string[], tags?: Int32Array) => TaggedName[];
}

/** What the features see of a word beyond its sentence. */
interface KnownWord {
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

const MOST_KEPT = 50_000;
const SMALL_WORD = /^[^\p{Lu}\p{N}]{1,4}$/u;

/** Reads sentences into what the features see: facts, tags of `tagger`, classes, and bits of the `lexicon`, whose features are hashes of lower-case words. */
export function makeNameReader(
  tagger: WordTagger,
  lexicon: WeightTable,
  readClasses: ClassReader,
): (words: readonly string[], tags?: Int32Array) => NameInput {
  const readFacts = makeFactReader();
  const tagHashes = tagger.classes.map((name) => hashText(name));
  const key = new Int32Array(1);
  const found = new Int32Array(lexicon.classes.length);
  const readWord = (word: string): KnownWord => {
    const facts = readFacts(word);
    key[0] = facts[FACT.lower]!;
    found.fill(0);
    addScores(lexicon, key, 1, found);
    return {
      facts,
      bits: found.reduce((sum, has, cls) => (has === 0 ? sum : sum | (1 << cls)), 0),
      classes: readClasses(facts[FACT.lower]!),
      link: facts[SMALL_WORD.test(word) ? FACT.lower : FACT.shape]!,
    };
  };
  const kept = new Map<string, KnownWord>();
  return (words, tags = tagger.tagWords(words)) => ({
    words: words.map((word) => {
      let known = kept.get(word);
      if (known === undefined) {
        if (kept.size >= MOST_KEPT) kept.clear();
        known = readWord(word);
        kept.set(word, known);
      }
      return known;
    }),
    tags: tags.map((tag) => tagHashes[tag]!),
    writing:
      (words.some((word) => /^\p{Ll}/u.test(word)) ? 1 : 0) |
      (words.some((word, at) => at > 0 && /^\p{Lu}/u.test(word)) ? 2 : 0),
  });
}

/**
 * A finder of names: the best-scored sequence of labels (Viterbi), where a perceptron over sparse features and a small net each score the labels of a word.
 * The net takes the `vectors` of words from the model of words and trees.
 */
export function openNamesTagger(
  model: Model,
  tagger: WordTagger,
  readClasses: ClassReader,
  vectors: StoredMatrix,
  shape: NetShape = NAME_SHAPE,
): NamesTagger {
  const read = makeNameReader(tagger, model.table('lexicon'), readClasses);
  const scoreByNet = openNameNet(model, vectors, shape);
  const find = makeNameFinder(model.table('names'));
  return { findNames: (words, tags) => find(read(words, tags), scoreByNet(words)) };
}

/** The finder of names of trained weights, for sentences that are already read; to its scores those given are added. */
function makeNameFinder(table: WeightTable): (input: NameInput, given: Int32Array) => TaggedName[] {
  const score = (features: Features, scores: Int32Array) =>
    addScores(table, features.keys, features.count, scores);
  const kept = new Map<number, Int32Array>();
  const stepsOf = (link: number): Int32Array => {
    let steps = kept.get(link);
    if (steps === undefined) {
      if (kept.size >= MOST_KEPT) kept.clear();
      steps = scoreSteps(link, score);
      kept.set(link, steps);
    }
    return steps;
  };
  return (input, given) => {
    const steps = input.words.map(({ link }) => stepsOf(link));
    const scores = scoreLabels(input, score);
    for (let at = 0; at < scores.length; at++) scores[at]! += given[at]!;
    return joinLabels(bestLabels(scores, steps));
  };
}

type Score = (features: Features, scores: Int32Array) => void;

/** The score of each label of each word, word by word. */
export function scoreLabels(input: NameInput, score: Score, hideWord?: (at: number) => boolean): Int32Array {
  const features = emptyFeatures();
  const scores = new Int32Array(input.words.length * LABELS);
  for (let at = 0; at < input.words.length; at++) {
    addNameFeatures(features, input, at, hideWord?.(at) ?? false);
    score(features, scores.subarray(at * LABELS, (at + 1) * LABELS));
  }
  return scores;
}

/** The score of each label of a word with this `link` after each label; the last row is for the first word. */
export function scoreSteps(link: number, score: Score): Int32Array {
  const features = emptyFeatures();
  const steps = new Int32Array((LABELS + 1) * LABELS);
  for (let label = 0; label <= LABELS; label++) {
    addStepFeatures(features, label, link);
    score(features, steps.subarray(label * LABELS, (label + 1) * LABELS));
  }
  return steps;
}

/** What decides a label by the label before; `NAME_LABELS.length` stands for the start. */
export function addStepFeatures(features: Features, before: number, link: number): void {
  features.count = 0;
  addFeature(features, 60, before);
  addFeature(features, 61, pair(before, link));
}

/** The sequence of labels with the highest sum (Viterbi 1967), given the steps to each word; a further word of a name follows only a word of the same type. */
export function bestLabels(scores: Int32Array, stepsTo: readonly Int32Array[]): Int32Array {
  const words = scores.length / LABELS;
  const labels = new Int32Array(words);
  if (words === 0) return labels;
  const sums = new Int32Array(scores.length);
  const from = new Int8Array(scores.length);
  for (let at = 0; at < words; at++) {
    const steps = stepsTo[at]!;
    for (let label = 0; label < LABELS; label++) {
      let best = -(2 ** 30);
      let bestBefore = LABELS;
      if (at === 0) {
        if (mayFollow(0, label)) best = steps[LABELS * LABELS + label]!;
      } else {
        for (let before = 0; before < LABELS; before++) {
          if (!mayFollow(before, label)) continue;
          const sum = sums[(at - 1) * LABELS + before]! + steps[before * LABELS + label]!;
          if (sum > best) {
            best = sum;
            bestBefore = before;
          }
        }
      }
      sums[at * LABELS + label] = best + scores[at * LABELS + label]!;
      from[at * LABELS + label] = bestBefore;
    }
  }
  let label = 0;
  const last = (words - 1) * LABELS;
  for (let other = 1; other < LABELS; other++) if (sums[last + other]! > sums[last + label]!) label = other;
  for (let at = words - 1; at >= 0; at--) {
    labels[at] = label;
    label = from[at * LABELS + label]!;
  }
  return labels;
}

const isFurther = (label: number) => label > 0 && label % 2 === 0;

function mayFollow(before: number, label: number): boolean {
  return !isFurther(label) || before === label || before === label - 1;
}

function joinLabels(labels: Int32Array): TaggedName[] {
  const names: TaggedName[] = [];
  for (let at = 0; at < labels.length; at++) {
    const label = labels[at]!;
    if (label === 0) continue;
    const from = at;
    while (at + 1 < labels.length && isFurther(labels[at + 1]!)) at++;
    names.push({ from, to: at + 1, type: NAME_LABELS[label]!.slice(2) as TaggedName['type'] });
  }
  return names;
}

const OUTSIDE = 0x5bd1e995 | 0;
const OUTSIDE_CLASSES: WordClasses = { coarse: -1, middle: -1, fine: -1 };

/** What decides the label of the word `at`. `hidden` leaves the words themselves out, so that training also learns from what surrounds them. */
export function addNameFeatures(features: Features, input: NameInput, at: number, hidden: boolean): void {
  const { words, tags } = input;
  features.count = 0;
  const { facts: word, bits: bit, classes } = words[at]!;
  const before = words[at - 1];
  const after = words[at + 1];
  const lowerBefore = before ? before.facts[FACT.lower]! : OUTSIDE;
  const lowerAfter = after ? after.facts[FACT.lower]! : OUTSIDE;
  const lowerBefore2 = at > 1 ? words[at - 2]!.facts[FACT.lower]! : OUTSIDE;
  const lowerAfter2 = at + 2 < words.length ? words[at + 2]!.facts[FACT.lower]! : OUTSIDE;
  const shape = word[FACT.shape]!;
  const shapeBefore = before ? before.facts[FACT.shape]! : OUTSIDE;
  const shapeAfter = after ? after.facts[FACT.shape]! : OUTSIDE;
  const tag = tags[at]!;
  const tagBefore = at > 0 ? tags[at - 1]! : OUTSIDE;
  const tagAfter = after ? tags[at + 1]! : OUTSIDE;
  const bitBefore = before?.bits ?? -1;
  const bitAfter = after?.bits ?? -1;
  const classesBefore = before?.classes ?? OUTSIDE_CLASSES;
  const classesAfter = after?.classes ?? OUTSIDE_CLASSES;
  addFeature(features, 0, 0);
  if (!hidden) {
    addFeature(features, 1, word[FACT.form]!);
    addFeature(features, 2, word[FACT.lower]!);
    addFeature(features, 3, pair(lowerBefore, word[FACT.lower]!));
    addFeature(features, 4, pair(word[FACT.lower]!, lowerAfter));
    addFeature(features, 5, word[FACT.suffix4]!);
  }
  addFeature(features, 6, word[FACT.suffix2]!);
  addFeature(features, 7, word[FACT.suffix3]!);
  addFeature(features, 8, word[FACT.prefix2]!);
  addFeature(features, 9, word[FACT.prefix3]!);
  addFeature(features, 10, shape);
  addFeature(features, 11, word[FACT.longShape]!);
  addFeature(features, 12, pair(word[FACT.marks]!, at === 0 ? 1 : 0));
  addFeature(features, 13, lowerBefore);
  addFeature(features, 14, lowerAfter);
  addFeature(features, 15, lowerBefore2);
  addFeature(features, 16, lowerAfter2);
  addFeature(features, 17, pair(shapeBefore, shape));
  addFeature(features, 18, pair(shape, shapeAfter));
  addFeature(features, 19, triple(shapeBefore, shape, shapeAfter));
  addFeature(features, 20, before ? before.facts[FACT.suffix3]! : OUTSIDE);
  addFeature(features, 21, after ? after.facts[FACT.suffix3]! : OUTSIDE);
  addFeature(features, 22, tag);
  addFeature(features, 23, tagBefore);
  addFeature(features, 24, tagAfter);
  addFeature(features, 25, pair(tagBefore, tag));
  addFeature(features, 26, pair(tag, tagAfter));
  addFeature(features, 27, pair(tag, shape));
  addFeature(features, 28, bit);
  addFeature(features, 29, bitBefore);
  addFeature(features, 30, bitAfter);
  addFeature(features, 31, pair(bitBefore, bit));
  addFeature(features, 32, pair(bit, bitAfter));
  addFeature(features, 33, triple(bitBefore, bit, bitAfter));
  addFeature(features, 34, pair(bit, shape));
  addFeature(features, 35, triple(bit, tag, tagAfter));
  addFeature(features, 36, pair(tag, lowerBefore));
  addFeature(features, 37, pair(tag, lowerAfter));
  addFeature(features, 38, triple(tagBefore, tag, tagAfter));
  addFeature(features, 40, classes.fine);
  addFeature(features, 41, classes.middle);
  addFeature(features, 42, classes.coarse);
  addFeature(features, 43, classesBefore.fine);
  addFeature(features, 44, classesAfter.fine);
  addFeature(features, 45, (words[at - 2]?.classes ?? OUTSIDE_CLASSES).middle);
  addFeature(features, 46, (words[at + 2]?.classes ?? OUTSIDE_CLASSES).middle);
  addFeature(features, 47, pair(classesBefore.middle, classes.middle));
  addFeature(features, 48, pair(classes.middle, classesAfter.middle));
  addFeature(features, 49, triple(classesBefore.coarse, classes.coarse, classesAfter.coarse));
  addFeature(features, 50, pair(classes.middle, shape));
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
