import { mixHash } from './hashing.js';
import { FACT, type WordFacts } from './wordFacts.js';

/** Sizes of a net. All but `dilations` are whole multiples of 8. */
export interface NetShape {
  /** Width of a word's vector of GloVe, which is not trained. */
  vector: number;
  /** The trained tables, two of words themselves and the rest of their parts: rows (a power of two) and width of each. */
  tables: readonly { fact: number; rows: number; width: number }[];
  /** Width of what is known of a word. */
  hidden: number;
  /** How far each layer looks to both sides of a word. */
  dilations: readonly number[];
}

/** Sizes of the net of words and trees. */
export interface SyntaxShape extends NetShape {
  /** Width in which heads and dependents are compared. */
  arc: number;
  /** Width in which a word and its head are joined to find their relation. */
  relation: number;
}

export const NET_SHAPE: SyntaxShape = {
  vector: 104,
  tables: [
    { fact: FACT.lower, rows: 1 << 15, width: 48 },
    { fact: FACT.form, rows: 1 << 15, width: 24 },
    { fact: FACT.suffix2, rows: 1 << 10, width: 16 },
    { fact: FACT.suffix3, rows: 1 << 13, width: 24 },
    { fact: FACT.suffix4, rows: 1 << 14, width: 24 },
    { fact: FACT.prefix2, rows: 1 << 10, width: 8 },
    { fact: FACT.prefix3, rows: 1 << 13, width: 16 },
    { fact: FACT.shape, rows: 1 << 9, width: 8 },
    { fact: FACT.longShape, rows: 1 << 10, width: 16 },
    { fact: FACT.marks, rows: 1 << 5, width: 8 },
  ],
  hidden: 128,
  dilations: [1, 2, 4, 8, 1],
  arc: 128,
  relation: 96,
};

/** Row of a table of `rows` rows (a power of two) for a fact of a word. */
export function tableRow(facts: WordFacts, fact: number, rows: number): number {
  return mixHash(facts[fact]!) & (rows - 1);
}

/** The farthest words of each kind of way but the last, in words. */
const FARTHEST = [1, 2, 3, 4, 6, 9, 14, 22, 35];
/** Kinds of ways from a word to its head: ten distances to each side and the root, filled up to a multiple of 8. */
export const REACHES = 24;
export const ROOT_REACH = 2 * (FARTHEST.length + 1);

/** The kind of the way from the word `at` to its head `head`: to the left, the nearest first, then to the right. */
export function reachOf(at: number, head: number): number {
  const distance = Math.abs(head - at);
  let kind = 0;
  while (kind < FARTHEST.length && distance > FARTHEST[kind]!) kind++;
  return head < at ? kind : kind + FARTHEST.length + 1;
}
