import type { Reading } from '../../core/reading.js';

/**
 * The town that a report is stamped with, and where it lies as far as the report itself says: "springfield|US/Illinois" where it names
 * the region, "paris|FR" where the country alone; null without a town, and for a bare name, which could be any town of that name.
 */
export function certainTown({ stamp: { place }, places }: Reading): string | null {
  if (place === null || place.precision === 'region' || place.precision === 'country') return null;
  const { name, country, admin1 } = place;
  const isNamed = (kind: 'region' | 'country') =>
    places.some(
      (other) =>
        other.kind === kind &&
        other.country === country &&
        (kind === 'country' || (other.admin1 ?? other.name) === admin1),
    );
  const where =
    admin1 !== null && isNamed('region') ? `${country}/${admin1}` : isNamed('country') ? country : null;
  return where === null ? null : `${name.toLowerCase()}|${where}`;
}

/** True for two towns of one name that cannot be the same one. */
export function areNamesakes(one: string | null, other: string | null): boolean {
  if (one === null || other === null || one === other) return false;
  const [name, otherName] = [one, other].map((town) => town.slice(0, town.indexOf('|')));
  return name === otherName && !one.startsWith(`${other}/`) && !other.startsWith(`${one}/`);
}
