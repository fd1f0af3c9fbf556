/** A growing list of feature hashes of one decision, reused from decision to decision. */
export interface Features {
  keys: Int32Array;
  count: number;
}

/** An empty list with room for 96 features, more than any template set here makes. */
export function emptyFeatures(): Features {
  return { keys: new Int32Array(96), count: 0 };
}

/** Adds the feature "template `template` has the value `value`": spread by the finaliser of MurmurHash3 (Appleby). */
export function addFeature(features: Features, template: number, value: number): void {
  let hash = Math.imul(template + 1, 0x9e3779b1) ^ value;
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  features.keys[features.count++] = hash ^ (hash >>> 16);
}

/** One value of two, the order counting. */
export function pair(a: number, b: number): number {
  const mixed = Math.imul(a ^ (a >>> 15), 0x2c1b3c6d);
  return Math.imul(mixed ^ (mixed >>> 13), 0x297a2d39) + Math.imul(b, 0x165667b1);
}

/** One value of three, the order counting. */
export function triple(a: number, b: number, c: number): number {
  return pair(pair(a, b), c);
}
