import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openGazetteer } from '../adapters/gazetteer/fileGazetteer.js';
import { openSqlite } from '../adapters/store/openSqlite.js';
import type { Problem } from '../core/problems.js';
import { importMappingSchema } from '../formats/importMapping.js';
import { readTable } from '../intake/tables/readTable.js';
import { SPAN_COLUMNS, spanRows } from '../pages/shapes/cells.js';
import { quickStatements } from '../pages/shapes/quickStatements.js';
import { acledRow, airwarsRow, ucdpRow } from '../pages/shapes/shapes.js';
import type { Gazetteer } from '../ports/gazetteer.js';
import type { Store } from '../ports/store.js';
import { findClaims } from './findClaims.js';
import { findStory } from './findStory.js';
import { importTable } from './importTable.js';
import { judge } from './judge.js';
import { loadStory } from './loadStory.js';
import { collect } from './pageThrough.js';
import { viewLedger } from './viewStory.js';

const TABLE = `Incident,Claim,Who,Outlet,Link,Day,Town,Deaths,Hurt
Flood,The dam broke,Lira district office,Courier,https://courier.example/1,2026-05-12,"Lira, Uganda",4,10
Flood,,Lira district office,Courier,https://courier.example/1,2026-05-13,"Lira, Uganda",9,
Flood,,Lira hospital,Post,https://post.example/1,2026-05-13,"Lira, Uganda",12,
Flood,,Lira hospital,Post,https://post.example/2,soon,"Lira, Uganda",12,
`;
const mapping = importMappingSchema.parse({
  columns: {
    words: 'Claim',
    speaker: 'Who',
    outlet: 'Outlet',
    url: 'Link',
    reported: 'Day',
    place: 'Town',
    event: 'Incident',
  },
  figures: [
    { outcome: 'killed', value: 'Deaths' },
    { outcome: 'injured', value: 'Hurt' },
  ],
});
const clock = { now: () => '2026-05-20T00:00:00Z' };
const LATER = `${TABLE}Flood,The hospital is full,Lira hospital,Herald,https://herald.example/1,2026-05-14,"Lira, Uganda",,\n`;

describe('a hand-kept table in the ledger', () => {
  let store: Store;
  let gazetteer: Gazetteer;
  const problems: Problem[] = [];
  const take = (table = TABLE) =>
    importTable(
      { store, gazetteer, clock },
      readTable(table, mapping, { file: 'floods.csv', fetchedAt: clock.now() }),
      (problem) => problems.push(problem),
    );
  const story = async () => (await store.listStories({ limit: 10, offset: 0 }))[0]!;
  beforeAll(async () => {
    store = await openSqlite(join(mkdtempSync(join(tmpdir(), 'newsledger-import-')), 'store.db'));
    gazetteer = await openGazetteer(resolve(import.meta.dirname, '../../data/gazetteer.bin'));
  });
  afterAll(async () => {
    await store.close();
    await gazetteer.close();
  });

  it('takes every row that can be taken, once, and names the others', async () => {
    expect(await take()).toEqual({ new: 3, seen: 0, problems: 1 });
    expect(problems[0]!.message).toMatch(/^floods\.csv:5: .*"soon" is no date/);
    expect(await take()).toEqual({ new: 0, seen: 3, problems: 1 });
    expect((await store.counts()).reports).toBe(3);
  });

  it('puts rows of one event into one story, placed and dated, with figures by their sources', async () => {
    const { stamp, reports } = await story();
    expect([stamp.place?.name, stamp.place?.country, stamp.day?.to]).toEqual(['Lira', 'UG', '2026-05-13']);
    expect(reports).toHaveLength(3);
    const { ledger } = await loadStory({ store, owners: new Map() }, await story());
    const line = ledger.series.find(({ outcome }) => outcome === 'killed')!;
    expect(
      line.points.map(({ by, figure, overtakenBy }) => [figure.low, by, overtakenBy === null]).sort(),
    ).toEqual([
      [12, 'Lira hospital', true],
      [4, 'Lira district office', false],
      [9, 'Lira district office', true],
    ]);
    expect(line.range).toEqual({ low: 9, high: 12 });
    expect(ledger.disagreements.map(({ on }) => on)).toEqual([['source']]);
  });

  it('shows what was known on a day', async () => {
    const { ledger } = await loadStory({ store, owners: new Map() }, await story(), {
      day: '2026-05-12',
      clock: 'reported',
    });
    expect(ledger.claims.map(({ content }) => content[0]!.text)).toEqual(['The dam broke']);
    const learned = await loadStory({ store, owners: new Map() }, await story(), {
      day: '2026-05-19',
      clock: 'learned',
    });
    expect(learned.reports).toEqual([]);
  });

  it('finds claims by speaker, outcome, place and day', async () => {
    const page = { limit: 10, offset: 0 };
    const words = async (query: object) =>
      (await collect(findClaims({ store, owners: new Map() }, { ...page, ...query }))).map(
        ({ claim }) => claim.words,
      );
    expect(await words({ speaker: 'HOSPITAL' })).toEqual(['12']);
    expect(await words({ place: 'UG', from: '2026-05-13' })).toHaveLength(2);
    expect(await words({ outcome: 'injured' })).toEqual(['The dam broke']);
    expect(await words({ kind: 'denial' })).toEqual([]);
    expect(await words({ speaker: '%' })).toEqual([]);
  });

  it('keeps judgements with who, when and why, and refuses those about nothing', async () => {
    const { ledger } = await loadStory({ store, owners: new Map() }, await story());
    const [first, , last] = ledger.claims.map(({ id }) => id);
    const editor = { by: 'J. Doe', why: 'The hospital counts a day later.' };
    const act = { act: 'relate', from: last!, to: first!, kind: 'overtakes' } as const;
    const number = await judge({ store, clock, owners: new Map() }, await story(), act, editor);
    expect(
      (await loadStory({ store, owners: new Map() }, await story())).ledger.relations.at(-1),
    ).toMatchObject({
      by: 'J. Doe',
      kind: 'overtakes',
      withdrawnAt: null,
    });
    await judge(
      { store, clock, owners: new Map() },
      await story(),
      { act: 'withdraw', judgement: number },
      editor,
    );
    expect(
      (await loadStory({ store, owners: new Map() }, await story())).ledger.relations.at(-1)?.withdrawnAt,
    ).toBe(clock.now());
    const wrong = judge(
      { store, clock, owners: new Map() },
      await story(),
      { act: 'watch', claim: 'r0.1-2', kind: 'status' },
      editor,
    );
    await expect(wrong).rejects.toMatchObject({ code: 'claim-missing' });
    const nameless = judge({ store, clock, owners: new Map() }, await story(), act, { by: ' ', why: 'x' });
    await expect(nameless).rejects.toMatchObject({ code: 'judgement-invalid' });
    await expect(findStory(store, 'no-such-story')).rejects.toMatchObject({ code: 'story-missing' });
  });

  it('goes out in the shapes that desks know, with the words behind each cell', async () => {
    const view = await viewLedger({ store, owners: new Map() }, await story());
    const valuesOf = (cells: ReturnType<typeof ucdpRow>) =>
      Object.fromEntries(Object.entries(cells).map(([column, { value }]) => [column, value]));
    expect(valuesOf(ucdpRow(view))).toMatchObject({
      low: 9,
      high: 12,
      where_prec: 1,
      country: 'Uganda',
      side_a: null,
    });
    expect(valuesOf(acledRow(view))).toMatchObject({
      fatalities: 9,
      geo_precision: 1,
      event_date: '2026-05-13',
    });
    expect(valuesOf(airwarsRow(view))).toMatchObject({
      killed_min: 9,
      killed_max: 12,
      injured_min: 10,
      grading: null,
    });
    const spans = spanRows('x', ucdpRow(view), view).filter(({ column }) => column === 'best');
    expect(Object.keys(spans[0]!)).toEqual([...SPAN_COLUMNS]);
    expect(spans.map(({ words, outlet }) => [words, outlet]).sort()).toEqual([
      ['12', 'Post'],
      ['9', 'Courier'],
    ]);
    expect(
      quickStatements(view)
        .map(({ line }) => line.split('\t').slice(0, 5).join(' '))
        .slice(2)
        .sort(),
    ).toEqual([
      'LAST P1120 12 P585 +2026-05-13T00:00:00Z/11',
      'LAST P1120 9 P585 +2026-05-13T00:00:00Z/11',
      'LAST P1339 10 P585 +2026-05-12T00:00:00Z/11',
      'LAST P585 +2026-05-13T00:00:00Z/11',
    ]);
  });

  it('leaves a row where an editor put it, and a new row goes to most of its event', async () => {
    const parted = (await store.reports((await story()).reports)).find(({ source }) => source === 'Post')!;
    const editor = { by: 'J. Doe', why: 'Another flood.' };
    const act = { act: 'split-story', reports: [parted.id] } as const;
    const number = await judge({ store, clock, owners: new Map() }, await story(), act, editor);
    expect(await take(LATER)).toEqual({ new: 1, seen: 3, problems: 1 });
    const stories = await store.listStories({ limit: 10, offset: 0 });
    expect(stories.map(({ reports }) => reports.length).sort()).toEqual([1, 3]);
    expect((await store.storiesOf([parted.id])).get(parted.id)).toBe(stories.find(({ reports }) => reports.length === 1)!.id); // prettier-ignore
    const home = stories.find(({ reports }) => reports.length === 3)!;
    await judge({ store, clock, owners: new Map() }, home, { act: 'withdraw', judgement: number }, editor);
    expect((await story()).reports).toHaveLength(4);
  });
});
