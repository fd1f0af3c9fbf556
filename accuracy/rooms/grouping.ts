import { dayOf } from '../../src/core/days.js';
import type { Reading } from '../../src/core/reading.js';
import { groupReadings } from '../../src/stories/grouping/groupReadings.js';
import { type Example, OURS, type Result } from '../goldSet.js';
import { scoreGrouping } from '../metrics/scoreGrouping.js';

/** A report and the story that the gold puts it in. */
export interface Member {
  id: string;
  cluster: string;
  /** Null when the report could not be read: it then stands alone. */
  reading: Reading | null;
}

/** Newsledger's stories, every report alone, and one story a day. */
export function measureGrouping(
  set: string,
  members: readonly Member[],
): { results: Result[]; examples: Example[] } {
  const readings = members.flatMap(({ reading }) => reading ?? []);
  const stories = new Map(groupReadings(readings).map(({ id, story }) => [id, story]));
  const row = (by: string, storyOf: (member: Member) => string | undefined): Result => {
    const { bcubed, pairwise } = scoreGrouping(
      members.map((member) => ({ gold: member.cluster, predicted: storyOf(member) ?? `alone ${member.id}` })),
    );
    const scores = {
      'BCubed F1': bcubed.f1,
      'BCubed P': bcubed.p,
      'BCubed R': bcubed.r,
      'pairwise F1': pairwise.f1,
      'pairwise P': pairwise.p,
      'pairwise R': pairwise.r,
    };
    return { room: 'grouping', set, by, n: members.length, scores };
  };
  return {
    results: [
      row(OURS, ({ id }) => stories.get(id)),
      row('every report alone', () => undefined),
      row('one story a day', ({ reading }) => dayOf(reading?.report.publishedAt ?? null) ?? undefined),
    ],
    examples: compare(members, stories),
  };
}

/** Neighbours in the gold that we parted, and neighbours in our stories that belong apart. */
function compare(members: readonly Member[], stories: ReadonlyMap<string, string>): Example[] {
  const oursOf = ({ id }: Member) => stories.get(id) ?? id;
  const pairs = (storyOf: (member: Member) => string) => {
    const last = new Map<string, Member>();
    return members.flatMap((member) => {
      const before = last.get(storyOf(member));
      last.set(storyOf(member), member);
      return before ? [[before, member] as const] : [];
    });
  };
  const show = ({ reading }: Member) =>
    `${reading?.report.headline ?? '?'} (${reading?.report.publishedAt?.slice(0, 10) ?? '?'})`;
  const example = (
    [a, b]: readonly [Member, Member],
    what: string,
    [gold, ours]: readonly [string, string],
  ): Example => ({
    room: 'grouping',
    id: `${a.id}, ${b.id}`,
    what,
    gold,
    ours,
    context: `${show(a)} | ${show(b)}`,
  });
  const parted = pairs(({ cluster }) => cluster).filter(([a, b]) => oursOf(a) !== oursOf(b));
  const joined = pairs(oursOf).filter(([a, b]) => a.cluster !== b.cluster);
  return [
    ...parted.map((pair) => example(pair, 'parted', ['one story', 'two'])),
    ...joined.map((pair) => example(pair, 'joined', ['two stories', 'one'])),
  ];
}
