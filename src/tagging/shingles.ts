import { hashText, mixHash } from './hashing.js';

/** The hashed runs of `size` neighbouring words; a shorter text is one run, an empty one has none. */
export function shingleWords(words: readonly string[], size: number): Set<number> {
  const shingles = new Set<number>();
  if (words.length === 0) return shingles;
  for (let at = 0; at + size <= Math.max(words.length, size); at++) {
    shingles.add(hashText(words.slice(at, at + size).join(' ')));
  }
  return shingles;
}

/** Shared part of two sets, 0..1: shared over all (Broder 1997). */
export function resemblance(a: ReadonlySet<number>, b: ReadonlySet<number>): number {
  const shared = countShared(a, b);
  return shared === 0 ? 0 : shared / (a.size + b.size - shared);
}

/** How much of the smaller set lies in the larger one, 0..1 (Broder 1997): high when one text was cut from the other. */
export function containment(a: ReadonlySet<number>, b: ReadonlySet<number>): number {
  const least = Math.min(a.size, b.size);
  return least === 0 ? 0 : countShared(a, b) / least;
}

function countShared(a: ReadonlySet<number>, b: ReadonlySet<number>): number {
  const [small, large] = a.size <= b.size ? [a, b] : [b, a];
  let shared = 0;
  for (const value of small) if (large.has(value)) shared++;
  return shared;
}

/** MinHash sketch of a set: for each of `length` hash functions the least value over the set. Equal places estimate `resemblance`. */
export function sketchSet(set: ReadonlySet<number>, length: number): Uint32Array {
  const sketch = new Uint32Array(length).fill(0xffffffff);
  const seeds = Uint32Array.from(sketch, (_, at) => mixHash(at + 1));
  for (const value of set) {
    for (let at = 0; at < length; at++) {
      const hash = mixHash(value ^ seeds[at]!);
      if (hash < sketch[at]!) sketch[at] = hash;
    }
  }
  return sketch;
}

/**
 * Pairs [i, j], i < j, of sketches that agree in a whole band of `rows` places: candidates for near-copies
 * (locality-sensitive hashing, Indyk and Motwani 1998). Two sets of resemblance s meet with 1 - (1 - s^rows)^bands.
 */
export function pairSketches(sketches: readonly Uint32Array[], rows: number): [number, number][] {
  const pairs = new Map<string, [number, number]>();
  const bands = Math.floor((sketches[0]?.length ?? 0) / rows);
  for (let band = 0; band < bands; band++) {
    const buckets = new Map<string, number[]>();
    sketches.forEach((sketch, index) => {
      const key = sketch.subarray(band * rows, (band + 1) * rows).join();
      const bucket = buckets.get(key);
      if (bucket) bucket.push(index);
      else buckets.set(key, [index]);
    });
    // Neighbours of a bucket suffice: copies are joined into clusters, and all pairs of a large bucket would be too many.
    for (const bucket of buckets.values()) {
      for (let at = 1; at < bucket.length; at++) {
        const pair: [number, number] = [bucket[at - 1]!, bucket[at]!];
        pairs.set(pair.join(), pair);
      }
    }
  }
  return [...pairs.values()];
}
