import { FACT, readFacts } from '../src/tagging/wordFacts.js';
import type { StoredTable } from '../src/tagging/table.js';
import { WORD_VECTOR_LENGTH, type WordVectors } from './wordVectors.js';

/** Numbers of classes, each a part of one of the wider ones; 256 and 127 are the most that `src/tagging/wordClasses.ts` can tell apart. */
const COARSE = 64;
const MIDDLE = 256;
const FINE = 1024;
const ROUNDS = 10;

/**
 * Sorts words into classes by their vectors, into the table that `openWordClasses` opens: the largest class is parted in two (k-means by the cosine)
 * again and again, so that the finer classes are parts of the coarser ones (Steinbach, Karypis and Kumar 2000).
 */
export function storeWordClasses({ words, rows }: WordVectors): StoredTable {
  const unit = scaleRows(centreRows(rows.slice()));
  const groups = [words.map((_, at) => at)];
  const grow = (count: number): Int32Array => {
    while (groups.length < count) {
      const largest = groups.reduce(
        (best, group, at) => (group.length > groups[best]!.length ? at : best),
        0,
      );
      const [one, other] = partGroup(unit, groups[largest]!);
      groups[largest] = one;
      groups.push(other);
    }
    const groupOf = new Int32Array(words.length);
    groups.forEach((group, number) => group.forEach((at) => (groupOf[at] = number)));
    return groupOf;
  };
  const [coarse, middle, fine] = [grow(COARSE), grow(MIDDLE), grow(FINE)];
  const coarseOf = new Int32Array(MIDDLE);
  words.forEach((_, at) => (coarseOf[middle[at]!] = coarse[at]!));
  /** Fine classes are counted from 1 within their middle one. */
  const numberOf = new Int32Array(FINE);
  const seen = new Int32Array(MIDDLE);
  groups.forEach(([at], number) => (numberOf[number] = ++seen[middle[at!]!]!));
  const cells = new Map<number, { cls: number; weight: number }>();
  words.forEach((word, at) => {
    const key = readFacts(word)[FACT.lower]! >>> 0;
    // Of words that are one word to the features ("1987", "1988") the most frequent counts.
    if (!cells.has(key)) cells.set(key, { cls: middle[at]!, weight: numberOf[fine[at]!]! });
  });
  const sorted = [...cells].sort((a, b) => a[0] - b[0]);
  return {
    name: 'classes',
    classes: Array.from(coarseOf, String),
    scale: 1,
    keys: Uint32Array.from(sorted, ([key]) => key),
    counts: new Uint8Array(sorted.length).fill(1),
    cellClasses: Uint8Array.from(sorted, ([, { cls }]) => cls),
    cellWeights: Int8Array.from(sorted, ([, { weight }]) => weight),
  };
}

const LENGTH = WORD_VECTOR_LENGTH;

/** The rows less their mean, in place: what all words share tells none apart. */
function centreRows(rows: Float32Array): Float32Array {
  const mean = new Float64Array(LENGTH);
  for (let at = 0; at < rows.length; at++) mean[at % LENGTH]! += rows[at]!;
  for (let at = 0; at < rows.length; at++) rows[at]! -= (mean[at % LENGTH]! * LENGTH) / rows.length;
  return rows;
}

/** Each row at length 1, in place. */
function scaleRows(rows: Float32Array): Float32Array {
  for (let at = 0; at < rows.length; at += LENGTH) {
    let squares = 0;
    for (let i = at; i < at + LENGTH; i++) squares += rows[i]! * rows[i]!;
    const length = Math.sqrt(squares) || 1;
    for (let i = at; i < at + LENGTH; i++) rows[i]! /= length;
  }
  return rows;
}

/** Parts a group of rows in two, starting from its most frequent member and the one least like it. Neither part is empty. */
function partGroup(rows: Float32Array, group: readonly number[]): [number[], number[]] {
  const first: Float32Array = rows.slice(group[0]! * LENGTH, (group[0]! + 1) * LENGTH);
  let farthest = group[1]!;
  for (const at of group) if (dot(rows, at, first) < dot(rows, farthest, first)) farthest = at;
  let centres = [first, rows.slice(farthest * LENGTH, (farthest + 1) * LENGTH)];
  let parts: [number[], number[]] = [[group[0]!], group.slice(1)];
  for (let round = 0; round < ROUNDS; round++) {
    const [one, other] = centres as [Float32Array, Float32Array];
    const next: [number[], number[]] = [[], []];
    for (const at of group) next[dot(rows, at, one) >= dot(rows, at, other) ? 0 : 1].push(at);
    if (next.some((part) => part.length === 0)) break;
    parts = next;
    centres = parts.map((part) => {
      const sum = new Float32Array(LENGTH);
      for (const at of part) for (let i = 0; i < LENGTH; i++) sum[i]! += rows[at * LENGTH + i]!;
      return scaleRows(sum);
    });
  }
  return parts;
}

function dot(rows: Float32Array, at: number, centre: Float32Array): number {
  let sum = 0;
  for (let i = 0, from = at * LENGTH; i < LENGTH; i++) sum += rows[from + i]! * centre[i]!;
  return sum;
}
