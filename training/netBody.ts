import type { NetShape } from '../src/tagging/netShape.js';
import { takeStep, makeParameter, type StepSize } from './adam.js';
import { addInto, clip, passKept } from './loops.js';
import { makeMaps, type Maps } from './maps.js';
import { makeWorkspace, type Matrix, type Workspace } from './matrices.js';
import { makeRandom } from './random.js';

/** The words of a sentence as a net sees them: rows of the tables word by word, and the row of each word's vector (-1 without). */
export interface WordExample {
  /** `tables.length` rows for each word. */
  rows: Int32Array;
  vectors: Int32Array;
  /** How often each word occurs in all examples. */
  counts: Int32Array;
}

/** Shares of what is left out at random while training, so that the net does not lean on any of it. */
export interface Dropout {
  /** Of the words, their own rows of the first two tables: this over this plus how often the word occurs, so that rare words are learned as unknown ones too. */
  words: number;
  /** Of the words, their vector. */
  vectors: number;
  /** Of the cells of the input. */
  input: number;
  /** Of the cells in and behind the layers. */
  hidden: number;
}

/** The first tables are of words themselves, the rest of their parts. */
const OWN_TABLES = 2;
export const NO_DROPOUT: Dropout = { words: 0, vectors: 0, input: 0, hidden: 0 };

/** Weights by name: "table0", "input", "layer0", ... Biases and gains are rows of their own. */
export type NetWeights = ReadonlyMap<string, Matrix>;

/** Sentences whose words stand one after the other in the rows of each matrix. */
export interface Batch<Example extends WordExample> {
  examples: readonly Example[];
  /** Row of the first word of each sentence. */
  starts: readonly number[];
  words: number;
  /** Of one word in the loss. */
  weight: number;
}

/** The words of sentences and the layers above them, which all nets share. */
export interface NetBody {
  space: Workspace;
  /** Further maps get their weights from the same sequence; they are trained with the rest. */
  maps: Maps;
  weights: () => NetWeights;
  /** Gradients of the weights after `learn`, for tests. */
  gradientOf: (name: string) => Float32Array;
  /**
   * The mean loss of a batch, with its gradient added to the gradients. `ask` gives the loss by what is known of the words in their places, and adds
   * the gradient of that to its last argument.
   */
  learn: <Example extends WordExample>(
    examples: readonly Example[],
    dropout: Dropout,
    ask: (batch: Batch<Example>, top: Matrix, topSlope: Matrix) => number,
  ) => number;
  /** Moves all weights along their gradients. */
  step: (size: StepSize) => void;
}

/** Words and layers with weights drawn from a fixed sequence. `vectors` are rows of `shape.vector` cells. */
export function makeNetBody(shape: NetShape, vectors: Float32Array, seed: number): NetBody {
  const space = makeWorkspace(256);
  const random = makeRandom(seed);
  const draw = () => random(1 << 24) / (1 << 24);
  const maps = makeMaps(space, random);
  const { linear, norm, apply, trace, normalise, drop, undrop } = maps;
  const { hidden, dilations } = shape;
  const tables = shape.tables.map(({ rows, width }, at) => {
    const table = new Float32Array(rows * width);
    for (let cell = 0; cell < table.length; cell++) table[cell] = 0.5 * (2 * draw() - 1);
    return {
      parameter: makeParameter(table),
      touched: new Uint8Array(rows),
      list: [] as number[],
      name: `table${at}`,
    };
  });
  const inputWidth = shape.vector + shape.tables.reduce((sum, { width }) => sum + width, 0);
  const input = linear('input', inputWidth, hidden);
  const inputNorm = norm('input norm', hidden);
  const layers = dilations.map((dilation, at) => ({
    dilation,
    turn: linear(`layer${at}`, 3 * hidden, hidden, Math.SQRT2),
    norm: norm(`layer${at} norm`, hidden),
  }));

  /** The cells of all words of a batch, and how their gradient goes back. */
  const readWords = ({ examples, starts, words }: Batch<WordExample>, dropout: Dropout) => {
    const given = space.make(words, inputWidth);
    const count = tables.length;
    const hiddenWords = new Set<number>();
    examples.forEach(({ rows, vectors: vectorRows, counts }, sentence) => {
      for (let word = 0; word < counts.length; word++) {
        let to = (starts[sentence]! + word) * inputWidth;
        const vector = vectorRows[word]!;
        if (vector >= 0 && draw() >= dropout.vectors)
          given.data.set(vectors.subarray(vector * shape.vector, (vector + 1) * shape.vector), to);
        to += shape.vector;
        const isHidden = draw() < dropout.words / (dropout.words + counts[word]!);
        if (isHidden) hiddenWords.add(starts[sentence]! + word);
        for (let table = 0; table < count; table++) {
          const { width } = shape.tables[table]!;
          const row = rows[word * count + table]!;
          if (table >= OWN_TABLES || !isHidden)
            given.data.set(tables[table]!.parameter.values.subarray(row * width, (row + 1) * width), to);
          to += width;
        }
      }
    });
    drop(given, dropout.input);
    const first = normalise(inputNorm, apply(input, given));
    const back = (slope: Matrix): void => {
      const givenSlope = space.make(words, inputWidth);
      trace(input, given, first.back(slope), givenSlope);
      undrop(given, givenSlope, dropout.input);
      examples.forEach(({ rows, counts }, sentence) => {
        for (let word = 0; word < counts.length; word++) {
          let from = (starts[sentence]! + word) * inputWidth + shape.vector;
          for (let table = 0; table < count; table++) {
            const { width: cells } = shape.tables[table]!;
            const { parameter, touched, list } = tables[table]!;
            const row = rows[word * count + table]!;
            if (table >= OWN_TABLES || !hiddenWords.has(starts[sentence]! + word)) {
              if (touched[row] === 0) {
                touched[row] = 1;
                list.push(row);
              }
              addInto(parameter.gradient, row * cells, givenSlope.data, from, cells);
            }
            from += cells;
          }
        }
      });
    };
    return { out: first.out, back };
  };

  /** What the layers make of words, and how their gradient goes back. */
  const runLayers = ({ examples, starts, words }: Batch<WordExample>, input: Matrix, dropout: Dropout) => {
    let state = input;
    const passed = layers.map(({ dilation, turn, norm: layerNorm }) => {
      const around = space.make(words, 3 * hidden);
      examples.forEach(({ counts }, sentence) => {
        const start = starts[sentence]!;
        const end = start + counts.length;
        for (let word = start; word < end; word++) {
          for (let part = 0; part < 3; part++) {
            const from = word + (part - 1) * dilation;
            if (from < start || from >= end) continue;
            const source = state.at / 4 + from * hidden;
            space.cells.copyWithin(around.at / 4 + (word * 3 + part) * hidden, source, source + hidden);
          }
        }
      });
      const turned = apply(turn, around);
      clip(turned.data, words * hidden);
      drop(turned, dropout.hidden);
      const sum = space.make(words, hidden);
      addInto(sum.data, 0, turned.data, 0, words * hidden);
      addInto(sum.data, 0, state.data, 0, words * hidden);
      const normal = normalise(layerNorm, sum);
      state = normal.out;
      return { around, turned, back: normal.back };
    });
    const back = (outSlope: Matrix): Matrix => {
      const kept = 1 / (1 - dropout.hidden);
      let slope = outSlope;
      for (let at = layers.length - 1; at >= 0; at--) {
        const { dilation, turn } = layers[at]!;
        const { around, turned, back } = passed[at]!;
        const sumSlope = back(slope);
        const turnedSlope = space.make(words, hidden);
        passKept(turned.data, sumSlope.data, turnedSlope.data, words * hidden, kept);
        const aroundSlope = space.make(words, 3 * hidden);
        trace(turn, around, turnedSlope, aroundSlope);
        slope = sumSlope;
        examples.forEach(({ counts }, sentence) => {
          const start = starts[sentence]!;
          const end = start + counts.length;
          for (let word = start; word < end; word++) {
            for (let part = 0; part < 3; part++) {
              const from = word + (part - 1) * dilation;
              if (from < start || from >= end) continue;
              addInto(slope.data, from * hidden, aroundSlope.data, (word * 3 + part) * hidden, hidden);
            }
          }
        });
      }
      return slope;
    };
    return { out: state, back };
  };

  const learn = <Example extends WordExample>(
    examples: readonly Example[],
    dropout: Dropout,
    ask: (batch: Batch<Example>, top: Matrix, topSlope: Matrix) => number,
  ): number => {
    const starts: number[] = [];
    let words = 0;
    for (const { counts } of examples) {
      starts.push(words);
      words += counts.length;
    }
    const batch = { examples, starts, words, weight: 1 / words };
    const known = readWords(batch, dropout);
    const layered = runLayers(batch, known.out, dropout);
    const top = space.make(words, hidden);
    top.data.set(layered.out.data.subarray(0, words * hidden));
    drop(top, dropout.hidden);
    const topSlope = space.make(words, hidden);
    const loss = ask(batch, top, topSlope);
    undrop(top, topSlope, dropout.hidden);
    known.back(layered.back(topSlope));
    return loss / words;
  };

  return {
    space,
    maps,
    weights: () => {
      const named = new Map<string, Matrix>(maps.weights);
      tables.forEach(({ name, parameter }, at) => {
        const { rows, width: columns } = shape.tables[at]!;
        named.set(name, { at: 0, rows, columns, data: parameter.values });
      });
      return named;
    },
    gradientOf: (name) =>
      maps.weights.get(name)?.parameter.gradient ??
      tables.find((table) => table.name === name)!.parameter.gradient,
    learn: (examples, dropout, ask) => space.borrow(() => learn(examples, dropout, ask)),
    step: (size) => {
      for (const { parameter } of maps.weights.values()) takeStep(parameter, size);
      tables.forEach(({ parameter, touched, list }, at) => {
        const { width } = shape.tables[at]!;
        for (const row of list) {
          takeStep(parameter, size, row * width, (row + 1) * width);
          touched[row] = 0;
        }
        list.length = 0;
      });
    },
  };
}
