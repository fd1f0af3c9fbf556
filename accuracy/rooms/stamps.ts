import { type Day, dayOf } from '../../src/core/days.js';
import type { Stamp } from '../../src/core/reading.js';
import type { Gazetteer } from '../../src/ports/gazetteer.js';
import { type Example, OURS, type Result } from '../goldSet.js';
import { daysOff, kmOff, namesPlace, scoreStamps, type StampCase } from '../metrics/scoreStamps.js';

/** A report whose place and day the gold tells. */
export interface Stamped {
  id: string;
  title: string;
  text: string;
  /** Day of publication. */
  published: Day;
  gold: StampCase['gold'];
  /** Newsledger's; null when the report could not be read. */
  stamp: Stamp | null;
}

/** Newsledger's stamps, and the day of publication with the first place after "in". */
export async function measureStamps(
  set: string,
  reports: readonly Stamped[],
  gazetteer: Gazetteer,
): Promise<{ results: Result[]; examples: Example[] }> {
  const ours = reports.map(({ gold, stamp }) => ({ gold, predicted: toPredicted(stamp) }));
  const simple = await Promise.all(
    reports.map(async ({ gold, text, published }) => {
      const place = await firstPlace(gazetteer, text);
      return { gold, predicted: { day: dayOf(published), place: place?.name ?? null, point: place } };
    }),
  );
  return {
    results: [rowOf(set, OURS, ours), rowOf(set, 'day published, first "in Place"', simple)],
    examples: reports.flatMap((report, at) => compare(report, ours[at]!)),
  };
}

/** A stamp as the scorer takes it: of a run of days the first. */
function toPredicted(stamp: Stamp | null): StampCase['predicted'] {
  const place = stamp?.place ?? null;
  return {
    day: stamp?.day?.from ?? null,
    place: place?.name ?? null,
    point: place && { lat: place.lat, lon: place.lon },
  };
}

async function firstPlace(gazetteer: Gazetteer, text: string) {
  for (const [, words = ''] of text.matchAll(/\bin ((?:\p{Lu}[\p{L}.'’-]+ ?){1,3})/gu)) {
    const name = words.trim().replace(/[.'’-]+$/, '');
    const candidate = (await gazetteer.lookup([name])).get(name)?.[0];
    if (candidate) return { name, lat: candidate.lat, lon: candidate.lon };
  }
  return null;
}

function rowOf(set: string, by: string, cases: readonly StampCase[]): Result {
  const { dayExact, dayWithinOne, placeNamed, within25, within161 } = scoreStamps(cases);
  const scores = {
    'day exact': dayExact,
    'within one': dayWithinOne,
    'place named': placeNamed,
    'within 25 km': within25,
    'within 161 km': within161,
  };
  return { room: 'stamps', set, by, n: cases.length, scores };
}

function compare({ id, title, published, stamp }: Stamped, scored: StampCase): Example[] {
  const { gold } = scored;
  const context = `${title} (published ${published})`;
  const examples: Example[] = [];
  if (gold.days.length > 0 && daysOff(scored) > 0) {
    const day = stamp?.day;
    const ours = day ? `${day.from}${day.to === day.from ? '' : `/${day.to}`}: ${day.why}` : '–';
    examples.push({ room: 'stamps', id, what: 'day', gold: gold.days.join(', '), ours, context });
  }
  const isFar = gold.point !== null && kmOff(scored) > 25;
  if (isFar || (gold.point === null && gold.places.length > 0 && !namesPlace(scored))) {
    const place = stamp?.place;
    const ours = place
      ? `${[place.name, place.admin1, place.country].filter(Boolean).join(', ')}: ${place.why}`
      : '–';
    examples.push({ room: 'stamps', id, what: 'place', gold: gold.places.join(' / '), ours, context });
  }
  return examples;
}
