import { round } from './prf.js';

export interface CheckedPair {
  /** True when the source supports the claim. */
  gold: boolean;
  /** The checker's verdict and its score, higher is better supported. */
  supported: boolean;
  score: number;
}

export interface CheckingScore {
  n: number;
  /** Mean of the two shares that follow. */
  balancedAccuracy: number;
  /** Of supported claims, the share let through. */
  passed: number;
  /** Of unsupported claims, the share blocked. */
  blocked: number;
  /** Area under the ROC curve; 0 when all claims are of one kind. */
  auc: number;
}

/** Is a claim supported by its source: the verdict, and the order that the scores make. */
export function scoreChecking(pairs: readonly CheckedPair[]): CheckingScore {
  const good = pairs.filter(({ gold }) => gold);
  const bad = pairs.filter(({ gold }) => !gold);
  const passed = good.length > 0 ? good.filter(({ supported }) => supported).length / good.length : 0;
  const blocked = bad.length > 0 ? bad.filter(({ supported }) => !supported).length / bad.length : 0;
  return {
    n: pairs.length,
    balancedAccuracy: round((passed + blocked) / 2),
    passed: round(passed),
    blocked: round(blocked),
    auc: round(areaUnderRoc(pairs)),
  };
}

/** Mann and Whitney's U over its largest value; equal scores share their mean rank. */
function areaUnderRoc(pairs: readonly CheckedPair[]): number {
  const sorted = [...pairs].sort((a, b) => a.score - b.score);
  const good = pairs.filter(({ gold }) => gold).length;
  const bad = pairs.length - good;
  if (good === 0 || bad === 0) return 0;
  let ranks = 0;
  for (let from = 0; from < sorted.length;) {
    let to = from;
    while (to < sorted.length && sorted[to]!.score === sorted[from]!.score) to++;
    const shared = sorted.slice(from, to).filter(({ gold }) => gold).length;
    ranks += (shared * (from + to + 1)) / 2;
    from = to;
  }
  return (ranks - (good * (good + 1)) / 2) / (good * bad);
}
