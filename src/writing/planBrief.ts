import { type Day, daysBetween } from '../core/days.js';
import type { Hold } from '../core/hold.js';
import type { Disagreement, Ledger, LedgerClaim } from '../core/ledger.js';
import type { Reading } from '../core/reading.js';
import type { Story } from '../core/story.js';
import { contains, overlaps } from '../core/spans.js';
import { findOutdated } from './findOutdated.js';
import { readTopic } from './readTopic.js';
import { weighClaim } from './weighClaim.js';

export const ROLES = ['lead', 'figure', 'news', 'status', 'denial', 'offer', 'quote', 'background'] as const;
export type Role = (typeof ROLES)[number];

/** One thing that the brief may tell: a claim with the reading it came from, or a disagreement. */
export interface Point {
  role: Role;
  claim: LedgerClaim;
  reading: Reading;
}

/** What a brief should tell, best first within each part. Holds more than a brief has room for, so that sentences may fall. */
export interface Plan {
  /** Usual name of the story's place; null when unknown. */
  place: string | null;
  /** Day of the newest report or claim; null when nothing has a day. */
  latest: Day | null;
  /** Newest development first. */
  news: Point[];
  /** Parties that give different figures now. */
  disagreements: Disagreement[];
  /** What stands, is denied, offered, or lies further back. */
  context: Point[];
  /** Headlines of the reports, so that the brief's own need not repeat one. */
  headlines: string[];
  /** Words that must not appear, lower case. */
  withheld: string[];
  /** Words in a row that no sentence may share with a report (`longestSharedRun`). */
  longestRun: number;
  readings: Reading[];
}

/** Fewest claims that a brief can be made of. */
export const FEWEST_CLAIMS = 3;

/** What a claim all of whose words are the story's own weighs more than one with none. */
const TOPICAL = 2.5;

/** Chooses and orders what a brief should tell. The same input gives the same plan. */
export function planBrief(
  story: Story,
  ledger: Ledger,
  readings: readonly Reading[],
  holds: readonly Hold[],
  longestRun: number,
): Plan {
  const byId = new Map(readings.map((reading) => [reading.report.id, reading]));
  const withheld = holds.flatMap((hold) => hold.withheld);
  const latest = latestDay(ledger.claims);
  const stale = new Set(
    ledger.relations
      .filter(
        ({ kind, withdrawnAt }) => withdrawnAt === null && kind !== 'restates' && kind !== 'contradicts',
      )
      .map(({ to }) => to)
      .concat(ledger.watches.flatMap(({ claim, overtakenBy }) => (overtakenBy === null ? [] : [claim])))
      .concat(
        ledger.series.flatMap(({ points }) =>
          points.flatMap((point) => (point.overtakenBy === null ? [] : [point.claim])),
        ),
      ),
  );
  for (const id of findOutdated(ledger.claims)) stale.add(id);
  const told = repeatsOf(ledger);
  const topic = readTopic(readings);
  const points = ledger.claims.flatMap((claim): (Point & { weight: number })[] => {
    const reading = byId.get(claim.report);
    if (!reading || stale.has(claim.id) || !isUsable(claim, reading, latest)) return [];
    const held = withheld.some(
      (span) => span.report === claim.report && claim.content.some((part) => overlaps(part, span)),
    );
    if (held) return [];
    const topical = topic.shareOf(claim);
    if (topical === 0 && isAnonymous(claim, reading)) return [];
    const weight = weighClaim(claim, reading, latest, told.get(claim.id) ?? 0) + TOPICAL * topical;
    return [{ role: roleOf(claim, latest), claim, reading, weight }];
  });
  points.sort((a, b) => b.weight - a.weight || compareIds(a.claim.id, b.claim.id));
  const isContext = ({ role }: Point) => role !== 'figure' && role !== 'news';
  return {
    place: story.stamp.place?.name ?? null,
    latest,
    news: points.filter((point) => !isContext(point)).map(bare),
    disagreements: ledger.disagreements.filter((one) => isCurrent(one, stale)),
    context: points.filter(isContext).map(bare),
    headlines: readings.map(({ report }) => report.headline),
    withheld: [...new Set(withheld.map(({ text }) => text.toLowerCase()))],
    longestRun,
    readings: [...readings],
  };
}

/** True for words without speaker, figure or name: with none of the story's words either, they are the page's own. */
function isAnonymous({ speakers, figures, content }: LedgerClaim, { mentions }: Reading): boolean {
  return (
    speakers.length === 0 &&
    figures.length === 0 &&
    !mentions.some((mention) => content.some((part) => contains(part, mention)))
  );
}

const bare = ({ role, claim, reading }: Point): Point => ({ role, claim, reading });
const compareIds = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

function latestDay(claims: readonly LedgerClaim[]): Day | null {
  return claims.reduce<Day | null>((latest, { reportedOn }) => {
    if (reportedOn === null) return latest;
    return latest === null || reportedOn > latest ? reportedOn : latest;
  }, null);
}

/** How many other origins restate each claim. */
function repeatsOf(ledger: Ledger): Map<string, number> {
  const origins = new Map(ledger.claims.map(({ id, origin }) => [id, origin]));
  const counts = new Map<string, Set<string>>();
  for (const { from, to, kind, withdrawnAt } of ledger.relations) {
    if (kind !== 'restates' || withdrawnAt !== null || origins.get(from) === origins.get(to)) continue;
    for (const [own, other] of [
      [from, to],
      [to, from],
    ] as const) {
      const set = counts.get(own) ?? new Set();
      set.add(origins.get(other) ?? other);
      counts.set(own, set);
    }
  }
  return new Map([...counts].map(([id, set]) => [id, set.size]));
}

const RELATIVE_DAY =
  /\b(?:today|tomorrow|yesterday|tonight|(?:next|this) (?:week|month|year|night|morning|evening)|last night)\b/i;
/** Days from the claim's report to the newest one. */
export function ageOf(claim: LedgerClaim, latest: Day | null): number {
  return latest === null || claim.reportedOn === null ? 0 : daysBetween(claim.reportedOn, latest);
}

/** A report that speaks of itself, as corrections do. */
const ABOUT_ITSELF = /\b(?:this|earlier|previous) (?:report|article|story|version)\b|^correction\b/i;
/** What pages say when there is nothing more to tell, and what an outlet did to learn it. */
const NO_NEWS =
  /\b(?:no (?:more|further|other|additional|specific) (?:information|details)|details (?:\p{L}+ ){0,6}(?:not|unclear|unknown)\b|(?:has|have) more on|investigation continues|(?:described|shown|seen|pictured|listed) below|(?:original|previous) (?:story|report|version)|(?:more|further|additional|other) (?:information|details|info) (?:will|is|are|was|were)|(?:investigation|case|incident) (?:(?:into|of|by|in) (?:\p{L}+ ){1,6})?(?:is|was|remains?) (?:still |currently |also )?(?:ongoing|continuing|active|open|under investigation|being investigated)|any(?:one| further| other)? (?:with )?information|News(?: \d+)? (?:asked|spoke|reached|talked|contacted|went|has learned))\b/iu;
/** What was so then need not be so now. */
const RELATIVE_CLAUSE = /\b(?:who|which|that) (?:is|are|has|have|will)\b/g;
/** How somebody or something is for the time being. */
const STATE =
  /\b(?:remains?|continues?|(?:is|are) (?:still|currently|now|listed|in|being|expected)|(?:has|have) (?:not|never|yet|made no)|(?:hasn|haven)['’]t|so far)\b/;
const PRESENT = /\b(?:is|are|has|have|will|remains?)\b/;

/** Left out: claims in headline style, and old claims whose words lean on the day of their report ("tomorrow"). */
function isUsable(claim: LedgerClaim, reading: Reading, latest: Day | null): boolean {
  const headline = { start: 0, end: reading.report.headline.length };
  if (claim.content.length === 0 || claim.content.some((part) => contains(headline, part))) return false;
  const age = ageOf(claim, latest);
  const said = claim.content.map(({ text }) => text).join(' ');
  if (NO_NEWS.test(said) || ABOUT_ITSELF.test(said) || ABOUT_ITSELF.test(claim.speakers.at(-1)?.name ?? ''))
    return false;
  const stands = said.replace(RELATIVE_CLAUSE, '');
  if (claim.saidAt === null && ((age > 2 && PRESENT.test(stands)) || (age > 0 && STATE.test(stands))))
    return false;
  return !(age > 0 && RELATIVE_DAY.test(said));
}

function roleOf(claim: LedgerClaim, latest: Day | null): Role {
  const age = ageOf(claim, latest);
  if (claim.kind === 'denial') return 'denial';
  if (claim.kind === 'offer' || claim.condition !== null) return 'offer';
  if (claim.kind === 'status') return 'status';
  if (claim.kind === 'statistic') return 'background';
  if (age > 1) return 'background';
  return claim.figures.length > 0 ? 'figure' : age > 0 ? 'background' : 'news';
}

/** A disagreement stands while at least two of its points have not been overtaken. */
function isCurrent({ points }: Disagreement, stale: ReadonlySet<string>): boolean {
  return (
    new Set(
      points.filter((point) => point.overtakenBy === null && !stale.has(point.claim)).map(({ by }) => by),
    ).size >= 2
  );
}
