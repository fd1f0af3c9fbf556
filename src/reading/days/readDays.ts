import { dayOf, daysBetween } from '../../core/days.js';
import { allMatches } from '../../core/matches.js';
import type { DayMention, PartOfDay } from '../../core/reading.js';
import type { Range, Span } from '../../core/spans.js';
import { spanOf } from '../../core/spans.js';
import {
  HOUR_AFTER,
  HOUR_BEFORE,
  MONTH,
  PARTS_OF_DAY_WORDS,
  TENSE_CUES,
} from '../../languages/en/calendar.js';
import type { DatePattern } from './datePatterns.js';
import { DATE_PATTERNS } from './datePatterns.js';
import { edtfOf } from './edtf.js';
import type { ClosedRange } from './ranges.js';
import { yearRange } from './ranges.js';
import type { DateContext } from './resolveDate.js';

interface Found extends Range {
  rule: DatePattern;
  groups: Record<string, string | undefined>;
}

/** A mention of a day leans on the one before only within this many characters. */
const NEARBY = 400;

/**
 * Every day or run of days that the text names, in order, without overlaps. Words such as "Monday" are resolved against the day of
 * publication, to the past unless the verb or "next" says otherwise; without one, only absolute dates are read. Times of day,
 * ages and durations are no days.
 */
export function readDays(
  text: string,
  publishedAt: string | null,
  sentences: readonly Range[],
): DayMention[] {
  const published = dayOf(publishedAt);
  const found = findDates(text);
  const history = published === null || isHistory(found, Number(published.slice(0, 4)));
  const days: (Span & ClosedRange)[] = [];
  let narrated = firstYear(found);
  let sentence = 0;
  for (const { start, end, rule, groups } of found) {
    while (sentence < sentences.length && sentences[sentence]!.end <= start) sentence++;
    const inside = sentences[sentence];
    const around = inside && inside.start <= start ? inside : { start: start - 160, end: end + 120 };
    const last = days.at(-1);
    const near = last && start - last.end < NEARBY && last.from === last.to ? last.from : null;
    const context: DateContext = {
      published,
      // Most dates do not ask for it.
      get tense() {
        return tenseAt(text, start, end, around);
      },
      yearAhead: yearAhead(text, end),
      narrated: history ? narrated : null,
      lastDay: near,
    };
    const range = rule.resolve(groups, context);
    if (range === null) continue;
    if (!rule.deictic) narrated = range;
    days.push({ start, end, text: text.slice(start, end), from: range.from, to: range.to });
  }
  return joinRanges(text, days).map((day) => toMention(text, day));
}

/** All matches of all patterns: the leftmost first, the longer first, none overlapping. */
function findDates(text: string): Found[] {
  const found: Found[] = [];
  const signs = new Map(
    [...new Set(DATE_PATTERNS.map(({ sign }) => sign))].map((sign) => [sign, sign.test(text)]),
  );
  for (const rule of DATE_PATTERNS.filter(({ sign }) => signs.get(sign))) {
    for (const match of allMatches(rule.pattern, text)) {
      found.push({
        start: match.index,
        end: match.index + match[0].length,
        rule,
        groups: match.groups ?? {},
      });
    }
  }
  found.sort((a, b) => a.start - b.start || b.end - a.end);
  let reached = 0;
  return found.filter(({ start, end }) => {
    if (start < reached) return false;
    reached = end;
    return true;
  });
}

/**
 * True for a text that tells of years long past and hardly says "Monday" or "yesterday": its bare dates belong to the year last named,
 * not to the year of publication.
 */
function isHistory(found: readonly Found[], publishedYear: number): boolean {
  const deictic = found.filter(({ rule }) => rule.deictic).length;
  const years = found.flatMap(({ groups }) => (groups['year']?.length === 4 ? [Number(groups['year'])] : []));
  const old = years.filter((year) => year < publishedYear - 1);
  return old.length >= 3 && old.length > years.length * 0.8 && deictic < old.length * 0.3;
}

/** The first year that a date names, which the dates before it lean on in a history. */
function firstYear(found: readonly Found[]): ClosedRange | null {
  const year = found.map(({ groups }) => groups['year']).find((digits) => digits?.length === 4);
  return year === undefined ? null : yearRange(Number(year));
}

/** Where the nearest verb puts a date: the last cue before it in its sentence, else the first after it. */
function tenseAt(text: string, start: number, end: number, sentence: Range): 'past' | 'future' | null {
  const before = text.slice(Math.max(0, sentence.start, start - 160), start);
  if (/\b(?:by|until|till|next|coming)\s(?:early\s|late\s)?$/i.test(before)) return 'future';
  const cues = allMatches(TENSE_CUES, before).filter((cue) => cue[2] === undefined);
  const after = text.slice(end, Math.min(sentence.end, end + 120));
  const cue = cues.at(-1) ?? allMatches(TENSE_CUES, after).find((match) => match[2] === undefined);
  if (cue === undefined) return null;
  return cue[1] === undefined ? 'past' : 'future';
}

const YEAR_AHEAD = new RegExp(
  `^[ \\u00a0]?(?:-|–|—|to|and|through|until)[ \\u00a0](?:${MONTH}[ \\u00a0])?(?:[0-3]?\\d[ \\u00a0]${MONTH}|[0-3]?\\d)?,?[ \\u00a0]?((?:19|20)\\d\\d)\\b`,
);

/** The year at the end of a range that begins here: "May 3 to June 9, 2019". */
function yearAhead(text: string, end: number): number | null {
  const year = YEAR_AHEAD.exec(text.slice(end, end + 40))?.[1];
  return year === undefined ? null : Number(year);
}

/** Joins "3 May" and "9 June" where the text says from the one to the other. */
function joinRanges(text: string, days: (Span & ClosedRange)[]): (Span & ClosedRange)[] {
  const joined: (Span & ClosedRange)[] = [];
  for (const day of days) {
    const last = joined.at(-1);
    const gap = last ? text.slice(last.end, day.start) : '';
    const isJoined =
      last !== undefined &&
      last.from <= day.to &&
      (/^[ \u00a0]?(?:[-–—]|to|until|through)[ \u00a0]?(?:the )?$/.test(gap)
        ? /\bfrom\s(?:the\s)?$/i.test(text.slice(Math.max(0, last.start - 10), last.start)) || !/to/.test(gap)
        : /^ and (?:the )?$/.test(gap) &&
          /\bbetween\s(?:the\s)?$/i.test(text.slice(Math.max(0, last.start - 13), last.start)));
    if (isJoined)
      joined[joined.length - 1] = { ...spanOf(text, last.start, day.end), from: last.from, to: day.to };
    else joined.push(day);
  }
  return joined;
}

/** "since" leaves the end open, "until" the beginning. */
function toMention(text: string, { start, end, text: words, from, to }: Span & ClosedRange): DayMention {
  const before = text.slice(Math.max(0, start - 20), start);
  const open = /\bsince\s(?:the\s)?$/i.test(before)
    ? 'to'
    : /\b(?:until|till)\s(?:the\s)?$/i.test(before)
      ? 'from'
      : null;
  const isShort = from === to || daysBetween(from, to) < 2;
  const isApproximate = APPROXIMATE.test(words) || (!isShort && PART_OF_RUN.test(words));
  return {
    start,
    end,
    text: words,
    from: open === 'from' ? null : from,
    to: open === 'to' ? null : to,
    edtf: edtfOf({ from, to }, isApproximate, open),
    part: isShort ? partOfDay(words, before, text.slice(end, end + 40)) : null,
  };
}

/** "about a week ago", "two months later": hardly ever to the day. */
const APPROXIMATE =
  /\b(?:about|almost|nearly|some|around|just over|more than|over)\b|\b(?:weeks?|months?|years?|decades?) (?:ago|later|earlier)$/i;
const PART_OF_RUN = /\b(?:early|mid|late)\b/i;

function partOfDay(words: string, before: string, after: string): PartOfDay | null {
  const named = PARTS_OF_DAY_WORDS.find(([pattern]) => pattern.test(words));
  if (named) return named[1];
  const hour = HOUR_BEFORE.exec(before) ?? HOUR_AFTER.exec(after);
  if (!hour) return null;
  const clock = (Number(hour[1]) % 12) + (hour[2]!.toLowerCase() === 'p' ? 12 : 0);
  return clock < 5 || clock >= 21 ? 'night' : clock < 12 ? 'morning' : clock < 18 ? 'afternoon' : 'evening';
}
