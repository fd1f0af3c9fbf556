import { addState, normaliseRows, type AddState, type NormaliseRows } from './layerKernel.js';
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

/** Words whose first state is kept, so that it is computed once. */
const MOST_KEPT = 16_384;

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
  const space = openNetMemory(16);
  const { shorts, longs, floats, room } = space;
  const kernel = openKernel<Kernel>(space.memory, [PAIR_PRODUCT, addState(hidden), normaliseRows(hidden)]);
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
    const sides = [0, 1, 2].map((side) => {
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
  const keptAt = room(MOST_KEPT * hidden * 2);
  const firstAt = room((most + margin * 2 + PANEL) * hidden * 2) + margin * hidden * 2;
  const sumsAt = room((most + ROWS_AT_ONCE) * hidden * 4);

  const slots = new Map<string, number>();
  const given = new Float64Array(inputWidth);
  /** Computes the first state of words and keeps it under the slots given to them. */
  const keepWords = (words: readonly string[]) => {
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
    input.apply(givenAt, words.length, hidden);
    words.forEach((word, at) => {
      const from = input.sums + at * hidden;
      for (let cell = 0; cell < hidden; cell++)
        floats[from + cell] = longs[from + cell]! * (input.scales[cell]! * units[at]!) + input.biases[cell]!;
      kernel.normaliseRows(
        from * 4,
        inputNorm.gains,
        inputNorm.shifts,
        keptAt + slots.get(word)! * hidden * 2,
        1,
      );
    });
  };

  const run = (words: readonly string[]) => {
    const count = words.length;
    if (slots.size + count > MOST_KEPT) slots.clear();
    const missing: string[] = [];
    for (const word of words) {
      if (slots.has(word)) continue;
      slots.set(word, slots.size);
      missing.push(word);
    }
    if (missing.length > 0) keepWords(missing);
    const first = firstAt / 2;
    words.forEach((word, at) => {
      const from = keptAt / 2 + slots.get(word)! * hidden;
      shorts.copyWithin(first + at * hidden, from, from + hidden);
    });
    shorts.fill(0, first + count * hidden, first + (count + margin + PANEL) * hidden);
    const taken = Math.ceil(count / ROWS_AT_ONCE) * ROWS_AT_ONCE;
    for (const { dilation, sides, norm, before, factors, biases } of layers) {
      longs.fill(0, sumsAt / 4, sumsAt / 4 + taken * hidden);
      sides.forEach((weightsAt, side) => {
        const from = firstAt + (side - 1) * dilation * hidden * 2;
        addProduct(from, hidden * 2, 4, weightsAt, sumsAt, hidden * 4, taken, hidden / 2, hidden);
      });
      kernel.addState(sumsAt, factors, biases, firstAt, before, count);
      kernel.normaliseRows(sumsAt, norm.gains, norm.shifts, firstAt, count);
    }
  };

  return { space, addProduct, at: firstAt, unit, run };
}

/** Writes the vector of a word, found by its lower-case form; nothing for a word without one. */
function openVectors({ keys, scales, cells, columns }: StoredMatrix) {
  const rows = new Map<number, number>();
  keys.forEach((key, row) => rows.set(key, row));
  return (facts: WordFacts, target: Float64Array): void => {
    const row = rows.get(facts[FACT.lower]! >>> 0);
    if (row === undefined) return;
    for (let cell = 0; cell < columns; cell++) target[cell] = cells[row * columns + cell]! * scales[row]!;
  };
}

const largest = (values: Float64Array) => values.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
