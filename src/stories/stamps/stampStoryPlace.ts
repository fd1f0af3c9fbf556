import type { Precision, Reading, StampPlace } from '../../core/reading.js';
import { plainPlace, PRECISIONS } from '../../core/reading.js';
import type { StoryStamp } from '../../core/story.js';

/** Supports taken from each report. */
const PER_REPORT = 2;

/**
 * The place of a story: the one that most of its reports are stamped with. A report stamped with the region or the country of a finer
 * place also speaks for that place; equal votes go to the finer place, then to the earlier report. Null when no report has a place.
 */
export function stampStoryPlace(readings: readonly Reading[]): StoryStamp['place'] {
  const stamped = readings.flatMap(({ report, stamp }) =>
    stamp.place ? [{ report: report.id, place: stamp.place }] : [],
  );
  const choices = new Map(stamped.map(({ place }) => [place.id, place]));
  let best: { place: StampPlace; exact: number; votes: number } | null = null;
  for (const place of choices.values()) {
    const exact = stamped.filter((other) => other.place.id === place.id).length;
    const wider = stamped.filter((other) => holds(other.place, place)).length;
    const votes = exact + 0.5 * wider;
    const better =
      !best || votes > best.votes || (votes === best.votes && finer(place.precision, best.place.precision));
    if (better) best = { place, exact, votes };
  }
  if (!best) return null;
  const { id, name, precision } = best.place;
  const supports = stamped
    .filter((other) => other.place.id === id)
    .flatMap(({ report, place }) => place.supports.slice(0, PER_REPORT).map((span) => ({ report, ...span })));
  const why =
    stamped.length === 1
      ? best.place.why
      : `${name} is the place of ${best.exact} of ${stamped.length} reports that name one.`;
  return { ...plainPlace(best.place), precision, supports, why };
}

/** True when `outer` is the country or the first-level division in which `inner` lies. */
function holds(outer: StampPlace, inner: StampPlace): boolean {
  if (outer.id === inner.id || outer.country === null || outer.country !== inner.country) return false;
  return outer.kind === 'country' || (outer.kind === 'region' && inner.admin1 === outer.name);
}

const finer = (a: Precision, b: Precision) => PRECISIONS.indexOf(a) < PRECISIONS.indexOf(b);
