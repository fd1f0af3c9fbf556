/** Precision, recall and their harmonic mean, rounded to four digits, with the counts they come from. */
export interface Prf {
  p: number;
  r: number;
  f1: number;
  gold: number;
  pred: number;
}

/** `hits` of `predicted` things are among `gold` things. Nothing predicted where nothing is to be found is right. */
export function prf(hits: number, predicted: number, gold: number): Prf {
  const p = predicted > 0 ? hits / predicted : gold === 0 ? 1 : 0;
  const r = gold > 0 ? hits / gold : 1;
  return { p: round(p), r: round(r), f1: round(harmonicMean(p, r)), gold, pred: predicted };
}

/** What one document adds: right, predicted, to be found. */
export type Counts = readonly [hits: number, predicted: number, gold: number];

/** Over all documents together. */
export function prfOf(counts: readonly Counts[]): Prf {
  const sum = (at: 0 | 1 | 2) => counts.reduce((total, count) => total + count[at], 0);
  return prf(sum(0), sum(1), sum(2));
}

/** 0 when both are 0. */
export function harmonicMean(p: number, r: number): number {
  return p + r > 0 ? (2 * p * r) / (p + r) : 0;
}

/** The share `part / whole`, rounded; null when there is nothing to share. */
export function shareOf(part: number, whole: number): number | null {
  return whole > 0 ? round(part / whole) : null;
}

/** Rounds the exact binary value, ties to even, as Python's `round` does; published scorers are in Python. */
export function round(value: number, digits = 4): number {
  // A tie at d digits is an odd multiple of 2^-(d+1): no other binary fraction lies exactly between two decimals.
  const halves = value * 2 ** (digits + 1);
  if (!Number.isInteger(halves) || halves % 2 === 0) return Number(value.toFixed(digits));
  const below = Math.floor(value * 10 ** digits);
  return (below % 2 === 0 ? below : below + 1) / 10 ** digits;
}
