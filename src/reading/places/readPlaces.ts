import { type Mention, type PlaceMention, plainPlace } from '../../core/reading.js';
import { spanOf } from '../../core/spans.js';
import type { Candidates } from '../../ports/gazetteer.js';
import { findToponyms } from './findToponyms.js';
import { readCapitals } from './readCapitals.js';
import { resolvePlaces } from './resolvePlaces.js';

/** What is known beside the text. */
export interface PlaceContext {
  /** Names of people and organisations, so that places are not read inside them. */
  mentions?: readonly Mention[];
  /** ISO code of the country the outlet writes for, which decides between equals. */
  home?: string | null;
}

/**
 * The places that a text names, resolved, in order, none overlapping. `candidates` holds the gazetteer's answer to `placeNames(text)`.
 * One sense for each name. Words for peoples are given with `demonym: true`; "the capital" is given
 * as the town that it means.
 */
export function readPlaces(text: string, candidates: Candidates, context: PlaceContext = {}): PlaceMention[] {
  const toponyms = findToponyms(text, candidates, context.mentions ?? []);
  const senses = resolvePlaces(toponyms, context.home ?? null);
  const named = toponyms.flatMap((toponym): PlaceMention[] => {
    const { start, end, key, demonym } = toponym;
    const sense = senses.get(key);
    if (!sense) return [];
    const runnerUp = sense.runnerUp && plainPlace(sense.runnerUp);
    return [{ ...spanOf(text, start, end), ...plainPlace(sense.place), demonym, why: sense.why, runnerUp }];
  });
  const capitals = readCapitals(text, named, candidates);
  return capitals.length === 0 ? named : [...named, ...capitals].sort((a, b) => a.start - b.start);
}
