/** Whole numbers of a fixed sequence (xorshift32, Marsaglia 2003): `next(n)` is 0 to n - 1. The same seed gives the same sequence everywhere. */
export function makeRandom(seed: number): (below: number) => number {
  let state = seed | 0 || 1;
  return (below) => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) % below;
  };
}

/** Puts the items in another order, in place (Fisher and Yates). */
export function shuffle<Item>(items: Item[], random: (below: number) => number): void {
  for (let at = items.length - 1; at > 0; at--) {
    const other = random(at + 1);
    [items[at], items[other]] = [items[other]!, items[at]!];
  }
}
