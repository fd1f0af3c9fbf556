import { bestTree } from './bestTree.js';
import { PANEL, ROWS_AT_ONCE } from './matrixKernel.js';
import type { Model } from './model.js';
import { NET_SHAPE, ROOT_REACH, reachOf, type SyntaxShape } from './netShape.js';
import {
  openLinear,
  openPart,
  packRows,
  quantise,
  valuesOf,
  weightRows,
  wide,
  type Part,
} from './netWeights.js';
import { MOST, openWordStates } from './wordStates.js';

/** Version of `NET_SHAPE` and of how the net is computed. */
export const SYNTAX_TEMPLATES = 1;

/** Tells the part of speech of each word of a sentence: the number of a class of the model, "UPOS|XPOS" of Universal Dependencies. */
export interface WordTagger {
  classes: readonly string[];
  tagWords: (words: readonly string[]) => Int32Array;
}

/** The tree over the words of a sentence. */
export interface WordTree {
  /** Number of the word that each word hangs under; -1 for the one root. */
  heads: Int32Array;
  /** Numbers of relations of the reader. */
  relations: Int32Array;
}

/** Tags of the words of a sentence, and its tree. */
export interface Syntax {
  /** Numbers of classes of the reader. */
  tags: Int32Array;
  /** Makes the tree, anew at each call: half of the work, for sentences that need it. */
  tree: () => WordTree;
}

/** Reads the syntax of sentences. */
export interface SyntaxReader extends WordTagger {
  /** Names of the relations between words (Universal Dependencies). */
  relations: readonly string[];
  readSyntax: (words: readonly string[]) => Syntax;
}

/** Longer sentences are read in windows, so that time grows only with their length. */
export const LONGEST = 160;
/** The largest whole number of what a word seeks in its head; their products with states stay below 2 ** 31. */
const MOST_SOUGHT = 2_047;

/**
 * A reader of syntax: a small net (embeddings, dilated convolutions, biaffine arcs) whose products are of whole numbers, so that each
 * sum is exact, and the best tree over its scores.
 */
export function openSyntax(model: Model, shape: SyntaxShape = NET_SHAPE): SyntaxReader {
  const { hidden } = shape;
  const states = openWordStates(model, shape, LONGEST);
  const { shorts, longs, room } = states.space;
  const tagMatrix = model.matrix('tags');
  const relationMatrix = model.matrix('relations');
  // What is known of a word is turned into all that is asked of it in one product, one part of the columns each.
  const parts = [
    openPart(model, 'tags'),
    ...openArcs(model),
    openPart(model, 'sought reach'),
    openPart(model, 'dependent'),
    openPart(model, 'governor'),
  ];
  const partWidths = parts.map(({ rows }) => wide(rows.scales.length));
  const [TAGS, SEEK, SEEK_REACH, SOUGHT_REACH, DEPENDENT, GOVERNOR] = partWidths.map((_, at) =>
    partWidths.slice(0, at).reduce((sum, width) => sum + width, 0),
  ) as [number, number, number, number, number, number];
  const askedWidth = partWidths.reduce((sum, width) => sum + width, 0);
  const asked = openLinear(states.space, states.addProduct, parts, LONGEST);
  const relation = openLinear(states.space, states.addProduct, [openPart(model, 'relations')], LONGEST);
  const askedFactors = asked.scales.map((scale) => scale * states.unit);
  const ways = valuesOf(model.matrix('way'));
  const seekAt = room((LONGEST + ROWS_AT_ONCE) * hidden * 2);
  const packedAt = room(wide(LONGEST) * hidden * 2);
  const joinedAt = room((LONGEST + ROWS_AT_ONCE) * shape.relation * 2);
  const arcsAt = room(wide(LONGEST) ** 2 * 4);

  const tagCount = tagMatrix.scales.length;
  const readTags = (count: number, columns: number, tags: Int32Array) => {
    for (let word = 0; word < count; word++) {
      const from = asked.sums + word * columns + TAGS;
      tags[word] = bestColumn(longs, from, tagCount, asked.scales, states.unit, asked.biases);
    }
  };

  const answers = new Float64Array(LONGEST * askedWidth);
  const scores = new Float64Array(LONGEST * (LONGEST + 1));
  const seekUnits = new Float64Array(LONGEST);
  const joined = new Float64Array(shape.relation);
  const relationUnits = new Float64Array(LONGEST);
  const relationCount = relationMatrix.scales.length;

  const readHeads = (count: number): Int32Array => {
    for (let word = 0; word < count; word++) {
      const to = seekAt / 2 + word * hidden;
      seekUnits[word] =
        quantise(answers, word * askedWidth + SEEK, hidden, MOST_SOUGHT, shorts, to) * states.unit;
    }
    const taken = wide(count);
    packRows(longs, states.at / 4, packedAt / 4, taken, hidden / 2);
    longs.fill(0, arcsAt / 4, arcsAt / 4 + taken * taken);
    const rows = Math.ceil(count / ROWS_AT_ONCE) * ROWS_AT_ONCE;
    states.addProduct(seekAt, hidden * 2, 4, packedAt, arcsAt, taken * 4, rows, hidden / 2, taken);
    for (let word = 0; word < count; word++) {
      const seekUnit = seekUnits[word]!;
      const seekReach = word * askedWidth + SEEK_REACH;
      const from = arcsAt / 4 + word * taken;
      const to = word * (count + 1);
      for (let head = 0; head < count; head++) {
        const reach = REACH_OF[head - word + LONGEST]!;
        scores[to + head] =
          longs[from + head]! * seekUnit +
          answers[seekReach + reach]! +
          answers[head * askedWidth + SOUGHT_REACH + reach]!;
      }
      scores[to + count] = answers[seekReach + ROOT_REACH]!;
    }
    return bestTree(scores.subarray(0, count * (count + 1)), count);
  };

  const readRelations = (heads: Int32Array): Int32Array => {
    const count = heads.length;
    for (let word = 0; word < count; word++) {
      const head = heads[word]!;
      const reach = head < 0 ? ROOT_REACH : REACH_OF[head - word + LONGEST]!;
      joinArc(
        answers,
        word * askedWidth + DEPENDENT,
        head < 0 ? -1 : head * askedWidth + GOVERNOR,
        ways,
        reach * shape.relation,
        joined,
      );
      relationUnits[word] = quantise(
        joined,
        0,
        shape.relation,
        MOST,
        shorts,
        joinedAt / 2 + word * shape.relation,
      );
    }
    relation.apply(joinedAt, count, relation.columns);
    const relations = new Int32Array(count);
    for (let word = 0; word < count; word++) {
      const from = relation.sums + word * relation.columns;
      relations[word] = bestColumn(
        longs,
        from,
        relationCount,
        relation.scales,
        relationUnits[word]!,
        relation.biases,
      );
    }
    return relations;
  };

  const first = states.at / 2;
  /** Tags the words of a window, and gives what the net knows of them. */
  const tagWindow = (words: readonly string[], tags: Int32Array): Int16Array => {
    const count = words.length;
    states.run(words);
    asked.apply(states.at, count, partWidths[0]!);
    readTags(count, partWidths[0]!, tags);
    return shorts.slice(first, first + count * hidden);
  };
  const treeOfWindow = (known: Int16Array): WordTree => {
    const count = known.length / hidden;
    shorts.set(known, first);
    shorts.fill(0, first + known.length, first + known.length + PANEL * hidden);
    asked.apply(states.at, count, askedWidth);
    scaleColumns(longs, asked.sums, answers, count, askedWidth, SEEK, askedFactors, asked.biases);
    const heads = readHeads(count);
    return { heads, relations: readRelations(heads) };
  };

  return {
    classes: tagMatrix.classes,
    relations: relationMatrix.classes,
    tagWords: (words) => {
      const tags = new Int32Array(words.length);
      for (const { from, to } of windowsOf(words)) tagWindow(words.slice(from, to), tags.subarray(from, to));
      return tags;
    },
    readSyntax: (words) => {
      const tags = new Int32Array(words.length);
      const windows = windowsOf(words).map(({ from, to }) => ({
        from,
        known: tagWindow(words.slice(from, to), tags.subarray(from, to)),
      }));
      return {
        tags,
        tree: () =>
          joinTrees(
            words.length,
            windows.map(({ from, known }) => ({ from, tree: treeOfWindow(known) })),
          ),
      };
    },
  };
}

/** One tree of those of the windows: the roots of later ones hang under that of the first. */
function joinTrees(count: number, windows: readonly { from: number; tree: WordTree }[]): WordTree {
  const whole: WordTree = { heads: new Int32Array(count), relations: new Int32Array(count) };
  const root = windows[0]?.tree.heads.indexOf(-1) ?? -1;
  for (const [at, { from, tree }] of windows.entries()) {
    whole.relations.set(tree.relations, from);
    tree.heads.forEach((head, word) => {
      whole.heads[from + word] = head >= 0 ? from + head : at === 0 ? -1 : root;
    });
  }
  return whole;
}

/** Windows of a sentence, cut behind a mark in their second half where there is one. */
export function windowsOf(words: readonly string[]): { from: number; to: number }[] {
  const windows: { from: number; to: number }[] = [];
  for (let from = 0; from < words.length; from = windows.at(-1)!.to) {
    let to = Math.min(from + LONGEST, words.length);
    if (to < words.length) {
      const mark = words.slice(from + LONGEST / 2, to).findLastIndex((word) => !/[\p{L}\p{N}]/u.test(word));
      if (mark >= 0) to = from + LONGEST / 2 + mark + 1;
    }
    windows.push({ from, to });
  }
  return windows;
}

/**
 * What each word seeks in its head. The score of an arc is the product of a linear map of the dependent and one of the head; both are made
 * one here, which is multiplied with the head's state itself. What remains of the biases depends on the dependent alone, so it
 * only sets the root apart: it is taken off the root's score.
 */
function openArcs(model: Model): [seek: Part, seekReach: Part] {
  const [seek, sought, reach] = ['seek', 'sought', 'seek reach'].map((name) => openPart(model, name)) as [
    Part,
    Part,
    Part,
  ];
  const [from, to, reaches] = [seek, sought, reach].map(({ rows }) => valuesOf(rows)) as [
    Float64Array,
    Float64Array,
    Float64Array,
  ];
  const { columns: hidden, scales } = seek.rows;
  const factor = 1 / Math.sqrt(scales.length);
  const whole = new Float64Array(hidden * hidden);
  const biases = new Float64Array(hidden);
  const reachBiases = reach.biases.slice();
  for (let at = 0; at < scales.length; at++) {
    const row = at * hidden;
    for (let head = 0; head < hidden; head++) {
      const share = to[row + head]! * factor;
      biases[head]! += share * seek.biases[at]!;
      for (let cell = 0; cell < hidden; cell++) whole[head * hidden + cell]! += share * from[row + cell]!;
    }
    const share = sought.biases[at]! * factor;
    reachBiases[ROOT_REACH]! -= share * seek.biases[at]!;
    for (let cell = 0; cell < hidden; cell++)
      reaches[ROOT_REACH * hidden + cell]! -= share * from[row + cell]!;
  }
  return [
    { rows: weightRows(whole, hidden, MOST_SOUGHT), biases },
    { rows: weightRows(reaches, hidden, MOST_SOUGHT), biases: reachBiases },
  ];
}

/** The kind of the way by the distance to the head, from `-LONGEST` on. */
const REACH_OF = Int8Array.from({ length: LONGEST * 2 + 1 }, (_, at) => reachOf(0, at - LONGEST));

/** The sums from column `first` on, as the numbers that they stand for. */
function scaleColumns(
  sums: Int32Array,
  from: number,
  target: Float64Array,
  rows: number,
  columns: number,
  first: number,
  factors: Float64Array,
  biases: Float64Array,
): void {
  for (let row = 0; row < rows; row++) {
    const start = row * columns;
    for (let column = first; column < columns; column++)
      target[start + column] = sums[from + start + column]! * factors[column]! + biases[column]!;
  }
}

/** What a word, its head (-1 for the root, which adds nothing) and the way between them are together, without what is below 0. */
function joinArc(
  answers: Float64Array,
  lower: number,
  upper: number,
  ways: Float64Array,
  reach: number,
  target: Float64Array,
): void {
  for (let cell = 0; cell < target.length; cell++) {
    const sum = answers[lower + cell]! + ways[reach + cell]! + (upper < 0 ? 0 : answers[upper + cell]!);
    target[cell] = sum > 0 ? sum : 0;
  }
}

/** The column with the highest value, of equal ones the first. */
function bestColumn(
  sums: Int32Array,
  from: number,
  columns: number,
  scales: Float64Array,
  unit: number,
  biases: Float64Array,
): number {
  let best = 0;
  let most = -Infinity;
  for (let column = 0; column < columns; column++) {
    const value = sums[from + column]! * (scales[column]! * unit) + biases[column]!;
    if (value > most) {
      most = value;
      best = column;
    }
  }
  return best;
}
