import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { makeReading, makeReport } from '../adapters/store/contract.js';
import { openSqlite } from '../adapters/store/openSqlite.js';
import type { Reading } from '../core/reading.js';
import type { Report } from '../core/report.js';
import type { Store } from '../ports/store.js';
import { groupReadings } from '../stories/grouping/groupReadings.js';
import { indexTerms } from '../stories/grouping/linkReport.js';
import { signReport } from '../stories/grouping/signReport.js';
import { weighReport } from '../stories/grouping/weighReport.js';
import { groupStored } from './groupStored.js';

const folder = mkdtempSync(join(tmpdir(), 'newsledger-group-'));
let stores = 0;

async function withStore(run: (store: Store) => Promise<void>): Promise<void> {
  const store = await openSqlite(join(folder, `${stores++}.db`));
  await run(store);
  await store.close();
}

/** Takes reports in, one job each time, or all in one. */
async function group(store: Store, batches: Report[][], now = '2026-06-30T00:00:00Z') {
  const ports = { store, clock: { now: () => now } };
  for (const reports of batches) {
    await store.addReports(reports.map((report) => ({ report, jobs: [] })));
    await store.saveReadings(reports.map((report) => ({ reading: readOf(report), jobs: [] })), 1); // prettier-ignore
    await groupStored(ports, reports.map(({ id }) => ({ key: `group:${id}:1`, step: 'group', subject: id }))); // prettier-ignore
  }
}

const readOf = (report: Report): Reading => makeReading(report, report.text.slice(0, 10));

/** Which reports stand together, as sets of ids in order. */
async function storiesIn(store: Store): Promise<string[][]> {
  const stories = await store.listStories({ limit: 100, offset: 0 });
  return stories.map(({ reports }) => [...reports].sort()).sort();
}

function tell(day: string, text: string, over: Partial<Report> = {}): Report {
  const [headline] = text.split('\n');
  return makeReport({ url: null, publishedAt: day, fetchedAt: '2026-06-30T00:00:00Z', headline: headline!, text, source: 'Desk', ...over }); // prettier-ignore
}

const FLOOD = [
  tell('2026-05-02', 'River Ammer bursts banks\n\nThe river Ammer burst its banks in Talburg late on Saturday and flooded Ammer Street, Mayor Hanna Reuss told reporters. The old bridge is gone.'),
  tell('2026-05-02', 'Flood in Talburg kills four\n\nFour people died when the Ammer burst its banks in Talburg on Saturday, the mayor, Hanna Reuss, said. The old bridge at Ammer Street was swept away.'),
  tell('2026-05-03', 'Talburg counts the cost\n\nResidents of Talburg cleared mud from Ammer Street on Monday after the flood that killed four. Hanna Reuss asked for help to rebuild the bridge.'),
]; // prettier-ignore
const VOTE = [
  tell('2026-05-02', 'Senate of Ostia passes tax law\n\nThe senate of Ostia voted 51 to 49 for the new tax law on Sunday. Finance minister Paolo Verri called it a start. The opposition leader, Rita Moll, will go to court.'),
  tell('2026-05-03', 'Court challenge to Ostia tax\n\nRita Moll, who leads the opposition in Ostia, took the tax law to court on Monday, a day after senators passed it 51 to 49. Paolo Verri said he was not worried.'),
  tell('2026-05-03', 'Ostia minister defends tax law\n\nPaolo Verri, the finance minister of Ostia, said the tax law would stand in court. Rita Moll called it theft.'),
]; // prettier-ignore
const ALL = [...FLOOD, ...VOTE];
const idsOf = (...groups: Report[][]) => groups.map((reports) => reports.map(({ id }) => id).sort()).sort();

function signedOf(report: Report) {
  const vector = weighReport(signReport(report), { reports: 0, counts: new Map() });
  const links = { ground: 0, reports: new Map<string, number>(), stories: new Map() };
  return {
    signed: { report: report.id, day: '2026-05-01', vector, town: null, ground: 0 },
    terms: indexTerms(vector),
    links,
  };
}

describe('grouping in the store', () => {
  it('gives the same stories one report at a time and all at once, whatever the order within a day', async () => {
    const batch = groupReadings(ALL.map(readOf));
    const together = [...new Set(batch.map(({ story }) => story))]
      .map((story) =>
        batch
          .filter((one) => one.story === story)
          .map(({ id }) => id)
          .sort(),
      ) // prettier-ignore
      .sort();
    await fc.assert(
      fc.asyncProperty(fc.shuffledSubarray(ALL, { minLength: ALL.length }), fc.nat(5), (shuffled, cut) =>
        withStore(async (store) => {
          const days = [...new Set(ALL.map(({ publishedAt }) => publishedAt))].sort();
          for (const day of days) {
            const reports = shuffled.filter(({ publishedAt }) => publishedAt === day);
            const first = reports.slice(0, cut % (reports.length + 1));
            await group(store, [first, ...reports.slice(first.length).map((report) => [report])]);
          }
          expect(await storiesIn(store)).toEqual(together);
        }),
      ),
      { numRuns: 12 },
    );
    expect(together).toEqual(idsOf(FLOOD, VOTE));
  }, 120_000);

  it('takes reports that come late, in order or not', () =>
    withStore(async (store) => {
      await group(store, [[ALL[2]!], [ALL[4]!], [ALL[5]!], [ALL[3]!], [ALL[1]!], [ALL[0]!]]);
      expect(await storiesIn(store)).toEqual(idsOf(FLOOD, VOTE));
    }));

  it('takes a report dated after it came in as of the day it came in', () =>
    withStore(async (store) => {
      const early = tell('2099-01-01', FLOOD[1]!.text, { fetchedAt: '2026-05-02T12:00:00Z', source: 'Tomorrow' }); // prettier-ignore
      await group(store, [[FLOOD[0]!], [early], [VOTE[0]!], [FLOOD[2]!]]);
      expect(await storiesIn(store)).toEqual(idsOf([FLOOD[0]!, early, FLOOD[2]!], [VOTE[0]!]));
      expect(await store.uncounted('2026-05-03')).toEqual([]);
    }));

  it('counts the same report under two addresses as one origin', () =>
    withStore(async (store) => {
      const text = `${FLOOD[1]!.text} Rescue teams from three districts searched all night for people who were still missing in the lower town.`;
      const [one, other] = ['a', 'b'].map((path) => tell('2026-05-02', text, { url: `https://desk.example/${path}` })); // prettier-ignore
      await group(store, [[one!], [other!]]);
      const [story] = await store.listStories({ limit: 10, offset: 0 });
      expect(story!.reports).toHaveLength(2);
      expect(Object.keys(story!.origins)).toHaveLength(1);
    }));

  it('keeps both wordings when an outlet edits a figure without a word about it', () =>
    withStore(async (store) => {
      const first = tell('2026-05-02', FLOOD[1]!.text, { url: 'https://desk.example/flood' });
      const edited = tell('2026-05-02', FLOOD[1]!.text.replaceAll('Four', 'Five'), { url: 'https://desk.example/flood' }); // prettier-ignore
      await group(store, [[first], [FLOOD[0]!]]);
      const [before] = await store.listStories({ limit: 10, offset: 0 });
      await group(store, [[edited]]);
      const stories = await store.listStories({ limit: 10, offset: 0 });
      expect(stories.map(({ id }) => id)).toEqual([before!.id]);
      expect([...stories[0]!.reports].sort()).toEqual([FLOOD[0]!.id, edited.id].sort());
      expect(await store.reports([first.id])).toEqual([first]);
      expect((await store.reports([edited.id]))[0]!.replaces).toBe(first.id);
    }));

  it('keeps events in two towns of one name apart', () =>
    withStore(async (store) => {
      const towns = [
        tell('2026-05-02', 'Fire at Springfield mill\n\nA fire destroyed the paper mill at Springfield, Ohio, on Saturday, fire chief Mona Dreyer said. Forty workers were led out of the building on Mill Road. The cause is thought to be a heater in the boiler room. Crews from Enon and Yellow Springs pumped water from the Mad River until dawn, and two firefighters were treated for burns. The owner, Clark Paper, makes cartons for dairies; its manager, Lou Hatch, told staff to stay at home until inspectors have seen the roof. A smell of smoke hung over Main Street.'),
        tell('2026-05-02', 'Springfield votes for new school\n\nThe council of Springfield, Oregon, voted on Saturday to build a school beside Lake Park. The mayor, Jo Kern, said the work would begin in autumn and cost nine million dollars. Parents had asked for it since the old classrooms at Thurston were found damp last winter. Councillor Ada Wynn, who was against, called the site a swamp and wanted a second opinion from the county. Bids are due in August; pupils are to move in two years later, and the Lane district will pay a third from its bond.'),
      ]; // prettier-ignore
      await group(store, [towns]);
      expect(await storiesIn(store)).toEqual(idsOf([towns[0]!], [towns[1]!]));
    }));

  it('merges two stories of the day when a later report joins them, and leads the old permalink on', () =>
    withStore(async (store) => {
      const parts = [
        tell('2026-05-02', 'Dam cracks at Lochen\n\nEngineers found a crack in the Lochen dam on Saturday, warden Iris Falk said. The spillway at Lochen was opened.'),
        tell('2026-05-02', 'Village of Edern cleared\n\nPolice cleared the village of Edern on Saturday night, Captain Otto Brehm said. Buses took families to a gym in Varn.'),
      ]; // prettier-ignore
      const bridge = tell('2026-05-02', 'Edern cleared after crack in Lochen dam\n\nPolice cleared Edern on Saturday night because engineers found a crack in the Lochen dam. Warden Iris Falk opened the spillway at Lochen; Captain Otto Brehm sent buses that took families to a gym in Varn.'); // prettier-ignore
      await group(store, [[parts[0]!], [parts[1]!]]);
      const before = await store.listStories({ limit: 10, offset: 0 });
      expect(before).toHaveLength(2);
      await group(store, [[bridge]]);
      const [story, ...others] = await store.listStories({ limit: 10, offset: 0 });
      expect(others).toEqual([]);
      const gone = before.find(({ id }) => id !== story!.id)!;
      expect(await store.storyByPermalink(gone.permalink)).toEqual({ movedTo: story!.permalink });
      expect(await store.storyChanges(gone.id)).toMatchObject([{ kind: 'merge', story: story!.id, other: gone.id }]); // prettier-ignore
    }));

  it('takes a report into a story of 5,000 reports', () =>
    withStore(async (store) => {
      const many = Array.from({ length: 5000 }, (_, at) =>
        tell('2026-05-01', `${FLOOD[0]!.text} Note ${at}.`, { source: `Outlet ${at}` }),
      );
      await store.addReports(many.map((report) => ({ report, jobs: [] })));
      await store.saveReadings(many.map((report) => ({ reading: readOf(report), jobs: [] })), 1); // prettier-ignore
      const story = many[0]!.id;
      await store.saveStories([{ id: story, kind: 'running', permalink: 'flood-00000000', reports: many.map(({ id }) => id), origins: {}, stamp: { place: null, day: null }, updatedAt: '' }], [], []); // prettier-ignore
      // Of such a story the index shows the newest reports only; here, those that are enough for it.
      await store.saveSigned(many.slice(-200).map((report) => signedOf(report))); // prettier-ignore
      await group(store, [[FLOOD[1]!]]);
      const [after] = await store.stories([story]);
      expect(after!.reports).toHaveLength(5001);
      expect(after!.kind).toBe('running');
    }), 60_000); // prettier-ignore
});
