import { resolve } from 'node:path';
import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { openGazetteer } from '../../adapters/gazetteer/fileGazetteer.js';
import { isExact } from '../../core/spans.js';
import { placeNames } from './placeNames.js';
import { readPlaces, type PlaceContext } from './readPlaces.js';

const gazetteer = await openGazetteer(resolve(import.meta.dirname, '../../../data/gazetteer.bin'));
afterAll(() => gazetteer.close());

async function read(text: string, context?: PlaceContext) {
  return readPlaces(text, await gazetteer.lookup(placeNames(text)), context);
}
/** "words > place" for each mention. */
const listed = async (text: string) =>
  (await read(text)).map(
    ({ text: words, name, admin1 }) => `${words} > ${admin1 ? `${name}, ${admin1}` : name}`,
  );

describe('recognising', () => {
  it('takes a division with its full extent', async () => {
    expect(await listed('Troops crossed into the Kursk region near Sudzha, then Donetsk Oblast.')).toEqual([
      'Kursk region > Kursk Oblast',
      'Sudzha > Sudzha, Kursk Oblast',
      'Donetsk Oblast > Donetsk Oblast',
    ]);
  });

  it('takes a header line whose weekday lost its line break', async () => {
    expect(await listed('Kursk, RussiaMon Jan 13 2025')).toEqual([
      'Kursk > Kursk, Kursk Oblast',
      'Russia > Russia',
    ]);
  });

  it('marks words for peoples, and only those', async () => {
    const found = await read('Two Russian pilots and three Ukrainians left Germany.');
    expect(found.map(({ text, country, demonym }) => [text, country, demonym])).toEqual([
      ['Russian', 'RU', true],
      ['Ukrainians', 'UA', true],
      ['Germany', 'DE', false],
    ]);
  });

  it.each([
    [
      'a person',
      'The singer Paris Hilton later met with Jack London and with Mr. Houston there, and then Hilton smiled at them.',
    ],
    ['months and common words', 'In March he was Reading a book about Nice people. Police said Of course.'],
    ['an acronym', 'A SWAT team and the WHO came.'],
    ['codes that need a town', 'OR so he said, IN a way, with a Mass. Ms. Lee agreed.'],
    ['a label', 'Date: Tuesday'],
  ])('does not take %s', async (_what, text) => {
    expect(await listed(text)).toEqual([]);
  });

  it('does not take a newspaper for its town, nor a club for its district', async () => {
    expect(await listed('Chelsea beat Arsenal, the Houston Chronicle said.')).toEqual([]);
  });

  it('takes places by the names that they once had', async () => {
    const found = await read('He was born in Leningrad, grew up in Saigon and died in Bombay.');
    expect(found.map(({ name }) => name)).toEqual(['Saint Petersburg', 'Ho Chi Minh City', 'Mumbai']);
  });

  it('takes no place inside the names of people that it is told of', async () => {
    const text = 'Florence Chad spoke first.';
    const person = { start: 0, end: 13, text: 'Florence Chad', kind: 'person' as const, entity: null };
    expect(await read(text, { mentions: [person] })).toEqual([]);
  });

  it('takes a town that nothing else shows to be one where it is told that it is a place', async () => {
    const text = 'Nobody expected Magwe to hold out.';
    expect(await read(text)).toEqual([]);
    expect((await read(text, { tagged: [{ start: 16, end: 21 }] })).map(({ name }) => name)).toEqual([
      'Magway',
    ]);
  });

  it('knows which half of a divided country is meant', async () => {
    const text = 'South Korea said the North fired a missile. Shops in the South stayed open.';
    expect(await listed(text)).toEqual([
      'South Korea > South Korea',
      'North > North Korea',
      'South > South Korea',
    ]);
  });
});

describe('resolving', () => {
  it('knows which capital is meant where the text tells the country', async () => {
    expect(
      await listed(
        'Rockets hit the Ukrainian capital. Fire broke out in the capital. He left for France’s capital, with capital from the capital Kyiv.',
      ),
    ).toEqual([
      'Ukrainian > Ukraine',
      'capital > Kyiv, Kyiv City',
      'the capital > Kyiv, Kyiv City',
      'France > France',
      'capital > Paris, Île-de-France',
      'Kyiv > Kyiv, Kyiv City',
    ]);
    expect(await listed('Rain fell in the capital.')).toEqual([]);
  });

  it('takes names in one list for things of one kind', async () => {
    expect(await listed('Fires burn in Oregon, Washington and Idaho.')).toEqual([
      'Oregon > Oregon',
      'Washington > Washington',
      'Idaho > Idaho',
    ]);
  });

  it('goes by the place behind the comma', async () => {
    expect(await listed('She moved from Paris, Texas, to Springfield, Ill., last year.')).toEqual([
      'Paris > Paris, Texas',
      'Texas > Texas',
      'Springfield > Springfield, Illinois',
      'Ill. > Illinois',
    ]);
  });

  it('takes the best known place when nothing else is said', async () => {
    expect(await listed('He lives in Paris.')).toEqual(['Paris > Paris, Île-de-France']);
    expect(await listed('The talks in Georgia failed.')).toEqual(['Georgia > Georgia']);
  });

  it('goes by the other places of the report', async () => {
    const found = await read(
      'Fire crews in Athens, Atlanta and Augusta were sent out across Georgia on Monday.',
    );
    expect(found.map(({ id, country }) => [id.split(':')[0], country])).toEqual([
      ['geonames', 'US'],
      ['geonames', 'US'],
      ['geonames', 'US'],
      ['geonames-admin1', 'US'],
    ]);
  });

  it('says of a town that it lacks only what holds it', async () => {
    expect(await listed('TYRONE, Mo. (AP) — A sheriff in Tyrone named the dead.')).toEqual([
      'TYRONE > Missouri',
      'Mo. > Missouri',
      'Tyrone > Missouri',
    ]);
  });
});

describe('the reason', () => {
  it.each([
    ['He lives in Paris.', 'Paris', /^More populous than Paris, Texas, US\.$/, 'Paris'],
    ['He lives in Texas.', 'Texas', /^The most populous of \d+ places of this name\.$/, 'Texas'],
    ['She moved from Paris, Texas.', 'Paris', /^Named as lying in Texas\.$/, 'Paris'],
    ['She lives in Athens, Georgia.', 'Georgia', /^Named as holding Athens\.$/, 'Georgia'],
    ['The talks in Georgia failed.', 'Georgia', /^Of one name, a country goes before a region\.$/, 'Georgia'],
    [
      'Shells fell on Kursk.',
      'Kursk',
      /^A chief town goes before a region named after it\.$/,
      'Kursk Oblast',
    ],
    ['Talks go on in Washington.', 'Washington', /^What the name usually means in news\.$/, 'Washington'],
    [
      'Fires burn in Oregon, Washington and Idaho.',
      'Washington',
      /^Listed with other regions\.$/,
      'Washington',
    ],
    [
      'In Macon, Georgia, and in nearby Albany it rained.',
      'Albany',
      /in the text|which the text names/,
      'Albany',
    ],
  ])('names what decided, and the next place: %s', async (text, name, why, next) => {
    const found = (await read(text)).find((place) => place.text === name)!;
    expect(found.why).toMatch(why);
    expect(found.runnerUp).toMatchObject({ name: next });
    expect(found.runnerUp!.id).not.toBe(found.id);
  });

  it.each([
    ['It fell near Sudzha.', 'Sudzha', 'The only place of this name in the gazetteer.'],
    ['A Polish miner spoke.', 'Polish', 'A word for its people.'],
    ['South Korea and the North met.', 'North', '“North” is half of a divided country that the text names.'],
    ['It fell on the Ukrainian capital.', 'capital', 'The capital of Ukraine, named right before it.'],
    [
      'Russia is tired. It rained in the capital.',
      'the capital',
      'The capital of Russia, the country last named.',
    ],
    ['It rained in Tyrone, Mo., on Monday.', 'Tyrone', /^The gazetteer has no such place there/],
  ])('has no runner-up where nothing else can be meant: %s', async (text, words, why) => {
    const found = (await read(text)).find((place) => place.text === words)!;
    expect(found.runnerUp).toBeNull();
    expect(found.why).toMatch(why);
  });

  it('goes by the country of the outlet between equals', async () => {
    const [place] = await read('A boat sank off Newcastle.', { home: 'AU' });
    expect(place).toMatchObject({ country: 'AU', why: 'It lies in the country of the outlet.' });
    expect((await read('A boat sank off Newcastle.'))[0]!.country).not.toBe('AU');
  });
});

describe('any text', () => {
  const words = fc.constantFrom(
    'Kursk',
    'region',
    'Paris',
    ',',
    'Texas',
    'the',
    'South',
    'Korea',
    '\n',
    'é́',
    '😀',
    "'s",
    '-',
    'St.',
    'of',
    '\u202e',
    'U.S.',
    '.',
  );
  it('gives spans that are exact, in order and apart', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(words, { maxLength: 40 }), fc.boolean(), async (parts, spaced) => {
        const text = parts.join(spaced ? ' ' : '');
        const found = await read(text);
        expect(found.every((span) => isExact(span, text))).toBe(true);
        expect(found.every((span, at) => at === 0 || found[at - 1]!.end <= span.start)).toBe(true);
      }),
    );
  });

  it('is linear: a name a hundred thousand times', async () => {
    expect(await read('Kursk. '.repeat(100_000))).toHaveLength(100_000);
  });
});
