import { bestTree } from './bestTree.js';
import { openKernel, ROWS_AT_ONCE } from './matrixKernel.js';
import type { Model } from './model.js';
import { ROOT_REACH, reachOf, type SyntaxShape } from './netShape.js';
import {
  bestColumn,
  openLinear,
  openPart,
  packRows,
  valuesOf,
  weightRows,
  wide,
  type Part,
} from './netWeights.js';
import {
  joinRows,
  quantiseRows,
  scaleRows,
  type JoinRows,
  type QuantiseRows,
  type ScaleRows,
} from './treeKernel.js';
import { LONGEST } from './windows.js';
import { MOST, type WordStates } from './wordStates.js';

/** The tree over the words of a sentence. */
export interface WordTree {
  /** Number of the word that each word hangs under; -1 for the one root. */
  heads: Int32Array;
  /** Numbers of relations of the reader. */
  relations: Int32Array;
}

/** The largest whole number of what a word seeks in its head; their products with states stay below 2 ** 31. */
const MOST_SOUGHT = 2_047;

interface Kernel {
  scaleRows: ScaleRows;
  joinRows: JoinRows;
  quantiseSought: QuantiseRows;
  quantiseJoined: QuantiseRows;
}

/** A reader of the tree over the words whose states stand in `states`, so many: the best one over the scores of arcs (biaffine), and the best relation of each. */
export function openTreeReader(
  model: Model,
  shape: SyntaxShape,
  states: WordStates,
): (count: number) => WordTree {
  const { hidden } = shape;
  const { longs, doubles, room } = states.space;
  const relationCount = model.matrix('relations').scales.length;
  // What is known of a word is turned into all that is asked of it in one product, one part of the columns each.
  const parts = [
    ...openArcs(model),
    openPart(model, 'sought reach'),
    openPart(model, 'dependent'),
    openPart(model, 'governor'),
  ];
  const partWidths = parts.map(({ rows }) => wide(rows.scales.length));
  const [SEEK, SEEK_REACH, SOUGHT_REACH, DEPENDENT, GOVERNOR] = partWidths.map((_, at) =>
    partWidths.slice(0, at).reduce((sum, width) => sum + width, 0),
  ) as [number, number, number, number, number];
  const asked = openLinear(states.space, states.addProduct, parts, LONGEST);
  const askedWidth = asked.columns;
  const relation = openLinear(states.space, states.addProduct, [openPart(model, 'relations')], LONGEST);
  const kernel = openKernel<Kernel>(states.space.memory, [
    scaleRows(askedWidth),
    joinRows(shape.relation),
    quantiseRows('quantiseSought', hidden, MOST_SOUGHT),
    quantiseRows('quantiseJoined', shape.relation, MOST),
  ]);
  const keepDoubles = (values: Float64Array) => {
    const at = room(values.length * 8);
    doubles.set(values, at / 8);
    return at;
  };
  const factorsAt = keepDoubles(asked.scales.map((scale) => scale * states.unit));
  const biasesAt = keepDoubles(asked.biases);
  const waysAt = keepDoubles(valuesOf(model.matrix('way')));
  /** The governor of the root: nothing. */
  const noneAt = room(shape.relation * 8);
  const answersAt = room(LONGEST * askedWidth * 8);
  const unitsAt = room(LONGEST * 8);
  const seekAt = room((LONGEST + ROWS_AT_ONCE) * hidden * 2);
  const packedAt = room(wide(LONGEST) * hidden * 2);
  const joinedAt = room(LONGEST * shape.relation * 8);
  const joinedShortsAt = room((LONGEST + ROWS_AT_ONCE) * shape.relation * 2);
  const arcsAt = room(wide(LONGEST) ** 2 * 4);
  /** Address of what a word answers in one part of the columns. */
  const answerAt = (word: number, part: number) => answersAt + (word * askedWidth + part) * 8;

  const scores = new Float64Array(LONGEST * (LONGEST + 1));

  const readHeads = (count: number): Int32Array => {
    kernel.quantiseSought(answerAt(0, SEEK), askedWidth * 8, seekAt, unitsAt, count);
    const taken = wide(count);
    packRows(longs, states.at / 4, packedAt / 4, taken, hidden / 2);
    longs.fill(0, arcsAt / 4, arcsAt / 4 + taken * taken);
    const rows = Math.ceil(count / ROWS_AT_ONCE) * ROWS_AT_ONCE;
    states.addProduct(seekAt, hidden * 2, 4, packedAt, arcsAt, taken * 4, rows, hidden / 2, taken);
    const soughtReach = answerAt(0, SOUGHT_REACH) / 8;
    for (let word = 0; word < count; word++) {
      const seekUnit = doubles[unitsAt / 8 + word]! * states.unit;
      const seekReach = answerAt(word, SEEK_REACH) / 8;
      const from = arcsAt / 4 + word * taken;
      const to = word * (count + 1);
      for (let head = 0; head < count; head++) {
        const reach = REACH_OF[head - word + LONGEST]!;
        scores[to + head] =
          longs[from + head]! * seekUnit +
          doubles[seekReach + reach]! +
          doubles[soughtReach + head * askedWidth + reach]!;
      }
      scores[to + count] = doubles[seekReach + ROOT_REACH]!;
    }
    return bestTree(scores.subarray(0, count * (count + 1)), count);
  };

  const readRelations = (heads: Int32Array): Int32Array => {
    const count = heads.length;
    for (let word = 0; word < count; word++) {
      const head = heads[word]!;
      const reach = head < 0 ? ROOT_REACH : REACH_OF[head - word + LONGEST]!;
      kernel.joinRows(
        joinedAt + word * shape.relation * 8,
        answerAt(word, DEPENDENT),
        waysAt + reach * shape.relation * 8,
        head < 0 ? noneAt : answerAt(head, GOVERNOR),
      );
    }
    kernel.quantiseJoined(joinedAt, shape.relation * 8, joinedShortsAt, unitsAt, count);
    relation.apply(joinedShortsAt, count);
    const relations = new Int32Array(count);
    for (let word = 0; word < count; word++) {
      const from = relation.sums + word * relation.columns;
      relations[word] = bestColumn(longs, from, relationCount, relation, doubles[unitsAt / 8 + word]!);
    }
    return relations;
  };

  return (count) => {
    asked.apply(states.at, count);
    kernel.scaleRows(asked.sums * 4, factorsAt, biasesAt, answersAt, count);
    const heads = readHeads(count);
    return { heads, relations: readRelations(heads) };
  };
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
