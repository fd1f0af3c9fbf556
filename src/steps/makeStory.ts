import { hashHex, storyHex } from '../core/ids.js';
import { orderReadings } from '../core/order.js';
import type { Story } from '../core/story.js';
import type { Job, Store } from '../ports/store.js';
import { findOrigins } from '../stories/grouping/findOrigins.js';
import { kindOfStory } from '../stories/grouping/kindOfStory.js';
import { stampStory } from '../stories/stamps/stampStory.js';

/** A story is stamped, and its copies are found, by so many of its newest reports: one of thousands costs no more. */
const NEWEST = 200;

/**
 * A story of reports that stay in it and reports that come to it; `before` is what it was so far. Only its newest reports are looked at again.
 */
export async function makeStory(
  store: Store,
  id: string,
  stay: readonly string[],
  come: readonly string[],
  before: Story | undefined,
  now: string,
): Promise<Story> {
  const older = stay.slice(0, Math.max(0, stay.length - NEWEST));
  const readings = orderReadings(await store.readings([...stay.slice(older.length), ...come]));
  const reports = [...older, ...readings.map(({ report }) => report.id)];
  const members = new Set(reports);
  const origins = new Map([...Object.entries(before?.origins ?? {}), ...findOrigins(readings)]);
  return {
    id,
    kind: before?.kind === 'running' && older.length > 0 ? 'running' : kindOfStory(readings),
    permalink: before?.permalink ?? `story-${storyHex(id)}`,
    reports,
    origins: Object.fromEntries([...origins].filter(([report]) => members.has(report))),
    stamp: stampStory(readings),
    updatedAt: now,
  };
}

/** The brief of the story as it is now. */
export function briefJob(story: Story): Job {
  return {
    key: `brief:${story.id}:${hashHex(JSON.stringify(story.reports), 16)}`,
    step: 'brief',
    subject: story.id,
  };
}
