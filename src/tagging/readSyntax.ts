import { bestTree } from './bestTree.js';
import { addState, normaliseRows, type AddState, type NormaliseRows } from './layerKernel.js';
import { openKernel, PAIR_PRODUCT, PANEL, ROWS_AT_ONCE, type AddProduct } from './matrixKernel.js';
import type { Model, StoredMatrix } from './model.js';
import { NET_SHAPE, ROOT_REACH, reachOf, tableRow, type NetShape } from './netShape.js';
import { FACT, readFacts, type WordFacts } from './wordFacts.js';

/** Version of `NET_SHAPE` and of how the net is computed. */
export const SYNTAX_TEMPLATES = 1;

/** Tells the part of speech of each word of a sentence: the number of a class of the model, "UPOS|XPOS" of Universal Dependencies. */
export interface WordTagger {
  classes: readonly string[];
  tagWords: (words: readonly string[]) => Int32Array;
}

/** Tags and tree of the words of a sentence. */
export interface Syntax {
  /** Numbers of classes of the reader. */
  tags: Int32Array;
  /** Number of the word that each word hangs under; -1 for the one root. */
  heads: Int32Array;
  /** Numbers of relations of the reader. */
  relations: Int32Array;
}

/** Reads the syntax of sentences. `tagWords` gives the same tags alone, at less cost. */
export interface SyntaxReader extends WordTagger {
  /** Names of the relations between words (Universal Dependencies). */
  relations: readonly string[];
  readSyntax: (words: readonly string[]) => Syntax;
}

/** Longer sentences are read in windows, so that time grows only with their length. */
const LONGEST = 160;
/** Words whose first state is kept, so that it is computed once. */
const MOST_KEPT = 16_384;
/**
 * The largest whole numbers of states and of what they are multiplied by. The length of a state, as of a vector, is no larger than `MOST`, so
 * that by Cauchy and Schwarz no sum of products over 128 or even 4,000 cells leaves 32 bits.
 */
const [MOST, MOST_BY] = [32_767, 1_023];

/** Rows of weights: each is its cells times its scale. */
interface WeightRows {
  columns: number;
  cells: Int8Array | Int16Array;
  scales: Float32Array | Float64Array;
}

/** Weights of one linear map, laid out in the kernel's memory. */
interface Linear {
  at: number;
  /** Pairs of cells of a row. */
  steps: number;
  columns: number;
  /** What one step of each column's sums is worth, apart from what one step of the rows is. */
  scales: Float64Array;
  biases: Float64Array;
}

/** Addresses of gains and shifts after which a row is whole numbers, and what one of them is worth. */
interface Norm {
  gains: number;
  shifts: number;
  unit: number;
}

interface Kernel {
  addProduct: AddProduct;
  addState: AddState;
  normaliseRows: NormaliseRows;
}

/**
 * A reader of syntax: a small net (embeddings, dilated convolutions, biaffine arcs) whose products are of whole numbers, so that each
 * sum is exact, and the best tree over its scores.
 */
export function openSyntax(model: Model, shape: NetShape = NET_SHAPE): SyntaxReader {
  const { hidden, dilations } = shape;
  const margin = Math.max(...dilations);
  const tables = shape.tables.map(({ fact }, at) => ({ fact, matrix: model.matrix(`table${at}`) }));
  const inputWidth = shape.vector + shape.tables.reduce((sum, { width }) => sum + width, 0);
  const vectorOf = openVectors(model.matrix('vectors'));
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
  const relationWidth = wide(relationMatrix.scales.length);

  // Memory, in bytes: weights first, then the rows of a sentence.
  const most = LONGEST + margin * 2 + PANEL;
  let end = 0;
  const room = (bytes: number) => {
    const at = end;
    end += Math.ceil(bytes / 16) * 16;
    return at;
  };
  const weightsRoom = (rows: number, columns: number) => room(rows * columns * 2);
  const inputAt = weightsRoom(hidden, inputWidth);
  const layersAt = dilations.map(() => [0, 1, 2].map(() => weightsRoom(hidden, hidden)));
  const floatsAt = room((2 + 4 * dilations.length) * hidden * 4 + dilations.length * 4);
  const askedAt = weightsRoom(askedWidth, hidden);
  const relationsAt = weightsRoom(relationWidth, shape.relation);
  const keptAt = room(MOST_KEPT * hidden * 2);
  const givenAt = room(most * inputWidth * 2);
  const stateAt = room(most * hidden * 2);
  const seekAt = room(most * hidden * 2);
  const packedAt = room(most * hidden * 2);
  const joinedAt = room(most * shape.relation * 2);
  const sumsAt = room(most * Math.max(askedWidth, most) * 4);
  const memory = new WebAssembly.Memory({ initial: Math.ceil(end / 65_536) });
  const {
    addProduct,
    addState: addStates,
    normaliseRows: normalise,
  } = openKernel<Kernel>(memory, [PAIR_PRODUCT, addState(hidden), normaliseRows(hidden)]);
  const shorts = new Int16Array(memory.buffer);
  const longs = new Int32Array(memory.buffer);
  const floats = new Float32Array(memory.buffer);
  let floatsEnd = floatsAt;
  const keepFloats = (values: Float64Array) => {
    const at = floatsEnd;
    floats.set(values, at / 4);
    floatsEnd += values.length * 4;
    return at;
  };

  const openLinear = (at: number, parts: readonly Part[]): Linear => {
    const columns = parts.reduce((sum, { rows }) => sum + wide(rows.scales.length), 0);
    const scales = new Float64Array(columns);
    const biases = new Float64Array(columns);
    const width = parts[0]!.rows.columns;
    let column = 0;
    for (const part of parts) {
      scales.set(part.rows.scales, column);
      biases.set(part.biases, column);
      packPairs(shorts, at / 2, part.rows, 0, width, column);
      column += wide(part.rows.scales.length);
    }
    return { at, steps: width / 2, columns, scales, biases };
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
  const input = openLinear(inputAt, [openPart(model, 'input')]);
  const inputNorm = openNorm('input norm');
  let unit = inputNorm.unit;
  const layers = dilations.map((dilation, at) => {
    const matrix = model.matrix(`layer${at}`);
    const sides = layersAt[at]!;
    sides.forEach((sideAt, side) => packPairs(shorts, sideAt / 2, matrix, side * hidden, hidden, 0));
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
  const asked = openLinear(askedAt, parts);
  const relation = openLinear(relationsAt, [openPart(model, 'relations')]);
  const askedFactors = asked.scales.map((scale) => scale * unit);
  const ways = valuesOf(model.matrix('way'));

  const multiply = ({ at, steps }: Linear, from: number, rows: number, columns: number) => {
    const taken = Math.ceil(rows / ROWS_AT_ONCE) * ROWS_AT_ONCE;
    longs.fill(0, sumsAt / 4, sumsAt / 4 + taken * columns);
    addProduct(from, steps * 4, 4, at, sumsAt, columns * 4, taken, steps, columns);
  };
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
    multiply(input, givenAt, words.length, hidden);
    words.forEach((word, at) => {
      const from = sumsAt / 4 + at * hidden;
      for (let cell = 0; cell < hidden; cell++)
        floats[from + cell] = longs[from + cell]! * (input.scales[cell]! * units[at]!) + input.biases[cell]!;
      normalise(from * 4, inputNorm.gains, inputNorm.shifts, keptAt + slots.get(word)! * hidden * 2, 1);
    });
  };

  const firstAt = stateAt + margin * hidden * 2;
  /** Fills the state with what the layers know of each word of a window. */
  const runLayers = (words: readonly string[]) => {
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
      addStates(sumsAt, factors, biases, firstAt, before, count);
      normalise(sumsAt, norm.gains, norm.shifts, firstAt, count);
    }
  };

  const tagCount = tagMatrix.scales.length;
  const readTags = (count: number, columns: number, tags: Int32Array) => {
    for (let word = 0; word < count; word++) {
      const from = sumsAt / 4 + word * columns + TAGS;
      tags[word] = bestColumn(longs, from, tagCount, asked.scales, unit, asked.biases);
    }
  };

  const answers = new Float64Array(most * askedWidth);
  const scores = new Float64Array(LONGEST * (LONGEST + 1));
  const seekUnits = new Float64Array(most);
  const joined = new Float64Array(shape.relation);
  const relationUnits = new Float64Array(most);
  const relationCount = relationMatrix.scales.length;

  const readHeads = (count: number): Int32Array => {
    for (let word = 0; word < count; word++) {
      const to = seekAt / 2 + word * hidden;
      seekUnits[word] = quantise(answers, word * askedWidth + SEEK, hidden, MOST_BY, shorts, to) * unit;
    }
    const taken = wide(count);
    packRows(longs, firstAt / 4, packedAt / 4, taken, hidden / 2);
    longs.fill(0, sumsAt / 4, sumsAt / 4 + taken * taken);
    const rows = Math.ceil(count / ROWS_AT_ONCE) * ROWS_AT_ONCE;
    addProduct(seekAt, hidden * 2, 4, packedAt, sumsAt, taken * 4, rows, hidden / 2, taken);
    for (let word = 0; word < count; word++) {
      const seekUnit = seekUnits[word]!;
      const seekReach = word * askedWidth + SEEK_REACH;
      const from = sumsAt / 4 + word * taken;
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
    multiply(relation, joinedAt, count, relation.columns);
    const relations = new Int32Array(count);
    for (let word = 0; word < count; word++) {
      const from = sumsAt / 4 + word * relation.columns;
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

  const readWindow = (words: readonly string[]): Syntax => {
    const count = words.length;
    runLayers(words);
    multiply(asked, firstAt, count, askedWidth);
    const tags = new Int32Array(count);
    readTags(count, askedWidth, tags);
    scaleColumns(longs, sumsAt / 4, answers, count, askedWidth, SEEK, askedFactors, asked.biases);
    const heads = readHeads(count);
    return { tags, heads, relations: readRelations(heads) };
  };

  return {
    classes: tagMatrix.classes,
    relations: relationMatrix.classes,
    tagWords: (words) => {
      const tags = new Int32Array(words.length);
      for (const { from, to } of windowsOf(words)) {
        runLayers(words.slice(from, to));
        multiply(asked, firstAt, to - from, partWidths[0]!);
        readTags(to - from, partWidths[0]!, tags.subarray(from, to));
      }
      return tags;
    },
    readSyntax: (words) => {
      const whole: Syntax = {
        tags: new Int32Array(words.length),
        heads: new Int32Array(words.length),
        relations: new Int32Array(words.length),
      };
      let root = -1;
      for (const { from, to } of windowsOf(words)) {
        const { tags, heads, relations } = readWindow(words.slice(from, to));
        whole.tags.set(tags, from);
        whole.relations.set(relations, from);
        // The roots of later windows hang under that of the first.
        heads.forEach((head, word) => (whole.heads[from + word] = head < 0 ? root : from + head));
        if (root < 0) root = heads.indexOf(-1);
      }
      return whole;
    },
  };
}

/** Windows of a sentence, cut behind a mark in their second half where there is one. */
function windowsOf(words: readonly string[]): { from: number; to: number }[] {
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

/** One of the things asked of a word. */
interface Part {
  rows: WeightRows;
  biases: Float64Array;
}

function openPart(model: Model, name: string): Part {
  return { rows: model.matrix(name), biases: numbersOf(model.matrix(`${name} bias`)) };
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
    { rows: weightRows(whole, hidden), biases },
    { rows: weightRows(reaches, hidden), biases: reachBiases },
  ];
}

/** Rows as whole numbers up to `MOST_BY`, each row scaled by its largest. */
function weightRows(values: Float64Array, columns: number): WeightRows {
  const cells = new Int16Array(values.length);
  const scales = new Float64Array(values.length / columns);
  for (let row = 0; row < scales.length; row++)
    scales[row] = quantise(values, row * columns, columns, MOST_BY, cells, row * columns);
  return { columns, cells, scales };
}

function valuesOf({ cells, scales, columns }: WeightRows): Float64Array {
  return Float64Array.from(cells, (cell, at) => cell * scales[Math.floor(at / columns)]!);
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

const REACH_OF = Int8Array.from({ length: LONGEST * 2 + 1 }, (_, at) =>
  at === LONGEST ? 0 : reachOf(0, at - LONGEST),
);

const wide = (count: number) => Math.ceil(count / PANEL) * PANEL;

const largest = (values: Float64Array) => values.reduce((most, value) => Math.max(most, Math.abs(value)), 0);

/** The numbers of a matrix of one column. */
function numbersOf({ scales, cells }: StoredMatrix): Float64Array {
  return Float64Array.from(scales, (scale, at) => scale * cells[at]!);
}

/** Lays `width` columns of a matrix, from `start` on, out as the right side of the kernel's product: its rows become columns `column` and following. */
function packPairs(
  target: Int16Array,
  at: number,
  { cells, columns, scales }: WeightRows,
  start: number,
  width: number,
  column: number,
): void {
  for (let row = 0; row < scales.length; row++) {
    const to = column + row;
    const lane = at + Math.floor(to / PANEL) * PANEL * width + (to % PANEL) * 2;
    for (let cell = 0; cell < width; cell++)
      target[lane + (cell >> 1) * PANEL * 2 + (cell & 1)] = cells[row * columns + start + cell]!;
  }
}

/** Lays rows of pairs out as the right side of the kernel's product: each becomes a column. */
function packRows(longs: Int32Array, from: number, to: number, rows: number, pairs: number): void {
  for (let row = 0; row < rows; row++) {
    const source = from + row * pairs;
    const lane = to + Math.floor(row / PANEL) * PANEL * pairs + (row % PANEL);
    for (let pair = 0; pair < pairs; pair++) longs[lane + pair * PANEL] = longs[source + pair]!;
  }
}

/** Writes `count` values as whole numbers up to `most` and returns what one is worth. */
function quantise(
  values: Float64Array,
  from: number,
  count: number,
  most: number,
  target: Int16Array,
  to: number,
): number {
  let peak = 0;
  for (let at = from; at < from + count; at++) {
    const size = Math.abs(values[at]!);
    if (size > peak) peak = size;
  }
  const factor = peak === 0 ? 0 : most / peak;
  for (let at = 0; at < count; at++) target[to + at] = Math.round(values[from + at]! * factor);
  return peak / most;
}

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
