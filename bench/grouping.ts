import { addDays } from '../src/core/days.js';
import { reportId } from '../src/core/ids.js';
import type { Reading } from '../src/core/reading.js';
import type { Report } from '../src/core/report.js';
import type { Store } from '../src/ports/store.js';
import { groupStored } from '../src/steps/groupStored.js';
import { indexTerms } from '../src/stories/grouping/linkReport.js';
import { signReport } from '../src/stories/grouping/signReport.js';
import { termsOf, weighReport } from '../src/stories/grouping/weighReport.js';
import { mixHash } from '../src/tagging/hashing.js';
import { databaseOf, withEmptyStore } from './stores.js';

/** Reports a day, and reports of one event. */
const A_DAY = 1000;
const OF_EVENT = 3;
const FIRST_DAY = '2025-01-01';
/** Reports that are timed. */
const TIMED = 100;
/** Reports stored in one go. */
const BATCH = 500;
/** Words of a report: those of its event, and those that all news uses, the common ones far more often. */
const EVENT_WORDS = 14;
const COMMON_WORDS = 40;
const VOCABULARY = 20_000;

/** Reports in the store that a large one is compared with. */
export const FEW_STORED = 1000;

/** Reports grouped a second with few and with many reports in the store, and the ratio of the two. */
export interface GroupingRates {
  store: string;
  reports: number;
  few: number;
  many: number;
  ratio: number;
}

/** Times grouping over a store of `count` reports and over a small one; `url`: a PostgreSQL server, else SQLite. */
export async function timeGrouping(count: number, url: string | undefined): Promise<GroupingRates> {
  const rateWith = (stored: number) =>
    withEmptyStore(url, `grouping_${stored}`, async ({ store, analyze }) => {
      await fill(store, stored);
      await analyze();
      return rateOfGrouping(store, stored);
    });
  const [few, many] = [await rateWith(FEW_STORED), await rateWith(count)];
  return { store: databaseOf(url), reports: count, few, many, ratio: many / few };
}

/** Puts so many reports into the store and its index with their signatures, without reading them. */
async function fill(store: Store, count: number): Promise<void> {
  for (let at = 0; at < count; at += BATCH) {
    await storeReports(
      store,
      Array.from({ length: Math.min(BATCH, count - at) }, (_, offset) => makeReport(at + offset)),
    );
  }
}

/**
 * Reports grouped a second, one at a time, in a store that holds `stored` reports. They come on the day after those, half of them
 * to events of the last day.
 */
async function rateOfGrouping(store: Store, stored: number): Promise<number> {
  const fresh = Array.from({ length: TIMED }, (_, at) => {
    const day = addDays(FIRST_DAY, Math.ceil(stored / A_DAY));
    const event = at % 2 === 0 ? Math.floor((stored - 1 - at) / OF_EVENT) : stored + Math.floor(at / 4);
    return makeReport(stored + at, day, event);
  });
  await store.addReports(fresh.map((report) => ({ report, jobs: [] })));
  await store.saveReadings(fresh.map((report) => ({ reading: readingOf(report), jobs: [] })), 1); // prettier-ignore
  const ports = { store, clock: { now: () => new Date().toISOString() } };
  // The first one also ends the day before.
  const [first, ...others] = fresh.map(({ id }) => ({ key: `group:${id}:1`, step: 'group', subject: id }));
  await groupStored(ports, [first!]);
  const start = performance.now();
  for (const job of others) await groupStored(ports, [job]);
  return (others.length / (performance.now() - start)) * 1000;
}

async function storeReports(store: Store, reports: readonly Report[]): Promise<void> {
  await store.addReports(reports.map((report) => ({ report, jobs: [] })));
  await store.saveReadings(reports.map((report) => ({ reading: readingOf(report), jobs: [] })), 1); // prettier-ignore
  const rarity = await store.rarity([...new Set(reports.flatMap((report) => termsOf(signReport(report))))]);
  const terms = new Map<string, number[]>();
  const entries = reports.map((report) => {
    const signature = signReport(report);
    terms.set(report.id, termsOf(signature));
    const vector = weighReport(signature, rarity);
    const signed = { report: report.id, day: report.publishedAt!, vector, town: null, ground: 0 };
    return {
      signed,
      terms: indexTerms(vector),
      links: { ground: 0, reports: new Map(), stories: new Map() },
    };
  });
  await store.saveSigned(entries);
  await store.countTerms(terms);
  await store.saveStories(
    Array.from({ length: Math.ceil(reports.length / OF_EVENT) }, (_, at) => {
      const members = reports.slice(at * OF_EVENT, (at + 1) * OF_EVENT).map(({ id }) => id);
      return {
        id: members[0]!,
        kind: 'event' as const,
        permalink: `story-${members[0]!}`,
        reports: members,
        origins: {},
        stamp: { place: null, day: null },
        updatedAt: '2025-01-01T00:00:00Z',
      };
    }),
    [],
    [],
  );
}

function makeReport(
  number: number,
  day = addDays(FIRST_DAY, Math.floor(number / A_DAY)),
  event = Math.floor(number / OF_EVENT),
): Report {
  const own = Array.from({ length: EVENT_WORDS }, (_, at) => `e${event}w${at}`);
  const common = Array.from({ length: COMMON_WORDS }, (_, at) => {
    const chance = mixHash(number * COMMON_WORDS + at + 1) / 2 ** 32;
    return `c${Math.floor(VOCABULARY ** chance)}w`;
  });
  const text = own.flatMap((word, at) => [word, ...common.slice(at * 3, at * 3 + 3)]).join(' ');
  const source = `Outlet ${number % 50}`;
  return {
    id: reportId({ source, url: null, text }),
    text,
    headline: '',
    byline: null,
    url: null,
    source,
    language: 'en',
    publishedAt: day,
    fetchedAt: `${day}T12:00:00Z`,
    credit: null,
    raw: { format: 'text', sha256: '', bytes: text.length },
    rights: { robots: null, tdmReserved: null, licence: null },
    replaces: null,
  };
}

function readingOf(report: Report): Reading {
  const { id, headline, text, url, source, language, publishedAt, credit } = report;
  return {
    id,
    report: { id, headline, text, url, source, language, publishedAt, credit },
    stamp: { place: null, day: null },
    places: [],
    days: [],
    mentions: [],
    claims: [],
  };
}
