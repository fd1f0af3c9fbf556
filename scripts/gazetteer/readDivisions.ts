import { demonymsOf, listOf, readTable, type Town } from './readTables.js';
import type { NamedPlace } from './writeGazetteer.js';

export interface NamedCode {
  code: string;
  name: string;
}

/** Words that say what sort of division a name is, in English or as transliterated: "Kursk Oblast" is also plain Kursk. */
const KIND =
  / (?:Oblast'?|Oblast’|oblast'?|Province|Region|State|Governorate|Department|District|Krai|Kray|Republic|Prefecture|Division|Voivodeship|Rayon|Raion|Municipality|Shi|Parish|İlçesi|Kommune?|Okrug)$|^(?:Republic of|Province of|State of|Muhafazat|Departamento de|Provincia de) /;
const REGION_WORDS = ['region', 'province', 'state'];
const LOCAL_WORDS: Readonly<Record<string, string[]>> = {
  RU: ['oblast', 'krai', 'republic'],
  UA: ['oblast'],
  BY: ['oblast'],
  KZ: ['oblast'],
  KG: ['oblast'],
  US: [],
  FR: ['department'],
  JP: ['prefecture'],
  CN: ['autonomous region'],
  GR: ['prefecture'],
  PL: ['voivodeship'],
};
const GOVERNORATES = new Set(['SY', 'IQ', 'EG', 'JO', 'LB', 'YE', 'TN', 'PS', 'SA', 'KW', 'OM', 'BH']);

interface Centre {
  lat: number;
  lon: number;
  population: number;
  weight: number;
}

/** Centres weighted by inhabitants, and the sums of inhabitants, of the towns that `keyOf` puts together; quarters of towns only place, not count. */
export function centresOf(towns: Town[], keyOf: (town: Town) => string | null): Map<string, Centre> {
  const centres = new Map<string, Centre>();
  for (const town of towns) {
    const key = keyOf(town);
    if (key === null) continue;
    const weight = town.population || 100;
    const centre = centres.get(key) ?? { lat: 0, lon: 0, population: 0, weight: 0 };
    const total = centre.weight + weight;
    centre.lat += ((town.lat - centre.lat) * weight) / total;
    centre.lon += ((town.lon - centre.lon) * weight) / total;
    centre.weight = total;
    if (town.feature !== 'PPLX') centre.population += town.population;
    centres.set(key, centre);
  }
  return centres;
}

/** The time zone of the towns that `keyOf` puts together, where at least `SAME_ZONE` of their inhabitants share one. */
export function zonesOf(towns: Town[], keyOf: (town: Town) => string | null): Map<string, string> {
  const counts = new Map<string, Map<string, number>>();
  for (const town of towns) {
    const key = keyOf(town);
    if (key === null || town.zone === null) continue;
    const zones = counts.get(key) ?? new Map<string, number>();
    counts.set(key, zones.set(town.zone, (zones.get(town.zone) ?? 0) + town.population + 1));
  }
  const shared = new Map<string, string>();
  for (const [key, zones] of counts) {
    const [zone, most] = [...zones].reduce((a, b) => (b[1] > a[1] ? b : a));
    const all = [...zones.values()].reduce((sum, count) => sum + count, 0);
    if (most >= SAME_ZONE * all) shared.set(key, zone);
  }
  return shared;
}
const SAME_ZONE = 0.9;

/** First-level divisions: the table of codes and names, bettered by `divisions.tsv`, placed by their towns. */
export function readRegions(codes: NamedCode[], towns: Town[]): NamedPlace[] {
  const centres = centresOf(towns, (town) => town.admin1Code);
  const zones = zonesOf(towns, (town) => town.admin1Code);
  const kept = new Map(readTable('divisions.tsv').map((row) => [row[0]!, row]));
  return codes.flatMap(({ code, name }) => {
    const [, better, lat, lon, demonyms, others] = kept.get(code) ?? [];
    const centre = centres.get(code);
    const usual = better ?? name;
    if (!centre && !lat) return [];
    const country = code.slice(0, 2);
    const base = usual.replace(KIND, '');
    const words = country === 'US' ? ['state'] : REGION_WORDS;
    const local = GOVERNORATES.has(country) ? ['governorate'] : (LOCAL_WORDS[country] ?? []);
    const generated = [...words, ...local].map((word) => `${base} ${word}`);
    return [
      {
        id: `geonames-admin1:${code}`,
        name: usual,
        kind: 'region',
        admin1: null,
        country,
        lat: Number(lat ?? centre?.lat),
        lon: Number(lon ?? centre?.lon),
        population: centre?.population ?? 0,
        admin1Code: code,
        admin2Code: null,
        zone: zones.get(code) ?? null,
        aliases: [name, base, ...generated, ...listOf(others), ...(country === 'US' ? [code.slice(3)] : [])],
        demonyms: demonymsOf(demonyms),
      },
    ];
  });
}

/** Second-level divisions ("Cook County"), those that have a town to be placed by. */
export function readDistricts(codes: NamedCode[], towns: Town[], regions: NamedPlace[]): NamedPlace[] {
  const centres = centresOf(towns, (town) => town.admin2Code);
  const zones = zonesOf(towns, (town) => town.admin2Code);
  const regionNames = new Map(regions.map((region) => [region.admin1Code, region.name]));
  return codes.flatMap(({ code, name }) => {
    const centre = centres.get(code);
    if (!centre) return [];
    const admin1Code = code.split('.').slice(0, 2).join('.');
    const base = name.replace(KIND, '');
    return [
      {
        id: `geonames-admin2:${code}`,
        name,
        kind: 'district',
        admin1: regionNames.get(admin1Code) ?? null,
        country: code.slice(0, 2),
        lat: centre.lat,
        lon: centre.lon,
        population: centre.population,
        admin1Code,
        admin2Code: code,
        zone: zones.get(code) ?? null,
        aliases: code.startsWith('US.')
          ? name.endsWith(' County')
            ? [name.replace(/County$/, 'Co.')]
            : []
          : [base, `${base} district`, `${base} County`],
        demonyms: [],
      },
    ];
  });
}
