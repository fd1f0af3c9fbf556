import type { Judgement } from '../core/judgement.js';
import type { Claim, Reading } from '../core/reading.js';
import type { Kept } from './kept.js';
import { wordsOf } from './ledgerClaims.js';

/**
 * What an edited report says still, it says once: in its later wording. The claims of the earlier one that are said again are dropped, and what
 * editors decided about them holds for those of the later one.
 */
export function dropRepeated(
  readings: readonly Reading[],
  { replacedBy, judgements }: Pick<Kept, 'replacedBy' | 'judgements'>,
): { readings: Reading[]; judgements: Judgement[] } {
  const said = new Map(
    readings.map(({ report, claims }) => [
      report.id,
      new Map(claims.map((claim) => [sayingOf(claim), claim.id])),
    ]),
  );
  /** Id of a claim to that of the same in the next wording. */
  const next = new Map<string, string>();
  for (const { report, claims } of readings) {
    const later = said.get(replacedBy.get(report.id) ?? '');
    for (const claim of claims) {
      const again = later?.get(sayingOf(claim));
      if (again !== undefined) next.set(claim.id, again);
    }
  }
  const last = (id: string): string => (next.has(id) ? last(next.get(id)!) : id);
  return {
    readings: readings.map((reading) => ({
      ...reading,
      claims: reading.claims.filter(({ id }) => !next.has(id)),
    })),
    judgements: judgements.map((one) => {
      if (one.act === 'watch') return { ...one, claim: last(one.claim) };
      return one.act === 'relate' || one.act === 'reject'
        ? { ...one, from: last(one.from), to: last(one.to) }
        : one;
    }),
  };
}

function sayingOf(claim: Claim): string {
  return [claim.speakers.map(({ name }) => name).join(' < '), claim.certainty, wordsOf(claim)].join('|');
}
