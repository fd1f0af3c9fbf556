import { BOUNDS, GENERIC_COUNTED, ORDINALS, OUTCOME_WORDS } from '../languages/en/judging.js';
import { NUMBER_WORDS, SCALES, VAGUE_COUNTS } from '../languages/en/numerals.js';
import { MONTHS } from '../languages/en/calendar.js';
import { meaningStem } from '../languages/en/sameWords.js';
import type { Word } from './words.js';

/** How the number is meant: bounds part "over 300" from "at least 300". */
export type Bound = 'exact' | 'about' | 'at least' | 'more than' | 'at most' | 'less than' | 'range';

/** A number of a text as the judge reads it, independently of the reader. */
export interface Quantity {
  start: number;
  end: number;
  low: number;
  high: number;
  bound: Bound;
  /** "count", "percent", a currency sign or word, a measure's stem, "year", "day" (of a month), "time", "rank" or "age". */
  unit: string;
  /** Stems of the words counted; empty when none stand there. */
  counted: string[];
  /** What happened to them, when words near say so. */
  outcome: string | null;
  /** Index of its first and last word. */
  first: number;
  last: number;
}

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
const OUTCOMES = stems(Object.entries(OUTCOME_WORDS));

function stems(entries: [string, string][]): ReadonlyMap<string, string> {
  return new Map(entries.map(([word, value]) => [meaningStem(word), value]));
}

const MONTH_STARTS = new Set(
  MONTHS.flatMap((month) => [month.toLowerCase(), month.slice(0, 3).toLowerCase()]).concat('sept'),
);

interface Core {
  low: number;
  high: number;
  last: number;
  vague: boolean;
}

function readDigits(spaced: string): number | null {
  const norm = spaced.replace(/\s/g, '');
  if (!/^\d/.test(norm)) return null;
  const plain = /^\d{1,3}(?:,\d{3})+(?:\.\d+)?$/.test(norm) ? norm.replaceAll(',', '') : norm;
  if (/^\d+(?:\.\d+)?$/.test(plain)) return Number(plain);
  if (/^\d+,\d{1,2}$/.test(plain)) return Number(plain.replace(',', '.'));
  return null;
}

/** The number that begins at word `at`, with scale words, or null. */
function readCore(words: readonly Word[], at: number): Core | null {
  const word = words[at];
  if (!word) return null;
  const gap = (i: number) => words[i + 1] && words[i + 1]!.start - words[i]!.end <= 1;
  let value = readDigits(word.norm);
  let last = at;
  if (value === null) {
    const vague = VAGUE_COUNTS[word.norm];
    if (vague) return { low: vague[0], high: vague[1], last: at, vague: vague[0] !== vague[1] };
    if ((word.norm === 'a' || word.norm === 'several' || word.norm === 'few') && words[at + 1]) {
      const scale = SCALES[words[at + 1]!.norm];
      if (scale === undefined || words[at + 1]!.norm.length < 3) return null;
      if (word.norm === 'a') return { low: scale, high: scale, last: at + 1, vague: false };
      return { low: 2 * scale, high: 9.99 * scale, last: at + 1, vague: true };
    }
    value = NUMBER_WORDS[word.norm] ?? null;
    if (value === null || word.norm === 'zero') return null;
    if (value >= 20 && value < 100 && gap(last)) {
      const small = NUMBER_WORDS[words[last + 1]!.norm];
      if (small !== undefined && small > 0 && small < 10) {
        value += small;
        last++;
      }
    }
  }
  for (let next = words[last + 1]; next && gap(last); next = words[last + 1]) {
    if (next.norm === 'dozen') value *= 12;
    else {
      const scale = SCALES[next.norm];
      if (scale === undefined) break;
      value *= scale;
    }
    last++;
    const more = words[last + 1]?.norm === 'and' ? words[last + 2] : undefined;
    const rest = more ? (readDigits(more.norm) ?? NUMBER_WORDS[more.norm]) : undefined;
    if (
      rest !== undefined &&
      /[a-z]/.test(word.norm) &&
      next.norm === 'hundred' &&
      rest !== null &&
      rest < 100
    ) {
      value += rest;
      last += 2;
    }
  }
  return { low: value, high: value, last, vague: false };
}

const BOUND_PARTS = BOUNDS.map(([phrase, bound]) => ({ parts: phrase.split(' '), bound }));

function boundBefore(text: string, words: readonly Word[], at: number): { bound: Bound; first: number } {
  for (const { parts, bound } of BOUND_PARTS) {
    const first = at - parts.length;
    if (first < 0 || !parts.every((part, i) => words[first + i]!.norm === part)) continue;
    if (/[.;:]/.test(text.slice(words[first]!.end, words[at]!.start))) continue;
    return { bound, first };
  }
  return { bound: 'exact', first: at };
}

const GENERIC = new Set([...GENERIC_COUNTED].map(meaningStem));

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

/** Every number in the words, in order. `text` is what the words were read from. */
export function readQuantities(text: string, words: readonly Word[]): Quantity[] {
  const found: Quantity[] = [];
  for (let at = 0; at < words.length; at++) {
    const word = words[at]!;
    const rank = ORDINALS[word.norm] ?? ordinalDigits(word, words[at + 1]);
    if (rank !== undefined && !/^(?:second|first)$/.test(word.norm)) {
      found.push(quantity(at, at, rank, rank, 'exact', 'rank'));
      continue;
    }
    const core = readCore(words, at);
    if (core === null) continue;
    if (word.norm === 'one' && !/^(?:million|hundred|thousand|billion)$/.test(words[at + 1]?.norm ?? '')) {
      const next = words[at + 1];
      if (!next?.content || /^(?:no|the|this|that|each|every)$/.test(words[at - 1]?.norm ?? '')) continue;
    }
    let { last } = core;
    let { low, high } = core;
    const before = text.slice(words[at - 1]?.end ?? 0, word.start);
    const after = text.slice(words[last]!.end, words[last + 1]?.start ?? text.length);
    let unit = 'count';
    const sign = /[$€£¥₴₽₹₩]\s?$/u.exec(before);
    let { bound, first } = boundBefore(text, words, at);
    if (core.vague) bound = 'range';
    // "Talks about two soldiers": before a small number "about" hardly ever rounds.
    else if (bound === 'about' && low < 10 && words[at - 1]!.norm === 'about') bound = 'exact';
    const next = words[last + 1];
    const rangeEnd =
      next &&
      ((/^\s?[-–]\s?$/.test(after) && readDigits(next.norm) !== null) ||
        (next.norm === 'to' && /^\d/.test(word.norm)))
        ? readCore(words, next.norm === 'to' ? last + 2 : last + 1 >= words.length ? last : last + 1)
        : words[at - 1]?.norm === 'between' && next?.norm === 'and' && words[last + 2]
          ? readCore(words, last + 2)
          : null;
    if (rangeEnd && rangeEnd.low > low) {
      const factor =
        rangeEnd.low >= 1e6 && low < 1000 ? 10 ** (3 * Math.floor(Math.log10(rangeEnd.low) / 3)) : 1;
      low *= factor;
      high = rangeEnd.high;
      last = rangeEnd.last;
      bound = 'range';
    }
    const follow = words[last + 1];
    const gapText = text.slice(words[last]!.end, follow?.start ?? text.length);
    if (/\d\s?[-–/]$/.test(before) || (bound !== 'range' && /^\s?[-–/]\s?\d/.test(gapText))) unit = 'rank';
    else if (sign) unit = CURRENCY[sign[0].trim()]!;
    else if (
      /^\s?%/.test(gapText) ||
      /^(?:percent|percentage|pct)$/.test(follow?.norm ?? '') ||
      (follow?.norm === 'per' && words[last + 2]?.norm === 'cent')
    )
      unit = 'percent';
    else if (follow && CURRENCY_WORDS.has(follow.stem)) unit = CURRENCY_WORDS.get(follow.stem)!;
    else if (isDayOfMonth(words, at, last, low)) unit = 'day';
    else if (
      /^\s?[:.]\d/.test(gapText) ||
      /\d:$/.test(before) ||
      /^(?:am|pm|a\.m\.|p\.m\.|gmt)$/.test(follow?.norm ?? '') ||
      follow?.norm === "o'clock"
    )
      unit = 'time';
    else if (
      bound === 'exact' &&
      /^(?:1[0-9]|20)\d\d$/.test(word.norm) &&
      last === at &&
      !countsNext(words, last)
    )
      unit = 'year';
    else if (
      /^-year-old|^ years? old/.test(text.slice(words[last]!.end, words[last]!.end + 11)) ||
      words[at - 1]?.norm === 'aged' ||
      (/,\s$/.test(before) && /^,/.test(gapText) && low < 110)
    )
      unit = 'age';
    else if (follow && MEASURES.has(follow.stem)) unit = MEASURES.get(follow.stem)!;
    else if (words[at - 1] && (RANK_CUES.has(words[at - 1]!.norm) || /#$/.test(before))) unit = 'rank';
    const made = quantity(first, last, low, high, bound, unit);
    if (unit === 'count') {
      made.counted = countedAfter(text, words, last);
      made.outcome = outcomeNear(text, words, first, last);
    }
    found.push(made);
    at = last;
    first = at;
  }
  return found;

  function quantity(
    first: number,
    last: number,
    low: number,
    high: number,
    bound: Bound,
    unit: string,
  ): Quantity {
    return {
      start: words[first]!.start,
      end: words[last]!.end,
      low,
      high,
      bound,
      unit,
      counted: [],
      outcome: null,
      first,
      last,
    };
  }
}

function ordinalDigits(word: Word, next: Word | undefined): number | undefined {
  if (!next || !/^\d+$/.test(word.norm) || next.start !== word.end) return undefined;
  return /^(?:st|nd|rd|th)$/.test(next.norm) ? Number(word.norm) : undefined;
}

function isDayOfMonth(words: readonly Word[], at: number, last: number, value: number): boolean {
  if (at !== last || value < 1 || value > 31 || !Number.isInteger(value)) return false;
  const isMonth = (word: Word | undefined) =>
    word !== undefined && word.capital && MONTH_STARTS.has(word.norm.replace('.', ''));
  return (
    isMonth(words[at - 1]) ||
    isMonth(words[last + 1]) ||
    (words[last + 1]?.norm === 'of' && isMonth(words[last + 2]))
  );
}

function countsNext(words: readonly Word[], last: number): boolean {
  const next = words[last + 1];
  return (
    next !== undefined && next.content && next.stem.length > 2 && next.norm.endsWith('s') && !next.capital
  );
}

/** Stems of the noun phrase after the number: up to four content words in a row. */
function countedAfter(text: string, words: readonly Word[], last: number): string[] {
  const counted: string[] = [];
  for (let at = last + 1; at <= last + 5 && at < words.length && counted.length < 4; at++) {
    const word = words[at]!;
    if (/[.,;:()"“”]/.test(text.slice(words[at - 1]!.end, word.start))) break;
    if (word.norm === 'of' || word.norm === 'the' || word.norm === 'other' || word.norm === 'more') continue;
    if (!word.content) break;
    if (OUTCOMES.has(word.stem) && counted.length > 0) break;
    counted.push(word.stem);
  }
  return counted;
}

/** The outcome word nearest to the number within the sentence; one beyond punctuation or "and" counts as farther. */
function outcomeNear(text: string, words: readonly Word[], first: number, last: number): string | null {
  let best: string | null = null;
  let least = 12;
  const try_ = (at: number, distance: number, crossed: number) => {
    const outcome = OUTCOMES.get(words[at]!.stem);
    const cost = distance + 3 * crossed;
    if (outcome !== undefined && cost < least) {
      least = cost;
      best = outcome;
    }
  };
  const crossing = (from: number, to: number) =>
    /[,;:()]/.test(text.slice(words[from]!.end, words[to]!.start)) ||
    words[to]!.norm === 'and' ||
    words[to]!.norm === 'but'
      ? 1
      : 0;
  for (let at = last + 1, crossed = 0; at < words.length && at <= last + 9; at++) {
    crossed += crossing(at - 1, at);
    try_(at, at - last, crossed);
  }
  for (let at = first - 1, crossed = 0; at >= 0 && at >= first - 9; at--) {
    crossed += crossing(at, at + 1);
    try_(at, first - at + 0.5, crossed);
  }
  return best;
}

/** How loosely "about 300" may be taken, as a share of the number. */
const ABOUT = 0.1;

function interval(q: Quantity): [number, number] {
  switch (q.bound) {
    case 'about':
      return [q.low * (1 - ABOUT), q.high * (1 + ABOUT)];
    case 'at least':
      return [q.low, Infinity];
    case 'more than':
      return [q.low + 1e-9, Infinity];
    case 'at most':
      return [-Infinity, q.high];
    case 'less than':
      return [-Infinity, q.high - 1e-9];
    default:
      return [q.low, q.high];
  }
}

/** True when a source that gives `source` supports saying `said`: what it allows lies wholly within what is said. */
export function entails(source: Quantity, said: Quantity): boolean {
  if (source.bound === said.bound && source.low === said.low && source.high === said.high) return true;
  if (said.bound === 'exact') return source.bound === 'exact' && source.low === said.low;
  // "Up to 2,100" is no way to tell of "up to 2,000", true as it may be.
  if (said.bound !== 'about' && source.bound === said.bound) return false;
  const [low, high] = interval(source);
  const [from, to] = interval(said);
  const near = said.bound === 'more than' || said.bound === 'at least' ? low <= said.low * 2 : true;
  const tight = said.bound === 'less than' || said.bound === 'at most' ? high >= said.high / 2 : true;
  return from <= low && high <= to && near && tight;
}

/** True when both numbers are of one kind: percents with percents, euros with euros. */
export function sameUnit(source: Quantity, said: Quantity): boolean {
  return source.unit === said.unit;
}

/** True when both count the same thing, as far as the words say. `near` are the stems around the source's number. */
export function sameCounted(source: Quantity, said: Quantity, near: ReadonlySet<string>): boolean {
  if (said.unit !== 'count' || source.unit !== 'count') return true;
  if (said.outcome && source.outcome && said.outcome !== source.outcome) return false;
  const telling = said.counted.filter((stem) => !GENERIC.has(stem));
  if (telling.length === 0) return true;
  if (telling.some((stem) => source.counted.some((theirs) => endsAlike(stem, theirs)))) return true;
  // "Nine more", "870 people have been infected": what they are stands elsewhere in the report's sentence.
  const open = source.counted.length === 0 || source.counted.some((stem) => GENERIC.has(stem));
  return open && telling.some((stem) => near.has(stem));
}

/** "Schoolgirl" and "girl": the same word, or one that ends a longer one. */
function endsAlike(one: string, other: string): boolean {
  return (
    one === other || (Math.min(one.length, other.length) >= 4 && (one.endsWith(other) || other.endsWith(one)))
  );
}
