import { USUAL_SENSES } from '../../languages/en/places.js';
import type { Candidate } from '../../ports/gazetteer.js';
import { kilometres } from './distance.js';
import { isInside, type Toponym } from './findToponyms.js';

/** The sense given to a name in a report, and how sure that is: the lead over the next candidate, 0 or more. */
export interface Sense {
  place: Candidate;
  lead: number;
}

/** Names beyond this count (in order of frequency) give no context to others, so that resolving stays linear. */
const MAX_CONTEXT = 40;
/** Candidates of one name that are weighed, most populous first. */
const MAX_CANDIDATES = 40;
const ROUNDS = 3;

interface Entry {
  name: string;
  count: number;
  candidates: readonly Candidate[];
  /** Score of each candidate without context. */
  prior: number[];
  /** Index of the chosen candidate. */
  chosen: number;
  lead: number;
}

/**
 * One sense for each name of a report. Inhabitants and kind give a start; a containing place behind a comma decides; then each name
 * is weighed against the senses of the others: the same country and division, and nearness, over a few rounds.
 */
export function resolvePlaces(toponyms: readonly Toponym[], home?: string | null): Map<string, Sense> {
  const entries = collectEntries(toponyms, home ?? null);
  for (const entry of entries) choose(entry);
  const context = [...entries].sort((a, b) => b.count - a.count).slice(0, MAX_CONTEXT);
  for (let round = 0; round < ROUNDS; round++) {
    const choices = context.map((entry) => ({ entry, place: entry.candidates[entry.chosen]!, trust: trustOf(entry) }));
    for (const entry of entries) {
      if (entry.candidates.length < 2) continue;
      const others = choices.filter((other) => other.entry !== entry);
      choose(entry, entry.candidates.map((candidate) => contextScore(candidate, others)));
    }
  }
  return new Map(
    entries.map(({ name, candidates, chosen, lead }) => [name, { place: candidates[chosen]!, lead }]),
  );
}

function collectEntries(toponyms: readonly Toponym[], home: string | null): Entry[] {
  const entries = new Map<string, Entry>();
  for (const toponym of toponyms) {
    let entry = entries.get(toponym.name);
    if (!entry) {
      const candidates = toponym.candidates.slice(0, MAX_CANDIDATES);
      const prior = candidates.map((candidate) => priorOf(toponym.name, candidate, candidates, home));
      entry = { name: toponym.name, count: 0, candidates, prior, chosen: 0, lead: 0 };
      entries.set(toponym.name, entry);
    }
    entry.count++;
    const parent = toponym.parent === null ? undefined : toponyms[toponym.parent];
    if (!parent) continue;
    entry.candidates.forEach((candidate, at) => {
      if (parent.candidates.some((outer) => isInside(candidate, outer))) entry.prior[at]! += 6;
    });
    const outer = entries.get(parent.name);
    outer?.candidates.forEach((candidate, at) => {
      if (toponym.candidates.some((inner) => isInside(inner, candidate))) outer.prior[at]! += 3;
    });
  }
  return [...entries.values()];
}

function priorOf(name: string, candidate: Candidate, all: readonly Candidate[], home: string | null): number {
  let score = Math.log10(candidate.population + 10);
  if (candidate.kind === 'country') score += 2;
  if (candidate.kind === 'region') score += 0.5;
  if (candidate.kind === 'district') score -= 0.4;
  if (candidate.kind !== 'settlement' && candidate.population === 0) score += 4.5;
  if (candidate.match === 'alias') score -= 0.7;
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

interface Choice {
  entry: Entry;
  place: Candidate;
  trust: number;
}

/** What the other places of the report say for a candidate. */
function contextScore(candidate: Candidate, others: readonly Choice[]): number {
  let country = 0;
  let division = 0;
  let near = 0;
  for (const { entry, place, trust } of others) {
    const weight = trust * Math.min(2, 0.6 + 0.2 * entry.count);
    if (candidate.country !== null && place.country === candidate.country) country += weight;
    if (candidate.admin1Code !== null && place.admin1Code === candidate.admin1Code) division += weight;
    if (place.kind === 'country' || place.kind === 'continent' || candidate.kind === 'country') continue;
    const distance = kilometres(candidate, place);
    near += weight * (distance < 50 ? 1 : distance < 150 ? 0.6 : distance < 400 ? 0.25 : 0);
  }
  return Math.min(1.6, country * 0.8) + Math.min(2.2, division * 1.1) + Math.min(2.4, near * 1.2);
}

/** How far a name's present sense can be relied on by others: 0.3..1. */
const trustOf = (entry: Entry) => Math.min(1, 0.3 + entry.lead * 0.35);

function choose(entry: Entry, extra?: readonly number[]): void {
  const scores = entry.prior.map((prior, at) => prior + (extra?.[at] ?? 0));
  let best = 0;
  scores.forEach((score, at) => {
    if (score > scores[best]!) best = at;
  });
  const next = Math.max(...scores.map((score, at) => (at === best ? -Infinity : score)));
  entry.chosen = best;
  entry.lead = scores.length === 1 ? 2 : scores[best]! - next;
}
