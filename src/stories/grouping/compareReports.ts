import type { Day } from '../../core/days.js';
import { daysBetween } from '../../core/days.js';
import type { Vector } from '../../tagging/vectors.js';

/** Likenesses of all reports, kept sparse: pairs that are left out count as 0. */
export interface Likenesses {
  /** For each report, likeness 0..1 by the index of the other one. Symmetric. */
  rows: Map<number, number>[];
  /** For each report, how like it are reports that surely tell something else. */
  grounds: number[];
}

/** Pairs less alike than this are left out. */
const LEAST_LIKENESS = 0.02;
/** So many nearest reports are kept for each; more would decide nothing, and fill the memory when there are many reports. */
const NEIGHBOURS = 200;
/** Days after which the part of the likeness that hangs on time has fallen to 1/e, and how large that part is. */
const TIME_SCALE = 30;
const TIME_PART = 0.5;
/** The ground is the likeness of the 40th nearest report: past the size of nearly every story. */
const GROUND_RANK = 40;
/** Among the reports of one very large story even the 40th is alike; no real ground was ever seen above this. */
const GROUND_LIMIT = 0.05;
/** A term that stands in more than this share of many reports decides nothing and costs most of the time. */
const COMMON_SHARE = 0.25;
const FEW_REPORTS = 200;
const MANY_REPORTS = 2000;

/**
 * Compares each report with those that share a term with it, through an inverted index: cosine of the vectors,
 * less when the days of publication lie apart. `days` holds null where unknown, taken as one time scale apart.
 */
export function compareReports(vectors: readonly Vector[], days: readonly (Day | null)[]): Likenesses {
  const postings = indexTerms(vectors);
  const numbers = days.map((day) => (day === null ? null : daysBetween('2000-01-01', day)));
  const rows: Map<number, number>[] = [];
  const grounds: number[] = [];
  const sums = new Float64Array(vectors.length);
  for (const [index, vector] of vectors.entries()) {
    sums.fill(0);
    for (const [term, weight] of vector) {
      const posting = postings.get(term);
      if (!posting) continue;
      for (let at = 0; at < posting.reports.length; at++) {
        sums[posting.reports[at]!]! += weight * posting.weights[at]!;
      }
    }
    const row = new Map<number, number>();
    for (let other = 0; other < sums.length; other++) {
      if (other === index || sums[other]! < LEAST_LIKENESS) continue;
      const likeness = sums[other]! * timeFactor(numbers[index]!, numbers[other]!);
      if (likeness >= LEAST_LIKENESS) row.set(other, likeness);
    }
    rows.push(nearest(row));
    grounds.push(Math.min(rankLikeness(row), GROUND_LIMIT));
  }
  mirrorRows(rows);
  return { rows, grounds };
}

/** The likest entries of a row; of equals those of lower index. */
function nearest(row: Map<number, number>): Map<number, number> {
  if (row.size <= NEIGHBOURS) return row;
  return new Map([...row].sort((a, b) => b[1] - a[1] || a[0] - b[0]).slice(0, NEIGHBOURS));
}

/** A pair that one side keeps is kept on both. */
function mirrorRows(rows: readonly Map<number, number>[]): void {
  for (const [index, row] of rows.entries()) {
    for (const [other, likeness] of row) rows[other]!.set(index, likeness);
  }
}

interface Posting {
  reports: number[];
  weights: number[];
}

/** For each term that at least two reports share, the reports that hold it. */
function indexTerms(vectors: readonly Vector[]): Map<string, Posting> {
  const postings = new Map<string, Posting>();
  for (const [index, vector] of vectors.entries()) {
    for (const [term, weight] of vector) {
      let posting = postings.get(term);
      if (!posting) postings.set(term, (posting = { reports: [], weights: [] }));
      posting.reports.push(index);
      posting.weights.push(weight);
    }
  }
  const most =
    vectors.length < FEW_REPORTS ? Infinity : Math.min(vectors.length * COMMON_SHARE, MANY_REPORTS);
  for (const [term, { reports }] of postings) {
    if (reports.length < 2 || reports.length > most) postings.delete(term);
  }
  return postings;
}

function timeFactor(a: number | null, b: number | null): number {
  const apart = a === null || b === null ? TIME_SCALE : Math.abs(a - b);
  return 1 - TIME_PART + TIME_PART * Math.exp(-apart / TIME_SCALE);
}

function rankLikeness(row: ReadonlyMap<number, number>): number {
  if (row.size < GROUND_RANK) return 0;
  return Float64Array.from(row.values()).sort()[row.size - GROUND_RANK]!;
}
