import { hashHex, storyHex } from '../core/ids.js';
import { orderReadings } from '../core/order.js';
import type { Reading } from '../core/reading.js';
import { isTableRow, type Report } from '../core/report.js';
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
  const found = findCopies(await store.reports(readings.map(({ report }) => report.id)), readings);
  return {
    id,
    kind: before?.kind === 'running' && older.length > 0 ? 'running' : kindOfStory(readings),
    permalink: before?.permalink ?? `story-${storyHex(id)}`,
    reports,
    origins: Object.fromEntries(joinOrigins(reports, found, before, new Set(older))),
    stamp: stampStory(readings),
    updatedAt: now,
  };
}

/**
 * Which of these reports are copies, and of what: see `findOrigins`. Rows of a desk's table are nobody's copies, however much their
 * columns are alike.
 */
export function findCopies(reports: readonly Report[], readings: readonly Reading[]): Map<string, string> {
  const rows = new Set(reports.filter(isTableRow).map(({ id }) => id));
  return findOrigins(readings.filter(({ report }) => !rows.has(report.id)));
}

/**
 * The origins of a story's reports (in order): as found among those that were looked at, as before where one of the two is `older`. Where the
 * origin has left the story, the first report that was taken from it is that of the others.
 */
function joinOrigins(
  reports: readonly string[],
  found: ReadonlyMap<string, string>,
  before: Story | undefined,
  older: ReadonlySet<string>,
): Map<string, string> {
  const members = new Set(reports);
  const left = new Set(before?.reports.filter((report) => !members.has(report)));
  const origins = new Map<string, string>();
  const heirs = new Map<string, string>();
  for (const report of reports) {
    const known = before?.origins[report];
    const origin = known !== undefined && left.has(known) ? (heirs.get(known) ?? report) : known;
    if (origin === undefined || !(older.has(report) || older.has(origin))) continue;
    if (known !== origin) heirs.set(known!, origin);
    if (origin !== report) origins.set(report, origin);
  }
  for (const [report, origin] of found)
    if (!origins.has(report)) origins.set(report, origins.get(origin) ?? origin);
  return origins;
}

/** The brief of the story as it is now. */
export function briefJob(story: Story): Job {
  return {
    key: `brief:${story.id}:${hashHex(JSON.stringify(story.reports), 16)}`,
    step: 'brief',
    subject: story.id,
  };
}
