import { type Day, daysBetween, isDay } from '../../src/core/days.js';
import { distanceKm, type Point } from './distance.js';
import { NEAR_KM } from './scorePlaces.js';
import { shareOf } from './prf.js';

export interface StampCase {
  /** Right days, right wordings of the place, and its coordinates; what the corpus does not give is not scored. */
  gold: { days: readonly Day[]; places: readonly string[]; point: Point | null };
  predicted: { day: Day | null; place: string | null; point: Point | null };
}

/** Shares of the cases that have the gold in question; null when none has. */
export interface StampScore {
  dayExact: number | null;
  dayWithinOne: number | null;
  /** The place's name shares a word of content with one of the right wordings. */
  placeNamed: number | null;
  within25: number | null;
  within161: number | null;
}

const STOP = new Set(
  (
    'the a an in at of on near from to and city outside inside ' +
    'north south east west northern southern eastern western new san st'
  ).split(' '),
);

/** The day and the place that a report is about. */
export function scoreStamps(cases: readonly StampCase[]): StampScore {
  const dated = cases.filter(({ gold }) => gold.days.length > 0);
  const named = cases.filter(({ gold }) => gold.places.length > 0);
  const mapped = cases.filter(({ gold }) => gold.point !== null);
  const share = (among: readonly StampCase[], isRight: (stamp: StampCase) => boolean) =>
    shareOf(among.filter(isRight).length, among.length);
  return {
    dayExact: share(dated, (stamp) => daysOff(stamp) === 0),
    dayWithinOne: share(dated, (stamp) => daysOff(stamp) <= 1),
    placeNamed: share(named, namesPlace),
    within25: share(mapped, (stamp) => kmOff(stamp) <= 25),
    within161: share(mapped, (stamp) => kmOff(stamp) <= NEAR_KM),
  };
}

/** Days to the nearest right day; infinite when no day was given. */
export function daysOff({ gold, predicted }: StampCase): number {
  const { day } = predicted;
  if (day === null || !isDay(day)) return Infinity;
  return Math.min(...gold.days.map((right) => Math.abs(daysBetween(right, day))));
}

/** Infinite when either lacks coordinates. */
export function kmOff({ gold, predicted }: StampCase): number {
  return gold.point && predicted.point ? distanceKm(gold.point, predicted.point) : Infinity;
}

/** True when the name shares a word of content with a right wording. */
export function namesPlace({ gold, predicted }: StampCase): boolean {
  const said = contentWords(predicted.place ?? '');
  return gold.places.some((place) => [...contentWords(place)].some((word) => said.has(word)));
}

function contentWords(text: string): Set<string> {
  const words = text.toLowerCase().match(/[a-z0-9]+/g) ?? [];
  return new Set(words.filter((word) => word.length > 1 && !STOP.has(word)));
}
