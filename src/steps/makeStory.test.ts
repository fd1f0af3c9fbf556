import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { makeReading, makeReport } from '../adapters/store/contract.js';
import { openSqlite } from '../adapters/store/openSqlite.js';
import type { Report } from '../core/report.js';
import type { Store } from '../ports/store.js';
import { loadStory } from './loadStory.js';
import { makeStory } from './makeStory.js';

const NOW = '2026-05-20T00:00:00Z';
const TEXT =
  'The dam at Lochen would hold, the mayor said on Tuesday, while engineers worked through the night to open the old spillway and crews led families from the lower town to a gym.';

let store: Store;
beforeAll(async () => {
  store = await openSqlite(join(mkdtempSync(join(tmpdir(), 'newsledger-make-')), 'store.db'));
});
afterAll(() => store.close());

async function keep(...reports: Report[]): Promise<string[]> {
  await store.addReports(reports.map((report) => ({ report, jobs: [] })));
  const entries = reports.map((report) => ({ reading: makeReading(report, 'would hold'), jobs: [] }));
  await store.saveReadings(entries, 1);
  return reports.map(({ id }) => id);
}

const tell = (source: string, day: number, over: Partial<Report> = {}) =>
  makeReport({
    source,
    url: `https://${source.toLowerCase()}.example/dam`,
    headline: '',
    text: TEXT,
    publishedAt: `2026-05-${day}`,
    fetchedAt: NOW,
    ...over,
  });

it('finds another origin for copies whose origin has left the story', async () => {
  const [first, second, third] = await keep(tell('Courier', 12), tell('Post', 13), tell('Herald', 14));
  const all = [first!, second!, third!];
  const before = await makeStory(store, first!, [], all, undefined, NOW);
  expect(before.origins).toEqual({ [second!]: first, [third!]: first });
  const after = await makeStory(store, first!, all.slice(1), [], before, NOW);
  expect(after.origins).toEqual({ [third!]: second });
});

it('and for those that are too old to be looked at again', async () => {
  const copies = await keep(...Array.from({ length: 3 }, (_, at) => tell(`Copy${at}`, 10 + at)));
  const own = (at: number) => tell(`Own${at}`, 15, { text: `Note ${at}: it would hold.` });
  const others = await keep(...Array.from({ length: 201 }, (_, at) => own(at)));
  const all = [...copies, ...others];
  const [first, second, third] = copies as [string, string, string];
  const story = { ...(await makeStory(store, first, [], copies, undefined, NOW)), reports: all };
  expect((await makeStory(store, first, all, [], story, NOW)).origins).toEqual(story.origins);
  const parted = await makeStory(store, first, all.slice(1), [], story, NOW);
  expect(parted.origins).toEqual({ [third]: second });
});

it('takes rows of a table for no copies of each other', async () => {
  const raw = { format: 'table' as const, sha256: '0'.repeat(64), bytes: 8 };
  const rows = await keep(...['Alder', 'Birch'].map((name) => tell(name, 16, { raw })));
  expect((await makeStory(store, rows[0]!, [], rows, undefined, NOW)).origins).toEqual({});
});

it('names no report as an origin that was not known on the day', async () => {
  const late = tell('Late', 11, { fetchedAt: '2026-05-19T00:00:00Z' });
  const early = ['East', 'West'].map((name) => tell(name, 12, { fetchedAt: '2026-05-12T00:00:00Z' }));
  const ids = await keep(late, ...early);
  const story = await makeStory(store, ids[0]!, [], ids, undefined, NOW);
  expect(new Set(Object.values(story.origins))).toEqual(new Set([late.id]));
  const asOf = { day: '2026-05-12', clock: 'learned' as const };
  const known = await loadStory({ store, owners: new Map() }, story, asOf);
  const [first, second] = known.reports.map(({ id }) => id);
  expect(known.story.origins).toEqual({ [second!]: first });
  expect(known.ledger.origins.map(({ reports }) => reports)).toEqual([[first, second]]);
});
