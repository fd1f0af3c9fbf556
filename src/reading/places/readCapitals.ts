import { allMatches } from '../../core/matches.js';
import { type PlaceMention, plainPlace } from '../../core/reading.js';
import { spanOf } from '../../core/spans.js';
import { CAPITAL_AFTER_NAME, isCapitalKey, LONE_CAPITAL } from '../../languages/en/places.js';
import type { Candidate, Candidates } from '../../ports/gazetteer.js';

/**
 * The capitals that a text means without naming them: "the Ukrainian capital", "Ukraine's capital", and "in the capital" of the country last
 * named. `places` are those named in the text, resolved, in order; a capital whose country the text leaves open is left out.
 */
export function readCapitals(
  text: string,
  places: readonly PlaceMention[],
  candidates: Candidates,
): PlaceMention[] {
  const capitals = new Map<string, Candidate>();
  for (const [key, found] of candidates) {
    const [capital] = isCapitalKey(key) ? found : [];
    if (capital?.country != null) capitals.set(capital.country, capital);
  }
  if (capitals.size === 0) return [];
  const mentions: PlaceMention[] = [];
  const add = (start: number, end: number, country: string | null, why: string) => {
    const capital = country === null ? undefined : capitals.get(country);
    if (!capital) return;
    mentions.push({
      ...spanOf(text, start, end),
      ...plainPlace(capital),
      ...{ demonym: false, why, runnerUp: null },
    });
  };
  for (const { end, country, kind, demonym, name } of places) {
    const match = demonym || kind === 'country' ? CAPITAL_AFTER_NAME.exec(text.slice(end, end + 30)) : null;
    if (!match) continue;
    const stop = end + match[0].length;
    add(stop - match[1]!.length, stop, country, `The capital of ${name}, named right before it.`);
  }
  const sole = soleCountry(places);
  let next = 0;
  let last: PlaceMention | null = null;
  for (const match of allMatches(LONE_CAPITAL, text)) {
    const end = match.index + match[0].length;
    for (; next < places.length && places[next]!.start < end; next++) {
      const place = places[next]!;
      if (place.demonym || place.kind === 'country') last = place.country === null ? null : place;
    }
    const start = end - match[1]!.length;
    if (last) add(start, end, last.country, `The capital of ${last.name}, the country last named.`);
    else add(start, end, sole, 'The capital of the one country that all named places lie in.');
  }
  return mentions;
}

/** The country that all places lie in; null when they lie in several. */
function soleCountry(places: readonly PlaceMention[]): string | null {
  const countries = new Set(places.map(({ country }) => country));
  return countries.size === 1 ? [...countries][0]! : null;
}
