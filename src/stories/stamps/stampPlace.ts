import {
  type Place,
  type PlaceKind,
  type PlaceMention,
  plainPlace,
  type Precision,
  type Reading,
  type StampPlace,
} from '../../core/reading.js';
import { spanOf, type Span } from '../../core/spans.js';
import type { Candidate, Candidates } from '../../ports/gazetteer.js';
import { weighPlaces, type Evidence } from './placeEvidence.js';

/** How much a mention of a kind of place says about where the event is: finer places say more. */
const KIND_WEIGHT: Readonly<Record<PlaceKind, number>> = {
  site: 1,
  settlement: 1,
  district: 0.75,
  region: 0.45,
  country: 0.25,
  island: 0.6,
  other: 0.4,
  river: 0.3,
  sea: 0.3,
  continent: 0.05,
};
/** Share of a place's score that counts for the finer places inside it. */
const INHERITED = 0.35;
/** A finer place inside the best one is taken when its own score is this share of it. */
const FINER_SHARE = 0.3;
/** Least score with which a place is stamped at all. */
const LEAST = 0.12;
const MAX_SUPPORTS = 6;

interface Scored {
  place: Place;
  /** First- and second-level keys, to tell what lies in what. */
  admin1Code: string | null;
  admin2Code: string | null;
  own: number;
  total: number;
  evidence: Evidence[];
}

/**
 * The place that a report is about: the scene of its event, not the outlet's home, a speaker's seat or merely the town it was filed
 * from. The town when the text supports one, else the district, region or country. Null when no place is named.
 */
export function stampPlace(reading: Reading, candidates: Candidates): StampPlace | null {
  const scored = scorePlaces(weighPlaces(reading), candidates);
  const best = pickFinest(scored);
  if (!best || best.total < LEAST) return null;
  const rest = scored.filter((other) => other !== best && !isWithin(best, other));
  const next = rest[0] ?? scored.find((other) => other !== best);
  return {
    ...best.place,
    precision: precisionOf(best.place.kind),
    supports: supportsOf(best, reading.report.text),
    runnerUp: next ? { ...next.place, precision: precisionOf(next.place.kind) } : null,
    why: explain(best),
  };
}

/** Places by falling score; equal scores by first mention. */
function scorePlaces(evidence: readonly Evidence[], candidates: Candidates): Scored[] {
  const places = new Map<string, Scored>();
  for (const one of evidence) {
    const scored = places.get(one.mention.id) ?? newScored(one.mention, candidates);
    places.set(one.mention.id, scored);
    // Repeated mention counts, but ever less: a list of towns at the end must not outweigh the lead.
    scored.own += (one.weight * KIND_WEIGHT[one.mention.kind]) / (1 + 0.25 * scored.evidence.length);
    scored.evidence.push(one);
  }
  const all = [...places.values()];
  for (const scored of all) {
    const outer = all.filter((other) => isWithin(scored, other));
    scored.total = scored.own + INHERITED * outer.reduce((sum, other) => sum + other.own, 0);
  }
  return all.sort((a, b) => b.total - a.total || a.evidence[0]!.mention.start - b.evidence[0]!.mention.start);
}

function newScored(mention: PlaceMention, candidates: Candidates): Scored {
  const isIt = (one: Candidate) => one.id === mention.id;
  // "the capital" is no name that the gazetteer was asked for.
  const candidate = candidates.get(mention.text)?.find(isIt) ?? [...candidates.values()].flat().find(isIt);
  return {
    place: plainPlace(mention),
    admin1Code: candidate?.admin1Code ?? null,
    admin2Code: candidate?.admin2Code ?? null,
    own: 0,
    total: 0,
    evidence: [],
  };
}

/** True when `outer` is a larger place that holds `inner`. */
function isWithin(inner: Scored, outer: Scored): boolean {
  if (inner === outer || inner.place.country === null || inner.place.country !== outer.place.country)
    return false;
  if (outer.place.kind === 'country') return inner.place.kind !== 'country';
  if (outer.place.kind === 'region') {
    return (
      inner.place.kind !== 'region' &&
      inner.place.kind !== 'country' &&
      outer.admin1Code !== null &&
      inner.admin1Code === outer.admin1Code
    );
  }
  return (
    outer.place.kind === 'district' &&
    inner.place.kind === 'settlement' &&
    outer.admin2Code !== null &&
    inner.admin2Code === outer.admin2Code
  );
}

/** From the best place down to the finest one inside it that the text supports well enough. */
function pickFinest(scored: readonly Scored[]): Scored | undefined {
  let best = scored[0];
  for (;;) {
    const top: Scored | undefined = best;
    const finer = top && scored.find((other) => isWithin(other, top) && other.own >= FINER_SHARE * top.own);
    if (!finer) return best;
    best = finer;
  }
}

/** How exact a place of this kind is: seas, rivers and islands count as regions. */
export function precisionOf(kind: PlaceKind): Precision {
  if (kind === 'site' || kind === 'settlement' || kind === 'district' || kind === 'country') return kind;
  return kind === 'continent' ? 'country' : 'region';
}

function supportsOf({ evidence }: Scored, text: string): Span[] {
  return [...evidence]
    .sort((a, b) => b.weight - a.weight || a.mention.start - b.mention.start)
    .slice(0, MAX_SUPPORTS)
    .map(({ mention }) => spanOf(text, mention.start, mention.end))
    .sort((a, b) => a.start - b.start);
}

function explain({ place, evidence }: Scored): string {
  const zones = new Set(evidence.map(({ zone }) => zone));
  const event = evidence.find((one) => one.role === 'scene' && one.event)?.event;
  const parts: string[] = [];
  if (zones.has('header')) parts.push('stands in the line of place and date');
  if (zones.has('headline')) parts.push('is named in the headline');
  if (zones.has('lead')) parts.push('is named in the first lines');
  if (event) parts.push(`has “${event}” beside it`);
  if (evidence.length > 1) parts.push(`is mentioned ${evidence.length} times`);
  if (parts.length === 0) parts.push('is the place that the text bears out best');
  return `${place.name} ${joinWords(parts)}.`;
}

const joinWords = (parts: readonly string[]) =>
  parts.length < 2 ? parts.join('') : `${parts.slice(0, -1).join(', ')} and ${parts.at(-1)}`;
