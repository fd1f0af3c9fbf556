import { dayOf } from '../../core/days.js';
import type { Reading } from '../../core/reading.js';
import type { StoryAssignment } from '../../core/story.js';
import { compareReports } from './compareReports.js';
import { findOrigins } from './findOrigins.js';
import { joinClusters } from './joinClusters.js';
import type { Seed } from './joinClusters.js';
import { orderReadings } from '../../core/order.js';
import { signReport } from './signReport.js';
import { weighReports } from './weighReports.js';

/**
 * Which reports tell one event, and which are copies. The result does not hang on the order of the readings.
 * A story's id is the report id of its earliest report; reports in `assigned` (report id to story id) stay where they are,
 * and a new report that is like them joins their story. Assignments come in the order of the readings.
 */
export function groupReadings(
  readings: readonly Reading[],
  assigned: ReadonlyMap<string, string> = new Map(),
): StoryAssignment[] {
  const ordered = orderReadings(readings);
  const vectors = weighReports(ordered.map(({ report }) => signReport(report)));
  const likenesses = compareReports(
    vectors,
    ordered.map(({ report }) => dayOf(report.publishedAt)),
  );
  const stories = new Map<string, string>();
  for (const { members, story } of joinClusters(likenesses, seedStories(ordered, assigned))) {
    const id = story ?? ordered[Math.min(...members)]!.report.id;
    for (const member of members) stories.set(ordered[member]!.report.id, id);
  }
  const origins = findOrigins(readings);
  return readings.map(({ id, report }) => ({
    id,
    story: stories.get(report.id)!,
    origin: origins.get(report.id) ?? null,
  }));
}

/** One seed for each story already known, one for each report that is new. */
function seedStories(ordered: readonly Reading[], assigned: ReadonlyMap<string, string>): Seed[] {
  const known = new Map<string, number[]>();
  const seeds: Seed[] = [];
  for (const [index, { report }] of ordered.entries()) {
    const story = assigned.get(report.id);
    if (story === undefined) {
      seeds.push({ members: [index], story: null });
      continue;
    }
    const members = known.get(story);
    if (members) {
      members.push(index);
    } else {
      const first = [index];
      known.set(story, first);
      seeds.push({ members: first, story });
    }
  }
  return seeds;
}
