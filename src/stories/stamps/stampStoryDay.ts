import type { Day } from '../../core/days.js';
import type { Reading, StampDay } from '../../core/reading.js';
import type { StoryStamp } from '../../core/story.js';

type StoryDay = NonNullable<StoryStamp['day']>;

/**
 * The day of a story: the newest development over its reports, with the words of every report that names that day. A day of the text
 * or dateline counts before a day that is only the day of publication. `base` is the day of the event that it goes back to.
 * Null when no report has a day.
 */
export function stampStoryDay(readings: readonly Reading[]): StoryStamp['day'] {
  const stamped = readings.flatMap(({ report, stamp }) =>
    stamp.day ? [{ report: report.id, day: stamp.day }] : [],
  );
  const told = stamped.filter(({ day }) => day.basis !== 'published');
  const newest = latest(told.length > 0 ? told : stamped);
  if (newest === null) return null;
  const same = stamped.filter(({ day }) => day.to === newest.to);
  const from = same.reduce<Day>(
    (earliest, { day }) => (day.from < earliest ? day.from : earliest),
    newest.from,
  );
  const supports = same.flatMap(({ report, day }) => day.supports.map((support) => ({ ...support, report })));
  const count = same.length === 1 ? 'one report tells' : `${same.length} reports tell`;
  const why =
    told.length > 0
      ? `the newest day that ${count} of`
      : 'no report names the day, so the newest day of publication stands';
  return { from, to: newest.to, supports, base: baseOf(told, from), why };
}

/** The event's day that most reports tell, those told only of the event included; null unless it lies before the newest. */
function baseOf(told: readonly { report: string; day: StampDay }[], newest: Day): StoryDay['base'] {
  const days = told.map(({ report, day }) => ({ report, ...(day.base ?? day) }));
  const votes = (from: Day) => days.filter((day) => day.from === from).length;
  const [best] = days
    .filter(({ to }) => to < newest)
    .sort((a, b) => votes(b.from) - votes(a.from) || (a.from < b.from ? -1 : 1));
  if (best === undefined) return null;
  const supports = days
    .filter(({ from }) => from === best.from)
    .flatMap((day) => day.supports.map((support) => ({ ...support, report: day.report })));
  return { from: best.from, to: best.to, supports };
}

function latest<Stamped extends { day: { from: Day; to: Day } }>(
  stamped: readonly Stamped[],
): Stamped['day'] | null {
  return stamped.reduce<Stamped['day'] | null>(
    (best, { day }) => (best === null || day.to > best.to ? day : best),
    null,
  );
}
