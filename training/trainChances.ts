import { ALWAYS, featureOf, logistic } from '../src/tagging/chances.js';
import type { StoredTable } from '../src/tagging/table.js';
import type { Weighed } from './measure.js';

/** Something that was found: its traits, the group it is cross-validated with, and whether it was right. */
export interface Found {
  traits: readonly string[];
  group: string;
  isRight: boolean;
}

/** Rounds of coordinate descent; later ones move no weight by a hundredth. */
const ROUNDS = 30;

/** How strongly weights are drawn to 0. */
const RIDGE = 4;

/** Traits seen more rarely than this are left out. */
const LEAST_SEEN = 3;

/** Weights by trait of a logistic regression (ridge penalty, cyclic coordinate descent with a bound on the curvature), the same bits each time. */
export function trainChances(found: readonly Found[]): Map<string, number> {
  const holders = new Map<string, number[]>();
  found.forEach(({ traits }, at) => {
    for (const trait of [ALWAYS, ...traits]) {
      const list = holders.get(trait);
      if (list) list.push(at);
      else holders.set(trait, [at]);
    }
  });
  const kept = [...holders].filter(([, list]) => list.length >= LEAST_SEEN);
  const weights = new Map(kept.map(([trait]) => [trait, 0]));
  const sums = new Float64Array(found.length);
  for (let round = 0; round < ROUNDS; round++) {
    for (const [trait, list] of kept) {
      const weight = weights.get(trait)!;
      const ridge = trait === ALWAYS ? 0 : RIDGE;
      let slope = -ridge * weight;
      let curve = ridge;
      for (const at of list) {
        const chance = logistic(sums[at]!);
        slope += Number(found[at]!.isRight) - chance;
        curve += Math.max(chance * (1 - chance), 0.05);
      }
      const step = slope / curve;
      weights.set(trait, weight + step);
      for (const at of list) sums[at]! += step;
    }
  }
  return weights;
}

/** Parts of the groups of which each is weighed by what the others teach. */
const PARTS = 6;

/** The chance of each by what was learned from other groups. */
export function crossValidate(found: readonly Found[]): Weighed[] {
  const groups = [...new Set(found.map(({ group }) => group))].sort();
  return Array.from({ length: PARTS }, (_, part) => {
    const isIn = ({ group }: Found) => groups.indexOf(group) % PARTS === part;
    const weights = trainChances(found.filter((one) => !isIn(one)));
    return found.filter(isIn).map(({ traits, isRight }) => {
      const sum = [ALWAYS, ...traits].reduce((total, trait) => total + (weights.get(trait) ?? 0), 0);
      return { chance: logistic(sum), isRight };
    });
  }).flat();
}

/** The weights in the table that `openChances` opens. */
export function storeChances(weights: ReadonlyMap<string, number>): StoredTable {
  const scale = Math.max(...[...weights.values()].map(Math.abs)) / 127;
  const rows = [...weights]
    .map(([trait, weight]) => ({ key: featureOf(trait) >>> 0, weight: Math.round(weight / scale) }))
    .filter(({ weight }) => weight !== 0)
    .sort((a, b) => a.key - b.key);
  return {
    name: 'chances',
    classes: ['right'],
    scale,
    keys: Uint32Array.from(rows, ({ key }) => key),
    counts: new Uint8Array(rows.length).fill(1),
    cellClasses: new Uint8Array(rows.length),
    cellWeights: Int8Array.from(rows, ({ weight }) => weight),
  };
}
