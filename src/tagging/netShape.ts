import { mixHash } from './hashing.js';
import { FACT, type WordFacts } from './wordFacts.js';

/** Sizes of a net. All but `dilations` are whole multiples of 8. */
export interface NetShape {
  /** Width of a word's vector of GloVe, which is not trained. */
  vector: number;
  /** The trained tables of word parts: rows (a power of two) and width of each. */
  tables: readonly { fact: number; rows: number; width: number }[];
  /** Width of what is known of a word. */
  hidden: number;
  /** How far each layer looks to both sides of a word. */
  dilations: readonly number[];
  /** Width in which heads and dependents are compared. */
  arc: number;
  /** Width in which a word and its head are joined to find their relation. */
  relation: number;
}

export const NET_SHAPE: NetShape = {
  vector: 104,
  tables: [
    { fact: FACT.lower, rows: 1 << 15, width: 48 },
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

/** Kinds of ways from a word to its head: ten distances to each side, and the root. */
export const REACHES = 24;
export const ROOT_REACH = 20;

/** The kind of the way from the word `at` to its head `head`. */
export function reachOf(at: number, head: number): number {
  const distance = Math.abs(head - at);
  const kind =
    distance < 5
      ? distance - 1
      : distance < 7
        ? 4
        : distance < 10
          ? 5
          : distance < 15
            ? 6
            : distance < 23
              ? 7
              : distance < 36
                ? 8
                : 9;
  return head < at ? kind : kind + 10;
}
