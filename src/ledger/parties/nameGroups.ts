import type { PartyMerge } from '../../core/ledger.js';
import { nameSounds } from '../../languages/en/spellings.js';
import { type NameUse, plainName } from './nameUses.js';

/** Uses of names that stand for one party, with why. */
export interface NameGroup {
  uses: NameUse[];
  /** The first use of each name. */
  names: Map<string, NameUse>;
  merges: PartyMerge[];
}

/**
 * Groups that start with one use each. `join` puts two groups together and keeps the evidence, unless they are one already (true),
 * an editor split names of theirs, or they hold people of different given names (false).
 */
export function joinNames(uses: readonly NameUse[], splits: readonly (readonly [string, string])[]) {
  const groupOf = new Map<NameUse, NameGroup>(
    uses.map((use) => [use, { uses: [use], names: new Map([[use.plain, use]]), merges: [] }]),
  );
  const parted = splits.map((names) => names.map(plainName) as [string, string]);

  const isParted = (a: NameGroup, b: NameGroup) =>
    parted.some(
      ([one, other]) => (a.names.has(one) && b.names.has(other)) || (a.names.has(other) && b.names.has(one)),
    ) || [...a.names.values()].some((use) => [...b.names.values()].some((other) => areOthers(use, other)));

  const join = (
    a: NameUse,
    b: NameUse,
    merge: Omit<PartyMerge, 'names'>,
    names: [string, string] = [a.name, b.name],
  ): boolean => {
    if (groupOf.get(a) === groupOf.get(b)) return true;
    // The smaller goes into the larger: a story of thousands of reports has parties with thousands of uses.
    const [other, one] = [groupOf.get(a)!, groupOf.get(b)!].sort((x, y) => x.uses.length - y.uses.length) as [
      NameGroup,
      NameGroup,
    ];
    if (isParted(one, other)) return false;
    one.uses.push(...other.uses);
    for (const [plain, use] of other.names) if (!one.names.has(plain)) one.names.set(plain, use);
    one.merges.push(...other.merges);
    if (names[0] !== names[1]) one.merges.push({ names, ...merge });
    for (const use of other.uses) groupOf.set(use, one);
    return true;
  };

  return {
    join,
    same: (a: NameUse, b: NameUse) => groupOf.get(a) === groupOf.get(b),
    /** The first use of each name in the story. */
    distinct: (): NameUse[] => {
      const seen = new Set<string>();
      return uses.filter(({ plain }) => !seen.has(plain) && seen.add(plain));
    },
    /** The groups by their first use in the story. */
    list: (): NameGroup[] => [...new Set(uses.map((use) => groupOf.get(use)!))],
  };
}

/** Two people with full names that do not sound alike. */
function areOthers(a: NameUse, b: NameUse): boolean {
  if (a.kind !== 'person' || b.kind !== 'person') return false;
  const [one, other] = [a, b].map(({ plain }) => plain.split(' ').map(nameSounds)) as [string[], string[]];
  if (one.length < 2 || other.length < 2) return false;
  if (one.at(-1) !== other.at(-1) && one[0] !== other[0]) return true;
  return !(one.every((part) => other.includes(part)) || other.every((part) => one.includes(part)));
}
