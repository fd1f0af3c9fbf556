import type { PlaceMention } from '../../core/reading.js';
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
  const add = (start: number, end: number, country: string | null) => {
    const capital = country === null ? undefined : capitals.get(country);
    if (!capital) return;
    const { id, name, kind, admin1, lat, lon } = capital;
    mentions.push({
      ...spanOf(text, start, end),
      ...{ id, name, kind, admin1, country: capital.country, lat, lon, demonym: false },
    });
  };
  for (const { end, country, kind, demonym } of places) {
    const match = demonym || kind === 'country' ? CAPITAL_AFTER_NAME.exec(text.slice(end, end + 30)) : null;
    if (match) add(end + match[0].length - match[1]!.length, end + match[0].length, country);
  }
  let next = 0;
  let country: string | null = null;
  for (const match of text.matchAll(LONE_CAPITAL)) {
    const end = match.index + match[0].length;
    for (; next < places.length && places[next]!.start < end; next++) {
      const place = places[next]!;
      if (place.demonym || place.kind === 'country') country = place.country;
    }
    add(end - match[1]!.length, end, country ?? soleCountry(places));
  }
  return mentions;
}

/** The country that all places lie in; null when they lie in several. */
function soleCountry(places: readonly PlaceMention[]): string | null {
  const countries = new Set(places.map(({ country }) => country));
  return countries.size === 1 ? [...countries][0]! : null;
}
