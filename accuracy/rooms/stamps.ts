import { type Day, dayOf, daysBetween } from '../../src/core/days.js';
import type { Stamp } from '../../src/core/reading.js';
import type { Gazetteer } from '../../src/ports/gazetteer.js';
import { type Example, OURS, type Result } from '../goldSet.js';
import { NEAR_KM } from '../metrics/scorePlaces.js';
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

/** Which day the gold tells: that of the newest development, or that of the event which reports of later developments go back to. */
export type GoldDay = 'newest' | 'base';

/**
 * Newsledger's stamps, the day of publication with the first place after "in", and the best that any day up to publication can do:
 * golds that lie after it are beyond every reader.
 */
export async function measureStamps(
  set: string,
  goldDay: GoldDay,
  reports: readonly Stamped[],
  gazetteer: Gazetteer,
): Promise<{ results: Result[]; examples: Example[] }> {
  const stampsBy = (which: GoldDay) =>
    reports.map(({ gold, stamp }) => ({ gold, predicted: toPredicted(stamp, which) }));
  const ours = stampsBy(goldDay);
  const simple = await Promise.all(
    reports.map(async ({ gold, text, published }) => {
      const place = await firstPlace(gazetteer, text);
      return { gold, predicted: { day: dayOf(published), place: place?.name ?? null, point: place } };
    }),
  );
  const best = reports.map(({ gold, published }) => {
    const day = gold.days.length === 0 ? null : nearest(gold.days, published);
    return { gold, predicted: { day, place: gold.places[0] ?? null, point: gold.point } };
  });
  return {
    results: [
      rowOf(set, OURS, ours),
      ...(goldDay === 'base' ? [rowOf(set, 'its day of the newest development', stampsBy('newest'))] : []),
      rowOf(set, 'day published, first "in Place"', simple),
      rowOf(set, 'best up to publication', best),
    ],
    examples: reports.flatMap((report, at) => compare(report, ours[at]!)),
  };
}

/** The gold day that is not after publication, else the day of publication. */
function nearest(days: readonly Day[], published: Day): Day {
  return days.find((day) => day <= published) ?? published;
}

/** A stamp as the scorer takes it: of a run of days the first. */
function toPredicted(stamp: Stamp | null, which: GoldDay): StampCase['predicted'] {
  const place = stamp?.place ?? null;
  const day = stamp?.day ?? null;
  return {
    day: (which === 'base' ? (day?.base ?? day) : day)?.from ?? null,
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

/** How a day differs from the gold. */
function kindOfDay({ gold, predicted }: StampCase, published: Day): string {
  if (gold.days.every((day) => day > published)) return 'day, the gold lies after publication';
  if (predicted.day === null) return 'no day';
  const off = daysBetween(nearest(gold.days, published), predicted.day);
  return `day ${Math.abs(off) === 1 ? 'one' : 'some'} too ${off < 0 ? 'early' : 'late'}`;
}

/** How a place differs from the gold. */
function kindOfPlace(scored: StampCase): string {
  if (scored.predicted.place === null) return 'no place';
  if (scored.gold.point === null) return 'another place';
  return kmOff(scored) > NEAR_KM ? 'place far away' : 'place near by';
}

function compare({ id, title, published, stamp }: Stamped, scored: StampCase): Example[] {
  const { gold } = scored;
  const context = `${title} (published ${published})`;
  const examples: Example[] = [];
  if (gold.days.length > 0 && daysOff(scored) > 0) {
    const day = stamp?.day;
    const base = day?.base ? `, of the event of ${day.base.from}` : '';
    const ours = day ? `${day.from}${day.to === day.from ? '' : `/${day.to}`}${base}: ${day.why}` : '–';
    examples.push({
      room: 'stamps',
      id,
      what: kindOfDay(scored, published),
      gold: gold.days.join(', '),
      ours,
      context,
    });
  }
  const isFar = gold.point !== null && kmOff(scored) > 25;
  if (isFar || (gold.point === null && gold.places.length > 0 && !namesPlace(scored))) {
    const place = stamp?.place;
    const ours = place
      ? `${[place.name, place.admin1, place.country].filter(Boolean).join(', ')}: ${place.why}`
      : '–';
    examples.push({
      room: 'stamps',
      id,
      what: kindOfPlace(scored),
      gold: gold.places.join(' / '),
      ours,
      context,
    });
  }
  return examples;
}
