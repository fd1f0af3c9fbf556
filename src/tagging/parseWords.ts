import { ACTIONS, isParsed, mayTake, startParse, takeAction, type ParseState } from './arcHybrid.js';
import { addFeature, emptyFeatures, pair, triple, type Features } from './features.js';
import { hashText } from './hashing.js';
import type { Model } from './model.js';
import { addScores, bestClass } from './table.js';
import { FACT, makeFactReader, type WordFacts } from './wordFacts.js';

/** Version of the templates of `addActionFeatures` and `addLabelFeatures`. */
export const PARSE_TEMPLATES = 1;

/** A tree over the words of a sentence: for each word the number of its head (-1 for the root) and its relation to it (Universal Dependencies). */
export interface WordTree {
  heads: Int32Array;
  /** Numbers of classes of the parser. */
  labels: Int32Array;
}

export interface Parser {
  classes: readonly string[];
  /** `tags` as of the tagger that the parser was trained with. */
  parseWords: (words: readonly string[], tags: Int32Array) => WordTree;
}

/** What the features see of a sentence. The last place, after the words, is the root's. */
export interface ParseInput {
  words: Int32Array;
  /** Hashes of "UPOS|XPOS". */
  tags: Int32Array;
  /** Hashes of the XPOS, coarser for pairs and triples. */
  coarse: Int32Array;
}

/** A greedy parser: transitions first, then a relation for each arc of the finished tree. `tagClasses` are those of the tagger. */
export function openParser(model: Model, tagClasses: readonly string[]): Parser {
  const actions = model.table('actions');
  const labels = model.table('labels');
  const read = makeParseReader(tagClasses);
  const features = emptyFeatures();
  const actionScores = new Int32Array(ACTIONS.length);
  const labelScores = new Int32Array(labels.classes.length);
  return {
    classes: labels.classes,
    parseWords: (words, tags) => {
      const input = read(words, tags);
      const state = startParse(words.length);
      while (!isParsed(state)) {
        addActionFeatures(features, input, state);
        actionScores.fill(0);
        addScores(actions, features.keys, features.count, actionScores);
        takeAction(state, bestAction(state, actionScores));
      }
      const tree: WordTree = { heads: new Int32Array(words.length), labels: new Int32Array(words.length) };
      for (let at = 0; at < words.length; at++) {
        addLabelFeatures(features, input, state, at);
        labelScores.fill(0);
        addScores(labels, features.keys, features.count, labelScores);
        tree.labels[at] = bestClass(labelScores);
        tree.heads[at] = state.heads[at] === words.length ? -1 : state.heads[at]!;
      }
      return tree;
    },
  };
}

/** The best-scored action that can be taken. */
export function bestAction(state: ParseState, scores: Int32Array): number {
  let best = -1;
  for (let action = 0; action < ACTIONS.length; action++) {
    if (mayTake(state, action) && (best < 0 || scores[action]! > scores[best]!)) best = action;
  }
  return best;
}

/** Reads words and their tags into what the features see. */
export function makeParseReader(
  tagClasses: readonly string[],
): (words: readonly string[], tags: Int32Array) => ParseInput {
  const readFacts = makeFactReader();
  const fine = tagClasses.map((name) => hashText(name));
  const coarse = tagClasses.map((name) => hashText(name.split('|')[1] ?? name));
  const withRoot = (length: number, valueOf: (at: number) => number) => {
    const values = new Int32Array(length + 1).fill(ROOT);
    for (let at = 0; at < length; at++) values[at] = valueOf(at);
    return values;
  };
  return (words, tags) => {
    const facts: WordFacts[] = words.map(readFacts);
    return {
      words: withRoot(words.length, (at) => facts[at]![FACT.lower]!),
      tags: withRoot(words.length, (at) => fine[tags[at]!]!),
      coarse: withRoot(words.length, (at) => coarse[tags[at]!]!),
    };
  };
}

const ROOT = 0x71374491;
const NONE = 0x3956c25b;

const of = (values: Int32Array, at: number) => (at < 0 || at >= values.length ? NONE : values[at]!);

/** Distances 1 to 4 each for themselves, then by halves. */
function reach(from: number, to: number): number {
  const distance = Math.abs(to - from);
  return distance < 5 ? distance : distance < 8 ? 5 : distance < 12 ? 6 : 7;
}

/** What decides the next action: words, tags, children, distance and number of children of the stack's top three and the buffer's first three. */
export function addActionFeatures(features: Features, input: ParseInput, state: ParseState): void {
  const { words, tags, coarse } = input;
  const { stack, depth, next, leftmost, rightmost, leftCount, rightCount } = state;
  features.count = 0;
  const s0 = depth > 0 ? stack[depth - 1]! : -1;
  const s1 = depth > 1 ? stack[depth - 2]! : -1;
  const s2 = depth > 2 ? stack[depth - 3]! : -1;
  const b0 = next;
  const w0 = of(words, s0);
  const w1 = of(words, s1);
  const v0 = of(words, b0);
  const v1 = of(words, b0 + 1);
  const t0 = of(tags, s0);
  const t1 = of(tags, s1);
  const t2 = of(coarse, s2);
  const u0 = of(tags, b0);
  const u1 = of(tags, b0 + 1);
  const u2 = of(coarse, b0 + 2);
  const c0 = of(coarse, s0);
  const c1 = of(coarse, s1);
  const d0 = of(coarse, b0);
  const d1 = of(coarse, b0 + 1);
  const child = (list: Int32Array, at: number) => (at < 0 ? NONE : of(coarse, list[at]!));
  const childWord = (list: Int32Array, at: number) => (at < 0 ? NONE : of(words, list[at]!));
  const l0 = child(leftmost, s0);
  const r0 = child(rightmost, s0);
  const l1 = child(leftmost, s1);
  const r1 = child(rightmost, s1);
  const k0 = child(leftmost, b0);
  const far = s0 < 0 ? 0 : reach(s0, b0);
  const gap = s1 < 0 ? 0 : reach(s1, s0);
  const s0Counts = s0 < 0 ? 0 : Math.min(leftCount[s0]!, 3) * 4 + Math.min(rightCount[s0]!, 3);
  const s1Counts = s1 < 0 ? 0 : Math.min(leftCount[s1]!, 3) * 4 + Math.min(rightCount[s1]!, 3);
  const b0Count = Math.min(leftCount[b0]!, 3);

  addFeature(features, 0, 0);
  addFeature(features, 1, w0);
  addFeature(features, 2, t0);
  addFeature(features, 3, pair(w0, t0));
  addFeature(features, 4, w1);
  addFeature(features, 5, t1);
  addFeature(features, 6, pair(w1, t1));
  addFeature(features, 7, v0);
  addFeature(features, 8, u0);
  addFeature(features, 9, pair(v0, u0));
  addFeature(features, 10, v1);
  addFeature(features, 11, u1);
  addFeature(features, 12, pair(v1, u1));
  addFeature(features, 13, u2);
  addFeature(features, 14, t2);
  addFeature(features, 15, pair(w0, v0));
  addFeature(features, 16, triple(w0, t0, u0));
  addFeature(features, 17, triple(t0, v0, u0));
  addFeature(features, 18, pair(t0, u0));
  addFeature(features, 19, pair(t0, t1));
  addFeature(features, 20, pair(w0, w1));
  addFeature(features, 21, triple(w0, t0, t1));
  addFeature(features, 22, triple(t0, w1, t1));
  addFeature(features, 23, pair(u0, u1));
  addFeature(features, 24, triple(d0, d1, u2));
  addFeature(features, 25, triple(c0, d0, d1));
  addFeature(features, 26, triple(c1, c0, d0));
  addFeature(features, 27, triple(t2, c1, c0));
  addFeature(features, 28, pair(triple(c1, c0, d0), d1));
  addFeature(features, 29, triple(c0, l0, d0));
  addFeature(features, 30, triple(c0, r0, d0));
  addFeature(features, 31, triple(c0, d0, k0));
  addFeature(features, 32, triple(c1, r1, c0));
  addFeature(features, 33, triple(c1, l1, c0));
  addFeature(features, 34, triple(c1, c0, l0));
  addFeature(features, 35, triple(c1, c0, r0));
  addFeature(features, 36, triple(c0, d0, far));
  addFeature(features, 37, triple(c1, c0, gap));
  addFeature(features, 38, pair(w0, far));
  addFeature(features, 39, pair(v0, far));
  addFeature(features, 40, triple(w0, c0, s0Counts));
  addFeature(features, 41, triple(w1, c1, s1Counts));
  addFeature(features, 42, triple(v0, d0, b0Count));
  addFeature(features, 43, pair(c0, s0Counts));
  addFeature(features, 44, pair(c1, s1Counts));
  addFeature(features, 45, pair(triple(c1, c0, d0), pair(s1Counts, s0Counts)));
  addFeature(features, 46, triple(c1, w0, d0));
  addFeature(features, 47, triple(w1, c0, d0));
  addFeature(features, 48, triple(c1, c0, v0));
  addFeature(features, 49, triple(w0, d0, d1));
  addFeature(features, 50, triple(c0, v0, d1));
  addFeature(features, 51, triple(c1, c0, childWord(leftmost, s0)));
  addFeature(features, 52, triple(w1, c0, childWord(leftmost, s0)));
  addFeature(features, 53, triple(c1, childWord(rightmost, s1), c0));
  addFeature(features, 54, triple(c0, d0, childWord(leftmost, b0)));
  addFeature(features, 55, triple(w1, w0, d0));
  addFeature(features, 56, triple(c0, d0, depth > 3 ? 3 : depth));
  // What lies between the two words: their neighbours tell a comma or a conjunction.
  addFeature(features, 57, triple(c0, d0, of(coarse, b0 - 1)));
  addFeature(features, 58, triple(c1, c0, of(coarse, s0 < 0 ? -1 : s0 - 1)));
  addFeature(features, 59, triple(c1, c0, of(coarse, s1 < 0 ? -1 : s1 + 1)));
}

/** What decides the relation of the word `at` to its head in the finished tree. */
export function addLabelFeatures(features: Features, input: ParseInput, state: ParseState, at: number): void {
  const { words, tags, coarse } = input;
  const { heads, leftmost, rightmost, leftCount, rightCount } = state;
  features.count = 0;
  const head = heads[at]!;
  const side = at < head ? 1 : 2;
  const far = side * 8 + reach(at, head);
  const word = words[at]!;
  const tag = tags[at]!;
  const kind = coarse[at]!;
  const headWord = of(words, head);
  const headTag = of(tags, head);
  const headKind = of(coarse, head);
  const first = of(words, leftmost[at]!);
  const firstKind = of(coarse, leftmost[at]!);
  const last = of(words, rightmost[at]!);
  const isOuter = leftmost[head] === at ? 1 : rightmost[head] === at ? 2 : 0;
  const above = head < heads.length ? heads[head]! : -1;
  const counts = Math.min(leftCount[head]!, 3) * 4 + Math.min(rightCount[head]!, 3);
  addFeature(features, 64, 0);
  addFeature(features, 65, pair(word, side));
  addFeature(features, 66, pair(tag, side));
  addFeature(features, 67, pair(headWord, side));
  addFeature(features, 68, pair(headTag, side));
  addFeature(features, 69, triple(tag, headTag, side));
  addFeature(features, 70, triple(word, headTag, side));
  addFeature(features, 71, triple(tag, headWord, side));
  addFeature(features, 72, triple(word, headWord, side));
  addFeature(features, 73, triple(kind, headKind, far));
  addFeature(features, 74, triple(kind, headKind, pair(first, side)));
  addFeature(features, 75, triple(kind, headKind, pair(firstKind, side)));
  addFeature(features, 76, triple(headWord, first, side));
  addFeature(features, 77, pair(word, first));
  addFeature(features, 78, triple(kind, headKind, pair(of(coarse, at - 1), side)));
  addFeature(features, 79, triple(kind, headKind, pair(of(coarse, at + 1), side)));
  addFeature(features, 80, triple(kind, headKind, pair(of(coarse, head - 1), side)));
  addFeature(features, 81, triple(kind, headKind, pair(of(coarse, head + 1), side)));
  addFeature(features, 82, triple(kind, headKind, pair(counts, side)));
  addFeature(features, 83, triple(kind, headKind, pair(isOuter, side)));
  addFeature(features, 84, triple(kind, headKind, pair(last, side)));
  addFeature(features, 85, triple(kind, headKind, pair(of(coarse, above), side)));
  addFeature(features, 86, triple(kind, headWord, pair(first, counts)));
  addFeature(features, 87, triple(kind, headKind, pair(of(words, leftmost[head]!), side)));
  addFeature(features, 88, triple(kind, headWord, far));
  addFeature(features, 89, triple(kind, word, far));
  addFeature(features, 90, triple(kind, headKind, pair(of(coarse, rightmost[head]!), side)));
}
