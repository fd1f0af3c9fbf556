import { resolve } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { openGazetteer } from '../../adapters/gazetteer/fileGazetteer.js';
import type { Reading } from '../../core/reading.js';
import { isExact } from '../../core/spans.js';
import { publicationDay } from '../../reading/days/publicationDay.js';
import { readDays } from '../../reading/days/readDays.js';
import { placeNames } from '../../reading/places/placeNames.js';
import { readPlaces } from '../../reading/places/readPlaces.js';
import { readSentences } from '../../reading/sentences/readSentences.js';
import { stampReport } from './stampReport.js';

const gazetteer = await openGazetteer(resolve(import.meta.dirname, '../../../data/gazetteer.bin'));
afterAll(() => gazetteer.close());

/** Places, days and stamp of a text. */
async function read(text: string, publishedAt: string | null = '2025-01-13'): Promise<Reading> {
  const candidates = await gazetteer.lookup(placeNames(text));
  const places = readPlaces(text, candidates);
  const published = publicationDay(publishedAt, places, candidates);
  const report = {
    id: 'r1',
    headline: '',
    text,
    url: null,
    source: null,
    language: 'en',
    publishedAt,
    credit: null,
  };
  const days = readDays(text, published, readSentences(text));
  const stamp = { place: null, day: null };
  const reading: Reading = { id: 'r1', report, stamp, places, days, mentions: [], claims: [] };
  return { ...reading, stamp: stampReport(reading, candidates) };
}

describe('stampReport', () => {
  it('counts the days of a report in the time zone of its place', async () => {
    const text = 'SEOUL, South Korea - The agency briefed lawmakers today.';
    const { stamp } = await read(text, '2025-01-12T22:30:00Z');
    expect(stamp.day).toMatchObject({ from: '2025-01-13', basis: 'text', supports: [{ text: 'today' }] });
  });

  it('does not know the place and the day of a text that names none', async () => {
    expect((await read('The council has a plan.', null)).stamp).toEqual({ place: null, day: null });
  });

  it('has no day that is not in the calendar', async () => {
    const text = 'On February 29, 2023 and 0000-01-01, on 31/02/2024 and in the year 0.';
    expect((await read(text)).days).toEqual([]);
    expect((await read('It fell on 29 February 2024.')).stamp.day).toMatchObject({ from: '2024-02-29' });
  });

  it('gives null for a publication that no calendar has, and reads on', async () => {
    const text = 'A shell struck Kharkiv on 3 May 2024, and on Monday.';
    for (const publishedAt of ['0000-01-01', '2023-02-29', 'tomorrow', '']) {
      const { days, stamp } = await read(text, publishedAt);
      expect(days.map((day) => day.text)).toEqual(['3 May 2024']);
      expect(stamp).toMatchObject({ place: { name: 'Kharkiv' }, day: { from: '2024-05-03', basis: 'text' } });
    }
  });

  it('reads a report that was published in the future, and one of a leap second', async () => {
    expect((await read('It fell on Monday.', '2999-01-01T00:00:00Z')).stamp.day?.from).toBe('2998-12-31');
    const { days } = await read('Stamped 2016-12-31T23:59:60Z.', '2016-12-31T23:59:60Z');
    expect(days).toMatchObject([{ from: '2016-12-31', to: '2016-12-31' }]);
  });

  it('reads names with combining marks and texts that run from right to left', async () => {
    const marked = await read('Two died in Zu\u0308rich, one in S\u0103o Tome\u0301, none in K\u0336yiv.');
    expect(marked.places.map(({ name }) => name)).toContain('Zürich');
    const arabic = await read(
      'قال رئيس البلدية في القاهرة يوم الاثنين \u202eThe mayor of Cairo spoke\u202c.',
    );
    expect(arabic.stamp.place?.name).toBe('Cairo');
    for (const { report, places } of [marked, arabic])
      expect(places.every((span) => isExact(span, report.text))).toBe(true);
  });

  const capitals = Array.from(
    { length: 10_000 },
    (_, at) => `${'ABCDEFGHIJ'[at % 10]}${'nopqrstuv'.slice(at % 7)}${at}`,
  );
  it.each([
    ['ten thousand capitalised words', capitals.join(' ')],
    ['a name a hundred thousand times', 'Kyiv '.repeat(100_000)],
    ['a megabyte of prose', 'Two were shot in Paris, Texas on Monday, the mayor said. '.repeat(18_000)],
    ['a megabyte of dates', 'Monday Jan. 3 2025 '.repeat(52_000)],
    ['a megabyte from right to left', 'القاهرة وكييف '.repeat(70_000)],
  ])(
    'stays quick on %s',
    async (_, text) => {
      const before = process.cpuUsage();
      await read(text);
      const { user, system } = process.cpuUsage(before);
      expect((user + system) / 1e6).toBeLessThan(2);
    },
    120_000,
  );
});
