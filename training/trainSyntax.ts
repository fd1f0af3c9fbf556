import type { StoredMatrix } from '../src/tagging/model.js';
import { NET_SHAPE, tableRow, type NetShape } from '../src/tagging/netShape.js';
import { FACT, readFacts } from '../src/tagging/wordFacts.js';
import { makeSchedule } from './adam.js';
import type { TreeSentence } from './conllu.js';
import { makeNet, type Dropout, type NetExample, type NetWeights } from './net.js';
import { makeRandom, shuffle } from './random.js';
import { WORD_VECTOR_LENGTH, type WordVectors } from './wordVectors.js';

export interface SyntaxTraining {
  epochs: number;
  /** Words of one step, about. */
  batch: number;
  peak: number;
  dropout: Dropout;
}

/** Trains the net of words and trees. `tell` hears the mean loss of each epoch and how to get the weights as they then are. */
export function trainSyntax(
  sentences: readonly TreeSentence[],
  vectors: WordVectors,
  { epochs, batch: batchWords, peak, dropout }: SyntaxTraining,
  tell: (epoch: number, loss: number, store: () => StoredMatrix[]) => void = () => undefined,
  shape: NetShape = NET_SHAPE,
): StoredMatrix[] {
  const tags = classesOf(sentences.map((sentence) => sentence.tags));
  const relations = classesOf(sentences.map((sentence) => sentence.labels));
  const stored = storeVectors(vectors);
  const examples = makeExamples(sentences, stored, tags, relations, shape);
  const net = makeNet(shape, floatsOf(stored, shape.vector), tags.length, relations.length, 6);
  const random = makeRandom(7);
  const order = [...examples];
  const store = () => storeNet(net.weights, stored, tags, relations, examples, shape);
  const total = examples.reduce((sum, example) => sum + example.tags.length, 0);
  const steps = Math.ceil((epochs * total) / batchWords) + epochs;
  const next = makeSchedule(peak, Math.min(400, steps / 5), steps);
  for (let epoch = 0; epoch < epochs; epoch++) {
    shuffle(order, random);
    let loss = 0;
    let words = 0;
    let batch: NetExample[] = [];
    const learn = () => {
      loss += net.learn(batch, dropout) * words;
      net.step(next());
      [batch, words] = [[], 0];
    };
    for (const example of order) {
      batch.push(example);
      words += example.tags.length;
      if (words >= batchWords) learn();
    }
    if (words > 0) learn();
    tell(epoch, loss / total, store);
  }
  return store();
}

function classesOf(lists: readonly (readonly string[])[]): string[] {
  return [...new Set(lists.flat())].sort();
}

function makeExamples(
  sentences: readonly TreeSentence[],
  stored: StoredMatrix,
  tags: readonly string[],
  relations: readonly string[],
  { tables }: NetShape,
): NetExample[] {
  const numbers = (names: readonly string[]) => new Map(names.map((name, at) => [name, at]));
  const [tagOf, relationOf] = [numbers(tags), numbers(relations)];
  const vectorOf = new Map(Array.from(stored.keys, (key, row) => [key, row]));
  const facts = sentences.map(({ words }) => words.map(readFacts));
  const counts = new Map<number, number>();
  for (const word of facts.flat()) counts.set(word[FACT.lower]!, (counts.get(word[FACT.lower]!) ?? 0) + 1);
  return sentences.map((sentence, at) => {
    const words = facts[at]!;
    return {
      rows: Int32Array.from(
        words.flatMap((word) => tables.map(({ fact, rows }) => tableRow(word, fact, rows))),
      ),
      vectors: Int32Array.from(words, (word) => vectorOf.get(word[FACT.lower]! >>> 0) ?? -1),
      counts: Int32Array.from(words, (word) => counts.get(word[FACT.lower]!)!),
      tags: Int32Array.from(sentence.tags, (tag) => tagOf.get(tag)!),
      heads: Int32Array.from(sentence.heads, (head) => head - 1),
      relations: Int32Array.from(sentence.labels, (label) => relationOf.get(label)!),
    };
  });
}

/** The vectors as whole numbers, by the hash under which the reader looks words up; of words with one hash ("1990", "2010") the most frequent. */
function storeVectors({ words, rows }: WordVectors): StoredMatrix {
  const first = new Map<number, number>();
  words.forEach((word, at) => {
    const key = readFacts(word)[FACT.lower]! >>> 0;
    if (!first.has(key)) first.set(key, at);
  });
  const sorted = [...first].sort((a, b) => a[0] - b[0]);
  const cells = new Float32Array(sorted.length * WORD_VECTOR_LENGTH);
  sorted.forEach(([, from], row) =>
    cells.set(
      rows.subarray(from * WORD_VECTOR_LENGTH, (from + 1) * WORD_VECTOR_LENGTH),
      row * WORD_VECTOR_LENGTH,
    ),
  );
  return {
    ...quantiseRows('vectors', cells, WORD_VECTOR_LENGTH),
    keys: Uint32Array.from(sorted, ([key]) => key),
  };
}

/** The vectors as they are read back, in rows of `width`. */
function floatsOf({ cells, columns, scales }: StoredMatrix, width: number): Float32Array {
  const floats = new Float32Array(scales.length * width);
  for (let row = 0; row < scales.length; row++)
    for (let column = 0; column < columns; column++)
      floats[row * width + column] = cells[row * columns + column]! * scales[row]!;
  return floats;
}

/** Rows as 8-bit cells, each row scaled by its largest. */
function quantiseRows(
  name: string,
  values: Float32Array,
  columns: number,
  classes: readonly string[] = [],
): StoredMatrix {
  const rows = values.length / columns;
  const scales = new Float32Array(rows);
  const cells = new Int8Array(values.length);
  for (let row = 0; row < rows; row++) {
    let peak = 0;
    for (let at = row * columns; at < (row + 1) * columns; at++) peak = Math.max(peak, Math.abs(values[at]!));
    scales[row] = peak / 127;
    for (let at = row * columns; at < (row + 1) * columns; at++)
      cells[at] = peak === 0 ? 0 : Math.round((values[at]! / peak) * 127);
  }
  return { name, classes, columns, scales, cells, keys: new Uint32Array(0) };
}

/** The weights as the reader takes them: linear maps turned, a row for each thing told; rows of tables that no word of the training has are 0. */
function storeNet(
  weights: NetWeights,
  vectors: StoredMatrix,
  tags: readonly string[],
  relations: readonly string[],
  examples: readonly NetExample[],
  shape: NetShape,
): StoredMatrix[] {
  const counts: Record<string, number> = { tags: tags.length, relations: relations.length };
  const names: Record<string, readonly string[]> = { tags, relations };
  const known = shape.tables.map(({ rows }) => new Uint8Array(rows));
  for (const { rows } of examples) rows.forEach((row, at) => (known[at % known.length]![row] = 1));
  const stored = [...weights].map(([name, { rows, columns, data }]) => {
    const classes = names[name] ?? [];
    const width = counts[name.replace(/ bias$/, '')] ?? columns;
    if (name.startsWith('table')) {
      const table = Number(name.slice(5));
      const values = Float32Array.from(data, (value, at) =>
        known[table]![Math.floor(at / columns)] === 1 ? value : 0,
      );
      return quantiseRows(name, values, columns);
    }
    if (name === 'way') return quantiseRows(name, data.subarray(0, rows * columns), columns);
    const turned = new Float32Array(rows * width);
    for (let row = 0; row < rows; row++)
      for (let column = 0; column < width; column++)
        turned[column * rows + row] = data[row * columns + column]!;
    return quantiseRows(name, turned, rows, classes);
  });
  return [vectors, ...stored];
}
