import { MONTHS, WEEKDAYS } from '../languages/en/calendar.js';
import { BOUNDS, ORDINALS, OUTCOME_WORDS } from '../languages/en/judging.js';
import { meaningStem } from '../languages/en/sameWords.js';
import type { Bound, Quantity } from './quantity.js';
import { readDigits, readNumber, type SpelledNumber } from './readNumber.js';
import { unitOf } from './readUnit.js';
import type { Word } from './words.js';

const OUTCOMES: ReadonlyMap<string, string> = new Map(
  [...OUTCOME_WORDS].map(([word, outcome]) => [meaningStem(word), outcome]),
);
const DATE_STEMS = new Set([...MONTHS, ...WEEKDAYS].map((word) => meaningStem(word.toLowerCase())));

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

/** Every number in the words, in order. `text` is what the words were read from. */
export function readQuantities(text: string, words: readonly Word[]): Quantity[] {
  const found: Quantity[] = [];
  for (let at = 0; at < words.length; at++) {
    const quantity = rankAt(words, at) ?? quantityAt(text, words, at);
    if (quantity === null) continue;
    found.push(quantity);
    at = quantity.last;
  }
  return found;
}

/** "Third", "21st"; "first" and "second" are no numbers. */
function rankAt(words: readonly Word[], at: number): Quantity | null {
  const { norm, start, end } = words[at]!;
  const rank = ORDINALS.get(norm) ?? ordinalDigits(words[at]!, words[at + 1]);
  if (rank === undefined || norm === 'first' || norm === 'second') return null;
  const value = { low: rank, high: rank, bound: 'exact' as const, unit: 'rank' };
  return { start, end, ...value, counted: [], outcome: null, first: at, last: at };
}

function ordinalDigits(word: Word, next: Word | undefined): number | undefined {
  if (!next || !/^\d+$/.test(word.norm) || next.start !== word.end) return undefined;
  return /^(?:st|nd|rd|th)$/.test(next.norm) ? Number(word.norm) : undefined;
}

function quantityAt(text: string, words: readonly Word[], at: number): Quantity | null {
  const number = readNumber(words, at);
  if (number === null || isPronoun(words, at)) return null;
  const range = rangeFrom(text, words, at, number);
  const { low, high, last } = range ?? number;
  const { bound: told, first } = boundBefore(text, words, at);
  // "Talks about two soldiers": before a small number "about" hardly ever rounds.
  const isTopic = told === 'about' && low < 10 && words[at - 1]!.norm === 'about';
  const bound = number.vague || range ? 'range' : isTopic ? 'exact' : told;
  const unit = unitOf(text, words, { at, last, low, bound });
  const counted = unit === 'count' ? countedAfter(text, words, last) : [];
  const outcome = unit === 'count' ? outcomeNear(text, words, first, last) : null;
  const { start } = words[first]!;
  return { start, end: words[last]!.end, low, high, bound, unit, counted, outcome, first, last };
}

/** "No one", "the one", "one of them": no count. */
function isPronoun(words: readonly Word[], at: number): boolean {
  const next = words[at + 1];
  if (words[at]!.norm !== 'one' || /^(?:million|hundred|thousand|billion)$/.test(next?.norm ?? ''))
    return false;
  return !next?.content || /^(?:no|the|this|that|each|every)$/.test(words[at - 1]?.norm ?? '');
}

/** The range that begins with this number: "12-15", "12 to 15", "between 12 and 15", "2018–19"; null where it stands alone. */
function rangeFrom(
  text: string,
  words: readonly Word[],
  at: number,
  { low, last }: SpelledNumber,
): Pick<Quantity, 'low' | 'high' | 'last'> | null {
  const next = words[last + 1];
  if (!next) return null;
  const gap = text.slice(words[last]!.end, next.start);
  const dash = /^\s?[-–]\s?$/.test(gap) && readDigits(next.norm) !== null;
  const to = next.norm === 'to' && /^\d/.test(words[at]!.norm);
  const and = next.norm === 'and' && words[at - 1]?.norm === 'between';
  if (!dash && !to && !and) return null;
  const end = readNumber(words, dash ? last + 1 : last + 2);
  if (end === null) return null;
  // "2018–19" is 2018 to 2019.
  if (
    dash &&
    /^(?:1[0-9]|20)\d\d$/.test(words[at]!.norm) &&
    /^\d\d$/.test(next.norm) &&
    end.low === (low + 1) % 100
  )
    return { low, high: low + 1, last: last + 1 };
  if (end.low <= low) return null;
  const factor = end.low >= 1e6 && low < 1000 ? 10 ** (3 * Math.floor(Math.log10(end.low) / 3)) : 1;
  return { low: low * factor, high: end.high, last: end.last };
}

/** Stems of the noun phrase after the number: up to four content words in a row. */
function countedAfter(text: string, words: readonly Word[], last: number): string[] {
  const counted: string[] = [];
  for (let at = last + 1; at <= last + 5 && at < words.length && counted.length < 4; at++) {
    const word = words[at]!;
    if (/[.,;:()"“”]/.test(text.slice(words[at - 1]!.end, word.start))) break;
    if (word.norm === 'of' || word.norm === 'the' || word.norm === 'other' || word.norm === 'more') continue;
    if (!word.content) break;
    if (DATE_STEMS.has(word.stem)) break;
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
    // "870 cases, with 457 deaths": the deaths are those of the other number.
    const isCounted = at !== last + 1 && readDigits(words[at - 1]?.norm ?? '') !== null;
    if (outcome !== undefined && cost < least && !isCounted) {
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
