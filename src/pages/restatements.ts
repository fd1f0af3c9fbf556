import type { Ledger } from '../core/ledger.js';

/** Claim ids to the claim that first said the same, following standing "restates" relations; a claim that repeats nothing stands for itself. */
export function firstSayings(ledger: Ledger): (id: string) => string {
  const known = new Set(ledger.claims.map(({ id }) => id));
  const before = new Map<string, string>();
  const firstOf = (id: string): string => {
    let at = id;
    for (let next = before.get(at); next !== undefined; next = before.get(at)) at = next;
    return at;
  };
  for (const { kind, from, to, withdrawnAt } of ledger.relations) {
    if (kind !== 'restates' || withdrawnAt !== null || before.has(from)) continue;
    // A circle would leave its claims without a first saying: its last link is left out.
    if (known.has(from) && known.has(to) && firstOf(to) !== from) before.set(from, to);
  }
  return firstOf;
}
