import type { Day } from '../core/days.js';
import { dayOf, weekdayOf } from '../core/days.js';
import type { RelationKind } from '../core/ledger.js';
import type { Certainty, Figure, Place } from '../core/reading.js';
import { MONTHS, WEEKDAYS } from '../languages/en/calendar.js';

function partsOf(day: Day): { year: number; month: string; date: number } {
  return {
    year: Number(day.slice(0, 4)),
    month: MONTHS[Number(day.slice(5, 7)) - 1]!,
    date: Number(day.slice(8)),
  };
}

/** "Monday 13 January 2025" */
export function longDay(day: Day): string {
  const { year, month, date } = partsOf(day);
  return `${WEEKDAYS[weekdayOf(day)]!} ${date} ${month} ${year}`;
}

/** "13 January 2025" */
export function plainDay(day: Day): string {
  const { year, month, date } = partsOf(day);
  return `${date} ${month} ${year}`;
}

/** "13 Jan", with the year when it is not `year`. */
export function shortDay(day: Day, year?: string): string {
  const { month, date } = partsOf(day);
  const short = `${date} ${month.length > 4 ? month.slice(0, 3) : month}`;
  return year === undefined || day.startsWith(year) ? short : `${short} ${day.slice(0, 4)}`;
}

/** A run of days: "Monday 13 January 2025" for one, "10 to 13 January 2025" for more. */
export function daysWords(from: Day, to: Day): string {
  if (from === to) return longDay(from);
  const start = partsOf(from);
  if (from.slice(0, 7) === to.slice(0, 7)) return `${start.date} to ${plainDay(to)}`;
  if (from.slice(0, 4) === to.slice(0, 4)) return `${start.date} ${start.month} to ${plainDay(to)}`;
  return `${plainDay(from)} to ${plainDay(to)}`;
}

/** "13 January 2025, 14:05 UTC"; the day alone when the instant has no time. */
export function instantWords(instant: string): string {
  const day = dayOf(instant);
  if (day === null) return instant;
  const time = /T(\d\d:\d\d)/.exec(new Date(instant).toISOString())?.[1];
  return instant.includes('T') && time !== undefined ? `${plainDay(day)}, ${time} UTC` : plainDay(day);
}

const SMALL = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'];

/** "Three outlets", "1 report": words up to ten when `spell`, with the plural. */
export function countOf(count: number, noun: string, spell = false): string {
  const number = spell ? (SMALL[count] ?? String(count)) : String(count);
  return `${number} ${noun}${count === 1 ? '' : 's'}`;
}

/** The first letter in upper case. */
export function sentenceCase(text: string): string {
  return text.replace(/^\p{Ll}/u, (letter) => letter.toUpperCase());
}

const COUNTRY_NAMES = new Intl.DisplayNames(['en'], { type: 'region', fallback: 'none' });

/** English name of a country by its ISO 3166-1 alpha-2 code; null when there is none. */
export function countryName(code: string | null): string | null {
  return code !== null && /^[A-Z]{2}$/.test(code) ? (COUNTRY_NAMES.of(code) ?? null) : null;
}

/** Countries whose places English-language papers name by state, province or nation rather than by country. */
const BY_DIVISION = new Set(['US', 'CA', 'AU', 'GB']);

/** A place as a stamp names it: "Kursk, Russia", "Peoria, Illinois", "Nigeria". */
export function placeWords(place: Pick<Place, 'name' | 'kind' | 'admin1' | 'country'>): string {
  const country = countryName(place.country);
  const local = !['region', 'country', 'continent', 'sea'].includes(place.kind);
  const wider = local && BY_DIVISION.has(place.country ?? '') ? (place.admin1 ?? country) : country;
  return wider === null || wider === place.name ? place.name : `${place.name}, ${wider}`;
}

/** The place with all that it lies in: "Peoria, Illinois, United States". */
export function fullPlaceWords(place: Pick<Place, 'name' | 'admin1' | 'country'>): string {
  const names = [place.name, place.admin1, countryName(place.country)].filter((name) => name !== null);
  return [...new Set(names)].join(', ');
}

const GROUPED = new Intl.NumberFormat('en', { maximumFractionDigits: 2 });

/** A figure's value as its source bounds it: "about 300", "at least 12", "150 to 200", "40%". Money and measures keep the source's words. */
export function figureWords(figure: Figure): string {
  const { low, high, rounding, unit } = figure;
  if (unit === 'money' || unit === 'measure') return figure.text;
  const mark = unit === 'percent' ? '%' : '';
  const value = (number: number) => GROUPED.format(number) + mark;
  if (low !== null && high !== null && low !== high) return `${value(low)} to ${value(high)}`;
  const number = low ?? high;
  if (number === null) return figure.text;
  return rounding === 'exact' ? value(number) : `${rounding} ${value(number)}`;
}

/** The middle of a figure's bounds, or the bound it has; null when it has none. */
export function middleOf(figure: Figure): number | null {
  const { low, high } = figure;
  return low !== null && high !== null ? (low + high) / 2 : (low ?? high);
}

/** The verb that stands for each certainty, beside its shape. */
export const CERTAINTY_WORDS: Record<Certainty, string> = {
  asserted: 'says',
  hedged: 'hedged',
  denied: 'denies',
  conditional: 'if',
};

/** What a later claim did to an earlier one, before the words of the later one. */
export const CHANGE_WORDS: Record<RelationKind, string> = {
  restates: 'said again',
  revises: 'revised to',
  overtakes: 'overtaken by',
  contradicts: 'contradicted by',
  withdraws: 'withdrawn:',
  answers: 'answered by',
};

/** A reason as a sentence of its own. */
export function fullStop(text: string): string {
  return /[.!?]$/.test(text) ? text : `${text}.`;
}
