import { addDays } from '../../core/days.js';
import type { ClosedRange } from './ranges.js';

/** Season codes of EDTF level 1 by the month in which a season begins. */
const SEASON_CODES: Readonly<Record<string, string>> = { '03': '21', '06': '22', '09': '23', '12': '24' };

/**
 * A run of days in the Extended Date/Time Format (ISO 8601-2, level 1): `2025-01-13`, `2025-01`, `199X`, `2019-22` (summer),
 * `1997/1999~`. Of one whose words leave an end open only the other is given: `2024-08/..`. A `~` says that the words are approximate.
 */
export function edtfOf(range: ClosedRange, approximate: boolean, open: 'from' | 'to' | null = null): string {
  const mark = approximate ? '~' : '';
  const unit = unitOf(range);
  const [first, last] = unit.split('/');
  if (open === 'to') return `${first}${mark}/..`;
  return open === 'from' ? `../${last ?? first}${mark}` : unit + mark;
}

/** The day, month, season, year or decade that the run makes up, else its ends as coarse as they fit. */
function unitOf({ from, to }: ClosedRange): string {
  if (from === to) return from;
  const after = addDays(to, 1);
  if (!from.endsWith('-01') || !after.endsWith('-01')) return `${from}/${to}`;
  const [year = '', month = ''] = from.split('-');
  const months = (Number(after.slice(0, 4)) - Number(year)) * 12 + Number(after.slice(5, 7)) - Number(month);
  if (months === 1) return from.slice(0, 7);
  if (months === 3 && month in SEASON_CODES) return `${year}-${SEASON_CODES[month]}`;
  if (months % 12 !== 0 || month !== '01') return `${from.slice(0, 7)}/${to.slice(0, 7)}`;
  if (months === 12) return year;
  return months === 120 && year.endsWith('0') ? `${year.slice(0, 3)}X` : `${year}/${to.slice(0, 4)}`;
}
