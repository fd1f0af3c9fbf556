import type { Range } from '../../src/core/spans.js';

/** Characters that two ranges share; zero or less when they share none. */
export function overlapOf(a: Range, b: Range): number {
  return Math.min(a.end, b.end) - Math.max(a.start, b.start);
}

/** Pairs [gold, predicted] of indexes that overlap, one to one: the longest overlaps first, then in the order given. */
export function matchOverlaps(
  gold: readonly Range[],
  predicted: readonly Range[],
  mayMatch: (gold: number, predicted: number) => boolean = () => true,
): [number, number][] {
  const candidates: { shared: number; g: number; p: number }[] = [];
  for (const [g, one] of gold.entries()) {
    for (const [p, other] of predicted.entries()) {
      const shared = overlapOf(one, other);
      if (shared > 0 && mayMatch(g, p)) candidates.push({ shared, g, p });
    }
  }
  candidates.sort((a, b) => b.shared - a.shared || a.g - b.g || a.p - b.p);
  return takeOnce(candidates);
}

/** Takes candidates in their order, leaving out those whose gold or prediction is already taken. */
export function takeOnce(candidates: readonly { g: number; p: number }[]): [number, number][] {
  const usedGold = new Set<number>();
  const usedPredicted = new Set<number>();
  const pairs: [number, number][] = [];
  for (const { g, p } of candidates) {
    if (usedGold.has(g) || usedPredicted.has(p)) continue;
    usedGold.add(g);
    usedPredicted.add(p);
    pairs.push([g, p]);
  }
  return pairs;
}
