import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { makeReading, makeReport } from '../adapters/store/contract.js';
import { openSqlite } from '../adapters/store/openSqlite.js';
import type { Report } from '../core/report.js';
import type { Story } from '../core/story.js';
import type { Store } from '../ports/store.js';
import { groupStored } from './groupStored.js';
import { type Decision, judge } from './judge.js';

const folder = mkdtempSync(join(tmpdir(), 'newsledger-judge-'));
const NOW = '2026-06-30T00:00:00Z';
const clock = { now: () => NOW };
const editor = { by: 'J. Doe', why: 'I rang the mayor.' };

function tell(day: string, text: string, over: Partial<Report> = {}): Report {
  const headline = text.split('\n')[0]!;
  return makeReport({ url: null, source: 'Desk', publishedAt: day, fetchedAt: NOW, headline, text, ...over });
}

const FLOOD = [
  tell('2026-05-02', 'River Ammer bursts banks\n\nThe river Ammer burst its banks in Talburg late on Saturday and flooded Ammer Street, Mayor Hanna Reuss told reporters. The old bridge is gone.'),
  tell('2026-05-02', 'Flood in Talburg kills four\n\nFour people died when the Ammer burst its banks in Talburg on Saturday, the mayor, Hanna Reuss, said. The old bridge at Ammer Street was swept away.', { url: 'https://desk.example/flood' }),
  tell('2026-05-03', 'Talburg counts the cost\n\nResidents of Talburg cleared mud from Ammer Street on Monday after the flood that killed four. Hanna Reuss asked for help to rebuild the bridge.'),
] as const; // prettier-ignore
const LATE = tell('2026-05-02', 'Talburg under water\n\nThe Ammer burst its banks in Talburg and the old bridge at Ammer Street was swept away, the mayor, Hanna Reuss, said on Saturday. Four people died.'); // prettier-ignore
const VOTE = [
  tell('2026-05-02', 'Senate of Ostia passes tax law\n\nThe senate of Ostia voted 51 to 49 for the new tax law on Sunday. Finance minister Paolo Verri called it a start. The opposition leader, Rita Moll, will go to court.'),
  tell('2026-05-03', 'Court challenge to Ostia tax\n\nRita Moll, who leads the opposition in Ostia, took the tax law to court on Monday, a day after senators passed it 51 to 49. Paolo Verri said he was not worried.'),
  tell('2026-05-04', 'Ostia minister defends tax law\n\nPaolo Verri, the finance minister of Ostia, said the tax law would stand in court. Rita Moll called it theft.'),
] as const; // prettier-ignore
const LATE_VOTE = tell('2026-05-02', 'Ostia votes for tax law\n\nSenators in Ostia passed the new tax law by 51 to 49 on Sunday. The finance minister, Paolo Verri, called it a start; Rita Moll, the opposition leader, will go to court.'); // prettier-ignore

let store: Store;
let stores = 0;
beforeEach(async () => {
  store = await openSqlite(join(folder, `${stores++}.db`));
  await group(FLOOD[0], FLOOD[1], VOTE[0]);
  await group(FLOOD[2], VOTE[1]);
});
afterEach(() => store.close());

async function group(...reports: Report[]): Promise<void> {
  await store.addReports(reports.map((report) => ({ report, jobs: [] })));
  const entries = reports.map((report) => ({ reading: makeReading(report, report.text.slice(0, 10)), jobs: [] })); // prettier-ignore
  await store.saveReadings(entries, 1);
  const jobs = reports.map(({ id }) => ({ key: `group:${id}:1`, step: 'group', subject: id }));
  await groupStored({ store, clock }, jobs);
}

async function storyOf({ id }: Report): Promise<Story> {
  const [story] = await store.stories([(await store.storiesOf([id])).get(id)!]);
  return story!;
}

const decide = async (report: Report, decision: Decision) =>
  judge({ store, clock, owners: new Map() }, await storyOf(report), decision, editor);
const mergeThem = async () => decide(FLOOD[0], { act: 'merge-stories', other: await storyOf(VOTE[0]) });
const splitOff = (...reports: Report[]) =>
  decide(FLOOD[0], { act: 'split-story', reports: reports.map(({ id }) => id) });

describe('an editor merges two stories', () => {
  it('with who, when and why, and the old permalink leads on', async () => {
    const [flood, vote] = [await storyOf(FLOOD[0]), await storyOf(VOTE[0])];
    const id = await mergeThem();
    const story = await storyOf(VOTE[0]);
    expect(story.id).toBe(flood.id);
    expect(story.reports).toHaveLength(5);
    expect(await store.storyByPermalink(vote.permalink)).toEqual({ movedTo: flood.permalink });
    const change = { kind: 'merge', story: flood.id, other: vote.id, at: NOW, ...editor };
    expect(await store.storyChanges(vote.id)).toEqual([change]);
    expect(await store.judgements([VOTE[1].id])).toMatchObject([
      { id, act: 'merge-stories', at: NOW, ...editor },
    ]);
  });

  it('and grouping leaves them one, whatever comes on the same day or later', async () => {
    await mergeThem();
    await group(LATE);
    await group(LATE_VOTE);
    await group(VOTE[2]);
    const { id } = await storyOf(FLOOD[0]);
    for (const report of [...FLOOD, ...VOTE, LATE, LATE_VOTE])
      expect([report.headline, (await storyOf(report)).id]).toEqual([report.headline, id]);
  });

  it('and takes it back: two stories under their own permalinks, the judgement kept', async () => {
    const [flood, vote] = [await storyOf(FLOOD[0]), await storyOf(VOTE[0])];
    const id = await mergeThem();
    await decide(FLOOD[0], { act: 'withdraw', judgement: id });
    await expect(decide(FLOOD[0], { act: 'withdraw', judgement: id })).rejects.toMatchObject({
      detail: `judgement ${id} is taken back already`,
    });
    expect((await storyOf(VOTE[1])).reports).toEqual(vote.reports);
    expect((await storyOf(FLOOD[0])).reports).toEqual(flood.reports);
    expect(await store.storyByPermalink(vote.permalink)).toMatchObject({ story: { id: vote.id } });
    expect(await store.judgements([VOTE[0].id])).toMatchObject([{ id }, { act: 'withdraw', judgement: id }]);
    expect((await store.storyChanges(vote.id)).map(({ kind }) => kind)).toEqual(['merge', 'split']);
    await group(LATE_VOTE);
    expect((await storyOf(LATE_VOTE)).id).toBe(vote.id);
    // And merges them once more, by taking back what took it back.
    await decide(FLOOD[0], { act: 'withdraw', judgement: id + 1 });
    expect((await storyOf(VOTE[1])).id).toBe(flood.id);
  });
});

describe('an editor splits a story', () => {
  it('and grouping leaves the parts apart, whatever comes', async () => {
    const flood = await storyOf(FLOOD[0]);
    await splitOff(FLOOD[1]);
    const parted = await storyOf(FLOOD[1]);
    expect([parted.reports, (await storyOf(FLOOD[2])).id]).toEqual([[FLOOD[1].id], flood.id]);
    await group(LATE);
    expect((await storyOf(FLOOD[1])).id).toBe(parted.id);
    expect((await storyOf(FLOOD[0])).id).toBe(flood.id);
    expect([flood.id, parted.id]).toContain((await storyOf(LATE)).id);
  });

  it('also when the outlet edits what was split off, or the report that stayed', async () => {
    await splitOff(FLOOD[1]);
    const { id } = await storyOf(FLOOD[1]);
    const edited = tell('2026-05-02', FLOOD[1].text.replaceAll('Four', 'Five'), { url: FLOOD[1].url });
    await group(edited);
    await group(LATE);
    expect((await storyOf(edited)).id).toBe(id);
    expect((await storyOf(FLOOD[0])).id).not.toBe(id);
  });

  it('of several reports, which stay together', async () => {
    await decide(FLOOD[0], { act: 'merge-stories', other: await storyOf(VOTE[0]) });
    await splitOff(FLOOD[1], VOTE[0]);
    await group(LATE);
    const { id } = await storyOf(FLOOD[1]);
    expect((await storyOf(VOTE[0])).id).toBe(id);
    expect((await storyOf(FLOOD[0])).id).not.toBe(id);
  });

  it('and takes it back', async () => {
    const flood = await storyOf(FLOOD[0]);
    const judgement = await splitOff(FLOOD[1]);
    const parted = await storyOf(FLOOD[1]);
    await decide(FLOOD[1], { act: 'withdraw', judgement });
    expect((await storyOf(FLOOD[1])).id).toBe(flood.id);
    expect(await store.storyByPermalink(parted.permalink)).toEqual({ movedTo: flood.permalink });
  });
});

it('refuses what cannot be', async () => {
  const same = { act: 'merge-stories' as const, other: await storyOf(FLOOD[1]) };
  await expect(decide(FLOOD[0], same)).rejects.toMatchObject({ detail: 'these are one story already' });
  await expect(splitOff(VOTE[0])).rejects.toMatchObject({ code: 'judgement-invalid' });
  await expect(splitOff(...FLOOD)).rejects.toMatchObject({ code: 'judgement-invalid' });
  await expect(splitOff()).rejects.toMatchObject({ code: 'judgement-invalid' });
  await expect(decide(FLOOD[0], { act: 'withdraw', judgement: 7 })).rejects.toMatchObject({
    detail: 'the story has no judgement 7',
  });
  await expect(
    judge({ store, clock, owners: new Map() }, await storyOf(FLOOD[0]), same, { by: 'J. Doe', why: ' ' }),
  ).rejects.toMatchObject({ detail: 'give --by and --why' });
});
