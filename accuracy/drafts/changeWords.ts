import { addDays } from '../../src/core/days.js';
import type { Reading } from '../../src/core/reading.js';
import { MONTH, MONTHS, monthNumber, WEEKDAYS, weekdayNumber } from '../../src/languages/en/calendar.js';
import { NUMBER_WORDS } from '../../src/languages/en/numerals.js';
import { ORDINALS } from '../../src/languages/en/judging.js';
import { dateInWords } from '../../src/languages/en/writing.js';

export const CHANGES = ['figure', 'name', 'day', 'negation', 'hedge', 'bound'] as const;
export type Change = (typeof CHANGES)[number];

/** A sentence with one figure, name, day, negation, hedge or bound changed, so that it says what its reports do not. */
export interface Changed {
  change: Change;
  from: string;
  to: string;
  text: string;
}

/** What the words put in come from: the reports of the sentence's story, and those of others. */
export interface Pool {
  story: readonly Reading[];
  others: readonly Reading[];
}

/** Every way to change one word of what a proven sentence tells; the same ones each time. A word is never put in that makes it right again. */
export function changeWords(text: string, pool: Pool): Changed[] {
  const told = pool.story.map(({ report }) => report.text).join('\n');
  const changes: Record<Change, Replacement[]> = {
    figure: changeFigures(text, told),
    name: changeNames(text, told, pool),
    day: changeDays(text, told),
    negation: changeNegations(text),
    hedge: replaceEach(text, HEDGES),
    bound: changeBounds(text, told),
  };
  return CHANGES.flatMap((change) =>
    changes[change].flatMap(({ start, end, to }): Changed[] => {
      const changed = tidy(text.slice(0, start) + to + text.slice(end));
      return changed === text ? [] : [{ change, from: text.slice(start, end), to, text: changed }];
    }),
  );
}

interface Replacement {
  start: number;
  end: number;
  to: string;
}

/** One blank between words, and a capital at the start, where a word has gone. */
function tidy(text: string): string {
  const spaced = text
    .replace(/\s+/g, ' ')
    .replace(/ (?=[,.])/g, '')
    .trim();
  return spaced.charAt(0).toUpperCase() + spaced.slice(1);
}

/** Each match of each pattern with each of its replacements; "$&" stands for the match. */
function replaceEach(text: string, rules: readonly (readonly [RegExp, readonly string[]])[]): Replacement[] {
  return rules.flatMap(([pattern, others]) =>
    [...text.matchAll(pattern)].flatMap(({ 0: found, index }) =>
      others.map((to) => ({ start: index, end: index + found.length, to: to.replace('$&', found) })),
    ),
  );
}

const WORD_OF = new Map([...NUMBER_WORDS].map(([word, value]) => [value, word]));
const ORDINAL_OF = new Map([...ORDINALS].map(([word, rank]) => [rank, word]));
const DIGITS = /(?<![\p{L}\p{N}.,:])\d+(?:,\d{3})*(?:\.\d+)?(?![\p{L}\p{N}]|[.,:]\d)/gu;
const DAY_OF_MONTH = new RegExp(`^ ${MONTH}|(?<=${MONTH} \\d{1,2})$`, 'u');

/** Each number to the next one up, to ten times as much and to another, in digits and in words, that no report of the story has. */
function changeFigures(text: string, told: string): Replacement[] {
  const isNew = (value: number) =>
    ![String(value), value.toLocaleString('en'), WORD_OF.get(value)].some(
      (form) => form !== undefined && hasWord(told, form),
    );
  const next = (value: number, step: number) => {
    let other = value + step;
    while (!isNew(other)) other += step;
    return other;
  };
  const digits = [...text.matchAll(DIGITS)].flatMap(({ 0: found, index }) => {
    const end = index + found.length;
    if (DAY_OF_MONTH.test(text.slice(end)) || new RegExp(`${MONTH} $`, 'u').test(text.slice(0, index)))
      return [];
    const value = Number(found.replaceAll(',', ''));
    if (!Number.isInteger(value)) return [{ start: index, end, to: String(Number((value + 1).toFixed(3))) }];
    const others = [next(value, 1), next(value, 7), ...(isNew(value * 10) ? [value * 10] : [])];
    const written = others.map((other) =>
      found.includes(',') || other > 9999 ? other.toLocaleString('en') : String(other),
    );
    const spelled = others.flatMap((other) => WORD_OF.get(other) ?? []).slice(0, 1);
    return [...written, ...spelled].map((to) => ({ start: index, end, to }));
  });
  const words = [...text.matchAll(/(?<![\p{L}-])\p{L}+(?![\p{L}-])/gu)].flatMap(({ 0: found, index }) => {
    const place = { start: index, end: index + found.length };
    const lower = found.toLowerCase();
    const rank = ORDINALS.get(lower);
    if (rank !== undefined && rank > 2) {
      const other = ORDINAL_OF.get(rank === 10 ? 9 : rank + 1)!;
      return hasWord(told, other) ? [] : [{ ...place, to: other }];
    }
    const value = NUMBER_WORDS.get(lower);
    // "One of them", "no one" count nothing.
    if (value === undefined || value < 2) return [];
    return [next(value, 1), next(value, 5), value * 10].filter(isNew).flatMap((other) => {
      const word = WORD_OF.get(other);
      return [String(other), ...(word === undefined ? [] : [word])].map((to) => ({ ...place, to }));
    });
  });
  return [...digits, ...words];
}

const wordPattern = (word: string) =>
  new RegExp(
    `(?<![\\p{L}\\p{N}.,])${word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}(?![\\p{L}\\p{N}]|[.,]\\d)`,
    'giu',
  );
const hasWord = (text: string, word: string) => text.search(wordPattern(word)) >= 0;

/** Names put in for each one: so many of the story's reports, and so many of others. */
const NAMES_PUT_IN = 2;

interface Named {
  text: string;
  /** A town is changed for a town, not for its country, which would be right. */
  kind: string;
}

/** Each name to others of its kind, of the story's reports and of others; each word of a name of several to one that no report has. */
function changeNames(text: string, told: string, { story, others }: Pool): Replacement[] {
  const known = namesOf(story);
  const foreign = namesOf(others).filter((name) => !hasWord(told, name.text));
  return placesOf(text, known).flatMap(({ start, end, kind }, at) => {
    const put = (pool: readonly Named[]) => {
      const fit = pool.filter((other) => other.kind === kind && !sharesWord(other.text, text));
      const count = Math.min(NAMES_PUT_IN, fit.length);
      return Array.from({ length: count }, (_, turn) => fit[(at * 7 + turn * 3) % fit.length]!.text);
    };
    const strange = put(foreign);
    const last = strange[0]?.split(' ').findLast((word) => /^\p{Lu}/u.test(word));
    const parts = [...text.slice(start, end).matchAll(/\p{Lu}[\p{L}'’-]+/gu)];
    const byWord = parts.length < 2 || last === undefined ? [] : parts;
    return [
      ...[...put(known), ...strange].map((to) => ({ start, end, to })),
      ...byWord.map(({ 0: part, index }) => ({
        start: start + index,
        end: start + index + part.length,
        to: last!,
      })),
    ];
  });
}

/** Where the names stand in the text, the longest first where they overlap, in order. */
function placesOf(text: string, names: readonly Named[]): { start: number; end: number; kind: string }[] {
  const found: { start: number; end: number; kind: string }[] = [];
  for (const { text: name, kind } of [...names].sort((a, b) => b.text.length - a.text.length)) {
    for (const { index } of text.matchAll(wordPattern(name))) {
      const end = index + name.length;
      if (!found.some((other) => other.start < end && index < other.end))
        found.push({ start: index, end, kind });
    }
  }
  return found.sort((a, b) => a.start - b.start);
}

/** The names of the readings, each once, that begin with a capital; "LIMA" of a dateline as "Lima". */
function namesOf(readings: readonly Reading[]): Named[] {
  const kinds = new Map<string, string>();
  for (const { mentions, places } of readings) {
    for (const { text, kind, start } of mentions) {
      if (!/^\p{Lu}\p{L}/u.test(text)) continue;
      const name = text.replace(/\p{Lu}{4,}/gu, (word) => word[0]! + word.slice(1).toLowerCase());
      const place = places.find((one) => one.start === start && one.text === text);
      if (!kinds.has(name)) kinds.set(name, place ? `${place.kind} ${place.demonym}` : kind);
    }
  }
  return [...kinds].map(([text, kind]) => ({ text, kind }));
}

const sharesWord = (name: string, text: string) =>
  name.split(/[\s-]+/).some((word) => /^\p{Lu}/u.test(word) && hasWord(text, word));

/** Each weekday to the one after it, each date to the days beside it and to the same one of the next month, as far as no report has them. */
function changeDays(text: string, told: string): Replacement[] {
  const weekdays = [...text.matchAll(new RegExp(`\\b(?:${WEEKDAYS.join('|')})\\b`, 'g'))].flatMap(
    ({ 0: found, index }) => {
      const place = { start: index, end: index + found.length };
      return [1, 3].map((step) => ({ ...place, to: WEEKDAYS[(weekdayNumber(found) + step) % 7]! }));
    },
  );
  const dates = [...text.matchAll(new RegExp(`\\b(\\d{1,2}) (${MONTHS.join('|')})\\b`, 'g'))].flatMap(
    ({ 0: found, 1: day, 2: month, index }) => {
      const place = { start: index, end: index + found.length };
      // Any year without a leap day will do: only the words change.
      const date = `2025-${String(monthNumber(month!)).padStart(2, '0')}-${day!.padStart(2, '0')}`;
      return [-1, 1, 10, 31].map((step) => ({ ...place, to: dateInWords(addDays(date, step), date) }));
    },
  );
  const months = [...text.matchAll(new RegExp(`(?<!\\d )\\b(?:${MONTHS.join('|')})\\b(?! \\d)`, 'g'))]
    .filter(({ 0: found, index }) => found !== 'May' || index > 0)
    .map(({ 0: found, index }) => ({
      start: index,
      end: index + found.length,
      to: MONTHS[monthNumber(found) % 12]!,
    }));
  return [...weekdays, ...dates, ...months].filter(({ to }) => !hasWord(told, to));
}

const PLAIN_PAST =
  /(?<=\b\p{Ll}[\p{Ll}]+ )\p{Ll}{2,}ed(?= (?:the|a|an|to|that|in|on|at|by|for|from|with|its|their|his|her|\d|[a-z]+s)\b)/gu;
const NEGATIONS: readonly (readonly [RegExp, readonly string[]])[] = [
  [/\b(?:not|never)\b/g, ['']],
  [/\bno(?= \p{Ll})/giu, ['some']],
  [/\bwithout\b/g, ['with']],
  [/\b(?:denied|rejected|refused)\b/g, ['confirmed']],
  [/\b(?:was|were|is|are|has|have|had|will|would|can)(?= (?!not\b|no\b|never\b|been\b)\p{L})/gu, ['$& not']],
];

/** Each negation dropped, and one put to each plain verb. */
function changeNegations(text: string): Replacement[] {
  const negated = /\b(?:not|never|no|without|denied|rejected|refused)\b|n't\b/i.test(text);
  const added = negated ? [] : replaceEach(text, [[PLAIN_PAST, ['never $&']]]);
  return [...replaceEach(text, NEGATIONS), ...added];
}

/** Each hedge dropped or made sure. */
const HEDGES: readonly (readonly [RegExp, readonly string[]])[] = [
  [/\b(?:may|might|could|would)(?! not\b)\b/g, ['will']],
  [/\bmay(?: have)?\b/g, ['has']],
  [/\b(?:reportedly|probably|possibly|apparently|allegedly|perhaps|presumably|likely) /g, ['']],
  [/\b(?:is|are|was|were) (?:expected|believed|thought|likely|feared|due) to\b/g, ['will']],
  [/\b(?:suspected|alleged) /g, ['']],
  [/\b(?:believes?|fears?|thinks?|expects?|hopes?)(?= )/g, ['knows']],
];

/** Each bound dropped, turned round, or made to say more. */
const BOUNDS: readonly (readonly [RegExp, readonly string[]])[] = [
  [
    /\b(?:about|around|some|roughly|nearly|almost)(?= (?:\d|(?:two|three|four|five|six|seven|eight|nine|ten|twenty|thirty|forty|fifty)\b))/gi,
    ['more than', 'at least', 'fewer than', ''],
  ],
  [/\bat least(?= \w)/gi, ['at most', 'exactly', 'fewer than']],
  [/\bup to(?= (?:\d|\p{Ll}+ ))/giu, ['at least', 'more than']],
  [/\b(?:more than|over)(?= \d)/gi, ['about', 'fewer than', 'up to']],
  [/\b(?:fewer|less) than(?= \d)/gi, ['more than', 'about']],
];

/** Each bound, unless some report gives the same number without one: then less of a bound may be right. */
function changeBounds(text: string, told: string): Replacement[] {
  return replaceEach(text, BOUNDS).filter(({ end }) => {
    const number = /^ ?[\p{L}\p{N}.,]*[\p{L}\p{N}]/u.exec(text.slice(end))?.[0].trim() ?? '';
    return ![...told.matchAll(wordPattern(number))].some(
      ({ index }) => !ENDS_IN_BOUND.test(told.slice(0, index)),
    );
  });
}

const ENDS_IN_BOUND =
  /\b(?:about|around|some|roughly|nearly|almost|at least|up to|more than|over|fewer than|less than)\s$/i;
