import { REACHES, ROOT_REACH, reachOf, type NetShape } from '../src/tagging/netShape.js';
import { wide } from '../src/tagging/netWeights.js';
import { makeParameter, takeStep, type Parameter, type StepSize } from './adam.js';
import { exponential } from '../src/tagging/exponential.js';
import { addInto, addRows, clip, passKept, scaleRows, traceScale } from './loops.js';
import { makeWorkspace, type Matrix } from './matrices.js';
import { makeRandom } from './random.js';

/** A sentence as the net learns from it: rows of the tables word by word, the row of each word's vector (-1 without), and the right answers. */
export interface NetExample {
  /** `tables.length` rows for each word. */
  rows: Int32Array;
  vectors: Int32Array;
  /** How often each word occurs in all examples. */
  counts: Int32Array;
  tags: Int32Array;
  /** -1 for the root. */
  heads: Int32Array;
  relations: Int32Array;
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
/** How much the tags weigh beside heads and relations, which lean on them. */
const TAG_WEIGHT = 2;

export const NO_DROPOUT: Dropout = { words: 0, vectors: 0, input: 0, hidden: 0 };

/** Weights by name: "table0", "input", "layer0", ... Biases and gains are rows of their own. */
export type NetWeights = ReadonlyMap<string, Matrix>;

export interface Net {
  weights: NetWeights;
  /** Gradients of the weights after `learn`, for tests. */
  gradientOf: (name: string) => Float32Array;
  /** The mean loss of a batch, with its gradient added to the gradients. */
  learn: (batch: readonly NetExample[], dropout: Dropout) => number;
  /** Moves all weights along their gradients. */
  step: (size: StepSize) => void;
}

/** Sentences whose words stand one after the other in the rows of each matrix. */
interface Batch {
  examples: readonly NetExample[];
  /** Row of the first word of each sentence. */
  starts: readonly number[];
  words: number;
  /** Of one word in the loss. */
  weight: number;
}

interface Linear {
  weight: Trained;
  bias: Trained;
}

interface Trained extends Matrix {
  slope: Matrix;
  parameter: Parameter;
}

/** A net with weights drawn from a fixed sequence. `vectors` are rows of `shape.vector` cells; `tags` and `relations` are numbers of classes. */
export function makeNet(
  shape: NetShape,
  vectors: Float32Array,
  tags: number,
  relations: number,
  seed: number,
): Net {
  const space = makeWorkspace(256);
  const random = makeRandom(seed);
  const draw = () => random(1 << 24) / (1 << 24);
  const weights = new Map<string, Trained>();
  const { hidden, dilations } = shape;
  const add = (name: string, rows: number, columns: number, reach: number, base = 0): Trained => {
    const matrix = space.make(rows, columns);
    const slope = space.make(rows, columns);
    const size = rows * columns;
    for (let at = 0; at < size; at++) matrix.data[at] = base + reach * (2 * draw() - 1);
    const parameter = makeParameter(matrix.data.subarray(0, size), slope.data.subarray(0, size));
    const trained = { ...matrix, slope, parameter };
    weights.set(name, trained);
    return trained;
  };
  const linear = (name: string, from: number, to: number, gain = 1): Linear => ({
    weight: add(name, from, wide(to), gain * Math.sqrt(3 / from)),
    bias: add(`${name} bias`, 1, wide(to), 0),
  });
  const norm = (name: string): Linear => ({
    weight: add(`${name} gain`, 1, hidden, 0, 1),
    bias: add(`${name} shift`, 1, hidden, 0),
  });

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
  const inputNorm = norm('input norm');
  const layers = dilations.map((dilation, at) => ({
    dilation,
    turn: linear(`layer${at}`, 3 * hidden, hidden, Math.SQRT2),
    norm: norm(`layer${at} norm`),
  }));
  const tagger = linear('tags', hidden, tags);
  const seeker = linear('seek', hidden, shape.arc);
  const sought = linear('sought', hidden, shape.arc);
  const seekReach = linear('seek reach', hidden, REACHES);
  const soughtReach = linear('sought reach', hidden, REACHES);
  const dependent = linear('dependent', hidden, shape.relation);
  const governor = linear('governor', hidden, shape.relation);
  const way = add('way', REACHES, shape.relation, 0.5);
  const relation = linear('relations', shape.relation, relations);
  const arcScale = 1 / Math.sqrt(shape.arc);

  /** rows · weight + bias */
  const apply = ({ weight, bias }: Linear, rows: Matrix): Matrix => {
    const out = space.make(rows.rows, weight.columns);
    for (let row = 0; row < rows.rows; row++)
      out.data.set(bias.data.subarray(0, weight.columns), row * weight.columns);
    space.addProduct(out, rows, weight);
    return out;
  };
  /** Passes the gradient of `apply` on to the weights and the rows. */
  const trace = ({ weight, bias }: Linear, rows: Matrix, slope: Matrix, rowsSlope: Matrix): void => {
    space.addProduct(weight.slope, rows, slope, 'a');
    const { columns } = weight;
    addRows(slope.data, bias.slope.data, slope.rows, columns);
    space.addProduct(rowsSlope, slope, weight, 'b');
  };

  const normalise = ({ weight, bias }: Linear, rows: Matrix) => {
    const count = rows.rows;
    const scaled = space.make(count, hidden);
    const out = space.make(count, hidden);
    const inverse = new Float64Array(count);
    scaleRows(rows.data, scaled.data, inverse, hidden);
    const [from, to] = [scaled.data, out.data];
    const [gains, shifts] = [weight.data, bias.data];
    for (let start = 0; start < count * hidden; start += hidden)
      for (let cell = 0; cell < hidden; cell++)
        to[start + cell] = from[start + cell]! * gains[cell]! + shifts[cell]!;
    /** The gradient of the rows from that of what came out. */
    const back = (slope: Matrix): Matrix => {
      const result = space.make(count, hidden);
      traceScale(slope.data, from, inverse, gains, weight.slope.data, bias.slope.data, result.data, hidden);
      return result;
    };
    return { out, back };
  };

  /** Sets cells to 0 at random and the rest larger by as much. */
  const drop = (matrix: Matrix, share: number): void => {
    if (share === 0) return;
    const kept = 1 / (1 - share);
    const { data } = matrix;
    const size = matrix.rows * matrix.columns;
    for (let at = 0; at < size; at++) data[at] = random(1 << 24) < share * (1 << 24) ? 0 : data[at]! * kept;
  };
  /** The gradient before `drop`: a cell that was left out has none. */
  const undrop = (dropped: Matrix, slope: Matrix, share: number): void => {
    if (share === 0) return;
    passKept(dropped.data, slope.data, slope.data, slope.rows * slope.columns, 1 / (1 - share));
  };

  /** Turns the scores of one row into the gradient of the cross-entropy towards `right`; returns the chance that `right` had. */
  const softmax = (
    scores: Float32Array,
    from: number,
    count: number,
    right: number,
    weight: number,
  ): number => {
    let most = -Infinity;
    for (let at = from; at < from + count; at++) if (scores[at]! > most) most = scores[at]!;
    let sum = 0;
    for (let at = from; at < from + count; at++) {
      const part = exponential(scores[at]! - most);
      scores[at] = part;
      sum += part;
    }
    const chance = scores[from + right]! / sum;
    for (let at = from; at < from + count; at++) scores[at]! *= weight / sum;
    scores[from + right]! -= weight;
    return chance;
  };

  /** The cells of all words of a batch, and how their gradient goes back. */
  const readWords = ({ examples, starts, words }: Batch, dropout: Dropout) => {
    const given = space.make(words, inputWidth);
    const count = tables.length;
    const hiddenWords = new Set<number>();
    examples.forEach(({ rows, vectors: vectorRows, counts, tags }, sentence) => {
      for (let word = 0; word < tags.length; word++) {
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
      examples.forEach(({ rows, tags }, sentence) => {
        for (let word = 0; word < tags.length; word++) {
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
  const runLayers = ({ examples, starts, words }: Batch, input: Matrix, dropout: Dropout) => {
    let state = input;
    const passed = layers.map(({ dilation, turn, norm: layerNorm }) => {
      const around = space.make(words, 3 * hidden);
      examples.forEach(({ tags }, sentence) => {
        const start = starts[sentence]!;
        const end = start + tags.length;
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
        examples.forEach(({ tags }, sentence) => {
          const start = starts[sentence]!;
          const end = start + tags.length;
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

  // What is asked of words: each adds its gradient to that of the words and returns its loss.

  const learnTags = ({ examples, starts, weight }: Batch, top: Matrix, topSlope: Matrix): number => {
    let loss = 0;
    const tagScores = apply(tagger, top);
    examples.forEach((example, sentence) =>
      example.tags.forEach((tag, word) => {
        const from = (starts[sentence]! + word) * tagScores.columns;
        loss += lossOf(softmax(tagScores.data, from, tags, tag, TAG_WEIGHT * weight));
        tagScores.data.fill(0, from + tags, from + tagScores.columns);
      }),
    );
    trace(tagger, top, tagScores, topSlope);
    return TAG_WEIGHT * loss;
  };

  const learnHeads = ({ examples, starts, words, weight }: Batch, top: Matrix, topSlope: Matrix): number => {
    let loss = 0;
    const queries = apply(seeker, top);
    const keys = apply(sought, top);
    const queryReach = apply(seekReach, top);
    const keyReach = apply(soughtReach, top);
    const querySlope = space.make(words, queries.columns);
    const keySlope = space.make(words, keys.columns);
    const queryReachSlope = space.make(words, REACHES);
    const keyReachSlope = space.make(words, REACHES);
    examples.forEach(({ heads }, sentence) =>
      space.borrow(() => {
        const start = starts[sentence]!;
        const length = heads.length;
        const part = (matrix: Matrix): Matrix => partOf(matrix, start, length);
        const scores = space.make(length, wide(length));
        space.addProduct(scores, part(queries), part(keys), 'b');
        const slopes = space.make(length, wide(length));
        const row = new Float32Array(length + 1);
        for (let word = 0; word < length; word++) {
          const reaches = (start + word) * REACHES;
          for (let head = 0; head < length; head++) {
            const reach = reachOf(word, head);
            row[head] =
              head === word
                ? -1e30
                : scores.data[word * scores.columns + head]! * arcScale +
                  queryReach.data[reaches + reach]! +
                  keyReach.data[(start + head) * REACHES + reach]!;
          }
          row[length] = queryReach.data[reaches + ROOT_REACH]!;
          const right = heads[word]! < 0 ? length : heads[word]!;
          loss += lossOf(softmax(row, 0, length + 1, right, weight));
          for (let head = 0; head < length; head++) {
            if (head === word) continue;
            const slope = row[head]!;
            const reach = reachOf(word, head);
            slopes.data[word * slopes.columns + head] = slope * arcScale;
            queryReachSlope.data[reaches + reach]! += slope;
            keyReachSlope.data[(start + head) * REACHES + reach]! += slope;
          }
          queryReachSlope.data[reaches + ROOT_REACH]! += row[length]!;
        }
        space.addProduct(part(querySlope), slopes, part(keys));
        space.addProduct(part(keySlope), slopes, part(queries), 'a');
      }),
    );
    trace(seeker, top, querySlope, topSlope);
    trace(sought, top, keySlope, topSlope);
    trace(seekReach, top, queryReachSlope, topSlope);
    trace(soughtReach, top, keyReachSlope, topSlope);
    return loss;
  };

  /** Relations to the right heads. The root's part is its way alone. */
  const learnRelations = (
    { examples, starts, words, weight }: Batch,
    top: Matrix,
    topSlope: Matrix,
    dropout: Dropout,
  ): number => {
    let loss = 0;
    const lower = apply(dependent, top);
    const upper = apply(governor, top);
    const joined = space.make(words, shape.relation);
    const width = shape.relation;
    const eachArc = (act: (word: number, head: number, reach: number, relation: number) => void) =>
      examples.forEach(({ heads, relations: right }, sentence) =>
        heads.forEach((head, word) => {
          const start = starts[sentence]!;
          act(
            start + word,
            head < 0 ? -1 : start + head,
            head < 0 ? ROOT_REACH : reachOf(word, head),
            right[word]!,
          );
        }),
      );
    eachArc((word, head, reach) => {
      for (let cell = 0; cell < width; cell++) {
        const sum =
          lower.data[word * width + cell]! +
          way.data[reach * width + cell]! +
          (head < 0 ? 0 : upper.data[head * width + cell]!);
        joined.data[word * width + cell] = sum > 0 ? sum : 0;
      }
    });
    drop(joined, dropout.hidden);
    const relationScores = apply(relation, joined);
    eachArc((word, _head, _reach, right) => {
      const from = word * relationScores.columns;
      loss += lossOf(softmax(relationScores.data, from, relations, right, weight));
      relationScores.data.fill(0, from + relations, from + relationScores.columns);
    });
    const joinedSlope = space.make(words, width);
    trace(relation, joined, relationScores, joinedSlope);
    const lowerSlope = space.make(words, width);
    const upperSlope = space.make(words, width);
    const kept = 1 / (1 - dropout.hidden);
    eachArc((word, head, reach) => {
      for (let cell = 0; cell < width; cell++) {
        if (joined.data[word * width + cell] === 0) continue;
        const slope = joinedSlope.data[word * width + cell]! * kept;
        lowerSlope.data[word * width + cell] = slope;
        way.slope.data[reach * width + cell]! += slope;
        if (head >= 0) upperSlope.data[head * width + cell]! += slope;
      }
    });
    trace(dependent, top, lowerSlope, topSlope);
    trace(governor, top, upperSlope, topSlope);
    return loss;
  };

  const learn = (examples: readonly NetExample[], dropout: Dropout): number => {
    const starts: number[] = [];
    let words = 0;
    for (const { tags } of examples) {
      starts.push(words);
      words += tags.length;
    }
    const batch: Batch = { examples, starts, words, weight: 1 / words };
    const known = readWords(batch, dropout);
    const layered = runLayers(batch, known.out, dropout);
    const top = space.make(words, hidden);
    top.data.set(layered.out.data.subarray(0, words * hidden));
    drop(top, dropout.hidden);
    const topSlope = space.make(words, hidden);

    const loss =
      learnTags(batch, top, topSlope) +
      learnHeads(batch, top, topSlope) +
      learnRelations(batch, top, topSlope, dropout);
    undrop(top, topSlope, dropout.hidden);
    known.back(layered.back(topSlope));
    return loss / words;
  };

  const named = new Map<string, Matrix>(weights);
  tables.forEach(({ name, parameter }, at) => {
    const { rows, width: columns } = shape.tables[at]!;
    named.set(name, { at: 0, rows, columns, data: parameter.values });
  });
  return {
    weights: named,
    gradientOf: (name) =>
      weights.get(name)?.parameter.gradient ??
      tables.find((table) => table.name === name)!.parameter.gradient,
    learn: (batch, dropout) => space.borrow(() => learn(batch, dropout)),
    step: (size) => {
      for (const { parameter } of weights.values()) takeStep(parameter, size);
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

/** The loss of an answer that was given this chance; only told, not learned from. */
const lossOf = (chance: number) => -Math.log(Math.max(chance, 1e-13));

function partOf({ at, columns, data }: Matrix, start: number, rows: number): Matrix {
  return { at: at + start * columns * 4, rows, columns, data: data.subarray(start * columns) };
}
