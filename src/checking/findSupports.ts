import type { Item, Sentence } from './sentence.js';
import type { Passage, Sources } from './sources.js';

/** A passage with what it carries of a sentence. */
export interface Carrier {
  passage: Passage;
  /** Indexes into the sentence's items. */
  items: Set<number>;
  /** Share of the sentence's weight that it carries, 0..1. */
  share: number;
}

export interface Found {
  /** At most three passages that together carry most, best first. */
  chosen: Carrier[];
  /** Every passage that carries nearly as much as the best, the chosen ones among them. */
  near: Carrier[];
  /** Items that no chosen passage carries. */
  missing: Item[];
  /** Weight of each item with how telling it is in these sources. */
  weights: number[];
  /** Share of the weight that the chosen carry together, 0..1. */
  share: number;
}

/** Passages looked at closely, and passages chosen at most. */
const SHORTLIST = 12;
const CHOSEN = 3;
/** Longest list of passages that a word may stand in and still bring candidates, so that common words cost nothing in large sources. */
const COMMON = 400;

/** Finds the passages that carry most of the sentence: greedy cover, neighbours in one report preferred. */
export function findSupports(sentence: Sentence, sources: Sources): Found {
  const { items } = sentence;
  const count = sources.passages.length;
  const lists = items.map((item) => listsOf(item, sources));
  const weights = items.map((item, at) => {
    const df = lists[at]!.reduce((sum, list) => sum + list.length, 0);
    return (
      item.weight *
      (df === 0 ? 1 : 0.5 + 0.5 * (Math.log((count + 1) / Math.min(df, count)) / Math.log(count + 1)))
    );
  });
  const total = weights.reduce((sum, weight) => sum + weight, 0) || 1;
  const carried = new Map<number, Set<number>>();
  const scores = new Map<number, number>();
  for (const [at, itemLists] of lists.entries()) {
    for (const list of itemLists) {
      if (list.length > COMMON) continue;
      for (const index of list) {
        const set = carried.get(index) ?? new Set();
        if (set.has(at)) continue;
        set.add(at);
        carried.set(index, set);
        scores.set(index, (scores.get(index) ?? 0) + weights[at]!);
      }
    }
  }
  const ranked: Carrier[] = [...scores]
    .sort((a, b) => b[1] - a[1] || a[0] - b[0])
    .slice(0, SHORTLIST)
    .map(([index]) => {
      const passage = sources.passages[index]!;
      const set = new Set(
        [...items.keys()].filter((at) => items[at]!.keys.some((key) => carries(passage, key))),
      );
      return { passage, items: set, share: sumOf(set, weights) / total };
    })
    .sort((a, b) => b.share - a.share || a.passage.index - b.passage.index);
  const chosen = cover(ranked, weights, total);
  const covered = new Set(chosen.flatMap((carrier) => [...carrier.items]));
  const best = chosen[0]?.share ?? 0;
  return {
    chosen,
    near: ranked.filter((carrier) => carrier.share >= best * 0.8 || chosen.includes(carrier)),
    missing: items.filter((_, at) => !covered.has(at)),
    weights,
    share: sumOf(covered, weights) / total,
  };
}

function cover(ranked: readonly Carrier[], weights: readonly number[], total: number): Carrier[] {
  const chosen: Carrier[] = [];
  const covered = new Set<number>();
  while (chosen.length < CHOSEN) {
    let best: Carrier | null = null;
    let gain = chosen.length === 0 ? 0 : 0.05;
    for (const carrier of ranked) {
      if (chosen.includes(carrier)) continue;
      const fresh = [...carrier.items].filter((at) => !covered.has(at));
      const worth = (fresh.reduce((sum, at) => sum + weights[at]!, 0) / total) * nearness(carrier, chosen);
      if (worth > gain) {
        gain = worth;
        best = carrier;
      }
    }
    if (best === null) break;
    chosen.push(best);
    for (const at of best.items) covered.add(at);
  }
  return chosen;
}

/** How much more a passage is worth beside a chosen one: a report names in full what its next sentences call "the office". */
function nearness({ passage }: Carrier, chosen: readonly Carrier[]): number {
  const sameReport = chosen.filter((other) => other.passage.report === passage.report);
  if (sameReport.some((other) => Math.abs(other.passage.index - passage.index) <= 2)) return 1.3;
  return sameReport.length > 0 ? 1.2 : 1;
}

/** True when the passage has a word, root or number of this key. */
export function carries(passage: Passage, key: string): boolean {
  if (key.startsWith('#')) return passage.quantities.some(({ low }) => `#${low}` === key);
  if (key.startsWith('^')) return passage.roots.has(key.slice(1));
  return passage.stems.has(key);
}

function listsOf(item: Item, sources: Sources): number[][] {
  return item.keys.flatMap((key) => {
    const list = sources.byKey.get(key);
    return list ? [list] : [];
  });
}

function sumOf(indexes: Iterable<number>, weights: readonly number[]): number {
  let sum = 0;
  for (const at of indexes) sum += weights[at]!;
  return sum;
}
