import type { Reading } from '../../core/reading.js';
import { areNamesakes, certainTown, townOf } from '../../core/towns.js';

/**
 * What keeps the figures of two towns of one name apart: "in Springfield, Illinois", by the id of the report. Only for reports that are
 * stamped with such a town, where another report of the story has another town of that name, and whose words tell which one it
 * is: a bare "Springfield" could be either.
 */
export function townScopes(readings: readonly Reading[]): Map<string, string> {
  const stamped = readings.flatMap(({ stamp: { place } }) => place ?? []);
  return new Map(
    readings.flatMap((reading) => {
      const [place, town] = [reading.stamp.place, certainTown(reading)];
      if (place === null || town === null) return [];
      const others = stamped.filter(({ id, name }) => id !== place.id && name === place.name);
      if (others.length === 0 || !others.every((other) => areNamesakes(town, townOf(other)))) return [];
      const where = [place.name, place.admin1 ?? place.country].filter(Boolean).join(', ');
      return [[reading.report.id, `in ${where}`] as const];
    }),
  );
}
