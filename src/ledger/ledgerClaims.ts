import { dayOf } from '../core/days.js';
import type { LedgerClaim, SeriesPoint } from '../core/ledger.js';
import type { Claim, Reading } from '../core/reading.js';
import { overlaps, type Span, spanOf } from '../core/spans.js';
import { NEGATING, TAKING_BACK } from '../languages/en/opposites.js';
import type { Kept } from './kept.js';
import { houseOf, type Owners } from './origins/owners.js';
import type { Parties } from './parties/resolveParties.js';

/** A claim together with its reading, in the ledger's order: by time of publication, then by place in the text. */
export interface PlacedClaim {
  claim: Claim;
  entry: LedgerClaim;
  reading: Reading;
}

const UNNAMED_OUTLET = 'an unnamed outlet';

/** True when two points are given by one party; of outlets without a name each is one of its own. */
export function isSameParty(a: Pick<SeriesPoint, 'by' | 'restsOn'>, b: typeof a): boolean {
  return a.by === b.by && (a.by !== UNNAMED_OUTLET || a.restsOn === b.restsOn);
}

/** All claims of the readings (already in order), each with what is known about its report. */
export function placeClaims(
  readings: readonly Reading[],
  about: { copies: ReadonlyMap<string, string>; owners: Owners; parties: Parties; kept: Kept },
): PlacedClaim[] {
  const { copies, owners, parties } = about;
  const { learnedAt, replacedBy } = about.kept;
  const sources = new Map(readings.map(({ report }) => [report.id, report.source]));
  /** The wire or house that had the report's text first. */
  const houseFirst = (id: string) => {
    const origin = copies.get(id) ?? id;
    const source = sources.get(origin);
    return source ? houseOf(source, owners) : origin;
  };
  return readings.flatMap((reading, at) => {
    const { id, source, publishedAt } = reading.report;
    const known = {
      report: id,
      source,
      origin: copies.get(id) ?? id,
      reportedOn: dayOf(publishedAt),
      learnedAt: learnedAt.get(id) ?? null,
      replacedBy: replacedBy.get(id) ?? null,
    };
    const claims = [...reading.claims].sort((a, b) => a.content[0]!.start - b.content[0]!.start);
    return claims.map((claim) => {
      const speaker = claim.speakers.at(-1)?.name;
      const party = speaker === undefined ? null : (parties.nameOf(at, speaker) ?? speaker);
      return {
        claim,
        reading,
        entry: {
          ...claim,
          ...known,
          party: party ?? source ?? UNNAMED_OUTLET,
          restsOn: party ?? houseFirst(id),
          happened: happenedOn(claim, reading),
        },
      };
    });
  });
}

/** The first days named in the claim's own words that lie no later than its report; null when it names none. */
function happenedOn(claim: Claim, { days, report }: Reading): LedgerClaim['happened'] {
  const published = dayOf(report.publishedAt);
  const named = days.find(
    (day) =>
      claim.content.some((part) => overlaps(part, day)) &&
      day.from !== null &&
      (published === null || day.from <= published),
  );
  return named ? { from: named.from!, to: named.to ?? named.from! } : null;
}

/** The day a claim speaks for: the day it was said, else the day of its report. */
export function asOfDay({ saidAt, reportedOn }: LedgerClaim): string | null {
  return saidAt ?? reportedOn;
}

/** True when the claim's cue takes its words back ("withdrew its statement that ..."), and does not say that it did not. */
export function isTakingBack({ cue }: Claim): boolean {
  return cue !== null && TAKING_BACK.test(cue.text) && !NEGATING.test(cue.text);
}

/** The words of a claim, without its cue and speaker. */
export function wordsOf({ content }: Claim): string {
  return content.map(({ text }) => text).join(' ');
}

/** One span over all words of the claim. */
export function coverOf({ claim, reading }: PlacedClaim): Span {
  const start = Math.min(...claim.content.map((part) => part.start));
  const end = Math.max(...claim.content.map((part) => part.end));
  return spanOf(reading.report.text, start, end);
}

/** One span over the words of a claim, its cue and its speakers: "The column has not asked for ...". */
export function wholeOf({ claim, reading }: PlacedClaim): Span {
  const parts = [...claim.content, ...claim.speakers, ...(claim.cue ? [claim.cue] : [])];
  const start = Math.min(...parts.map((part) => part.start));
  const end = Math.max(...parts.map((part) => part.end));
  return spanOf(reading.report.text, start, end);
}

/** True when `later` stands in another report that came out after the one of `earlier`, or on the same day. Both in ledger order. */
export function comesAfter(later: PlacedClaim, earlier: PlacedClaim): boolean {
  if (later.entry.report === earlier.entry.report) return false;
  const [day, before] = [asOfDay(later.entry), asOfDay(earlier.entry)];
  return day === null || before === null || day >= before;
}
