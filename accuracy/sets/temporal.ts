import * as chrono from 'chrono-node';
import { addDays, type Day, weekdayOf } from '../../src/core/days.js';
import type { DayMention } from '../../src/core/reading.js';
import { alignText } from '../codePoints.js';
import { contextOf, type Example, type GoldSet, OURS, type Result } from '../goldSet.js';
import { scoreDays, type Timex } from '../metrics/scoreDays.js';

interface Item {
  id: string;
  text: string;
  /** Day of writing. */
  dct: Day;
  timexes: Timex[];
}

/** Dates in the histories of wars (WikiWars). */
export const temporal: GoldSet = {
  folder: 'temporal',
  rooms: ['days'],
  async measure(lines, { read }) {
    const items = lines as Item[];
    const readings = await read(items.map(({ id, text, dct }) => ({ id, text, published: dct })));
    const documents = items.map((item) => {
      const { text, at } = alignText(item.text);
      return {
        id: item.id,
        text,
        gold: item.timexes.map((timex) => ({ ...timex, start: at(timex.start), end: at(timex.end) })),
        predicted: (readings.get(item.id)?.days ?? []).map(toTimex),
        peer: readWithChrono(text, item.dct),
      };
    });
    const peers = documents.map(({ gold, peer }) => ({ gold, predicted: peer }));
    return {
      results: [rowOf(OURS, documents), rowOf('chrono-node', peers)],
      examples: documents.flatMap(compare),
    };
  },
};

/** A run of days as TIMEX3 has it: the calendar unit that it is, else the one that its words are as fine as. */
export function toTimex({
  start,
  end,
  text,
  from,
  to,
}: Pick<DayMention, 'start' | 'end' | 'text' | 'from' | 'to'>): Timex {
  return { start, end, type: 'DATE', value: unitOf(from, to) ?? valueByWords(from ?? to, text) };
}

const SEASONS: Readonly<Record<string, string>> = { '03': 'SP', '06': 'SU', '09': 'FA', '12': 'WI' };

/** The day, ISO week, month, quarter, half, season, year, decade or century that the days make up; null for others. */
function unitOf(from: Day | null, to: Day | null): string | null {
  if (from === null || to === null) return null;
  if (from === to) return from;
  const [year = '', month = '', day = ''] = from.split('-');
  const after = addDays(to, 1);
  if (addDays(from, 7) === after && weekdayOf(from) === 1) return isoWeek(from);
  if (day !== '01' || !after.endsWith('-01')) return null;
  const months = (Number(after.slice(0, 4)) - Number(year)) * 12 + Number(after.slice(5, 7)) - Number(month);
  if (months === 1) return `${year}-${month}`;
  if (months === 3 && Number(month) % 3 === 1) return `${year}-Q${(Number(month) + 2) / 3}`;
  if (months === 3 && month in SEASONS) return `${year}-${SEASONS[month]}`;
  if (months === 6 && Number(month) % 6 === 1) return `${year}-H${month === '01' ? 1 : 2}`;
  if (month !== '01') return null;
  if (months === 12) return year;
  if (months === 120 && year.endsWith('0')) return year.slice(0, 3);
  return months === 1200 && year.endsWith('00') ? year.slice(0, 2) : null;
}

/** "since 3 August" is a day, "early August" a month, "the late 1990s" a decade, "late 1990" a year. */
function valueByWords(day: Day | null, text: string): string | null {
  if (day === null || /\b\d{1,2}(?:st|nd|rd|th)?\b|day\b/i.test(text)) return day;
  if (MONTHS.test(text)) return day.slice(0, 7);
  if (/\d0['’]?s\b|\bdecade/i.test(text)) return day.slice(0, 3);
  return /\b\d{4}\b|\byear/i.test(text) ? day.slice(0, 4) : day.slice(0, 7);
}

const MONTHS =
  /\b(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)(?:uary|ruary|ch|il|ust|ember|tember|ober)?\b/i;

function isoWeek(day: Day): string {
  // The week's year and number are those of its Thursday.
  const weekday = (new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7;
  const thursday = addDays(day, 3 - weekday);
  const first = Date.parse(`${thursday.slice(0, 4)}-01-01T00:00:00Z`);
  const week = Math.floor((Date.parse(`${thursday}T00:00:00Z`) - first) / (7 * 86_400_000)) + 1;
  return `${thursday.slice(0, 4)}-W${String(week).padStart(2, '0')}`;
}

/** What chrono-node finds, each value as fine as the words are. */
function readWithChrono(text: string, written: Day): Timex[] {
  return chrono.parse(text, new Date(`${written}T12:00:00Z`)).map(({ index, text: words, start }) => {
    const parts = [
      String(start.get('year')).padStart(4, '0'),
      String(start.get('month')).padStart(2, '0'),
      String(start.get('day')).padStart(2, '0'),
    ];
    const fine = start.isCertain('day') || start.isCertain('weekday') ? 3 : start.isCertain('month') ? 2 : 1;
    return { start: index, end: index + words.length, type: 'DATE', value: parts.slice(0, fine).join('-') };
  });
}

function rowOf(by: string, documents: Parameters<typeof scoreDays>[0]): Result {
  const { strict, relaxed, value } = scoreDays(documents);
  return {
    room: 'days',
    set: 'wikiwars',
    by,
    n: documents.length,
    scores: {
      'strict F1': strict.f1,
      'relaxed F1': relaxed.f1,
      'relaxed P': relaxed.p,
      'relaxed R': relaxed.r,
      'value F1': value.f1,
    },
  };
}

function compare(document: { id: string; text: string; gold: Timex[]; predicted: Timex[] }): Example[] {
  const { id, text, gold, predicted } = document;
  const show = ({ start, end, value }: Timex) => `${text.slice(start, end)} = ${value ?? '?'}`;
  const touching = (timex: Timex, others: Timex[]) =>
    others.find((other) => other.start < timex.end && timex.start < other.end);
  const different = gold.flatMap((timex) => {
    const found = touching(timex, predicted);
    if (found?.value === timex.value) return [];
    return [
      { timex, what: found ? 'another value' : 'missed', gold: show(timex), ours: found ? show(found) : '–' },
    ];
  });
  const extra = predicted
    .filter((timex) => !touching(timex, gold))
    .map((timex) => ({ timex, what: 'not in the gold', gold: '–', ours: show(timex) }));
  return [...different, ...extra].map(({ timex, ...rest }) => ({
    room: 'days',
    id,
    ...rest,
    context: contextOf(text, timex),
  }));
}
