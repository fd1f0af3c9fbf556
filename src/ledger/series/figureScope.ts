import type { Claim, Reading } from '../../core/reading.js';
import { addDays, dayOf } from '../../core/days.js';
import type { Range } from '../../core/spans.js';
import { overlaps } from '../../core/spans.js';
import { PERIOD } from '../../languages/en/counted.js';

/** A figure about an older event or another stretch of time is no point of this event's line. */
const EVENT_DAYS = 45;

/**
 * What narrows the claim's figures to a part of the story: a place smaller than the story's own, a period, an older event.
 * Empty when they are about the whole event. Figures of different scope are never compared.
 */
export function figureScope(reading: Reading, claim: Claim): string {
  const clause: Range = {
    start: Math.min(...claim.content.map(({ start }) => start)),
    end: Math.max(...claim.content.map(({ end }) => end)),
  };
  const words = reading.report.text.slice(clause.start, clause.end);
  const period = PERIOD.exec(words)?.[0].toLowerCase();
  const scopes = [...placeScope(reading, clause), ...timeScope(reading, clause), ...(period ? [period] : [])];
  if (scopes.length === 0 && claim.kind === 'statistic') scopes.push('standing figure');
  return scopes.join(', ');
}

function placeScope({ places, stamp }: Reading, clause: Range): string[] {
  const names = places
    .filter((place) => !place.demonym && overlaps(place, clause))
    .filter(({ id, kind, country, admin1 }) => {
      const here = stamp.place;
      if (here === null) return true;
      if (id === here.id) return false;
      if (kind === 'country') return country !== here.country;
      if (kind === 'region' && country === here.country) return admin1 !== here.admin1;
      return true;
    })
    .map(({ name }) => `in ${name}`);
  return [...new Set(names)].sort();
}

function timeScope({ days, report }: Reading, clause: Range): string[] {
  const published = dayOf(report.publishedAt);
  return days
    .filter((day) => overlaps(day, clause))
    .filter(({ from, to, text }) => {
      if (/^(?:since|from)\b/i.test(text)) return true;
      const last = to ?? from;
      return last !== null && published !== null && last < addDays(published, -EVENT_DAYS);
    })
    .map(({ text }) => text.toLowerCase());
}
