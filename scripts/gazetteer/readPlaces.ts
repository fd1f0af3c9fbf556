import { foldName } from '../../src/adapters/gazetteer/foldName.js';
import type { PlaceKind } from '../../src/core/reading.js';
import { slugify } from '../../src/core/ids.js';
import { capitalOf } from '../../src/languages/en/places.js';
import { demonymsOf, listOf, readTable, type Town } from './readTables.js';
import type { NamedPlace } from './writeGazetteer.js';

/** Towns as places, chief ones also as the capitals of their countries, with the words for their people and missing names of `towns.tsv` (taken by the largest town of that name). */
export function townPlaces(towns: Town[], regions: NamedPlace[], countries: NamedPlace[]): NamedPlace[] {
  const countryOf = new Map(countries.map((country) => [country.country, country]));
  const capitalNames = ({ feature, country }: Town) => {
    const { name, aliases, demonyms } = countryOf.get(country) ?? { name: '', aliases: [], demonyms: [] };
    return feature === 'PPLC' && name !== '' ? [name, ...aliases, ...demonyms].map(capitalOf) : [];
  };
  const regionNames = new Map(regions.map((region) => [region.admin1Code, region.name]));
  const places = towns.map((town): NamedPlace => ({
    ...town,
    aliases: [...town.aliases, ...capitalNames(town)],
    kind: 'settlement',
    admin1: (town.admin1Code && regionNames.get(town.admin1Code)) ?? null,
    demonyms: [],
  }));
  const kept = readTable('towns.tsv');
  const wanted = new Set(kept.map(([name, country]) => `${name}|${country}`));
  const largest = new Map<string, NamedPlace>();
  for (const place of places) {
    for (const name of [place.name, ...place.aliases]) {
      const key = `${name}|${place.country}`;
      if (wanted.has(key) && place.population > (largest.get(key)?.population ?? -1)) largest.set(key, place);
    }
  }
  for (const [name = '', country = '', demonyms, others] of kept) {
    const place = largest.get(`${name}|${country}`);
    if (!place) throw new Error(`towns.tsv: no town ${name} in ${country}`);
    place.aliases.push(...listOf(others));
    place.demonyms.push(...demonymsOf(demonyms));
  }
  return places;
}

/** How near a kept place must lie to one of the same name and country to be the same place. */
const SAME_DEGREES = 0.7;

/** Adds `places.tsv` to the places known so far: one that is there already only gains names, and the kept coordinates. */
export function addKeptPlaces(places: NamedPlace[], regions: NamedPlace[]): NamedPlace[] {
  const zones = new Map(
    places
      .filter(({ kind }) => kind === 'region' || kind === 'country')
      .map(({ admin1Code, country, zone }) => [admin1Code ?? country, zone]),
  );
  const regionNames = new Map(regions.map((region) => [region.admin1Code, region.name]));
  const byName = new Map<string, NamedPlace[]>();
  for (const place of places) {
    const key = foldName(place.name);
    const same = byName.get(key);
    if (same) same.push(place);
    else byName.set(key, [place]);
  }
  const added: NamedPlace[] = [];
  for (const row of readTable('places.tsv')) {
    const [kind = 'other', name = '', lat, lon, country, admin1Code, population, demonyms, others] = row;
    const place: NamedPlace = {
      id: `newsledger:${slugify(name)}`,
      name,
      kind: kind as PlaceKind,
      admin1: (admin1Code && regionNames.get(admin1Code)) || null,
      country: country || null,
      lat: Number(lat),
      lon: Number(lon),
      population: Number(population),
      admin1Code: admin1Code || null,
      admin2Code: null,
      zone: zones.get(admin1Code || country || null) ?? null,
      aliases: listOf(others),
      demonyms: demonymsOf(demonyms),
    };
    const known = byName.get(foldName(name))?.filter((other) => isSame(place, other)) ?? [];
    for (const other of known) {
      other.aliases.push(...place.aliases);
      other.demonyms.push(...place.demonyms);
      if (other.kind !== 'settlement') Object.assign(other, { lat: place.lat, lon: place.lon });
    }
    if (known.length === 0) added.push(place);
  }
  return [...places, ...added];
}

/** The same place under another id: same country, near, and of a kind that can be confused (a town, a division). */
const isSame = (a: NamedPlace, b: NamedPlace) =>
  /^(?:settlement|district|region)$/.test(a.kind) &&
  a.country === b.country &&
  Math.abs(a.lat - b.lat) < SAME_DEGREES &&
  Math.abs(a.lon - b.lon) < SAME_DEGREES;
