import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { makeReading, makeReport } from '../adapters/store/contract.js';
import { openSqlite } from '../adapters/store/openSqlite.js';
import type { Report } from '../core/report.js';
import type { AsOf } from '../ledger/kept.js';
import type { ClaimQuery, Store } from '../ports/store.js';
import { findAlerts, findClaims } from './findClaims.js';
import { findStoryOfClaim } from './findStory.js';
import { collect } from './pageThrough.js';

const folder = mkdtempSync(join(tmpdir(), 'newsledger-claims-'));
const NOW = '2026-06-30T00:00:00Z';
let store: Store;
let stores = 0;
beforeEach(async () => {
  store = await openSqlite(join(folder, `${stores++}.db`));
});
afterEach(() => store.close());

const tell = (day: string, text: string, url: string) =>
  makeReport({ url, text, headline: '', source: 'Desk', publishedAt: day, fetchedAt: `${day}T12:00:00Z` });

/** Stores reports with the claims that their sentences are, and the story of those that stand; gives the ids of the claims. */
async function keep(story: string, reports: Report[], standing = reports): Promise<string[]> {
  await store.addReports(reports.map((report) => ({ report, jobs: [] })));
  const readings = reports.map((report) => {
    const sentences = report.text.match(/[^.]+\./g)!.map((sentence) => sentence.trim());
    const claims = sentences.map((sentence) => makeReading(report, sentence).claims[0]!);
    return { ...makeReading(report, sentences[0]), claims };
  });
  await store.saveReadings(readings.map((reading) => ({ reading, jobs: [] })), 1); // prettier-ignore
  const ids = standing.map(({ id }) => id);
  await store.saveStories([{ id: story, kind: 'event', permalink: story, reports: ids, origins: {}, stamp: { place: null, day: null }, updatedAt: NOW }], [], []); // prettier-ignore
  return readings.flatMap(({ claims }) => claims.map(({ id }) => id));
}

async function find(query: Partial<ClaimQuery> = {}, asOf: AsOf | null = null): Promise<string[]> {
  const asked = { limit: 10_000, offset: 0, ...query };
  return (await collect(findClaims({ store, owners: new Map() }, asked, asOf))).map(
    ({ claim }) => claim.words,
  );
}

const sentences = (what: string, count: number) =>
  Array.from({ length: count }, (_, at) => `${what} ${at} is closed.`).join(' ');

describe('claims as known on a day', () => {
  it('are all given, however many newer ones the store holds', async () => {
    await keep('old', [tell('2026-05-02', sentences('Road', 40), 'https://desk.example/roads')]);
    await keep('new', [tell('2026-05-09', sentences('Bridge', 700), 'https://desk.example/bridges')]);
    const asOf = { day: '2026-05-02', clock: 'reported' as const };
    expect(await find({}, asOf)).toHaveLength(40);
    expect(await find({ limit: 7 }, asOf)).toHaveLength(7);
    expect(await find({ limit: 7, offset: 36 }, asOf)).toHaveLength(4);
    expect(await find()).toHaveLength(740);
  });

  it('are those of the wording of then, and later those that its outlet took out', async () => {
    const url = 'https://desk.example/dam';
    const first = tell('2026-05-02', 'The dam holds. The road is open.', url);
    const second = tell('2026-05-04', 'The dam has failed. The road is open.', url);
    await keep('dam', [first, second], [second]);
    expect(await find({}, { day: '2026-05-02', clock: 'reported' })).toEqual(['The dam holds.', 'The road is open.']); // prettier-ignore
    expect((await find()).sort()).toEqual(['The dam has failed.', 'The dam holds.', 'The road is open.']);
    expect(await find({ from: '2026-05-04' })).toEqual(['The dam has failed.', 'The road is open.']);
  });
});

it('finds the story of a claim that an earlier wording makes', async () => {
  const url = 'https://desk.example/dam';
  const texts = ['The dam holds.', 'The dam may fail.', 'The dam has failed.'];
  const wordings = texts.map((text, at) => tell(`2026-05-0${at + 2}`, text, url));
  const claims = await keep('dam', wordings, wordings.slice(-1));
  for (const claim of claims) expect((await findStoryOfClaim(store, claim)).id).toBe('dam');
  await expect(findStoryOfClaim(store, 'r0.1-2')).rejects.toMatchObject({ code: 'claim-missing' });
});

it('shows an alert also when the report that it quotes got another wording', async () => {
  const url = 'https://desk.example/dam';
  const [first, second] = ['The dam holds.', 'The dam held so far.'].map((text, at) => tell(`2026-05-0${at + 2}`, text, url)) as [Report, Report]; // prettier-ignore
  const [claim, answer] = await keep('dam', [first, second], [second]);
  const says = { report: first.id, start: 0, end: 14, text: 'The dam holds.' };
  await store.addAlerts([{ id: 'a1', kind: 'status', claim: claim!, says, since: null, answeredBy: answer!, answer: says, on: null }], NOW); // prettier-ignore
  const ask = (asOf: AsOf | null) => collect(findAlerts({ store, owners: new Map() }, { since: null, limit: 5 }, asOf)); // prettier-ignore
  expect(await ask(null)).toMatchObject([{ permalink: 'dam', words: 'The dam holds.' }]);
  expect(await ask({ day: '2026-05-03', clock: 'reported' })).toHaveLength(1);
  expect(await ask({ day: '2026-05-02', clock: 'reported' })).toEqual([]);
});
