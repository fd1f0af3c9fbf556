import type { Mention, PlaceMention } from '../../core/reading.js';
import { spanOf, type Range } from '../../core/spans.js';
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
  const senses = resolvePlaces(toponyms, context.home);
  const named = toponyms.flatMap((toponym): PlaceMention[] => {
    const { start, end, key, demonym } = toponym;
    const sense = senses.get(key);
    if (!sense) return [];
    const { id, name: usual, kind, admin1, country, lat, lon } = sense.place;
    return [{ ...spanOf(text, start, end), id, name: usual, kind, admin1, country, lat, lon, demonym }];
  });
  const capitals = readCapitals(text, named, candidates);
  return capitals.length === 0 ? named : [...named, ...capitals].sort((a, b) => a.start - b.start);
}
