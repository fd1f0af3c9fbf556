/** A sparse vector: weight by term. A term is a word, or the hash of one. */
export type Vector<K = string> = ReadonlyMap<K, number>;

/** How often each term stands in the list. */
export function countTerms<K>(terms: Iterable<K>): Map<K, number> {
  const counts = new Map<K, number>();
  for (const term of terms) counts.set(term, (counts.get(term) ?? 0) + 1);
  return counts;
}

/** Term counts as a vector of length 1: (1 + ln count) times the rarity of the term; terms of rarity 0 are left out. */
export function weighTerms<K>(counts: Vector<K>, rarity: (term: K) => number): Map<K, number> {
  const weights = new Map<K, number>();
  for (const [term, count] of counts) {
    const weight = (1 + Math.log(count)) * rarity(term);
    if (weight > 0) weights.set(term, weight);
  }
  return scaleToUnit(weights);
}

/** The vector at length 1; the empty vector stays empty. */
export function scaleToUnit<K>(vector: Vector<K>): Map<K, number> {
  let squares = 0;
  for (const weight of vector.values()) squares += weight * weight;
  const length = Math.sqrt(squares);
  return new Map([...vector].map(([term, weight]) => [term, weight / length]));
}

/** The `count` heaviest terms, heaviest first; of equals the lower one. */
export function heaviest<K>(vector: Vector<K>, count: number): Map<K, number> {
  return new Map([...vector].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).slice(0, count));
}

/** Inner product; the cosine when both have length 1. */
export function dot<K>(a: Vector<K>, b: Vector<K>): number {
  const [small, large] = a.size <= b.size ? [a, b] : [b, a];
  let sum = 0;
  for (const [term, weight] of small) sum += weight * (large.get(term) ?? 0);
  return sum;
}
