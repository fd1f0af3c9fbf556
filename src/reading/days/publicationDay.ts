import { type Day, dayOf, instantOf } from '../../core/days.js';
import type { PlaceMention } from '../../core/reading.js';
import type { Candidates } from '../../ports/gazetteer.js';

/**
 * The day on which a report was published where it is told from, from which its "today" and "Monday" are counted: an instant falls on that day in
 * the time zone that all the towns named in its first lines share; else, and for a bare day, UTC's. Null when it is unknown.
 */
export function publicationDay(
  publishedAt: string | null,
  places: readonly PlaceMention[],
  candidates: Candidates,
): Day | null {
  const day = dayOf(publishedAt);
  if (day === null || day === publishedAt) return day;
  const zone = zoneOf(places, candidates);
  if (zone === null) return day;
  return dayOf(localDays(zone).format(instantOf(publishedAt!)!)) ?? day;
}

/** Made once for each zone: to make one takes longer than to read a report's days. */
const LOCAL_DAYS = new Map<string, Intl.DateTimeFormat>();

function localDays(zone: string): Intl.DateTimeFormat {
  let format = LOCAL_DAYS.get(zone);
  if (format === undefined) {
    // Swedish dates are ISO 8601.
    format = new Intl.DateTimeFormat('sv-SE', { timeZone: zone, dateStyle: 'short' });
    LOCAL_DAYS.set(zone, format);
  }
  return format;
}

/** Characters of a report that tell where it is told from. */
const OPENING = 600;

function zoneOf(places: readonly PlaceMention[], candidates: Candidates): string | null {
  const zones = places
    .filter(({ start, kind }) => start < OPENING && kind === 'settlement')
    .map(({ id, text }) => candidates.get(text)?.find((candidate) => candidate.id === id)?.zone ?? null)
    .filter((zone) => zone !== null);
  return zones.length > 0 && zones.every((zone) => zone === zones[0]) ? zones[0]! : null;
}
