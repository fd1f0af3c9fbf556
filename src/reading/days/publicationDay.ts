import { type Day, dayOf, instantOf } from '../../core/days.js';
import type { DayMention, PlaceMention } from '../../core/reading.js';
import { dateOfHeaderLine, isPublicationDate } from '../../languages/en/dateLine.js';
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

/**
 * The day from which a report's "today" and "Monday" are counted: the newest full date in its opening that the page itself gives as that of its
 * publication ("Updated: 09/21/2015 4:25 PM", a line of place and date), else the day on which it was published. What was published
 * again later, or fetched late, still tells its Mondays from its own day. `days` are those of the text.
 */
export function tellingDay(text: string, days: readonly DayMention[], published: Day | null): Day | null {
  const own = days
    .filter((day) => day.start < OPENING && isOwnDate(text, day))
    .flatMap(({ from }) => (from !== null && (published === null || from <= published) ? [from] : []));
  return own.sort().at(-1) ?? published;
}

function isOwnDate(text: string, { start, end, text: words, from, to }: DayMention): boolean {
  if (from !== to || !/(?:19|20)\d\d/.test(words)) return false;
  if (isPublicationDate(text.slice(Math.max(0, start - 40), start))) return true;
  const stop = text.indexOf('\n', end);
  const line = text.slice(text.lastIndexOf('\n', start - 1) + 1, stop === -1 ? text.length : stop);
  return dateOfHeaderLine(line.trim()) !== null;
}
