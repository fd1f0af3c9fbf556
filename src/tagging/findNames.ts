import { emptyFeatures, type Features } from './features.js';
import type { Model, StoredMatrix } from './model.js';
import { NAME_SHAPE, openNameNet } from './nameNet.js';
import type { NetShape } from './netShape.js';
import { addScores, type WeightTable } from './table.js';
import { hashText } from './hashing.js';
import {
  addContextFeatures,
  addStepFeatures,
  addWordFeatures,
  OUTSIDE_WORD,
  PLACES,
  type KnownWord,
  type NameInput,
} from './nameFeatures.js';
import type { WordTagger } from './readSyntax.js';
import type { ClassReader } from './wordClasses.js';
import { FACT, readFacts } from './wordFacts.js';

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

const MOST_KEPT = 50_000;
const SMALL_WORD = /^[^\p{Lu}\p{N}]{1,4}$/u;

/** Reads sentences into what the features see: facts, tags of `tagger`, classes, and bits of the `lexicon`, whose features are hashes of lower-case words. */
export function makeNameReader(
  tagger: WordTagger,
  lexicon: WeightTable,
  readClasses: ClassReader,
): (words: readonly string[], tags?: Int32Array) => NameInput {
  const tagHashes = tagger.classes.map((name) => hashText(name));
  const key = new Int32Array(1);
  const found = new Int32Array(lexicon.classes.length);
  const know = keepFor((word: string): KnownWord => {
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
  });
  return (words, tags = tagger.tagWords(words)) => ({
    words: words.map(know),
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
  const score: Score = (features, scores, place) =>
    addScores(table, features.keys, features.count, scores, place);
  const scoreWord = keepFor((word: KnownWord) => scoreWordAlone(word, false, score));
  const stepsOf = keepFor((link: number) => scoreSteps(link, score));
  return (input, given) => {
    const steps = input.words.map(({ link }) => stepsOf(link));
    const scores = scoreLabels(input, scoreWord, score);
    for (let at = 0; at < scores.length; at++) scores[at]! += given[at]!;
    return joinLabels(bestLabels(scores, steps));
  };
}

/** The function with what it has answered kept, 50,000 answers at most. */
function keepFor<Key, Value>(make: (key: Key) => Value): (key: Key) => Value {
  const kept = new Map<Key, Value>();
  return (key) => {
    let made = kept.get(key);
    if (made === undefined) {
      if (kept.size >= MOST_KEPT) kept.clear();
      kept.set(key, (made = make(key)));
    }
    return made;
  };
}

/** Adds to the scores of the labels, from `place` on, what the features say. */
type Score = (features: Features, scores: Int32Array, place: number) => void;

/** What a word alone adds to the score of each label of the words around it: a row of labels for each place in `PLACES`. */
export function scoreWordAlone(word: KnownWord, hidden: boolean, score: Score): Int32Array {
  const features = emptyFeatures();
  const scores = new Int32Array(PLACES.length * LABELS);
  for (const [row, place] of PLACES.entries()) {
    features.count = 0;
    addWordFeatures(features, word, place, hidden);
    score(features, scores, row * LABELS);
  }
  return scores;
}

/** The score of each label of each word, word by word; `scoreWord` is `scoreWordAlone` for the words of the sentence and for the number of each. */
export function scoreLabels(
  input: NameInput,
  scoreWord: (word: KnownWord, at: number) => Int32Array,
  score: Score,
  hideWord?: (at: number) => boolean,
): Int32Array {
  const features = emptyFeatures();
  const count = input.words.length;
  const scores = new Int32Array(count * LABELS);
  const alone = input.words.map(scoreWord);
  const outside = scoreWord(OUTSIDE_WORD, -1);
  for (let at = 0; at < count; at++) {
    features.count = 0;
    addContextFeatures(features, input, at, hideWord?.(at) ?? false);
    score(features, scores, at * LABELS);
    for (let row = 0; row < PLACES.length; row++) {
      const from = alone[at + PLACES[row]!] ?? outside;
      for (let label = 0; label < LABELS; label++)
        scores[at * LABELS + label]! += from[row * LABELS + label]!;
    }
  }
  return scores;
}

/** The score of each label of a word with this `link` after each label; the last row is for the first word. */
export function scoreSteps(link: number, score: Score): Int32Array {
  const features = emptyFeatures();
  const steps = new Int32Array((LABELS + 1) * LABELS);
  for (let label = 0; label <= LABELS; label++) {
    addStepFeatures(features, label, link);
    score(features, steps, label * LABELS);
  }
  return steps;
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
