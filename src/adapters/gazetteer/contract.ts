import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Candidate, Gazetteer } from '../../ports/gazetteer.js';

const base = { admin1: null, admin1Code: null, admin2Code: null, zone: null };
const town = { ...base, kind: 'settlement' as const };

/** Places that the gazetteer under test must hold, and nothing else; with other names, and words for the people. */
export const CONTRACT_PLACES: (Omit<Candidate, 'match'> & { aliases: string[]; demonyms: string[] })[] = [
  {
    ...base,
    id: 'x:us',
    name: 'United States',
    kind: 'country',
    country: 'US',
    lat: 39.76,
    lon: -98.5,
    population: 331_000_000,
    aliases: ['U.S.', 'USA'],
    demonyms: ['American', 'Americans'],
  },
  {
    ...base,
    id: 'x:il',
    name: 'Illinois',
    kind: 'region',
    country: 'US',
    lat: 40,
    lon: -89.25,
    population: 12_800_000,
    admin1Code: 'US.IL',
    aliases: ['Ill.'],
    demonyms: [],
  },
  {
    ...town,
    id: 'x:springfield-il',
    name: 'Springfield',
    country: 'US',
    admin1: 'Illinois',
    admin1Code: 'US.IL',
    admin2Code: 'US.IL.167',
    lat: 39.80172,
    lon: -89.64371,
    population: 116_565,
    aliases: [],
    demonyms: [],
  },
  {
    ...town,
    id: 'x:springfield-mo',
    name: 'Springfield',
    country: 'US',
    admin1: 'Missouri',
    admin1Code: 'US.MO',
    admin2Code: 'US.MO.077',
    lat: 37.21533,
    lon: -93.29824,
    population: 166_810,
    aliases: [],
    demonyms: [],
  },
  {
    ...town,
    id: 'x:the-hague',
    name: 'The Hague',
    country: 'NL',
    lat: 52.07667,
    lon: 4.29861,
    population: 474_292,
    aliases: ['’s-Gravenhage'],
    demonyms: [],
  },
  {
    ...town,
    id: 'x:kyiv',
    zone: 'Europe/Kyiv',
    name: 'Kyiv',
    country: 'UA',
    lat: 50.45466,
    lon: 30.5238,
    population: 2_797_553,
    aliases: ['Kiev', 'Київ'],
    demonyms: ['Kyivan'],
  },
  {
    ...town,
    id: 'x:saint-denis',
    name: 'Saint-Denis',
    country: 'FR',
    lat: 48.93564,
    lon: 2.35387,
    population: 96_128,
    aliases: [],
    demonyms: [],
  },
  {
    ...base,
    id: 'x:red-sea',
    name: 'Red Sea',
    kind: 'sea',
    country: null,
    lat: 20,
    lon: 38,
    population: 0,
    aliases: [],
    demonyms: [],
  },
];

/** What every gazetteer must do. `open` gives one that holds `CONTRACT_PLACES`. */
export function gazetteerContract(name: string, open: () => Promise<Gazetteer>): void {
  describe(`${name} as a gazetteer`, () => {
    let gazetteer: Gazetteer;
    beforeAll(async () => {
      gazetteer = await open();
    });
    afterAll(() => gazetteer.close());
    const idsOf = async (asked: string) => (await gazetteer.lookup([asked])).get(asked)?.map(({ id }) => id);

    it('gives every place of a name, most populous first', async () => {
      expect(await idsOf('Springfield')).toEqual(['x:springfield-mo', 'x:springfield-il']);
    });

    it('gives all that is known of a place', async () => {
      const [place] = (await gazetteer.lookup(['Illinois'])).get('Illinois')!;
      expect(place).toEqual({
        ...base,
        id: 'x:il',
        name: 'Illinois',
        kind: 'region',
        country: 'US',
        lat: 40,
        lon: -89.25,
        population: 12_800_000,
        admin1Code: 'US.IL',
        match: 'name',
      });
    });

    it('tells the time zone of a place that has one', async () => {
      expect((await gazetteer.lookup(['Kyiv'])).get('Kyiv')?.[0]?.zone).toBe('Europe/Kyiv');
    });

    it('says which sort of name matched', async () => {
      const found = await gazetteer.lookup(['Kyiv', 'Kiev', 'Київ', 'Kyivan', 'Americans']);
      const matches = [...found].map(([asked, [first]]) => [asked, first!.id, first!.match]);
      expect(matches).toEqual([
        ['Kyiv', 'x:kyiv', 'name'],
        ['Kiev', 'x:kyiv', 'alias'],
        ['Київ', 'x:kyiv', 'alias'],
        ['Kyivan', 'x:kyiv', 'demonym'],
        ['Americans', 'x:us', 'demonym'],
      ]);
    });

    it.each([
      ['KYIV', 'x:kyiv'],
      ['the Red Sea', 'x:red-sea'],
      ['The Hague', 'x:the-hague'],
      ['Hague', 'x:the-hague'],
      ['s Gravenhage', 'x:the-hague'],
      ['Saint Denis', 'x:saint-denis'],
      ['St. Denis', 'x:saint-denis'],
      ['Illinóis', 'x:il'],
      ['US', 'x:us'],
    ])('does not mind case, accents, hyphens and articles: %s', async (asked, id) => {
      expect(await idsOf(asked)).toEqual([id]);
    });

    it('leaves out names without a place, and takes odd ones', async () => {
      const odd = ['Nowhere at All', '', ' ', '́', '😀', 'x:kyiv', '#x:kyiv', '-x:kyiv', 'ق'];
      expect([...(await gazetteer.lookup(odd)).keys()]).toEqual([]);
    });

    it('gives places by id, and leaves out ids that it does not have', async () => {
      const found = await gazetteer.get(['x:red-sea', 'x:none', 'Kyiv']);
      expect([...found]).toEqual([
        [
          'x:red-sea',
          { id: 'x:red-sea', name: 'Red Sea', kind: 'sea', admin1: null, country: null, lat: 20, lon: 38 },
        ],
      ]);
    });

    it('says where its data comes from', () => {
      expect(gazetteer.about.places).toBe(CONTRACT_PLACES.length);
      expect(gazetteer.about.licence).not.toBe('');
    });
  });
}
