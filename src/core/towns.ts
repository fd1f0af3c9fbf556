import type { Place, Reading } from './reading.js';

/** A town with where it lies, as far as that is known: "springfield|US/Illinois", "paris|FR". */
export function townOf({ name, country, admin1 }: Pick<Place, 'name' | 'country' | 'admin1'>): string {
  return `${name.toLowerCase()}|${country ?? ''}${admin1 === null ? '' : `/${admin1}`}`;
}

/**
 * The town that a report is stamped with, as exact as the report itself says: with the region where it names that, with the country where that
 * alone; null without a town, and for a bare name, which could be any town of that name.
 */
export function certainTown({ stamp: { place }, places }: Pick<Reading, 'stamp' | 'places'>): string | null {
  if (place === null || place.precision === 'region' || place.precision === 'country') return null;
  const named = places.filter(({ country }) => country === place.country);
  const isRegion = ({ kind, name, admin1 }: (typeof named)[number]) =>
    kind === 'region' && (admin1 ?? name) === place.admin1;
  if (named.some(isRegion)) return townOf(place);
  return named.some(({ kind }) => kind === 'country') ? townOf({ ...place, admin1: null }) : null;
}

/** True for two towns of one name that cannot be the same one. */
export function areNamesakes(one: string | null, other: string | null): boolean {
  if (one === null || other === null || one === other) return false;
  const [name, otherName] = [one, other].map((town) => town.slice(0, town.indexOf('|')));
  return name === otherName && !one.startsWith(`${other}/`) && !other.startsWith(`${one}/`);
}
