import { resolve } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { openGazetteer } from './fileGazetteer.js';

const FILE = resolve(import.meta.dirname, '../../../data/gazetteer.bin');
const gazetteer = await openGazetteer(FILE);
afterAll(() => gazetteer.close());

/** The built file holds what the sources and the hand-kept tables give; `npm run build` makes it. */
describe('the built gazetteer', () => {
  it.each([
    ['Kursk region', 'geonames-admin1:RU.41'],
    ['Kurskaya oblast', 'geonames-admin1:RU.41'],
    ['Donbass', 'newsledger:donbas'],
    ['Gaza Strip', 'geonames-admin1:PS.GZ'],
    ['Bombay', 'geonames:1275339'],
    ['Burma', 'iso3166:MM'],
    ['North Koreans', 'iso3166:KP'],
    ['Parisian', 'geonames:2988507'],
    ['W.Va.', 'geonames-admin1:US.WV'],
    ['Strait of Hormuz', 'newsledger:strait-of-hormuz'],
    ['Mekong River', 'newsledger:mekong'],
    ['Pacific Palisades', 'newsledger:pacific-palisades'],
  ])('%s', async (name, id) => {
    expect((await gazetteer.lookup([name])).get(name)!.map((place) => place.id)).toContain(id);
  });

  it('has every country with its centre', async () => {
    const found = await gazetteer.get(['iso3166:FR', 'iso3166:KR']);
    expect(found.get('iso3166:FR')).toMatchObject({
      name: 'France',
      kind: 'country',
      country: 'FR',
      lat: 46,
      lon: 2,
    });
    expect(found.get('iso3166:KR')).toMatchObject({ name: 'South Korea', kind: 'country', country: 'KR' });
  });

  it('opens within 100 ms of processor time and holds less than 150 MB', async () => {
    const before = { cpu: process.cpuUsage(), bytes: process.memoryUsage().rss };
    const other = await openGazetteer(FILE);
    const { user, system } = process.cpuUsage(before.cpu);
    await other.lookup(['Kursk', 'Paris', 'no such place']);
    expect((user + system) / 1000).toBeLessThan(100);
    expect(process.memoryUsage().rss - before.bytes).toBeLessThan(150e6);
    await other.close();
  });

  it('names its source, its licence and its day', () => {
    expect(gazetteer.about.date).toMatch(/^\d{4}-\d\d/);
    expect(gazetteer.about.name).toContain('GeoNames');
    expect(gazetteer.about.licence).toBe('CC BY 4.0');
    expect(gazetteer.about.places).toBeGreaterThan(200_000);
  });
});
