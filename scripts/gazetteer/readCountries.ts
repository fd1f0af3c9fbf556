import { createRequire } from 'node:module';
import { centresOf, zonesOf } from './readDivisions.js';
import { demonymsOf, listOf, readTable, type Town } from './readTables.js';
import type { NamedPlace } from './writeGazetteer.js';

/** Languages whose names for countries are filed too, beside English. */
const LANGUAGES = [
  'en',
  'ar',
  'de',
  'es',
  'fa',
  'fr',
  'it',
  'ja',
  'ko',
  'nl',
  'pl',
  'pt',
  'ru',
  'tr',
  'uk',
  'zh',
];

interface LocaleData {
  countries: Record<string, string | string[]>;
}

/** Countries of `countries.tsv`, which has their centres, with names in other languages. Inhabitants: the sum of the listed towns. */
export function readCountries(towns: Town[]): NamedPlace[] {
  const require = createRequire(import.meta.url);
  const locales = LANGUAGES.map(
    (language) => require(`i18n-iso-countries/langs/${language}.json`) as LocaleData,
  );
  const zones = zonesOf(towns, (town) => town.country);
  const sums = centresOf(towns, (town) => town.country);
  return readTable('countries.tsv').map(([code = '', name = '', lat, lon, demonyms, others]) => ({
    id: `iso3166:${code}`,
    name,
    kind: 'country',
    admin1: null,
    country: code,
    lat: Number(lat),
    lon: Number(lon),
    population: sums.get(code)?.population ?? 0,
    admin1Code: null,
    admin2Code: null,
    zone: zones.get(code) ?? null,
    aliases: [...listOf(others), ...locales.flatMap((locale) => locale.countries[code] ?? [])],
    demonyms: demonymsOf(demonyms),
  }));
}
