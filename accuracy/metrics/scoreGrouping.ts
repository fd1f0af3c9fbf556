import { harmonicMean, type Prf, prf, round } from './prf.js';

export interface GroupingScore {
  stories: { gold: number; pred: number };
  /** Bagga and Baldwin (1998). */
  bcubed: { p: number; r: number; f1: number };
  /** Pairs of reports in one story, as Miranda et al. (2018) score. */
  pairwise: Prf;
  vMeasure: number;
  /** Adjusted Rand index. */
  ari: number;
  purity: number;
}

/** Which reports tell one story. `gold` and `predicted` name the story of each report. Needs at least one report. */
export function scoreGrouping(reports: readonly { gold: string; predicted: string }[]): GroupingScore {
  const n = reports.length;
  const gold = countBy(reports.map((report) => report.gold));
  const predicted = countBy(reports.map((report) => report.predicted));
  const cells = [...countBy(reports.map((report) => JSON.stringify([report.gold, report.predicted])))].map(
    ([key, count]) => {
      const [g, p] = JSON.parse(key) as [string, string];
      return { count, inGold: gold.get(g)!, inPredicted: predicted.get(p)!, predicted: p };
    },
  );
  const sum = <T>(items: Iterable<T>, term: (item: T) => number) =>
    [...items].reduce((total, item) => total + term(item), 0);
  const pairs = (count: number) => (count * (count - 1)) / 2;
  const entropy = (counts: Map<string, number>) =>
    -sum(counts.values(), (count) => (count / n) * Math.log(count / n));
  const ratio = (part: number, whole: number) => (whole !== 0 ? 1 - part / whole : 1);

  const precision = sum(cells, (cell) => cell.count ** 2 / cell.inPredicted) / n;
  const recall = sum(cells, (cell) => cell.count ** 2 / cell.inGold) / n;
  const both = sum(cells, (cell) => pairs(cell.count));
  const inPredicted = sum(predicted.values(), pairs);
  const inGold = sum(gold.values(), pairs);
  const homogeneity = ratio(
    -sum(cells, (cell) => (cell.count / n) * Math.log(cell.count / cell.inPredicted)),
    entropy(gold),
  );
  const completeness = ratio(
    -sum(cells, (cell) => (cell.count / n) * Math.log(cell.count / cell.inGold)),
    entropy(predicted),
  );
  const expected = n > 1 ? (inGold * inPredicted) / pairs(n) : 0;
  const middle = (inGold + inPredicted) / 2;
  const largest = new Map<string, number>();
  for (const cell of cells) {
    largest.set(cell.predicted, Math.max(cell.count, largest.get(cell.predicted) ?? 0));
  }
  return {
    stories: { gold: gold.size, pred: predicted.size },
    bcubed: { p: round(precision), r: round(recall), f1: round(harmonicMean(precision, recall)) },
    pairwise: prf(both, inPredicted, inGold),
    vMeasure: round(harmonicMean(homogeneity, completeness)),
    ari: middle !== expected ? round((both - expected) / (middle - expected)) : 1,
    purity: round(sum(largest.values(), (count) => count) / n),
  };
}

function countBy(keys: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
  return counts;
}
