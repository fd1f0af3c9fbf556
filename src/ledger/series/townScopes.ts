import type { Reading, StampPlace } from '../../core/reading.js';

/**
 * What keeps the figures of two towns of one name apart: "in Springfield, Illinois", by the id of the report. Only for reports that are
 * stamped with such a town, where another report of the story has another town of that name, and whose words tell which one it
 * is: a bare "Springfield" could be either.
 */
export function townScopes(readings: readonly Reading[]): Map<string, string> {
  const byName = new Map<string, { reading: Reading; place: StampPlace }[]>();
  for (const reading of readings) {
    const { place } = reading.stamp;
    if (place === null || place.precision === 'region' || place.precision === 'country') continue;
    const name = place.name.toLowerCase();
    byName.set(name, [...(byName.get(name) ?? []), { reading, place }]);
  }
  return new Map(
    [...byName.values()].flatMap((towns) => {
      const others = (id: string) => towns.map(({ place }) => place).filter((place) => place.id !== id);
      return towns
        .filter(
          ({ reading, place }) => others(place.id).length > 0 && tellsWhich(reading, place, others(place.id)),
        )
        .map(({ reading, place: { name, admin1, country } }) => {
          return [reading.report.id, `in ${[name, admin1 ?? country].filter(Boolean).join(', ')}`] as const;
        });
    }),
  );
}

/** True when the report names the region its town lies in, or the country where no other town of the name does. */
function tellsWhich({ places }: Reading, town: StampPlace, others: readonly StampPlace[]): boolean {
  const isAlone = others.every(({ country }) => country !== town.country);
  return places.some(
    ({ kind, name, country, admin1 }) =>
      country === town.country &&
      ((kind === 'region' && (admin1 ?? name) === town.admin1) || (kind === 'country' && isAlone)),
  );
}
