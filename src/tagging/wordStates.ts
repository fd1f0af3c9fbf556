import {
  addState,
  normaliseRows,
  sumRows,
  type AddState,
  type NormaliseRows,
  type SumRows,
} from './layerKernel.js';
import { openKernel, PAIR_PRODUCT, PANEL, ROWS_AT_ONCE, type AddProduct } from './matrixKernel.js';
import type { Model, StoredMatrix } from './model.js';
import { tableRow, type NetShape } from './netShape.js';
import {
  numbersOf,
  openLinear,
  openNetMemory,
  openPart,
  packPairs,
  quantise,
  type NetMemory,
} from './netWeights.js';
import { FACT, readFacts, type WordFacts } from './wordFacts.js';

/** Words of which what depends on them alone is kept, so that it is computed once: the first state, and its products with the first layer. */
const MOST_KEPT = 16_384;
/** The slot of what is kept of no word: all 0. */
const NOTHING = MOST_KEPT;

/** A layer sees a word's neighbour to the left, the word itself and its neighbour to the right. */
const SIDES = [0, 1, 2] as const;

/**
 * The largest whole number of a state, and of the words that go in. As vectors, states are no longer than this: by Cauchy and Schwarz
 * their products with rows of 128 numbers up to 5,000 stay below 2 ** 31.
 */
export const MOST = 32_767;

/** What the net knows of each word in its place, as rows of 16-bit whole numbers. */
export interface WordStates {
  space: NetMemory;
  addProduct: AddProduct;
  /** Address of the row of the first word. Behind the last word stand at least eight rows of 0. */
  at: number;
  /** What one of the whole numbers is worth. */
  unit: number;
  /** Fills the rows for the words of a sentence. */
  run: (words: readonly string[]) => void;
}

interface Kernel {
  addProduct: AddProduct;
  addState: AddState;
  normaliseRows: NormaliseRows;
  sumRows: SumRows;
}

/** Addresses of gains and shifts after which a row is whole numbers, and what one of them is worth. */
interface Norm {
  gains: number;
  shifts: number;
  unit: number;
}

/** Opens the layers of a net for sentences of `most` words at most. `vectors` are those of words, where they are not the model's own. */
export function openWordStates(
  model: Model,
  shape: NetShape,
  most: number,
  vectors: StoredMatrix = model.matrix('vectors'),
): WordStates {
  const { hidden, dilations } = shape;
  const space = openNetMemory(48);
  const { shorts, longs, floats, room } = space;
  const kernel = openKernel<Kernel>(space.memory, [
    PAIR_PRODUCT,
    addState(hidden),
    normaliseRows(hidden),
    sumRows(hidden),
  ]);
  const { addProduct } = kernel;
  const keepFloats = (values: Float64Array) => {
    const at = room(values.length * 4);
    floats.set(values, at / 4);
    return at;
  };
  const openNorm = (name: string): Norm => {
    const gains = numbersOf(model.matrix(`${name} gain`));
    const shifts = numbersOf(model.matrix(`${name} shift`));
    // A row of mean 0 and variance 1 is, as a vector, as long as the root of its width.
    const bound = Math.sqrt(hidden) * (largest(gains) + largest(shifts));
    const unit = bound / MOST;
    return {
      gains: keepFloats(gains.map((gain) => gain / unit)),
      shifts: keepFloats(shifts.map((shift) => shift / unit)),
      unit,
    };
  };
  const tables = shape.tables.map(({ fact }, at) => ({ fact, matrix: model.matrix(`table${at}`) }));
  const inputWidth = shape.vector + shape.tables.reduce((sum, { width }) => sum + width, 0);
  const vectorOf = openVectors(vectors);
  const input = openLinear(space, addProduct, [openPart(model, 'input')], most);
  const inputNorm = openNorm('input norm');
  let unit = inputNorm.unit;
  const layers = dilations.map((dilation, at) => {
    const matrix = model.matrix(`layer${at}`);
    const sides = SIDES.map((side) => {
      const sideAt = room(hidden * hidden * 2);
      packPairs(shorts, sideAt / 2, matrix, side * hidden, hidden, 0);
      return sideAt;
    });
    const before = unit;
    const norm = openNorm(`layer${at} norm`);
    unit = norm.unit;
    return {
      dilation,
      sides,
      norm,
      before: keepFloats(Float64Array.of(before)),
      factors: keepFloats(Float64Array.from(matrix.scales, (scale) => scale * before)),
      biases: keepFloats(numbersOf(model.matrix(`layer${at} bias`))),
    };
  });
  // Rows of 0 stand before and behind the words of a sentence: nothing is known of what is outside.
  const margin = Math.max(...dilations);
  const givenAt = room((most + ROWS_AT_ONCE) * inputWidth * 2);
  const keptAt = room((MOST_KEPT + ROWS_AT_ONCE) * hidden * 2);
  const keptSumsAt = SIDES.map(() => room((MOST_KEPT + ROWS_AT_ONCE) * hidden * 4));
  const firstAt = room((most + margin * 2 + PANEL) * hidden * 2) + margin * hidden * 2;
  const sumsAt = room((most + ROWS_AT_ONCE) * hidden * 4);

  const slots = new Map<string, number>();
  const given = new Float64Array(inputWidth);
  /** Computes what is kept of words, in slots from `slot` on. */
  const keepWords = (words: readonly string[], slot: number) => {
    const units = words.map((word, at) => {
      const facts = readFacts(word);
      given.fill(0);
      vectorOf(facts, given);
      let to = shape.vector;
      for (const { fact, matrix } of tables) {
        const { columns, cells, scales } = matrix;
        const from = tableRow(facts, fact, scales.length);
        for (let cell = 0; cell < columns; cell++)
          given[to++] = cells[from * columns + cell]! * scales[from]!;
      }
      return quantise(given, 0, inputWidth, MOST, shorts, givenAt / 2 + at * inputWidth);
    });
    input.apply(givenAt, words.length);
    words.forEach((_, at) => {
      const from = input.sums + at * hidden;
      for (let cell = 0; cell < hidden; cell++)
        floats[from + cell] = longs[from + cell]! * (input.scales[cell]! * units[at]!) + input.biases[cell]!;
      kernel.normaliseRows(from * 4, inputNorm.gains, inputNorm.shifts, keptAt + (slot + at) * hidden * 2, 1);
    });
    const rows = Math.ceil(words.length / ROWS_AT_ONCE) * ROWS_AT_ONCE;
    layers[0]!.sides.forEach((weightsAt, side) => {
      const sumsAt = keptSumsAt[side]! + slot * hidden * 4;
      longs.fill(0, sumsAt / 4, sumsAt / 4 + rows * hidden);
      const from = keptAt + slot * hidden * 2;
      addProduct(from, hidden * 2, 4, weightsAt, sumsAt, hidden * 4, rows, hidden / 2, hidden);
    });
  };

  /** The slot of each word of the sentence, between `margin` slots of nothing on each side. */
  const sentence = new Int32Array(most + margin * 2).fill(NOTHING);
  const findSlots = (words: readonly string[]) => {
    if (slots.size + words.length > MOST_KEPT) slots.clear();
    const missing: string[] = [];
    const free = slots.size;
    words.forEach((word, at) => {
      let slot = slots.get(word);
      if (slot === undefined) {
        slots.set(word, (slot = slots.size));
        missing.push(word);
      }
      sentence[margin + at] = slot;
    });
    sentence.fill(NOTHING, margin + words.length, words.length + margin * 2);
    if (missing.length > 0) keepWords(missing, free);
  };

  const run = (words: readonly string[]) => {
    const count = words.length;
    findSlots(words);
    const first = firstAt / 2;
    for (let at = 0; at < count; at++) {
      const from = keptAt / 2 + sentence[margin + at]! * hidden;
      shorts.copyWithin(first + at * hidden, from, from + hidden);
    }
    shorts.fill(0, first + count * hidden, first + (count + margin + PANEL) * hidden);
    const taken = Math.ceil(count / ROWS_AT_ONCE) * ROWS_AT_ONCE;
    for (const [number, { dilation, sides, norm, before, factors, biases }] of layers.entries()) {
      if (number === 0) {
        for (let at = 0; at < count; at++) {
          const [left, middle, right] = SIDES.map(
            (side) => keptSumsAt[side]! + sentence[margin + at + (side - 1) * dilation]! * hidden * 4,
          ) as [number, number, number];
          kernel.sumRows(sumsAt + at * hidden * 4, left, middle, right);
        }
      } else {
        longs.fill(0, sumsAt / 4, sumsAt / 4 + taken * hidden);
        sides.forEach((weightsAt, side) => {
          const from = firstAt + (side - 1) * dilation * hidden * 2;
          addProduct(from, hidden * 2, 4, weightsAt, sumsAt, hidden * 4, taken, hidden / 2, hidden);
        });
      }
      kernel.addState(sumsAt, factors, biases, firstAt, before, count);
      kernel.normaliseRows(sumsAt, norm.gains, norm.shifts, firstAt, count);
    }
  };

  return { space, addProduct, at: firstAt, unit, run };
}

/** Writes the vector of a word, found by its lower-case form; nothing for a word without one. */
function openVectors({ keys, scales, cells, columns }: StoredMatrix) {
  return (facts: WordFacts, target: Float64Array): void => {
    const key = facts[FACT.lower]! >>> 0;
    let row = 0;
    for (let end = keys.length; row < end;) {
      const middle = (row + end) >> 1;
      if (keys[middle]! < key) row = middle + 1;
      else end = middle;
    }
    if (keys[row] !== key) return;
    for (let cell = 0; cell < columns; cell++) target[cell] = cells[row * columns + cell]! * scales[row]!;
  };
}

const largest = (values: Float64Array) => values.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
