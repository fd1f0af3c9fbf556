import { addDays, dayOf } from '../../core/days.js';
import type { Claim, Figure, Reading } from '../../core/reading.js';
import type { Range } from '../../core/spans.js';
import { overlaps } from '../../core/spans.js';
import { PERIOD } from '../../languages/en/counted.js';

/** A figure about an older event or another stretch of time is no point of this event's line. */
const EVENT_DAYS = 45;
/** How far behind its figure a place may stand and still narrow it: "12 people were killed in the village of Orlava". */
const PLACE_REACH = 60;
const PLACED =
  /\b(?:in|across|throughout|around|near|inside|outside|at)(?: the)?(?: (?:town|city|village|district|province|region|state|county|port|capital|suburb) of)? $/i;

/**
 * What narrows a figure to a part of the story: a place apart from the story's own, a period, an older event.
 * Empty when it is about the whole event. Figures of different scope are never compared.
 */
export function figureScope(reading: Reading, claim: Claim, figure: Figure): string {
  const clause = clauseOf(reading.report.text, claim, figure);
  const words = reading.report.text.slice(clause.start, clause.end);
  const period = PERIOD.exec(words)?.[0];
  const scopes = [
    ...placeScope(reading, clause, figure),
    ...timeScope(reading, clause),
    ...(period ? [period] : []),
  ];
  return scopes.join(', ');
}

/** The part of the claim around the figure, between commas of lists and other breaks. */
function clauseOf(text: string, claim: Claim, figure: Figure): Range {
  const part = claim.content.find((content) => overlaps(content, figure)) ?? figure;
  const before = text.slice(part.start, figure.start);
  const after = text.slice(figure.end, part.end);
  const from = Math.max(
    ...[...before.matchAll(/[;:]|, (?:and|while|but) /g)].map((match) => match.index + match[0].length),
    0,
  );
  const to = /[;:]|, (?:and|while|but) |, (?:up|down) from /.exec(after)?.index ?? after.length;
  return { start: part.start + from, end: figure.end + to };
}

/** Places that the clause ties to the figure ("killed in Orlava") or opens with, other than the story's own and what holds it. */
function placeScope({ places, stamp, report }: Reading, clause: Range, figure: Figure): string[] {
  const here = stamp.place;
  const names = places
    .filter((place) => !place.demonym && overlaps(place, clause))
    .filter(
      ({ start }) => start < figure.end + PLACE_REACH && PLACED.test(report.text.slice(clause.start, start)),
    )
    .filter(
      ({ start }) =>
        start > figure.end || report.text.slice(clause.start, start).trim().split(' ').length <= 5,
    )
    .filter(({ id, kind, name, country, admin1 }) => {
      if (here === null) return true;
      if (id === here.id) return false;
      if (kind === 'country') return country !== here.country;
      return !(kind === 'region' && country === here.country && (admin1 ?? name) === here.admin1);
    })
    .map(({ name }) => `in ${name}`);
  return [...new Set(names)].sort();
}

function timeScope({ days, report }: Reading, clause: Range): string[] {
  const published = dayOf(report.publishedAt);
  return days
    .filter((day) => overlaps(day, clause))
    .filter(({ from, to, start }) => {
      if (/\b(?:since|from) $/i.test(report.text.slice(Math.max(0, start - 6), start))) return true;
      const last = to ?? from;
      return last !== null && published !== null && last < addDays(published, -EVENT_DAYS);
    })
    .map(({ text, start }) =>
      /\bsince $/i.test(report.text.slice(Math.max(0, start - 6), start)) ? `since ${text}` : text,
    );
}
