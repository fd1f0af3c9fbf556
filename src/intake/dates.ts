import { isDay, secondOf } from '../core/days.js';

/** Months as RFC 822 writes them; the first three letters tell. */
const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** Minutes east of Greenwich for the zones of RFC 822 and the European ones; a name not listed here gives the day alone. */
const ZONES: Record<string, number> = {
  z: 0,
  ut: 0,
  utc: 0,
  gmt: 0,
  est: -300,
  edt: -240,
  cst: -360,
  cdt: -300,
  mst: -420,
  mdt: -360,
  pst: -480,
  pdt: -420,
  bst: 60,
  cet: 60,
  cest: 120,
  eet: 120,
  eest: 180,
  msk: 180,
  jst: 540,
  kst: 540,
};

const CLOCK = String.raw`(?:(?:T|,?\s+(?:at\s+)?)(\d{1,2}):?(\d\d)(?::?(\d\d)(?:[.,]\d+)?)?\s*([ap]\.?m\.?)?\s*([A-Za-z]{1,4}\b|[+-]\d\d:?\d\d|[+-]\d\d)?)?`;
const YEAR_FIRST = new RegExp(String.raw`^(\d{4})([-/.]?)(\d\d?)\2(\d\d?)(?!\d)${CLOCK}`, 'i');
const DAY_FIRST = new RegExp(
  String.raw`^(?:[a-z]{3,9}\.?,?\s+)?(\d{1,2})(?:st|nd|rd|th)?[ -]([a-z]{3,9})\.?,?[ -](\d{4}|\d\d)(?!\d)${CLOCK}`,
  'i',
);
const MONTH_FIRST = new RegExp(
  String.raw`^(?:[a-z]{3,9}\.?,?\s+)?([a-z]{3,9})\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})(?!\d)${CLOCK}`,
  'i',
);
const ASCTIME = /^[a-z]{3}\s+([a-z]{3})\s+(\d{1,2})\s+(\d\d):(\d\d):(\d\d)\s+(?:([a-z]{1,4})\s+)?(\d{4})$/i;

const monthOf = (name: string) => MONTHS.indexOf(name.slice(0, 3).toLowerCase()) + 1;

function zoneMinutes(zone: string | undefined): number | null {
  if (zone === undefined) return null;
  const offset = /^([+-])(\d\d):?(\d\d)?$/.exec(zone);
  if (offset) return (offset[1] === '-' ? -1 : 1) * (Number(offset[2]) * 60 + Number(offset[3] ?? 0));
  return ZONES[zone.toLowerCase()] ?? null;
}

function makeInstant(
  [year, month, dayOfMonth]: [number, number, number],
  [hour, minute, second, half, zone]: (string | undefined)[],
): string | null {
  const pad = (value: number, digits: number) => String(value).padStart(digits, '0');
  const day = `${pad(year, 4)}-${pad(month, 2)}-${pad(dayOfMonth, 2)}`;
  if (!isDay(day) || year < 1600) return null;
  const shift = zoneMinutes(zone);
  if (hour === undefined || shift === null) return day;
  const noon = half === undefined ? 0 : /^p/i.test(half) ? 12 : 0;
  const hours = half === undefined ? Number(hour) : (Number(hour) % 12) + noon;
  if (hours > 24 || Number(minute) > 59) return day;
  const time = Date.parse(`${day}T00:00:00Z`) + (hours * 60 + Number(minute) - shift) * 60_000;
  return secondOf(new Date(time + Number(second ?? 0) * 1000));
}

/**
 * A date as feeds and pages write it (ISO 8601, RFC 822, "January 13, 2025", asctime, seconds since 1970) as a UTC instant,
 * or as the day alone when no time or no zone is given. Null when it is none of these or does not exist.
 */
export function readDate(raw: string | null | undefined): string | null {
  const text = (raw ?? '').slice(0, 100).replace(/\s+/g, ' ').trim();
  if (/^1\d{9}(\d{3})?$/.test(text)) {
    const time = Number(text) * (text.length === 10 ? 1000 : 1);
    return secondOf(new Date(time));
  }
  let match = ASCTIME.exec(text);
  if (match) {
    const [, month, day, hour, minute, second, zone, year] = match;
    const date: [number, number, number] = [Number(year), monthOf(month!), Number(day)];
    return makeInstant(date, [hour, minute, second, undefined, zone]);
  }
  match = YEAR_FIRST.exec(text);
  if (match) return makeInstant([Number(match[1]), Number(match[3]), Number(match[4])], match.slice(5));
  match = DAY_FIRST.exec(text);
  if (match) {
    const year = Number(match[3]);
    const full = match[3]!.length === 4 ? year : year < 70 ? 2000 + year : 1900 + year;
    return makeInstant([full, monthOf(match[2]!), Number(match[1])], match.slice(4));
  }
  match = MONTH_FIRST.exec(text);
  if (match) return makeInstant([Number(match[3]), monthOf(match[1]!), Number(match[2])], match.slice(4));
  return null;
}

/** The first of several raw dates that can be read. */
export function firstDate(raws: Iterable<string | null | undefined>): string | null {
  for (const raw of raws) {
    const date = readDate(raw);
    if (date !== null) return date;
  }
  return null;
}
