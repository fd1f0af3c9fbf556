import { dayOf } from '../core/days.js';
import type { LedgerClaim } from '../core/ledger.js';
import type { Claim, Reading } from '../core/reading.js';

/** A claim together with its reading and its place in the ledger's order: by time of publication, then by place in the text. */
export interface PlacedClaim {
  claim: Claim;
  entry: LedgerClaim;
  reading: Reading;
  order: number;
}

/** All claims of the readings (already in order), each with what is known about its report. */
export function placeClaims(
  readings: readonly Reading[],
  origins: ReadonlyMap<string, string>,
): PlacedClaim[] {
  return readings
    .flatMap((reading) => {
      const { id, source, publishedAt } = reading.report;
      const origin = origins.get(id) ?? id;
      const claims = [...reading.claims].sort((a, b) => a.content[0]!.start - b.content[0]!.start);
      return claims.map((claim) => ({
        claim,
        reading,
        entry: { ...claim, report: id, source, origin, reportedOn: dayOf(publishedAt) },
      }));
    })
    .map((placed, order) => ({ ...placed, order }));
}

/** The party a claim stands on: the credited speaker's name, else the outlet. */
export function partyOf({ speakers, source }: LedgerClaim): string {
  return speakers.at(-1)?.name ?? source ?? 'an unnamed outlet';
}

/** The day a claim speaks for: the day it was said, else the day of its report. */
export function asOfDay({ saidAt, reportedOn }: LedgerClaim): string | null {
  return saidAt ?? reportedOn;
}

/** The words of a claim, without its cue and speaker. */
export function wordsOf({ content }: Claim): string {
  return content.map(({ text }) => text).join(' ');
}
