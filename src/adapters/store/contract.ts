import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { reportId } from '../../core/ids.js';
import type { Reading } from '../../core/reading.js';
import type { Report } from '../../core/report.js';
import type { Story } from '../../core/story.js';
import type { Store } from '../../ports/store.js';

/** A report for tests, with the id that its words give it. */
export function makeReport(over: Partial<Report> = {}): Report {
  const report: Report = {
    id: '',
    text: 'Dam holds in Ashford\n\nThe mayor said the dam would hold. 🌊 Twelve people left.',
    headline: 'Dam holds in Ashford',
    byline: null,
    url: 'https://courier.example/dam',
    source: 'Courier',
    language: 'en',
    publishedAt: '2026-05-12',
    fetchedAt: '2026-05-12T10:00:00Z',
    credit: null,
    raw: { format: 'text', sha256: '0'.repeat(64), bytes: 80 },
    rights: { robots: null, tdmReserved: null, licence: null },
    replaces: null,
    ...over,
  };
  return { ...report, id: reportId(report) };
}

/** A reading of such a report, with one claim about the words given. */
export function makeReading(report: Report, words = 'the dam would hold'): Reading {
  const start = report.text.indexOf(words);
  const content = [{ start, end: start + words.length, text: words }];
  return {
    id: report.id,
    report: { ...report },
    stamp: { place: null, day: null },
    places: [],
    days: [],
    mentions: [],
    claims: [
      {
        id: `${report.id}.${start}-${start + words.length}`,
        content,
        speakers: [],
        cue: null,
        kind: 'statement',
        certainty: 'asserted',
        hedges: [],
        negated: null,
        condition: null,
        figures: [],
        evidence: [],
        saidAt: null,
        confidence: 0.9,
      },
    ],
  };
}

function makeStory(id: string, reports: string[], over: Partial<Story> = {}): Story {
  return {
    id,
    kind: 'event',
    permalink: `dam-holds-${id}`,
    reports,
    origins: {},
    stamp: { place: null, day: null },
    updatedAt: '2026-05-12T10:00:00Z',
    ...over,
  };
}

const job = (step: string, subject: string) => ({ key: `${step}:${subject}:1`, step, subject });

/** What every store must do, run against a fresh one. */
export function describeStore(name: string, open: () => Promise<Store>): void {
  describe(name, () => {
    let store: Store;
    beforeAll(async () => {
      store = await open();
    });
    afterAll(() => store.close());

    it('keeps a report exactly, and a second time adds nothing', async () => {
      const report = makeReport();
      expect(await store.addReports([{ report, jobs: [job('read', report.id)] }])).toEqual(['new']);
      expect(await store.addReports([{ report, jobs: [job('read', report.id)] }])).toEqual(['seen']);
      expect(await store.reports([report.id])).toEqual([report]);
      expect((await store.jobCounts()).waiting).toBe(1);
    });

    it('takes another wording at the same address as a revision and keeps both', async () => {
      const first = makeReport({
        url: 'https://courier.example/toll',
        text: 'Toll\n\nTwo died.',
        headline: 'Toll',
      });
      const second = makeReport({
        url: 'https://courier.example/toll',
        text: 'Toll\n\nThree died.',
        headline: 'Toll',
      });
      expect(
        await store.addReports([
          { report: first, jobs: [] },
          { report: second, jobs: [] },
        ]),
      ).toEqual(['new', 'revised']);
      expect((await store.reports([second.id]))[0]?.replaces).toBe(first.id);
      expect(await store.reports([first.id])).toEqual([first]);
      const both = await store.reports([first.id, second.id], { currentOnly: true });
      expect(both.map(({ id }) => id)).toEqual([second.id]);
      const current = await store.reportIds({ currentOnly: true });
      expect(current).toContain(second.id);
      expect(current).not.toContain(first.id);
    });

    it('stores nothing of a batch that fails', async () => {
      const good = makeReport({ url: 'https://courier.example/good', text: 'Good' });
      const bad = {
        ...makeReport({ url: 'https://courier.example/bad' }),
        fetchedAt: 1n,
      } as unknown as Report;
      await expect(
        store.addReports([
          { report: good, jobs: [] },
          { report: bad, jobs: [] },
        ]),
      ).rejects.toThrow();
      expect(await store.reports([good.id])).toEqual([]);
    });

    it('gives a reading back with its exact words, and refuses one whose words are not the report’s', async () => {
      const report = makeReport({ url: 'https://courier.example/reading' });
      await store.addReports([{ report, jobs: [] }]);
      const reading = makeReading(report);
      await store.saveReadings([{ reading, jobs: [] }], 1);
      const [loaded] = await store.readings([report.id]);
      expect(loaded?.claims[0]?.content[0]?.text).toBe('the dam would hold');
      expect(loaded?.report.text).toBe(report.text);

      const wrong = structuredClone(reading);
      wrong.claims[0]!.content[0]!.text = 'the dam would burst';
      await expect(store.saveReadings([{ reading: wrong, jobs: [] }], 1)).rejects.toMatchObject({
        code: 'store-mismatch',
      });
    });

    it('leads back through the wordings of a report, however many', async () => {
      const made = ['One died.', 'Two died.', 'Three died.'].map((text) =>
        makeReport({ url: 'https://courier.example/chain', text, headline: '' }),
      );
      await store.addReports(made.map((report) => ({ report, jobs: [] })));
      const [first, second, third] = made.map(({ id }) => id);
      expect(await store.earlierWordings([third!])).toEqual(
        new Map([
          [second, third],
          [first, second],
        ]),
      );
    });

    it('takes rows of one source in a table for reports of their own, not for wordings', async () => {
      const raw = { format: 'table' as const, sha256: '1'.repeat(64), bytes: 8 };
      const rows = ['Deaths: 2', 'Deaths: 3'].map((text) =>
        makeReport({ url: 'https://courier.example/rows', text, headline: '', raw }),
      );
      expect(await store.addReports(rows.map((report) => ({ report, jobs: [] })))).toEqual(['new', 'new']);
    });

    it('finds claims by what is known of them, and follows them into their story', async () => {
      const report = makeReport({ url: 'https://claims.example/1', publishedAt: '2026-07-01' });
      await store.addReports([{ report, jobs: [] }]);
      const reading = makeReading(report);
      const [claim] = reading.claims;
      claim!.speakers = [{ name: 'Mayor 100%', entity: null, start: 0, end: 3 }];
      await store.saveReadings([{ reading, jobs: [] }], 1);
      const page = { limit: 10, offset: 0 };
      expect(await store.findClaims({ ...page, speaker: 'mayor' })).toEqual([]);
      await store.saveStories([makeStory('claims', [report.id])], [], []);
      const found = [{ id: claim!.id, story: 'claims' }];
      expect(await store.findClaims({ ...page, speaker: 'MAYOR 100%' })).toEqual(found);
      expect(
        await store.findClaims({ ...page, story: 'claims', from: '2026-07-01', to: '2026-07-01' }),
      ).toEqual(found);
      expect(await store.findClaims({ ...page, speaker: 'mayor_100' })).toEqual([]);
      expect(await store.findClaims({ ...page, story: 'claims', kind: 'denial' })).toEqual([]);
      await store.saveReadings([{ reading, jobs: [] }], 2);
      expect(await store.findClaims({ ...page, story: 'claims' })).toEqual(found);
    });

    it('finds what an earlier wording said in the story of the later one', async () => {
      const [first, second] = ['The dam would hold.', 'The dam has failed.'].map((text) =>
        makeReport({ url: 'https://claims.example/edited', text, headline: '' }),
      ) as [Report, Report];
      await store.addReports([first, second].map((report) => ({ report, jobs: [] })));
      const readings = [makeReading(first, 'would hold'), makeReading(second, 'has failed')];
      await store.saveReadings(readings.map((reading) => ({ reading, jobs: [] })), 1); // prettier-ignore
      await store.saveStories([makeStory('edited', [second.id])], [], []);
      const ids = readings.map(({ claims }) => claims[0]!.id).sort();
      const page = { limit: 10, offset: 0 };
      const inStory = await store.findClaims({ ...page, story: 'edited' });
      expect(inStory).toEqual(ids.map((id) => ({ id, story: 'edited' })));
      expect((await store.findClaims(page)).filter(({ story }) => story === 'edited')).toEqual(inStory);
    });

    it('keeps judgements in order with who, when and why, and raises an alert once', async () => {
      const report = makeReport({ url: 'https://judged.example/1' });
      await store.addReports([{ report, jobs: [] }]);
      const made = { reports: [report.id], by: 'J. Doe', at: '2026-07-02T10:00:00Z', why: 'I rang.' };
      const nothing = { stories: [], changes: [], jobs: [] };
      const first = await store.addJudgement(
        { ...made, act: { act: 'merge', names: ['NIS', 'the agency'] } },
        nothing,
      );
      await store.addJudgement({ ...made, act: { act: 'withdraw', judgement: first } }, nothing);
      expect(await store.judgements([report.id])).toEqual([
        { ...made, id: first, act: 'merge', names: ['NIS', 'the agency'] },
        { ...made, id: first + 1, act: 'withdraw', judgement: first },
      ]);
      const span = { report: report.id, start: 0, end: 3, text: 'Dam' };
      const alert = {
        id: 'a1',
        kind: 'status' as const,
        claim: 'x',
        says: span,
        since: null,
        answeredBy: 'y',
        answer: span,
        on: null,
      };
      expect(await store.addAlerts([alert], '2026-07-03T10:00:00Z')).toBe(1);
      expect(await store.addAlerts([alert], '2026-07-04T10:00:00Z')).toBe(0);
      expect(await store.alerts({ since: null, limit: 5, offset: 0 })).toEqual([
        { ...alert, at: '2026-07-03T10:00:00Z' },
      ]);
      const since = async (instant: string) =>
        (await store.alerts({ since: instant, limit: 5, offset: 0 })).length;
      for (const same of ['2026-07-03T10:00:00Z', '2026-07-03T10:00:00.000Z', '2026-07-03T12:00:00+02:00'])
        expect([same, await since(same)]).toEqual([same, 0]);
      for (const before of ['2026-07-03', '2026-07-03T09:59:59.999Z', '2026-07-03T11:30:00+02:00'])
        expect([before, await since(before)]).toEqual([before, 1]);
    });

    it('keeps stories, moves their reports, and leads old permalinks to where the story went', async () => {
      const [a, b] = [1, 2].map((at) => makeReport({ url: `https://stories.example/${at}` }));
      await store.addReports([a!, b!].map((report) => ({ report, jobs: [] })));
      const one = makeStory(a!.id, [a!.id]);
      const two = makeStory(b!.id, [b!.id]);
      await store.saveStories([one, two], [], []);
      expect(await store.storiesOf([a!.id, b!.id])).toEqual(
        new Map([
          [a!.id, a!.id],
          [b!.id, b!.id],
        ]),
      );

      const merged = { ...one, reports: [a!.id, b!.id] };
      const merge = {
        kind: 'merge' as const,
        story: one.id,
        other: two.id,
        at: '2026-05-12T10:00:00Z',
        by: null,
        why: null,
      };
      await store.saveStories([merged], [merge], []);
      expect(await store.storyByPermalink(one.permalink)).toEqual({ story: merged });
      expect(await store.storyByPermalink(two.permalink)).toEqual({ movedTo: one.permalink });
      expect(await store.storyByPermalink('no-such-story')).toBeNull();
      expect((await store.storiesOf([b!.id])).get(b!.id)).toBe(one.id);
      expect(await store.stories([one.id, two.id])).toEqual([merged]);
      expect(await store.listRedirects()).toContainEqual({ from: two.permalink, to: one.permalink });
      expect(await store.storyChanges(two.id)).toEqual([merge]);
      expect(await store.storyChanges(one.id)).toEqual([merge]);

      // A story that was merged can part again: its permalink is then its own once more.
      const split = { ...merge, kind: 'split' as const, by: 'J. Doe', why: 'Two floods.' };
      await store.saveStories([one, two], [split], []);
      expect(await store.storyByPermalink(two.permalink)).toEqual({ story: two });
      expect(await store.storyChanges(one.id)).toEqual([merge, split]);
    });

    it('keeps a judgement on stories with what it does to them, or neither', async () => {
      const made = [1, 2].map((at) => makeReport({ url: `https://joined.example/${at}` }));
      const [a, b] = made.map(({ id }) => id) as [string, string];
      await store.addReports(made.map((report) => ({ report, jobs: [] })));
      await store.saveStories([makeStory(a, [a]), makeStory(b, [b])], [], []);
      const judgement = {
        reports: [a, b],
        act: { act: 'merge-stories' as const, other: b },
        by: 'J. Doe',
        at: '2026-07-02T10:00:00Z',
        why: 'One flood.',
      };
      const { by, at, why } = judgement;
      const update = {
        stories: [makeStory(a, [a, b])],
        changes: [{ kind: 'merge' as const, story: a, other: b, by, at, why }],
        jobs: [],
      };
      const broken = {
        ...update,
        stories: [{ ...makeStory(a, [a, b]), permalink: 1n as unknown as string }],
      };
      await expect(store.addJudgement(judgement, broken)).rejects.toThrow();
      expect(await store.judgements([a, b])).toEqual([]);
      const id = await store.addJudgement(judgement, update);
      const { act, ...kept } = judgement;
      for (const report of [a, b])
        expect(await store.judgements([report])).toEqual([{ ...kept, ...act, id }]);
      expect((await store.storiesOf([b])).get(b)).toBe(a);
      expect(await store.storyChanges(b)).toEqual(update.changes);
    });

    it('leads on through the wordings of a report to the one that stands', async () => {
      const chain = ['One hurt.', 'Two hurt.', 'Three hurt.'].map((text) =>
        makeReport({ url: 'https://courier.example/standing', text, headline: '' }),
      );
      await store.addReports(chain.map((report) => ({ report, jobs: [] })));
      const [first, second, third] = chain.map(({ id }) => id) as [string, string, string];
      const ends = [[first, third], [third, third], [second, third]] as const; // prettier-ignore
      expect(await store.standingWordings([first, third, second])).toEqual(new Map(ends));
    });

    it('finds reports by their terms, follows their links, and counts terms once their day is over', async () => {
      const days = ['2026-09-01', '2026-09-02', '2026-09-02', '2026-09-02'];
      const made = days.map((day, at) =>
        makeReport({ url: `https://index.example/${at}`, publishedAt: day }),
      );
      const [old, a, b, c] = made.map(({ id }) => id) as [string, string, string, string];
      await store.addReports(made.map((report) => ({ report, jobs: [] })));
      await store.saveStories([makeStory(old, [old])], [], []);
      const sign = (
        report: string,
        day: string,
        terms: number[],
        reports: [string, number][],
        stories: string[] = [],
      ) => ({
        signed: { report, day, vector: new Map(terms.map((term, at) => [term, 1 / (at + 2)])), town: `springfield|${report}`, ground: 0.01 }, // prettier-ignore
        terms,
        links: {
          ground: 0.01,
          reports: new Map(reports),
          stories: new Map(stories.map((story) => [story, { likeness: 0.5, nearest: 0.4, ground: 0.02 }])),
        },
      });
      await store.saveSigned([
        sign(old, '2026-09-01', [1, 2, 4_000_000_000], []),
        sign(a, '2026-09-02', [1, 2], [], [old]),
        sign(b, '2026-09-02', [2, 3], []),
        sign(c, '2026-09-02', [3], [[b, 0.25]], [old]),
      ]);

      const met = await store.meet([1, 4_000_000_000], '2026-09-02', 5, 5);
      expect(met.map(({ report, story }) => [report, story]).sort()).toEqual([[old, old], [a, null]].sort()); // prettier-ignore
      expect(met.find(({ report }) => report === a)!.vector).toEqual(new Map([[1, 1 / 2], [2, 1 / 3]])); // prettier-ignore
      expect(await store.meet([1], '2026-09-02', 5, 0)).toHaveLength(1);
      expect(await store.meet([1], '2026-09-03', 5, 5)).toMatchObject([{ report: old }]);

      // c reaches b by their own link, and a by the story that both are like.
      const linked = await store.linked('2026-09-02', [c], 0.2);
      expect([...linked.keys()].sort()).toEqual([a, b, c].sort());
      expect(linked.get(c)!.reports).toEqual(new Map([[b, 0.25]]));
      expect([...(await store.linked('2026-09-02', [c], 0.3)).keys()].sort()).toEqual([a, c].sort());
      expect((await store.linked('2026-09-02', [c], 0.3)).get(c)!.reports).toEqual(new Map());
      expect(linked.get(a)!.stories.get(old)).toEqual({ likeness: 0.5, nearest: 0.4, ground: 0.02 });
      expect(await store.storySizes([old], '2026-09-02')).toEqual(new Map([[old, 1]]));
      expect(await store.storySizes([old], '2026-09-01')).toEqual(new Map());

      // What was like a story that ceased is like the one that took its reports.
      await store.saveStories([makeStory(a, [a, old])], [{ kind: 'merge', story: a, other: old, at: '', by: null, why: null }], []); // prettier-ignore
      expect([...(await store.linked('2026-09-02', [c], 0)).get(c)!.stories]).toEqual([[a, { likeness: 0.5, nearest: 0.4, ground: 0.02 }]]); // prettier-ignore
      await store.saveStories([makeStory(old, [old])], [], []);

      expect(await store.uncounted('2026-09-02')).toEqual([old]);
      await store.countTerms(new Map([[old, [1, 2]]]));
      // Of reports counted and not, only the others are counted, and signed again, a report stays counted.
      await store.countTerms(new Map([[old, [1, 2]], [a, [1]]])); // prettier-ignore
      await store.saveSigned([sign(old, '2026-09-01', [1, 2, 4_000_000_000], [])]);
      expect(await store.uncounted('2026-09-02')).toEqual([]);
      expect(await store.rarity([1, 2, 3])).toEqual({ reports: 2, counts: new Map([[1, 2], [2, 1]]) }); // prettier-ignore
      await store.forgetSigned([b]);
      expect([...(await store.linked('2026-09-02', [c], 0.2)).keys()].sort()).toEqual([a, c].sort());
    });

    it('lists stories newest first, by place and by country, and counts places', async () => {
      const [a, b] = ['Lira', 'Gulu'].map((source) => makeReport({ source, url: 'https://places.example/' }));
      await store.addReports([a!, b!].map((report) => ({ report, jobs: [] })));
      const stampOf = (id: string, name: string, day: string): Story['stamp'] => ({
        place: {
          id,
          name,
          kind: 'settlement',
          admin1: null,
          country: 'UG',
          lat: 2,
          lon: 32,
          precision: 'settlement',
          supports: [],
          why: '',
        },
        day: { from: day, to: day, supports: [], base: null, why: '' },
      });
      const older = makeStory(a!.id, [a!.id], { stamp: stampOf('t:lira', 'Lira', '2026-07-01') });
      const newer = makeStory(b!.id, [b!.id], { stamp: stampOf('t:gulu', 'Gulu', '2026-07-03') });
      await store.saveStories([older, newer], [], []);
      const page = { limit: 10, offset: 0 };
      expect(await store.listStories({ ...page, country: 'UG' })).toEqual([newer, older]);
      expect(await store.listStories({ ...page, place: 't:lira' })).toEqual([older]);
      expect(await store.listStories({ limit: 1, offset: 1, country: 'UG' })).toEqual([older]);
      expect(await store.listPlaces()).toContainEqual({
        id: 't:lira',
        name: 'Lira',
        country: 'UG',
        stories: 1,
      });
    });

    it('keeps the newest brief of a story', async () => {
      const draft = (text: string) => ({ headline: null, paragraphs: [[text]] });
      const brief = {
        story: 's1',
        writer: 'template',
        basis: 'one',
        madeAt: '2026-05-12T10:00:00Z',
        draft: draft('Old.'),
      };
      await store.saveBrief(brief);
      await store.saveBrief({ ...brief, basis: 'two', madeAt: '2026-05-12T11:00:00Z', draft: draft('New.') });
      expect((await store.brief('s1'))?.draft).toEqual(draft('New.'));
      expect(await store.brief('s2')).toBeNull();
    });

    it('hides a taken job until its lease ends, and gives a failed one back later', async () => {
      await store.saveStories([], [], [job('t', 'a'), job('t', 'b'), job('t', 'a')]);
      const take = (now: string) => store.takeJobs(['t'], 10, now, 60);
      expect((await take('2026-01-01T00:00:00.000Z')).map(({ subject }) => subject)).toEqual(['a', 'b']);
      expect(await take('2026-01-01T00:00:30.000Z')).toEqual([]);
      await store.finishJobs(['t:a:1']);
      await store.failJob('t:b:1', 'broken', '2026-01-01T00:05:00.000Z');
      expect(await take('2026-01-01T00:02:00.000Z')).toEqual([]);
      expect((await take('2026-01-01T00:06:00.000Z')).map(({ subject }) => subject)).toEqual(['b']);
      // The worker dies: when the lease ends, the job is there again.
      expect((await take('2026-01-01T00:08:00.000Z')).map(({ subject }) => subject)).toEqual(['b']);
      await store.releaseJobs();
      expect((await take('2026-01-01T00:08:01.000Z')).map(({ subject }) => subject)).toEqual(['b']);
    });

    it('keeps a job as failed after five tries', async () => {
      await store.saveStories([], [], [job('f', 'a')]);
      for (let minute = 0; minute < 5; minute++) {
        const now = `2026-01-01T00:0${minute}:00.000Z`;
        expect(await store.takeJobs(['f'], 1, now, 60)).toHaveLength(1);
        await store.failJob('f:a:1', 'broken', now);
      }
      expect(await store.takeJobs(['f'], 1, '2026-01-02T00:00:00.000Z', 60)).toEqual([]);
      expect((await store.jobCounts()).failed).toBe(1);
    });

    it('never gives one job to two takers', async () => {
      await store.saveStories(
        [],
        [],
        Array.from({ length: 60 }, (_, at) => job('race', String(at))),
      );
      const taken = await Promise.all(
        Array.from({ length: 8 }, () => store.takeJobs(['race'], 10, '2026-01-01T00:00:00.000Z', 60)),
      );
      const subjects = taken.flat().map(({ subject }) => subject);
      expect(new Set(subjects).size).toBe(subjects.length);
      expect(subjects.length).toBe(60);
    });

    it('numbers flags, counts what it holds and finds itself sound', async () => {
      const flag = {
        story: 's1',
        sentence: 2,
        reason: 'wrong',
        note: 'it was twelve',
        at: '2026-05-12T10:00:00Z',
      };
      const first = await store.addFlag(flag);
      expect(await store.addFlag(flag)).toBeGreaterThan(first);
      const counts = await store.counts();
      expect(counts.reports).toBeGreaterThan(5);
      expect(counts.briefs).toBe(1);
      expect(await store.inspect()).toEqual([]);
    });
  });
}
