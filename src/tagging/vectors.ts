/** A sparse vector: weight by term. */
export type Vector = ReadonlyMap<string, number>;

/** How often each term stands in the list. */
export function countTerms(terms: Iterable<string>): Map<string, number> {
  const counts = new Map<string, number>();
  for (const term of terms) counts.set(term, (counts.get(term) ?? 0) + 1);
  return counts;
}

/** In how many of the documents each term stands. */
export function countDocuments(documents: Iterable<Vector>): Map<string, number> {
  const counts = new Map<string, number>();
  for (const document of documents) {
    for (const term of document.keys()) counts.set(term, (counts.get(term) ?? 0) + 1);
  }
  return counts;
}

/** Term counts as a vector of length 1: (1 + ln count) times the rarity of the term; terms of rarity 0 are left out. */
export function weighTerms(counts: Vector, rarity: (term: string) => number): Map<string, number> {
  const weights = new Map<string, number>();
  for (const [term, count] of counts) {
    const weight = (1 + Math.log(count)) * rarity(term);
    if (weight > 0) weights.set(term, weight);
  }
  return scaleToUnit(weights);
}

/** The vector at length 1; the empty vector stays empty. */
export function scaleToUnit(vector: Vector): Map<string, number> {
  let squares = 0;
  for (const weight of vector.values()) squares += weight * weight;
  const length = Math.sqrt(squares);
  return new Map([...vector].map(([term, weight]) => [term, weight / length]));
}

/** Inner product; the cosine when both have length 1. */
export function dot(a: Vector, b: Vector): number {
  const [small, large] = a.size <= b.size ? [a, b] : [b, a];
  let sum = 0;
  for (const [term, weight] of small) sum += weight * (large.get(term) ?? 0);
  return sum;
}
