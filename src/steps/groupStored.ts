import { type Day, dayOf } from '../core/days.js';
import { NO_TIES, type StoryTies } from '../core/grouping.js';
import { countsFrom, type Report } from '../core/report.js';
import type { Story, StoryChange } from '../core/story.js';
import type { Job, Store } from '../ports/store.js';
import { groupDay } from '../stories/grouping/groupDay.js';
import { LEAST_TIE } from '../stories/grouping/joinClusters.js';
import { certainTown } from '../core/towns.js';
import { CANDIDATES, indexTerms, linkReport, POSTINGS } from '../stories/grouping/linkReport.js';
import { signReport } from '../stories/grouping/signReport.js';
import { findTies, isOfStories } from '../stories/grouping/findTies.js';
import { termsOf, weighReport } from '../stories/grouping/weighReport.js';
import { briefJob, makeStory } from './makeStory.js';
import type { Ports } from './ports.js';

/**
 * Step `group`: finds the story of each report through the index, and asks for briefs of the stories that changed. Reports of
 * one day are grouped anew with each that comes, among what other days have settled, so that their order does not matter.
 */
export async function groupStored(
  { store, clock }: Pick<Ports, 'store' | 'clock'>,
  jobs: readonly Job[],
): Promise<void> {
  // A wording that a later one has replaced by now is in no story.
  const fresh = await store.reports(
    jobs.map((job) => job.subject),
    { currentOnly: true },
  );
  for (const [day, reports] of byDay(fresh, clock.now())) {
    await countEarlier(store, day);
    const ids = await signAll(store, day, reports);
    const placed = await placeOpen(store, day, ids, reports);
    await saveStories(store, placed, clock.now());
  }
}

/** The reports by their day, earliest first. One dated later than it was taken in counts as of that day. */
function byDay(reports: readonly Report[], now: string): [Day, Report[]][] {
  const days = new Map<Day, Report[]>();
  for (const report of reports) {
    const taken = report.fetchedAt ?? now;
    const day = dayOf(countsFrom(report.publishedAt, taken)) ?? dayOf(taken)!;
    days.set(day, [...(days.get(day) ?? []), report]);
  }
  return [...days].sort(([a], [b]) => (a < b ? -1 : 1));
}

/** Reports whose terms are held in memory to be counted. */
const COUNTED_AT_ONCE = 500;

/** Counts the terms of earlier days' reports, once their day is over. */
async function countEarlier(store: Store, day: Day): Promise<void> {
  const ids = await store.uncounted(day);
  for (let at = 0; at < ids.length; at += COUNTED_AT_ONCE) {
    const reports = await store.reports(ids.slice(at, at + COUNTED_AT_ONCE));
    await store.countTerms(new Map(reports.map((report) => [report.id, termsOf(signReport(report))])));
  }
}

/** Puts reports into the index with their links; later wordings take the place of earlier ones. */
async function signAll(store: Store, day: Day, reports: readonly Report[]): Promise<string[]> {
  await store.forgetSigned(reports.flatMap(({ replaces }) => replaces ?? []));
  const readings = await store.readings(reports.map(({ id }) => id));
  const towns = new Map(readings.map((reading) => [reading.report.id, certainTown(reading)]));
  for (const report of reports) {
    const signature = signReport(report);
    const vector = weighReport(signature, await store.rarity(termsOf(signature)));
    const terms = indexTerms(vector);
    const town = towns.get(report.id) ?? null;
    const links = linkReport(
      { report: report.id, day, vector, town },
      await store.meet(terms, day, POSTINGS, CANDIDATES),
    );
    const signed = { report: report.id, day, vector, town, ground: links.ground };
    await store.saveSigned([{ signed, terms, links }]);
  }
  return reports.map(({ id }) => id);
}

/** Where reports were and where they are now: report id to story id. */
interface Placed {
  before: Map<string, string>;
  after: Map<string, string>;
  /** Reports that a later wording replaced, and their stories. */
  replaced: Map<string, string>;
}

/** Groups the reports of a day that the fresh ones can touch. */
async function placeOpen(
  store: Store,
  day: Day,
  ids: readonly string[],
  fresh: readonly Report[],
): Promise<Placed> {
  const found = await store.linked(day, ids, LEAST_TIE);
  const open = await store.reports([...found.keys()]);
  const links = new Map(orderReports(open).map(({ id }) => [id, found.get(id)!]));
  const sizes = await store.storySizes(
    [...new Set([...links.values()].flatMap(({ stories }) => [...stories.keys()]))],
    day,
  );
  const replaced = await store.storiesOf(fresh.flatMap(({ replaces }) => replaces ?? []));
  const before = await store.storiesOf([...links.keys()]);
  // A later wording begins where the earlier one was, so that its story keeps its id.
  const inherited = new Map(
    fresh.flatMap(({ id, replaces }) => {
      const story = replaces === null ? undefined : replaced.get(replaces);
      return story === undefined ? [] : [[id, story] as const];
    }),
  );
  const known = new Map([...before, ...inherited]);
  const after = groupDay(links, sizes, known, await loadTies(store, known, [...links.keys()]));
  for (const [id, story] of inherited) after.set(id, story);
  return { before, after, replaced };
}

/** What editors decided about these open reports and their earlier wordings; `known` holds the stories of the open ones. */
async function loadTies(
  store: Store,
  known: ReadonlyMap<string, string>,
  open: readonly string[],
): Promise<StoryTies> {
  const earlier = await store.earlierWordings(open);
  const judgements = (await store.judgements([...open, ...earlier.keys()])).filter(isOfStories);
  if (judgements.length === 0) return NO_TIES;
  const standing = await store.standingWordings(judgements.flatMap(({ reports }) => reports));
  const stories = new Map([...(await store.storiesOf([...standing.values()])), ...known]);
  return findTies(judgements, standing, stories);
}

function orderReports(reports: readonly Report[]): Report[] {
  const key = ({ publishedAt, id }: Report) => `${publishedAt ?? '9999'} ${id}`;
  return [...reports].sort((a, b) => (key(a) < key(b) ? -1 : 1));
}

async function saveStories(store: Store, { before, after, replaced }: Placed, now: string): Promise<void> {
  const moved = [...after].filter(([report, story]) => before.get(report) !== story);
  const ids = new Set([
    ...moved.flatMap(([report, story]) => [story, before.get(report) ?? story]),
    ...replaced.values(),
  ]);
  const earlier = new Map((await store.stories([...ids])).map((story) => [story.id, story]));
  const stories: Story[] = [];
  const changes: StoryChange[] = [];
  for (const id of [...ids].sort()) {
    const had = earlier.get(id)?.reports ?? [];
    const stay = had.filter((report) => !replaced.has(report) && (after.get(report) ?? id) === id);
    const come = moved.filter(([, story]) => story === id).map(([report]) => report);
    if (stay.length + come.length > 0) {
      stories.push(
        await makeStory(
          store,
          id,
          stay.filter((report) => !come.includes(report)),
          come,
          earlier.get(id),
          now,
        ),
      );
      continue;
    }
    const into = had.map((report) => after.get(report)).find((story) => story !== undefined);
    if (into !== undefined) changes.push(byRule('merge', into, id, now));
  }
  for (const { id } of stories) {
    if (earlier.has(id)) continue;
    const from = [...after].find(([report, story]) => story === id && before.has(report));
    if (from) changes.push(byRule('split', before.get(from[0])!, id, now));
  }
  await store.saveStories(stories, changes, stories.map(briefJob));
}

function byRule(kind: StoryChange['kind'], story: string, other: string, at: string): StoryChange {
  return { kind, story, other, at, by: null, why: null };
}
