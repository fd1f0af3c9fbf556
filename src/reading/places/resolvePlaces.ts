import { USUAL_SENSES } from '../../languages/en/places.js';
import type { Candidate } from '../../ports/gazetteer.js';
import { kilometres } from './distance.js';
import { isInside, type Toponym } from './findToponyms.js';

/** The sense given to a name in a report, and how sure that is: the lead over the next candidate, 0 or more. */
export interface Sense {
  place: Candidate;
  lead: number;
}

/** Names (most frequent first) that give context to others, and names that take it: keeps resolving linear. */
const GIVERS = 40;
const TAKERS = 200;
/** Candidates of one name that are weighed, most populous first, and those that give context. */
const MAX_CANDIDATES = 40;
const GIVING_CANDIDATES = 12;
/** Each round trusts the scores more: the temperature of the softmax that turns scores into beliefs. */
const TEMPERATURES = [1.5, 0.8, 0.5];

interface Entry {
  key: string;
  count: number;
  candidates: readonly Candidate[];
  /** Score of each candidate without context. */
  prior: number[];
  scores: number[];
  /** How likely each candidate is, by its scores so far; they sum to 1. */
  beliefs: number[];
  /** Names that stand beside it in a list. */
  mates: Set<Entry>;
}

/**
 * One sense for each name of a report, by its key. Inhabitants and kind give a start; a containing place behind a comma decides;
 * then each name is weighed against the likely senses of the others: the same country and division, and nearness, over a few rounds.
 */
export function resolvePlaces(toponyms: readonly Toponym[], home?: string | null): Map<string, Sense> {
  const entries = collectEntries(toponyms, home ?? null);
  const byCount = [...entries].sort((a, b) => b.count - a.count);
  const givers = byCount.slice(0, GIVERS);
  const takers = byCount.slice(0, TAKERS);
  for (const temperature of TEMPERATURES) {
    for (const entry of givers) entry.beliefs = softmax(entry.scores, temperature);
    const scores = takers.map((entry) => {
      if (entry.candidates.length < 2) return entry.scores;
      return entry.candidates.map(
        (candidate, at) => entry.prior[at]! + contextScore(candidate, entry, givers),
      );
    });
    takers.forEach((entry, at) => (entry.scores = scores[at]!));
  }
  return new Map(entries.map((entry) => [entry.key, senseOf(entry)]));
}

function senseOf({ candidates, scores }: Entry): Sense {
  let best = 0;
  scores.forEach((score, at) => {
    if (score > scores[best]!) best = at;
  });
  const next = Math.max(...scores.map((score, at) => (at === best ? -Infinity : score)));
  return { place: candidates[best]!, lead: scores.length === 1 ? SURE : scores[best]! - next };
}

const SURE = 9;

function softmax(scores: readonly number[], temperature: number): number[] {
  const top = Math.max(...scores);
  const powers = scores.map((score) => Math.exp((score - top) / temperature));
  const sum = powers.reduce((total, power) => total + power, 0);
  return powers.map((power) => power / sum);
}

function collectEntries(toponyms: readonly Toponym[], home: string | null): Entry[] {
  const entries = new Map<string, Entry>();
  for (const toponym of toponyms) {
    let entry = entries.get(toponym.key);
    if (!entry) {
      entry = newEntry(toponym, home);
      entries.set(toponym.key, entry);
    }
    entry.count++;
  }
  toponyms.forEach(({ key, listed }, at) => {
    if (!listed) return;
    const [one, other] = [entries.get(toponyms[at - 1]!.key)!, entries.get(key)!];
    one.mates.add(other);
    other.mates.add(one);
  });
  const linked = new Set<string>();
  for (const toponym of toponyms) {
    if (toponym.parent === null) continue;
    const inner = entries.get(toponym.key)!;
    const outer = entries.get(toponyms[toponym.parent]!.key);
    if (!outer || linked.has(`${inner.key}|${outer.key}`)) continue;
    linked.add(`${inner.key}|${outer.key}`);
    inner.candidates.forEach((candidate, at) => {
      if (outer.candidates.some((other) => isInside(candidate, other))) inner.prior[at]! += 6;
    });
    outer.candidates.forEach((candidate, at) => {
      if (inner.candidates.some((other) => isInside(other, candidate))) outer.prior[at]! += 4;
    });
  }
  for (const entry of entries.values()) entry.scores = entry.prior;
  return [...entries.values()];
}

function newEntry({ key, name, candidates: all }: Toponym, home: string | null): Entry {
  const candidates = all.slice(0, MAX_CANDIDATES);
  const prior = candidates.map((candidate) => priorOf(name, candidate, candidates, home));
  return { key, count: 0, candidates, prior, scores: prior, beliefs: [], mates: new Set() };
}

function priorOf(name: string, candidate: Candidate, all: readonly Candidate[], home: string | null): number {
  let score = Math.log10(candidate.population + 10);
  if (candidate.kind === 'country') score += 2;
  if (candidate.kind === 'region') score += 0.5;
  if (candidate.kind === 'district') score -= 0.4;
  if (candidate.kind !== 'settlement' && candidate.population === 0) score += 4.5;
  if (candidate.match === 'alias') score -= 0.7;
  if (candidate.name.toLowerCase() === name.toLowerCase()) score += 0.5;
  // A chief town goes before the division that is named after it: "Kursk" is the city unless "region" is said.
  const isChiefTown = (town: Candidate) =>
    town.kind === 'settlement' &&
    town.admin1Code === candidate.admin1Code &&
    town.population > candidate.population * 0.12;
  if ((candidate.kind === 'region' || candidate.kind === 'district') && all.some(isChiefTown)) score -= 2.5;
  if (USUAL_SENSES[name.toLowerCase()] === candidate.id) score += 2.5;
  if (home !== null && candidate.country === home) score += 0.5;
  return score;
}

/** What the other places of the report say for a candidate. */
function contextScore(candidate: Candidate, self: Entry, givers: readonly Entry[]): number {
  let country = 0;
  let division = 0;
  let near = 0;
  let alike = 0;
  for (const other of givers) {
    if (other === self) continue;
    const weight = Math.min(1.6, 0.7 + 0.15 * other.count);
    const giving = Math.min(other.candidates.length, GIVING_CANDIDATES);
    for (let at = 0; at < giving; at++) {
      const share = weight * other.beliefs[at]!;
      const place = other.candidates[at]!;
      if (
        share < 0.03 ||
        candidate.country === null ||
        place.country !== candidate.country ||
        place.id === candidate.id
      )
        continue;
      country += share;
      if (place.kind === candidate.kind && isLarge(candidate) && self.mates.has(other)) alike += share;
      if (candidate.admin1Code !== null && place.admin1Code === candidate.admin1Code) {
        division += place.kind === 'region' ? 1.5 * share : share;
      }
      if (place.kind === 'country' || place.kind === 'region' || candidate.kind === 'country') continue;
      const distance = kilometres(candidate, place);
      near += share * (distance < 50 ? 1 : distance < 150 ? 0.6 : distance < 400 ? 0.2 : 0);
    }
  }
  return (
    Math.min(2, alike * 1.5) +
    Math.min(1.6, country * 0.8) +
    Math.min(2.8, division * 1.2) +
    Math.min(2.6, near * 1.3)
  );
}

/** Lists name things of one kind: states with states. Towns are listed with villages too, and say nothing. */
const isLarge = ({ kind }: Candidate) => kind === 'region' || kind === 'country';
