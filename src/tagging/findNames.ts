import { addFeature, emptyFeatures, pair, triple, type Features } from './features.js';
import type { Model } from './model.js';
import { addScores, type WeightTable } from './table.js';
import { hashText } from './hashing.js';
import type { WordTagger } from './readSyntax.js';
import { FACT, makeFactReader, type WordFacts } from './wordFacts.js';

/** Version of the templates of `addNameFeatures`. */
export const NAME_TEMPLATES = 1;

/** The labels of words: outside, or the first or a further word of a name of a person, organisation or place. */
export const NAME_LABELS = ['O', 'B-PER', 'I-PER', 'B-ORG', 'I-ORG', 'B-LOC', 'I-LOC'] as const;
const LABELS: number = NAME_LABELS.length;

/** A name: words `from` to `to` (exclusive) of the sentence. `margin`: by how much the best score of its first word beats "no name", in steps of the weights. */
export interface TaggedName {
  from: number;
  to: number;
  type: 'PER' | 'ORG' | 'LOC';
  margin: number;
}

/** Finds the names of a sentence. */
export interface NamesTagger {
  findNames: (words: readonly string[]) => TaggedName[];
}

/** What the features see of a sentence. */
export interface NameInput {
  facts: readonly WordFacts[];
  /** Hash of the tag of each word. */
  tags: Int32Array;
  /** Bits of the lexicon's classes that each word has. */
  bits: Int32Array;
}

/** Reads sentences into what the features see: facts, tags of `tagger`, and bits of the `lexicon`, whose features are hashes of lower-case words. */
export function makeNameReader(
  tagger: WordTagger,
  lexicon: WeightTable,
): (words: readonly string[]) => NameInput {
  const readFacts = makeFactReader();
  const tagHashes = tagger.classes.map((name) => hashText(name));
  const key = new Int32Array(1);
  const found = new Int32Array(lexicon.classes.length);
  return (words) => {
    const facts = words.map(readFacts);
    const bits = Int32Array.from(facts, (fact) => {
      key[0] = fact[FACT.lower]!;
      found.fill(0);
      addScores(lexicon, key, 1, found);
      return found.reduce((sum, has, cls) => (has === 0 ? sum : sum | (1 << cls)), 0);
    });
    return { facts, tags: tagger.tagWords(words).map((tag) => tagHashes[tag]!), bits };
  };
}

/** A finder of names: the best-scored sequence of labels (Viterbi). */
export function openNamesTagger(model: Model, tagger: WordTagger): NamesTagger {
  const table = model.table('names');
  const read = makeNameReader(tagger, model.table('lexicon'));
  const score = (features: Features, scores: Int32Array) =>
    addScores(table, features.keys, features.count, scores);
  const steps = scoreSteps(score);
  return {
    findNames: (words) => {
      const input = read(words);
      const scores = scoreLabels(input, score);
      return joinLabels(bestLabels(scores, steps), scores);
    },
  };
}

type Score = (features: Features, scores: Int32Array) => void;

/** The score of each label of each word, word by word. */
export function scoreLabels(input: NameInput, score: Score, hideWord?: (at: number) => boolean): Int32Array {
  const features = emptyFeatures();
  const scores = new Int32Array(input.facts.length * LABELS);
  for (let at = 0; at < input.facts.length; at++) {
    addNameFeatures(features, input, at, hideWord?.(at) ?? false);
    score(features, scores.subarray(at * LABELS, (at + 1) * LABELS));
  }
  return scores;
}

/** The score of each label after each label; the last row is for the first word. */
export function scoreSteps(score: Score): Int32Array {
  const features = emptyFeatures();
  const steps = new Int32Array((LABELS + 1) * LABELS);
  for (let label = 0; label <= LABELS; label++) {
    addStepFeature(features, label);
    score(features, steps.subarray(label * LABELS, (label + 1) * LABELS));
  }
  return steps;
}

/** The feature of the label before; `NAME_LABELS.length` stands for the start. */
export function addStepFeature(features: Features, before: number): void {
  features.count = 0;
  addFeature(features, 60, before);
}

/** The sequence of labels with the highest sum (Viterbi 1967); a further word of a name follows only a word of the same type. */
export function bestLabels(scores: Int32Array, steps: Int32Array): Int32Array {
  const words = scores.length / LABELS;
  const labels = new Int32Array(words);
  if (words === 0) return labels;
  const sums = new Int32Array(scores.length);
  const from = new Int8Array(scores.length);
  for (let at = 0; at < words; at++) {
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

function joinLabels(labels: Int32Array, scores: Int32Array): TaggedName[] {
  const names: TaggedName[] = [];
  for (let at = 0; at < labels.length; at++) {
    const label = labels[at]!;
    if (label === 0) continue;
    const from = at;
    while (at + 1 < labels.length && isFurther(labels[at + 1]!)) at++;
    const type = NAME_LABELS[label]!.slice(2) as TaggedName['type'];
    names.push({ from, to: at + 1, type, margin: scores[from * LABELS + label]! - scores[from * LABELS]! });
  }
  return names;
}

const OUTSIDE = 0x5bd1e995 | 0;

/** What decides the label of the word `at`. `hidden` leaves the words themselves out, so that training also learns from what surrounds them. */
export function addNameFeatures(features: Features, input: NameInput, at: number, hidden: boolean): void {
  const { facts, tags, bits } = input;
  features.count = 0;
  const word = facts[at]!;
  const before = facts[at - 1];
  const after = facts[at + 1];
  const lowerBefore = before ? before[FACT.lower]! : OUTSIDE;
  const lowerAfter = after ? after[FACT.lower]! : OUTSIDE;
  const shape = word[FACT.shape]!;
  const shapeBefore = before ? before[FACT.shape]! : OUTSIDE;
  const shapeAfter = after ? after[FACT.shape]! : OUTSIDE;
  const tag = tags[at]!;
  const tagBefore = at > 0 ? tags[at - 1]! : OUTSIDE;
  const tagAfter = after ? tags[at + 1]! : OUTSIDE;
  const bit = bits[at]!;
  const bitBefore = at > 0 ? bits[at - 1]! : -1;
  const bitAfter = after ? bits[at + 1]! : -1;
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
  addFeature(features, 15, at > 1 ? facts[at - 2]![FACT.lower]! : OUTSIDE);
  addFeature(features, 16, at + 2 < facts.length ? facts[at + 2]![FACT.lower]! : OUTSIDE);
  addFeature(features, 17, pair(shapeBefore, shape));
  addFeature(features, 18, pair(shape, shapeAfter));
  addFeature(features, 19, triple(shapeBefore, shape, shapeAfter));
  addFeature(features, 20, before ? before[FACT.suffix3]! : OUTSIDE);
  addFeature(features, 21, after ? after[FACT.suffix3]! : OUTSIDE);
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
}
