import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openGazetteer } from '../adapters/gazetteer/fileGazetteer.js';
import { makeReport } from '../adapters/store/contract.js';
import { openSqlite } from '../adapters/store/openSqlite.js';
import { Problem } from '../core/problems.js';
import type { Report } from '../core/report.js';
import type { Gazetteer } from '../ports/gazetteer.js';
import type { Store } from '../ports/store.js';
import { briefStored } from './briefStored.js';
import { ingest } from './ingest.js';
import { judge } from './judge.js';
import { loadStory } from './loadStory.js';
import type { Ports } from './ports.js';
import { runJobs } from './runJobs.js';
import { viewStory } from './viewStory.js';
import { LONGEST_RUN } from '../core/longestRun.js';
import { models } from '../../test/englishModels.js';

const folder = mkdtempSync(join(tmpdir(), 'newsledger-steps-'));
let gazetteer: Gazetteer;
beforeAll(async () => {
  gazetteer = await openGazetteer(resolve(import.meta.dirname, '../../data/gazetteer.bin'));
});
afterAll(() => gazetteer.close());

let stores = 0;
async function openPorts(): Promise<Ports> {
  const store = await openSqlite(join(folder, `${stores++}.db`));
  let seconds = Date.parse('2026-05-14T00:00:00Z');
  return {
    store,
    gazetteer,
    models,
    model: null,
    longestRun: LONGEST_RUN,
    owners: new Map(),
    clock: { now: () => new Date((seconds += 1000)).toISOString() },
  };
}

async function* give(reports: (Report | Problem)[]) {
  for (const report of reports) yield report instanceof Problem ? report : { report };
}

const flood = (source: string, day: string, dead: number, words: string): Report =>
  makeReport({
    source,
    url: `https://${source.toLowerCase()}.example/flood`,
    publishedAt: day,
    headline: `Flood kills ${dead} in Lira`,
    text: `Flood kills ${dead} in Lira\n\nThe district office said on Tuesday that ${dead} people were killed by the flood in Lira, Uganda. ${words} The mayor said the bridge in Lira was closed. The district office said 40 homes were destroyed in the flood. About 900 people slept in schools, according to the Red Cross. Several clinics in Lira were damaged by the water. The army sent three boats and a helicopter to Lira. Heavy rain was expected to end on Friday, the weather office said.`,
  });

async function work(ports: Ports, reports: (Report | Problem)[]) {
  const counts = await ingest(ports.store, give(reports), () => undefined);
  const { failed } = await runJobs(ports, () => undefined);
  expect(failed).toBe(0);
  return counts;
}

async function onlyStory(store: Store) {
  const stories = await store.listStories({ limit: 10, offset: 0 });
  expect(stories).toHaveLength(1);
  return stories[0]!;
}

describe('from reports to a story', () => {
  it('puts reports of one event into one story with a brief that the checker passes', async () => {
    const ports = await openPorts();
    const reports = [
      flood('Courier', '2026-05-12', 4, 'Rescuers looked for others.'),
      flood('Herald', '2026-05-13', 6, 'Schools stayed shut.'),
    ];
    const counts = await work(ports, [new Problem('input-empty', { file: 'x' }), ...reports]);
    expect(counts).toEqual({ new: 2, seen: 0, revised: 0, problems: 1 });

    const story = await onlyStory(ports.store);
    expect(story.reports).toEqual(reports.map((report) => report.id));
    expect(story.stamp.place?.name).toBe('Lira');
    const view = await viewStory(ports, story);
    expect(view.brief).not.toBeNull();
    for (const sentence of view.brief!.paragraphs.flat()) {
      expect(sentence.supports.length, sentence.text).toBeGreaterThan(0);
      for (const support of sentence.supports) {
        const report = reports.find(({ id }) => id === support.report)!;
        expect(report.text.slice(support.start, support.end)).toBe(support.text);
      }
    }
    await ports.store.close();
  });

  it('writes the brief of a story once, however many jobs ask for it, and anew when an editor decided something', async () => {
    const ports = await openPorts();
    await work(ports, [flood('Courier', '2026-05-12', 4, 'Rescuers looked for others.')]);
    const story = await onlyStory(ports.store);
    const made = async () => (await ports.store.brief(story.id))!.madeAt;
    const first = await made();
    await briefStored(ports, [1, 2].map((at) => ({ key: `brief:${at}`, step: 'brief', subject: story.id }))); // prettier-ignore
    expect(await made()).toBe(first);
    const { ledger } = await loadStory(ports, story);
    const act = { act: 'watch', claim: ledger.claims[0]!.id, kind: 'status' } as const;
    await judge(ports, await onlyStory(ports.store), act, { by: 'J. Doe', why: 'I rang.' });
    await runJobs(ports, () => undefined);
    expect(await made()).not.toBe(first);
    await ports.store.close();
  });

  it('reads a report that is dated ahead as of the day it came in', async () => {
    const ports = await openPorts();
    await work(ports, [flood('Future', '2099-01-01', 4, 'Rescuers looked for others.')]);
    const { story, ledger, readings } = await loadStory(ports, await onlyStory(ports.store));
    // Taken in on 12 May 2026, a Tuesday.
    expect([readings[0]!.report.publishedAt, story.stamp.day?.to]).toEqual(['2026-05-12', '2026-05-12']);
    expect(new Set(ledger.claims.map(({ reportedOn }) => reportedOn))).toEqual(new Set(['2026-05-12']));
    expect(ledger.claims.flatMap(({ saidAt }) => saidAt ?? [])).toContain('2026-05-12');
    await ports.store.close();
  });

  it('keeps the permalink when reports come later, and writes the brief anew', async () => {
    const ports = await openPorts();
    await work(ports, [flood('Courier', '2026-05-12', 4, 'Rescuers looked for others.')]);
    const before = await onlyStory(ports.store);
    const brief = await ports.store.brief(before.id);
    await work(ports, [flood('Herald', '2026-05-13', 6, 'Schools stayed shut.')]);
    const after = await onlyStory(ports.store);
    expect(after.permalink).toBe(before.permalink);
    expect(after.permalink).toMatch(/^[a-z0-9-]+-[0-9a-f]{8}$/);
    expect((await ports.store.brief(after.id))?.basis).not.toBe(brief?.basis);
    await ports.store.close();
  });

  it('an edited report takes the place of its earlier wording in the same story', async () => {
    const ports = await openPorts();
    const first = flood('Courier', '2026-05-12', 4, 'Rescuers looked for others.');
    await work(ports, [first]);
    const edited = flood('Courier', '2026-05-12', 5, 'Correction: an earlier version gave another number.');
    expect(await work(ports, [edited])).toMatchObject({ revised: 1 });
    expect((await onlyStory(ports.store)).reports).toEqual([edited.id]);
    await ports.store.close();
  });

  it('shows no brief when its words were changed in the store', async () => {
    const ports = await openPorts();
    await work(ports, [flood('Courier', '2026-05-12', 4, 'Rescuers looked for others.')]);
    const story = await onlyStory(ports.store);
    const brief = (await ports.store.brief(story.id))!;
    await ports.store.saveBrief({
      ...brief,
      draft: {
        headline: null,
        paragraphs: [['The district office said 400 people were killed by the flood in Lira.']],
      },
    });
    expect((await viewStory(ports, story)).brief).toBeNull();
    await ports.store.close();
  });

  it('a job that fails leaves the others done and is tried again later', async () => {
    const ports = await openPorts();
    const reports = [flood('Courier', '2026-05-12', 4, 'One.'), flood('Herald', '2026-05-13', 6, 'Two.')];
    const broken: Ports = {
      ...ports,
      gazetteer: {
        ...gazetteer,
        lookup: (names) =>
          [...names].includes('Two') ? Promise.reject(new Error('disk')) : gazetteer.lookup(names),
      },
    };
    const withMark = { ...reports[1]!, text: reports[1]!.text.replace('Two.', 'In Two, Lira.') };
    await ingest(ports.store, give([reports[0]!, makeReport(withMark)]), () => undefined);
    const { failed } = await runJobs(broken, () => undefined);
    expect(failed).toBeGreaterThan(0);
    expect((await ports.store.counts()).readings).toBe(1);
    expect((await ports.store.jobCounts()).waiting).toBe(1);
    await ports.store.close();
  });
});
