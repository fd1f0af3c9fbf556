import { openReadingTools, readOwners } from '../src/cli/open.js';
import { makeProgress } from '../src/cli/output.js';
import { reportId, storyHex } from '../src/core/ids.js';
import { READER_VERSION, type Reading } from '../src/core/reading.js';
import type { Report } from '../src/core/report.js';
import type { Story } from '../src/core/story.js';
import type { Store } from '../src/ports/store.js';
import { briefStored } from '../src/steps/briefStored.js';
import type { ReadingTools } from '../src/steps/ports.js';
import { readWithTools } from '../src/steps/readWithTools.js';
import { viewStory } from '../src/steps/viewStory.js';
import { groupReadings } from '../src/stories/grouping/groupReadings.js';
import { stampStory } from '../src/stories/stamps/stampStory.js';
import { LONGEST_RUN } from '../src/core/longestRun.js';
import { readSamples } from './material.js';
import { databaseOf, withEmptyStore } from './stores.js';

/** How long a story page's data takes, in ms, over a store so large. */
export interface QueryTimes {
  store: string;
  reports: number;
  claims: number;
  median: number;
  p95: number;
  /** The same in processor time of this process: what a machine with other work to do cannot spoil. */
  cpu: { median: number; p95: number };
}

/** Stories asked for, spread over all; each once, so that no cache of ours helps. */
const ASKED = 200;
/** Reports in one transaction. */
const BATCH = 500;

/**
 * Fills a store with copies of the samples' stories, each report at an address of its own, and times what a story's page is made from:
 * reports, readings, ledger, holds and the brief, which is checked again. `url`: a PostgreSQL server; else SQLite.
 */
export async function timeLedgerQuery(count: number, url: string | undefined): Promise<QueryTimes> {
  const tools = await openReadingTools();
  const samples = await readSamples();
  return withEmptyStore(url, 'ledger', async ({ store, analyze }) => {
    const { stories, claims } = await fillStore(store, tools, samples, count);
    await analyze();
    const ports = {
      ...tools,
      store,
      owners: readOwners(),
      model: null,
      longestRun: LONGEST_RUN,
      clock: { now: () => '2026-11-23T12:00:00Z' },
    };
    const step = Math.max(1, Math.floor(stories.length / ASKED));
    const asked = stories.filter((_, at) => at % step === 0).slice(0, ASKED);
    for (const id of asked) await briefStored(ports, [{ key: '', step: 'brief', subject: id }]);
    const walls: number[] = [];
    const works: number[] = [];
    for (const id of asked) {
      const [start, before] = [performance.now(), process.cpuUsage()];
      const [story] = await store.stories([id]);
      await viewStory(ports, story!);
      const { user, system } = process.cpuUsage(before);
      walls.push(performance.now() - start);
      works.push((user + system) / 1000);
    }
    return { store: databaseOf(url), reports: count, claims, ...quantiles(walls), cpu: quantiles(works) };
  }).finally(() => tools.gazetteer.close());
}

function quantiles(times: readonly number[]): { median: number; p95: number } {
  const sorted = [...times].sort((a, b) => a - b);
  const at = (share: number) => sorted[Math.floor((sorted.length - 1) * share)]!;
  return { median: at(0.5), p95: at(0.95) };
}

async function fillStore(
  store: Store,
  tools: ReadingTools,
  samples: readonly Report[],
  count: number,
): Promise<{ stories: string[]; claims: number }> {
  const read: { report: Report; reading: Reading }[] = [];
  for (const report of samples) read.push({ report, reading: await readWithTools(tools, report) });
  const groups = new Map<string, string[]>();
  for (const { id, story } of groupReadings(read.map(({ reading }) => reading)))
    groups.set(story, [...(groups.get(story) ?? []), id]);
  const stories: string[] = [];
  let claims = 0;
  let stored = 0;
  const progress = makeProgress('filling the store');
  progress.total(count);
  for (let round = 0; stored < count;) {
    const entries: { report: Report; reading: Reading }[] = [];
    const made: Story[] = [];
    for (; entries.length < BATCH && stored + entries.length < count; round++) {
      const copies = new Map(read.map((one) => [one.reading.report.id, copyOf(one, round)]));
      for (const members of groups.values()) {
        const own = members.map((id) => copies.get(id)!);
        const readings = own.map(({ reading }) => reading);
        const id = own[0]!.report.id;
        made.push({
          id,
          kind: 'event',
          permalink: `story-${storyHex(id)}`,
          reports: own.map(({ report }) => report.id),
          origins: {},
          stamp: stampStory(readings),
          updatedAt: '2026-11-23T12:00:00Z',
        });
        entries.push(...own);
      }
    }
    await store.addReports(entries.map(({ report }) => ({ report, jobs: [] })));
    await store.saveReadings(
      entries.map(({ reading }) => ({ reading, jobs: [] })),
      READER_VERSION,
    );
    await store.saveStories(made, [], []);
    stories.push(...made.map(({ id }) => id));
    claims += entries.reduce((sum, { reading }) => sum + reading.claims.length, 0);
    stored += entries.length;
    progress.step(entries.length);
  }
  progress.stop();
  return { stories, claims };
}

/** The same report at another address, with its reading. */
function copyOf({ report, reading }: { report: Report; reading: Reading }, round: number) {
  const url = `https://copy-${round}.example/${report.id}`;
  const id = reportId({ source: report.source, url, text: report.text });
  const claims = reading.claims.map((claim) => ({ ...claim, id: claim.id.replace(report.id, id) }));
  return {
    report: { ...report, id, url },
    reading: { ...reading, id, report: { ...reading.report, id, url }, claims },
  };
}
