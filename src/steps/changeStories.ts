import { hashHex, storyHex } from '../core/ids.js';
import type { Story, StoryChange } from '../core/story.js';
import type { Store, StoryUpdate } from '../ports/store.js';
import { makeStory } from './makeStory.js';

/** Who decided to change stories, why, and when. */
export interface Made {
  by: string;
  why: string;
  at: string;
}

/** All reports of the stories `from` go to `into`, and their permalinks lead there. */
export async function mergeStories(
  store: Store,
  into: Story,
  from: readonly Story[],
  made: Made,
): Promise<StoryUpdate> {
  const come = from.flatMap(({ reports }) => reports);
  const merged = await makeStory(store, into.id, into.reports, come, into, made.at);
  const changes = from.map(({ id }): StoryChange => ({ kind: 'merge', story: into.id, other: id, ...made }));
  return { stories: [merged], changes, jobs: [briefAnew(merged, made)] };
}

/** These reports of the story go to the story `id`, which is made anew, or again: under the permalink that it had when it ceased. */
export async function splitStory(
  store: Store,
  story: Story,
  { id, reports }: { id: string; reports: readonly string[] },
  made: Made,
): Promise<StoryUpdate> {
  const leaves = new Set(reports);
  const stays = story.reports.filter((report) => !leaves.has(report));
  const rest = await makeStory(store, story.id, stays, [], story, made.at);
  const parted = await makeStory(store, id, [], reports, undefined, made.at);
  const had = (await store.listRedirects()).find(({ from }) => from.endsWith(`-${storyHex(id)}`));
  const other = had === undefined ? parted : { ...parted, permalink: had.from };
  return {
    stories: [rest, other],
    changes: [{ kind: 'split', story: story.id, other: id, ...made }],
    jobs: [briefAnew(rest, made), briefAnew(other, made)],
  };
}

/** The story as it is, with its brief written again: what that rests on may have changed. */
export function touchStory(story: Story, made: Made): StoryUpdate {
  return { stories: [{ ...story, updatedAt: made.at }], changes: [], jobs: [briefAnew(story, made)] };
}

/** An id for a story of these reports, in order: that of the first one that no story has yet. */
export async function newStoryId(store: Store, reports: readonly string[]): Promise<string> {
  const taken = new Set((await store.stories(reports)).map(({ id }) => id));
  return reports.find((report) => !taken.has(report)) ?? `r${hashHex(JSON.stringify(reports), 16)}`;
}

/** A story may come to have the same reports again: the judgement makes the job a new one. */
function briefAnew({ id, reports }: Story, made: Made) {
  return { key: `brief:${id}:${hashHex(JSON.stringify([reports, made]), 16)}`, step: 'brief', subject: id };
}
