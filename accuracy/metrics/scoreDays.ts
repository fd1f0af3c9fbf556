import type { Range } from '../../src/core/spans.js';
import { matchOverlaps } from './matchOverlaps.js';
import { type Prf, prf } from './prf.js';

/** A temporal expression as TIMEX3 has it; `value` is ISO 8601 ("2014-02", "2014-W06"), null when not normalised. */
export interface Timex extends Range {
  type: string;
  value: string | null;
}

export interface DaysScore {
  strict: Prf;
  /** Any shared character, one to one. */
  relaxed: Prf;
  /** Relaxed, and the type is right. */
  type: Prf;
  /** Relaxed, and the value is right: the figure that TempEval-3 (task A) ranks by. */
  value: Prf;
}

/** Dates in text. */
export function scoreDays(
  documents: readonly { gold: readonly Timex[]; predicted: readonly Timex[] }[],
): DaysScore {
  let [strict, relaxed, types, values, gold, predicted] = [0, 0, 0, 0, 0, 0];
  for (const document of documents) {
    const key = ({ start, end }: Range) => `${start}-${end}`;
    const given = new Set(document.predicted.map(key));
    const pairs = matchOverlaps(document.gold, document.predicted);
    gold += document.gold.length;
    predicted += document.predicted.length;
    strict += [...new Set(document.gold.map(key))].filter((span) => given.has(span)).length;
    relaxed += pairs.length;
    for (const [g, p] of pairs) {
      const right = document.gold[g]!;
      const ours = document.predicted[p]!;
      if (right.type.toUpperCase() === ours.type.toUpperCase()) types++;
      if (right.value && right.value === ours.value) values++;
    }
  }
  const of = (hits: number) => prf(hits, predicted, gold);
  return { strict: of(strict), relaxed: of(relaxed), type: of(types), value: of(values) };
}
