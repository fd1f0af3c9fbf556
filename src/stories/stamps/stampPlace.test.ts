import { resolve } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { openGazetteer } from '../../adapters/gazetteer/fileGazetteer.js';
import type { Reading } from '../../core/reading.js';
import { isExact } from '../../core/spans.js';
import { composeText } from '../../core/text.js';
import { placeNames } from '../../reading/places/placeNames.js';
import { readPlaces } from '../../reading/places/readPlaces.js';
import { stampPlace } from './stampPlace.js';

const gazetteer = await openGazetteer(resolve(import.meta.dirname, '../../../data/gazetteer.bin'));
afterAll(() => gazetteer.close());

async function stamp(headline: string, body: string) {
  const text = composeText(headline, body);
  const candidates = await gazetteer.lookup(placeNames(text));
  const report = {
    id: 'r1',
    headline,
    text,
    url: null,
    source: null,
    language: 'en',
    publishedAt: null,
    credit: null,
  };
  const places = readPlaces(text, candidates);
  const reading: Reading = {
    id: 'r1',
    report,
    stamp: { place: null, day: null },
    places,
    days: [],
    mentions: [],
    claims: [],
  };
  const place = stampPlace(reading, candidates);
  for (const span of place?.supports ?? []) expect(isExact(span, text)).toBe(true);
  return place;
}

describe('stampPlace', () => {
  it('takes the line of place and date before all else', async () => {
    const place = await stamp(
      'Captured Soldiers Do Not Want to Leave Ukraine, Seoul Says',
      'Kursk, RussiaMon Jan 13 2025\nTwo soldiers captured in Ukraine want to stay there, according to South Korea’s spy agency.',
    );
    expect(place).toMatchObject({
      id: 'geonames:538560',
      name: 'Kursk',
      country: 'RU',
      precision: 'settlement',
    });
    expect(place!.supports.map(({ text }) => text)).toEqual(['Kursk']);
    expect(place!.why).toBe('Kursk stands in the line of place and date.');
  });

  it('takes the scene, not the town that the report was filed from', async () => {
    const place = await stamp(
      'Bus crash kills nine',
      'NAIROBI, Kenya (AP) — Nine people were killed when a bus overturned near Mombasa on Sunday. Police in Mombasa said the driver lost control.',
    );
    expect(place).toMatchObject({ name: 'Mombasa', country: 'KE', precision: 'settlement' });
    expect(place!.runnerUp).toMatchObject({ name: 'Nairobi' });
  });

  it('takes the scene, not the seats of those who speak', async () => {
    const place = await stamp(
      'Strike on a market',
      'Washington said it was alarmed, and Moscow’s government denied it. The shells struck a market in Kharkiv, killing four. Seoul’s spy agency had no comment.',
    );
    expect(place).toMatchObject({ name: 'Kharkiv', country: 'UA' });
  });

  it('never takes the station’s own town out of a page title', async () => {
    const place = await stamp(
      'Deputies investigate shooting - KSLA News 12 Shreveport, Louisiana News Weather & Sports',
      'Police say a man was shot in Baton Rouge on Friday.',
    );
    expect(place).toMatchObject({ name: 'Baton Rouge', admin1: 'Louisiana' });
  });

  it('gives the region or the country when the text names nothing finer', async () => {
    expect(await stamp('Floods', 'Hundreds fled floods in the Belgorod region on Monday.')).toMatchObject({
      precision: 'region',
      country: 'RU',
    });
    expect(await stamp('Protests grow', 'Protests spread across Bangladesh on Monday.')).toMatchObject({
      id: 'iso3166:BD',
      precision: 'country',
      runnerUp: null,
    });
  });

  it('goes from the country down to the town that the text supports', async () => {
    const place = await stamp(
      'Ukraine: strike on hospital',
      'A missile hit a hospital in Dnipro, Ukraine. Ukraine blamed Russia. Ukraine asked for help.',
    );
    expect(place).toMatchObject({ name: 'Dnipro', country: 'UA' });
  });

  it('takes the site where the event is when the text names it', async () => {
    const place = await stamp(
      'Fire at plant',
      'A fire broke out at the Zaporizhzhia Nuclear Power Plant on Monday, Ukraine said.',
    );
    expect(place).toMatchObject({ precision: 'site', kind: 'site', country: 'UA' });
    expect(place!.supports.map(({ text }) => text)).toEqual(['Zaporizhzhia Nuclear Power Plant']);
  });

  it('is null where no place is named', async () => {
    expect(await stamp('Shares fall', 'Shares fell for a third day.')).toBeNull();
    expect(await stamp('', '')).toBeNull();
  });
});
