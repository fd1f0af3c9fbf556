import { addDays, type Day, dayOf } from '../core/days.js';
import { hashHex, storyHex } from '../core/ids.js';
import type { Reading } from '../core/reading.js';
import type { Report } from '../core/report.js';
import type { Story, StoryAssignment } from '../core/story.js';
import type { Job, Store } from '../ports/store.js';
import { groupReadings } from '../stories/grouping/groupReadings.js';
import { stampStory } from '../stories/stamps/stampStory.js';
import type { Ports } from './ports.js';

/** Reports this many days apart are still compared. */
const WINDOW_DAYS = 14;

/** Step `group`: finds the story of each report among the reports of the days around it, and asks for briefs of the stories that changed. */
export async function groupStored({ store, clock }: Ports, jobs: readonly Job[]): Promise<void> {
  const fresh = await store.reports(jobs.map((job) => job.subject));
  const days = fresh.flatMap((report) => dayOf(report.publishedAt) ?? []).sort();
  const ids = await store.readIdsBetween(...windowOf(days));
  const readings = new Map((await store.readings(ids)).map((reading) => [reading.report.id, reading]));

  const stored = await store.storiesOf(ids);
  const assigned = new Map([...stored, ...(await storiesOfReplaced(store, fresh))]);
  const assignments = groupReadings([...readings.values()], assigned);
  const touched = new Set(assignments.filter(({ id }) => !stored.has(id)).map(({ story }) => story));
  const replaced = new Set(fresh.flatMap((report) => report.replaces ?? []));
  const stories = await remakeStories(store, touched, assignments, readings, replaced, clock.now());
  await store.saveStories(stories, [], stories.map(briefJob));
}

/** A later wording of a report stays in the story of the earlier one. */
async function storiesOfReplaced(store: Store, fresh: readonly Report[]): Promise<[string, string][]> {
  const stories = await store.storiesOf(fresh.flatMap((report) => report.replaces ?? []));
  return fresh.flatMap((report) => {
    const story = report.replaces === null ? undefined : stories.get(report.replaces);
    return story === undefined ? [] : [[report.id, story] as [string, string]];
  });
}

function windowOf(days: readonly Day[]): [Day | null, Day | null] {
  const first = days[0];
  const last = days.at(-1);
  return first && last ? [addDays(first, -WINDOW_DAYS), addDays(last, WINDOW_DAYS)] : [null, null];
}

async function remakeStories(
  store: Store,
  touched: ReadonlySet<string>,
  assignments: readonly StoryAssignment[],
  known: ReadonlyMap<string, Reading>,
  replaced: ReadonlySet<string>,
  now: string,
): Promise<Story[]> {
  const earlier = new Map((await store.stories([...touched])).map((story) => [story.id, story]));
  const remade: Story[] = [];
  for (const id of touched) {
    const before = earlier.get(id);
    const members = assignments.filter(({ story }) => story === id);
    // Reports of the story from before the window keep their place in it, unless a later wording replaced them.
    const older = (before?.reports ?? []).filter((report) => !known.has(report) && !replaced.has(report));
    const readings = [
      ...(await store.readings(older)),
      ...members.map((member) => known.get(member.id)!),
    ].sort(byPublication);
    const origins = Object.fromEntries([
      ...Object.entries(before?.origins ?? {}),
      ...members.flatMap(({ id: report, origin }) => (origin === null ? [] : [[report, origin]])),
    ]);
    remade.push({
      id,
      permalink: before?.permalink ?? `story-${storyHex(id)}`,
      reports: readings.map((reading) => reading.report.id),
      origins,
      stamp: stampStory(readings),
      updatedAt: now,
    });
  }
  return remade;
}

function byPublication(a: Reading, b: Reading): number {
  const of = (reading: Reading) => `${reading.report.publishedAt ?? ''} ${reading.report.id}`;
  return of(a) < of(b) ? -1 : 1;
}

function briefJob(story: Story): Job {
  return {
    key: `brief:${story.id}:${hashHex(JSON.stringify(story.reports), 16)}`,
    step: 'brief',
    subject: story.id,
  };
}
