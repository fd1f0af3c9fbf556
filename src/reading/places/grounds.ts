import { USUAL_SENSES } from '../../languages/en/places.js';
import type { Candidate } from '../../ports/gazetteer.js';
import { kilometres } from './distance.js';
import { isInside } from './findToponyms.js';

/** A name of the report with all that it may stand for. */
export interface Entry {
  name: string;
  count: number;
  candidates: readonly Candidate[];
  /** See `Toponym.why`. */
  why: string | null;
  /** Score of each candidate without the context of other names. */
  prior: readonly number[];
  scores: readonly number[];
  /** Names that stand beside it in a list. */
  mates: Set<Entry>;
  /** Names behind its commas, which may hold it, and names before whose comma it stands. */
  outer: Set<Entry>;
  inner: Set<Entry>;
}

/** A likely sense of another name, and how much it counts: the more often named and the surer, the more. */
export interface Voice {
  entry: Entry;
  place: Candidate;
  share: number;
}

/** What speaks for a place by itself: each ground with its worth. */
export interface OwnGrounds {
  held: number;
  holds: number;
  inhabitants: number;
  kind: number;
  wording: number;
  chiefTown: number;
  usual: number;
  home: number;
}

/** What the other places of the report say for it. */
export interface ContextGrounds {
  listed: number;
  country: number;
  division: number;
  near: number;
}

/** What a containing place behind the comma is worth to the place before it, and the other way round. */
const HELD = 6;
const HOLDS = 4;

/** `home` is the country that the outlet writes for. */
export function ownGrounds(
  { name, candidates, outer, inner }: Entry,
  candidate: Candidate,
  home: string | null,
): OwnGrounds {
  const { kind, population, match } = candidate;
  const lower = name.toLowerCase();
  // A chief town goes before the division that is named after it: "Kursk" is the city unless "region" is said.
  const isChiefTown = (town: Candidate) =>
    town.kind === 'settlement' &&
    town.admin1Code === candidate.admin1Code &&
    town.population > population * 0.12;
  const isDivision = kind === 'region' || kind === 'district';
  return {
    held: HELD * count(outer, (other) => other.candidates.some((place) => isInside(candidate, place))),
    holds: HOLDS * count(inner, (other) => other.candidates.some((place) => isInside(place, candidate))),
    inhabitants: Math.log10(population + 10),
    kind:
      (kind === 'country' ? 2 : kind === 'region' ? 0.5 : kind === 'district' ? -0.4 : 0) +
      (kind !== 'settlement' && population === 0 ? 4.5 : 0),
    wording: (match === 'alias' ? -0.7 : 0) + (candidate.name.toLowerCase() === lower ? 0.5 : 0),
    chiefTown: isDivision && candidates.some(isChiefTown) ? -2.5 : 0,
    usual: USUAL_SENSES.get(lower) === candidate.id ? 2.5 : 0,
    home: home !== null && candidate.country === home ? 0.5 : 0,
  };
}

const count = (entries: ReadonlySet<Entry>, holds: (entry: Entry) => boolean) =>
  [...entries].filter(holds).length;

/** What the voices of all names but its own say for a candidate. */
export function contextGrounds(candidate: Candidate, self: Entry, voices: readonly Voice[]): ContextGrounds {
  let country = 0;
  let division = 0;
  let near = 0;
  let listed = 0;
  for (const { entry, place, share } of voices) {
    if (place.country !== candidate.country || entry === self || place.id === candidate.id) continue;
    country += share;
    if (place.kind === candidate.kind && isLarge(candidate) && self.mates.has(entry)) listed += share;
    if (candidate.admin1Code !== null && place.admin1Code === candidate.admin1Code) {
      division += place.kind === 'region' ? 1.5 * share : share;
    }
    if (place.kind === 'country' || place.kind === 'region' || candidate.kind === 'country') continue;
    const distance = kilometres(candidate, place);
    near += share * (distance < 50 ? 1 : distance < 150 ? 0.6 : distance < 400 ? 0.2 : 0);
  }
  return {
    listed: Math.min(2, listed * 1.5),
    country: Math.min(1.6, country * 0.8),
    division: Math.min(2.8, division * 1.2),
    near: Math.min(2.6, near * 1.3),
  };
}

/** Lists name things of one kind: states with states. Towns are listed with villages too, and say nothing. */
const isLarge = ({ kind }: Candidate) => kind === 'region' || kind === 'country';

export function ownScore(entry: Entry, candidate: Candidate, home: string | null): number {
  const {
    held,
    holds,
    inhabitants,
    kind,
    wording,
    chiefTown,
    usual,
    home: near,
  } = ownGrounds(entry, candidate, home);
  return held + holds + inhabitants + kind + wording + chiefTown + usual + near;
}

export function contextScore(candidate: Candidate, self: Entry, voices: readonly Voice[]): number {
  const { listed, country, division, near } = contextGrounds(candidate, self, voices);
  return listed + country + division + near;
}
