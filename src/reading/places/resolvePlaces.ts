import { type Place, plainPlace } from '../../core/reading.js';
import type { Candidate } from '../../ports/gazetteer.js';
import { explainSense } from './explainSense.js';
import type { Toponym } from './findToponyms.js';
import { contextScore, type Entry, ownScore, type Voice } from './grounds.js';

/** The sense given to a name in a report, the next likely one, and why it is not that. */
export interface Sense {
  place: Candidate;
  runnerUp: Place | null;
  /** One plain sentence. */
  why: string;
}

/** Names (most frequent first) that give context to others, and names that take it: keeps resolving linear. */
const GIVERS = 40;
const TAKERS = 200;
/** Candidates of one name that are weighed, most populous first, and those that give context. */
const MAX_CANDIDATES = 40;
const GIVING_CANDIDATES = 12;
/** Least share of a voice that is heard. */
const HEARD = 0.03;
/** Each round trusts the scores more: the temperature of the softmax that turns scores into beliefs. */
const TEMPERATURES = [1.5, 0.8, 0.5];

/**
 * One sense for each name of a report, by its key. Inhabitants and kind give a start; a containing place behind a comma decides;
 * then each name is weighed against the likely senses of the others: the same country and division, and nearness, over a few rounds.
 * `home` is the country that the outlet writes for, which decides between equals.
 */
export function resolvePlaces(toponyms: readonly Toponym[], home: string | null): Map<string, Sense> {
  const byKey = collectEntries(toponyms, home);
  const byCount = [...byKey.values()].sort((a, b) => b.count - a.count);
  const givers = byCount.slice(0, GIVERS);
  const takers = new Set(byCount.slice(0, TAKERS));
  let voices: Voice[] = [];
  for (const temperature of TEMPERATURES) {
    voices = givers.flatMap((entry) => voicesOf(entry, temperature));
    for (const entry of takers) {
      if (entry.candidates.length < 2) continue;
      entry.scores = entry.candidates.map(
        (candidate, at) => entry.prior[at]! + contextScore(candidate, entry, voices),
      );
    }
  }
  const choices = new Map([...byKey.values()].map((entry) => [entry, bestTwo(entry)]));
  return new Map(
    [...byKey].map(([key, entry]) => {
      const { best, next } = choices.get(entry)!;
      const why = explainSense(entry, best, next, { home, voices: takers.has(entry) ? voices : [], choices });
      return [key, { place: best, runnerUp: next && plainPlace(next), why }];
    }),
  );
}

/** The best candidate and the next; of equal scores the first, which has more inhabitants. */
function bestTwo({ candidates, scores }: Entry): { best: Candidate; next: Candidate | null } {
  const order = scores.map((_, at) => at).sort((a, b) => scores[b]! - scores[a]!);
  const best = candidates[order[0]!]!;
  return { best, next: candidates[order[1]!] ?? null };
}

/** The likely senses of a name, by a softmax of its scores. */
function voicesOf(entry: Entry, temperature: number): Voice[] {
  const { scores, candidates } = entry;
  const top = Math.max(...scores);
  const powers = scores.map((score) => Math.exp((score - top) / temperature));
  const sum = powers.reduce((total, power) => total + power, 0);
  const weight = Math.min(1.6, 0.7 + 0.15 * entry.count);
  return candidates.slice(0, GIVING_CANDIDATES).flatMap((place, at) => {
    const share = (weight * powers[at]!) / sum;
    return share < HEARD || place.country === null ? [] : [{ entry, place, share }];
  });
}

function collectEntries(toponyms: readonly Toponym[], home: string | null): Map<string, Entry> {
  const entries = new Map<string, Entry>();
  for (const toponym of toponyms) {
    const entry = entries.get(toponym.key) ?? newEntry(toponym);
    entries.set(toponym.key, entry);
    entry.count++;
  }
  toponyms.forEach(({ key, listed, parent }, at) => {
    const entry = entries.get(key)!;
    if (listed) {
      const mate = entries.get(toponyms[at - 1]!.key)!;
      entry.mates.add(mate);
      mate.mates.add(entry);
    }
    if (parent === null) return;
    const outer = entries.get(toponyms[parent]!.key)!;
    entry.outer.add(outer);
    outer.inner.add(entry);
  });
  for (const entry of entries.values()) {
    entry.prior = entry.candidates.map((candidate) => ownScore(entry, candidate, home));
    entry.scores = entry.prior;
  }
  return entries;
}

function newEntry({ name, candidates, why }: Toponym): Entry {
  return {
    name,
    count: 0,
    candidates: candidates.slice(0, MAX_CANDIDATES),
    why,
    prior: [],
    scores: [],
    mates: new Set(),
    outer: new Set(),
    inner: new Set(),
  };
}
