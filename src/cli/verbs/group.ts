import { Problem } from '../../core/problems.js';
import type { Reading } from '../../core/reading.js';
import type { StoryAssignment } from '../../core/story.js';
import { buildLedger } from '../../ledger/buildLedger.js';
import { NOTHING_KEPT } from '../../ledger/kept.js';
import { sayOrigins } from '../../ledger/origins/countOrigins.js';
import type { Owners } from '../../ledger/origins/owners.js';
import { groupReadings } from '../../stories/grouping/groupReadings.js';
import { kindOfStory } from '../../stories/grouping/kindOfStory.js';
import { type Config, readDayOption, readNumberOption } from '../config.js';
import { parseAll } from '../inputs.js';
import { readOwners } from '../open.js';
import { makeProgress, printLine, printProblem } from '../output.js';
import { makePaint, type Paint } from '../paint.js';
import { readInOrder } from '../readers.js';
import type { ReadOptions } from './read.js';

/** `newsledger group`: prints which reports tell one story. Exit code 1 when some input could not be read. */
export async function group(inputs: string[], options: ReadOptions, config: Config): Promise<number> {
  const published = readDayOption('--published', options.published);
  const jobs = readNumberOption('--jobs', options.jobs, 1, 64);
  const progress = makeProgress('reading');
  const readings: Reading[] = [];
  let failed = 0;
  for await (const item of readInOrder(
    parseAll(inputs, { published, allowPrivate: options.allowPrivate === true }),
    jobs,
  )) {
    if (item instanceof Problem) {
      printProblem(item);
      failed++;
    } else {
      readings.push(item);
      progress.step();
    }
  }
  progress.stop();
  const assignments = groupReadings(readings);
  if (options.json) for (const assignment of assignments) await printLine(JSON.stringify(assignment));
  else {
    await printLine(viewStories(assignments, readings, readOwners(), makePaint(config.colour)));
  }
  return failed === 0 ? 0 : 1;
}

function viewStories(
  assignments: readonly StoryAssignment[],
  readings: readonly Reading[],
  owners: Owners,
  paint: Paint,
): string {
  const byId = new Map(readings.map((reading) => [reading.id, reading]));
  const stories = groupByStory(assignments);
  return [...stories.values()]
    .sort((a, b) => b.length - a.length)
    .map((members) => {
      const lines = [...members].sort(byDay).map(({ id, origin }) => {
        const { report } = byId.get(id)!;
        const about = [
          report.publishedAt?.slice(0, 10),
          report.source,
          origin === null ? null : `copy of ${nameOf(origin)}`,
        ];
        return `  ${report.headline || id} ${paint('dim', about.filter(Boolean).join(' · '))}`;
      });
      return [paint('bold', sayStory(members)), ...lines].join('\n');
    })
    .join('\n\n');

  function sayStory(members: readonly StoryAssignment[]): string {
    const own = members.map(({ id }) => byId.get(id)!);
    const origins = new Map(
      members.flatMap(({ id, origin }) =>
        origin === null ? [] : [[byId.get(id)!.report.id, origin] as const],
      ),
    );
    const ledger = buildLedger(own, origins, NOTHING_KEPT, owners);
    const reports = own.map(({ report }) => report);
    return [
      members.length === 1 ? '1 report' : `${members.length} reports`,
      ...(kindOfStory(own) === 'running' ? ['running story'] : []),
      sayOrigins(reports, ledger.origins, owners),
    ].join(' · ');
  }

  function byDay(a: StoryAssignment, b: StoryAssignment): number {
    const of = ({ id }: StoryAssignment) => byId.get(id)?.report.publishedAt ?? '';
    return of(a) < of(b) ? -1 : 1;
  }

  function nameOf(origin: string): string {
    const report = byId.get(origin)?.report;
    return report === undefined ? origin : (report.source ?? report.headline);
  }
}

function groupByStory(assignments: readonly StoryAssignment[]): Map<string, StoryAssignment[]> {
  const stories = new Map<string, StoryAssignment[]>();
  for (const assignment of assignments)
    stories.set(assignment.story, [...(stories.get(assignment.story) ?? []), assignment]);
  return stories;
}
