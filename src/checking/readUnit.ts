import { MONTHS } from '../languages/en/calendar.js';
import { meaningStem } from '../languages/en/sameWords.js';
import type { Bound } from './quantity.js';
import type { Word } from './words.js';

const CURRENCY: Readonly<Record<string, string>> = {
  $: 'dollar',
  '€': 'euro',
  '£': 'pound',
  '¥': 'yen',
  '₴': 'hryvnia',
  '₽': 'rouble',
  '₹': 'rupee',
  '₩': 'won',
};
const CURRENCY_WORDS = stems(
  'dollar euro pound yen hryvnia rouble ruble rupee won yuan franc peso lira krona zloty crown'
    .split(' ')
    .map((word) => [word, word]),
);
/** Words for a measure, under one name each. */
const MEASURES = stems(
  `km:kilometre kilometre kilometer:kilometre mile metre meter:metre foot feet:foot inch cm:centimetre ton tonne:ton kg:kilogram
   kilogram hour minute second day:days week month year:years hectare acre mph degree litre liter:litre barrel mw:megawatt megawatt gigawatt`
    .split(/\s+/)
    .map((entry) => [entry.split(':')[0]!, entry.split(':').at(-1)!]),
);
const MONTH_STARTS = new Set(
  MONTHS.flatMap((month) => [month.toLowerCase(), month.slice(0, 3).toLowerCase()]).concat('sept'),
);

const RANK_CUES = new Set([
  'no',
  'number',
  'article',
  'section',
  'chapter',
  'page',
  'route',
  'highway',
  'flight',
  'room',
  'channel',
  'level',
  'phase',
  'group',
  'unit',
  'brigade',
]);

/** A number as it stands among the words: its first digit or word, its last one, its value and its bound. */
export interface PlacedNumber {
  at: number;
  last: number;
  low: number;
  bound: Bound;
}

/** What the number is a number of, by the words and marks around it (`Quantity.unit`). */
export function unitOf(text: string, words: readonly Word[], number: PlacedNumber): string {
  const { at, last, low, bound } = number;
  const before = text.slice(words[at - 1]?.end ?? 0, words[at]!.start);
  const previous = words[at - 1]?.norm ?? '';
  const follow = words[last + 1];
  const next = follow?.norm ?? '';
  const after = text.slice(words[last]!.end, follow?.start ?? text.length);
  // Parts of a score, of a code, of "24/7".
  if (/\d$/.test(previous) && /^\s?[-–/]\s?$/.test(before)) return 'rank';
  if (bound !== 'range' && /^\s?[-–/]\s?$/.test(after) && /^\d/.test(next)) return 'rank';
  const sign = /[$€£¥₴₽₹₩]\s?$/u.exec(before);
  if (sign) return CURRENCY[sign[0].trim()]!;
  if (/^\s?%/.test(after) || /^(?:percent|percentage|pct)$/.test(next)) return 'percent';
  if (next === 'per' && words[last + 2]?.norm === 'cent') return 'percent';
  if (follow && CURRENCY_WORDS.has(follow.stem)) return CURRENCY_WORDS.get(follow.stem)!;
  if (isDayOfMonth(text, words, at, last, low)) return 'day';
  const isClock = /^\s?[:.]\s?$/.test(after) && /^\d/.test(next);
  if (isClock || (/\d$/.test(previous) && before === ':')) return 'time';
  if (/^(?:am|pm|a\.m\.|p\.m\.|gmt|o'clock)$/.test(next)) return 'time';
  const isYear = bound === 'exact' && last === at && /^(?:1[0-9]|20)\d\d$/.test(words[at]!.norm);
  if (isYear && !countsNext(words, last)) return 'year';
  if (isAge(text, words, number, before, after)) return 'age';
  if (follow && MEASURES.has(follow.stem)) return MEASURES.get(follow.stem)!;
  return RANK_CUES.has(previous) || /#$/.test(before) ? 'rank' : 'count';
}

function isAge(
  text: string,
  words: readonly Word[],
  { at, last, low }: PlacedNumber,
  before: string,
  after: string,
): boolean {
  const { end } = words[last]!;
  return (
    /^-year-old|^ years? old/.test(text.slice(end, end + 11)) ||
    words[at - 1]?.norm === 'aged' ||
    (/,\s$/.test(before) && after.startsWith(',') && low < 110)
  );
}

/** "14 July", "July 14", "14th of July"; in "14 July, 3 of them" the 3 counts something. */
function isDayOfMonth(
  text: string,
  words: readonly Word[],
  at: number,
  last: number,
  value: number,
): boolean {
  if (at !== last || value < 1 || value > 31 || !Number.isInteger(value)) return false;
  const isMonth = (word: Word | undefined) =>
    word !== undefined && word.capital && MONTH_STARTS.has(word.norm.replace('.', ''));
  const touches = (one: number) => /^\.?\s+$/.test(text.slice(words[one]!.end, words[one + 1]!.start));
  return (
    (isMonth(words[at - 1]) && touches(at - 1)) ||
    (isMonth(words[last + 1]) && touches(last)) ||
    (words[last + 1]?.norm === 'of' && isMonth(words[last + 2]))
  );
}

function countsNext(words: readonly Word[], last: number): boolean {
  const next = words[last + 1];
  return (
    next !== undefined && next.content && next.stem.length > 2 && next.norm.endsWith('s') && !next.capital
  );
}

function stems(entries: [string, string][]): ReadonlyMap<string, string> {
  return new Map(entries.map(([word, value]) => [meaningStem(word), value]));
}
