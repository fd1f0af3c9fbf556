import type { Mention, PlaceMention } from '../../core/reading.js';
import type { Range } from '../../core/spans.js';
import type { Candidates } from '../../ports/gazetteer.js';
import { findToponyms } from './findToponyms.js';
import { readCapitals } from './readCapitals.js';
import { resolvePlaces } from './resolvePlaces.js';

/** What is known beside the text. */
export interface PlaceContext {
  /** Names of people and organisations, so that places are not read inside them. */
  mentions?: readonly Mention[];
  /** What the finder of names takes for places: it is sooner one. */
  tagged?: readonly Range[];
  /** ISO code of the country the outlet writes for, which decides between equals. */
  home?: string | null;
}

/**
 * The places that a text names, resolved, in order, none overlapping. `candidates` holds the gazetteer's answer to `placeNames(text)`.
 * One sense for each name. Words for peoples are given with `demonym: true`; "the capital" is given
 * as the town that it means.
 */
export function readPlaces(text: string, candidates: Candidates, context: PlaceContext = {}): PlaceMention[] {
  const toponyms = findToponyms(text, candidates, context.mentions ?? [], context.tagged ?? []);
  const senses = resolvePlaces(toponyms, context.home ?? null);
  const named = toponyms.map(({ start, end, key, demonym }): PlaceMention => {
    const { place, runnerUp, why } = senses.get(key)!;
    const { id, name, kind, admin1, country, lat, lon } = place;
    const words = text.slice(start, end);
    // Written out: a hundred thousand mentions put together from parts take seconds.
    return { start, end, text: words, id, name, kind, admin1, country, lat, lon, demonym, why, runnerUp };
  });
  const capitals = readCapitals(text, named, candidates);
  return capitals.length === 0 ? named : [...named, ...capitals].sort((a, b) => a.start - b.start);
}
