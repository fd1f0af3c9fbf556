import type { Day } from '../../core/days.js';
import { addDays, daysBetween } from '../../core/days.js';
import {
  MONTH,
  PART_OF_DAY,
  SHORT_WEEKDAY,
  WEEKDAY,
  monthNumber,
  weekdayNumber,
} from '../../languages/en/calendar.js';
import { readNumeral, SMALL_NUMBER } from '../../languages/en/numerals.js';
import type { ClosedRange } from './ranges.js';
import {
  dayRange,
  makeDay,
  monthRange,
  nearestWeekday,
  partOfRange,
  seasonRange,
  weekRange,
  yearRange,
} from './ranges.js';

/** What a date may lean on. */
export interface DateContext {
  /** Day of publication; null when unknown, then only absolute dates resolve. */
  published: Day | null;
  /** Where the words around put the event, null when they do not say. */
  tense: 'past' | 'future' | null;
  /** Year given right after the date, as the end of a range ("May 3 to June 9, 2019"), or null. */
  yearAhead: number | null;
  /** In a history, the run of days last named; null in a report told from its day of publication. */
  narrated: ClosedRange | null;
  /** The exact day last named nearby, for "the next day". */
  lastDay: Day | null;
}

export interface DatePattern {
  pattern: RegExp;
  /** True when the words lean on the day of publication ("Monday", "yesterday"). */
  deictic: boolean;
  resolve(groups: Record<string, string | undefined>, context: DateContext): ClosedRange | null;
}

const GAP = '[ \\u00a0]{1,2}';
const YEAR = '(?:1\\d{3}|20\\d{2})(?!\\d|,\\d{3})';
const DAY = '[0-3]?\\d(?:st|nd|rd|th)?(?![\\d:]|,\\d{3}|\\.\\d|%)';
const DASH = `(?:${GAP})?(?:[-–—]|to|and|through|until)(?:${GAP})?`;
const PART = '(?:(?<part>early|late|mid)(?:-|[ \\u00a0]))?';
const DAYNAME = `(?:(?:${WEEKDAY}|${SHORT_WEEKDAY}),?${GAP}(?:the${GAP})?)?`;
/** Datelines are glued to the word before by careless extraction: "RussiaMon Jan 13". */
const START = "(?<![A-Z\\d]|[A-Za-z][-’'])";
const UNIT = '(?<unit>week|weekend|month|year|decade)';

const number = (text: string | undefined) => (text === undefined ? null : Number.parseInt(text, 10));

/** The year of a date that names none: of the history told, else the nearest that suits the tense. */
function yearOf(month: number, day: number, context: DateContext): number | null {
  const { published, narrated, tense, yearAhead } = context;
  if (yearAhead !== null) return yearAhead;
  if (narrated) {
    const year = Number(narrated.from.slice(0, 4));
    const here = makeDay(year, month, day);
    return here !== null && daysBetween(here, narrated.from) > 200 ? year + 1 : year;
  }
  if (published === null) return null;
  const now = Number(published.slice(0, 4));
  const weights = [now - 1, now, now + 1].flatMap((year) => {
    const date = makeDay(year, month, Math.min(day, 28));
    if (date === null) return [];
    const ahead = daysBetween(published, date);
    const wrongSide = (tense === 'past' && ahead > 0) || (tense === 'future' && ahead < 0);
    const late = tense === null && ahead > 0 ? 2 : 1;
    return [{ year, cost: wrongSide ? Math.abs(ahead) * 5 : Math.abs(ahead) * late }];
  });
  return weights.sort((a, b) => a.cost - b.cost)[0]?.year ?? null;
}

function resolveDate(groups: Record<string, string | undefined>, context: DateContext): ClosedRange | null {
  const month = monthNumber(groups['month']!);
  const first = number(groups['day'])!;
  const year = number(groups['year']) ?? yearOf(month, first, context);
  if (year === null) return null;
  const from = makeDay(year, month, first);
  const to = makeDay(year, month, number(groups['day2']) ?? first);
  return from && to && from <= to ? { from, to } : null;
}

function resolveMonth(groups: Record<string, string | undefined>, context: DateContext): ClosedRange | null {
  const month = monthNumber(groups['month']!);
  const which = groups['which'];
  const tense = which === 'last' ? 'past' : which === 'next' ? 'future' : context.tense;
  const year = number(groups['year']) ?? yearOf(month, 15, { ...context, tense });
  const range = year === null ? null : monthRange(year, month);
  return range && partOfRange(range, groups['part'] ?? '');
}

function resolveNumeric(
  groups: Record<string, string | undefined>,
  context: DateContext,
): ClosedRange | null {
  const [a, b] = [number(groups['a'])!, number(groups['b'])!];
  const digits = groups['year']!;
  const year = digits.length === 2 ? 2000 + Number(digits) : Number(digits);
  const monthFirst = makeDay(year, a, b);
  const dayFirst = makeDay(year, b, a);
  if (monthFirst === null || dayFirst === null || monthFirst === dayFirst)
    return dayRange(monthFirst ?? dayFirst);
  if (groups['mark'] === '.') return dayRange(dayFirst);
  const { published } = context;
  if (published === null) return null;
  const cost = (day: Day) => Math.abs(daysBetween(day, published)) * (day > published ? 3 : 1);
  return dayRange(cost(monthFirst) <= cost(dayFirst) ? monthFirst : dayFirst);
}

function resolveWeekday(
  groups: Record<string, string | undefined>,
  context: DateContext,
): ClosedRange | null {
  const { published } = context;
  if (published === null) return null;
  const weekday = weekdayNumber(groups['weekday']!);
  const which = groups['which']?.toLowerCase() ?? '';
  if (groups['weekago']) return dayRange(addDays(nearestWeekday(published, weekday, 'past'), -7));
  if (groups['week']) {
    const weeks = { last: -1, this: 0, next: 1 }[groups['week'].toLowerCase()] ?? 0;
    return dayRange(addDays(weekRange(published, weeks).from, (weekday + 6) % 7));
  }
  if (/last|past/.test(which)) return dayRange(nearestWeekday(published, weekday, 'past', which === 'last'));
  if (/next|coming/.test(which)) return dayRange(nearestWeekday(published, weekday, 'future', true));
  if (which === 'this' && context.tense !== 'past')
    return dayRange(nearestWeekday(published, weekday, 'future'));
  return dayRange(nearestWeekday(published, weekday, context.tense === 'future' ? 'future' : 'past'));
}

/** The day `count` units away. Months and years keep the day of the month, up to the 28th. */
function shift(day: Day, count: number, unit: string): Day | null {
  if (unit === 'day') return addDays(day, count);
  if (unit.startsWith('week')) return addDays(day, count * 7);
  const months = count * (unit === 'month' ? 1 : unit === 'year' ? 12 : 120);
  const index = Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1 + months;
  return makeDay(Math.floor(index / 12), (((index % 12) + 12) % 12) + 1, Math.min(28, Number(day.slice(8))));
}

/** The whole unit `count` away from the day: its day, its week, month or year. */
function unitRange(day: Day, count: number, unit: string): ClosedRange | null {
  if (unit === 'week') return weekRange(day, count);
  if (unit === 'weekend') {
    const week = weekRange(day, count);
    return { from: addDays(week.from, 5), to: week.to };
  }
  const moved = shift(day, count, unit);
  if (moved === null) return null;
  const [year, month] = [Number(moved.slice(0, 4)), Number(moved.slice(5, 7))];
  if (unit === 'month') return monthRange(year, month);
  if (unit === 'year') return yearRange(year);
  if (unit === 'decade') return yearRange(year - (year % 10), year - (year % 10) + 9);
  return dayRange(moved);
}

const WHICH: Readonly<Record<string, number>> = {
  last: -1,
  past: -1,
  previous: -1,
  this: 0,
  next: 1,
  coming: 1,
};

function resolveUnit(groups: Record<string, string | undefined>, context: DateContext): ClosedRange | null {
  const { published } = context;
  if (published === null) return null;
  const which = groups['which']!.toLowerCase();
  const unit = groups['unit']!;
  const range = unitRange(published, WHICH[which] ?? 0, unit);
  if (range === null || groups['part'] === undefined) return range;
  const part = groups['part'].toLowerCase();
  if (part === 'earlier') return range.from < published ? { from: range.from, to: published } : range;
  if (part === 'later') return range.to > published ? { from: published, to: range.to } : range;
  return partOfRange(range, part);
}

function resolveSpell(groups: Record<string, string | undefined>, context: DateContext): ClosedRange | null {
  const { published } = context;
  if (published === null) return null;
  const ahead = /next|coming/i.test(groups['which']!);
  const count = groups['count'] === undefined ? 1 : readNumeral(groups['count']);
  if (count === null) return null;
  const other = shift(published, ahead ? count : -count, groups['unit']!);
  if (other === null) return null;
  return ahead ? { from: published, to: other } : { from: other, to: published };
}

function resolveDistance(
  groups: Record<string, string | undefined>,
  context: DateContext,
): ClosedRange | null {
  const away = groups['away']!;
  const origin = away === 'ago' ? context.published : context.lastDay;
  const count = readNumeral(groups['count']!);
  if (origin === null || count === null) return null;
  const unit = groups['unit']!;
  const moved = shift(origin, away === 'later' ? count : -count, unit);
  if (moved === null) return null;
  return /^(?:day|week)$/.test(unit)
    ? dayRange(moved)
    : unitRange(moved, 0, unit === 'decade' ? 'year' : unit);
}

const DEICTIC: Readonly<Record<string, readonly [number, number]>> = {
  'the day before yesterday': [-2, -2],
  'the day after tomorrow': [2, 2],
  yesterday: [-1, -1],
  'last night': [-1, -1],
  overnight: [-1, 0],
  today: [0, 0],
  tonight: [0, 0],
  this: [0, 0],
  tomorrow: [1, 1],
};

function resolveDeictic(
  groups: Record<string, string | undefined>,
  context: DateContext,
): ClosedRange | null {
  const offsets = DEICTIC[groups['word']!.toLowerCase().replace(/\s+/g, ' ')];
  if (context.published === null || offsets === undefined) return null;
  return { from: addDays(context.published, offsets[0]), to: addDays(context.published, offsets[1]) };
}

function resolveNeighbour(
  groups: Record<string, string | undefined>,
  context: DateContext,
): ClosedRange | null {
  if (context.lastDay === null) return null;
  const word = groups['word']!.toLowerCase();
  const offset = /next|following|after/.test(word) ? 1 : /previous|before/.test(word) ? -1 : 0;
  return dayRange(addDays(context.lastDay, offset));
}

function resolveDecade(groups: Record<string, string | undefined>): ClosedRange | null {
  const digits = groups['decade']!;
  const start = digits.length === 2 ? 1900 + Number(digits) : Number(digits);
  const range = yearRange(start, start + 9);
  return range && partOfRange(range, groups['part'] ?? '');
}

function resolveYear(groups: Record<string, string | undefined>): ClosedRange | null {
  const first = Number(groups['year']);
  const digits = groups['year2'];
  const last =
    digits === undefined
      ? first
      : Number(digits.length === 2 ? `${groups['year']!.slice(0, 2)}${digits}` : digits);
  const range = yearRange(first, last);
  return range && partOfRange(range, groups['part'] ?? '');
}

function resolveSeason(groups: Record<string, string | undefined>, context: DateContext): ClosedRange | null {
  const season = groups['season']!;
  const which = groups['which']?.toLowerCase();
  if (groups['year'] !== undefined) {
    const range = seasonRange(Number(groups['year']), season);
    return range && partOfRange(range, groups['part'] ?? '');
  }
  const { published } = context;
  if (published === null || which === undefined) return null;
  const years = [-2, -1, 0, 1, 2].flatMap(
    (step) => seasonRange(Number(published.slice(0, 4)) + step, season) ?? [],
  );
  if (which === 'last') return years.findLast((range) => range.to < published) ?? null;
  if (which === 'next') return years.find((range) => range.from > published) ?? null;
  return years.find((range) => range.to >= published) ?? null;
}

const of = (source: string, resolve: DatePattern['resolve'], deictic = false, flags = 'g'): DatePattern => ({
  pattern: new RegExp(source, flags),
  deictic,
  resolve,
});

/** Every form of date that is read. Each pattern is bounded, so that all of them together are linear in the text. */
export const DATE_PATTERNS: readonly DatePattern[] = [
  of(
    '(?<![\\d-])(?<year>\\d{4})-(?<month>[01]\\d)-(?<day>[0-3]\\d)(?![\\d-])(?:T\\d\\d:\\d\\d(?::\\d\\d)?(?:\\.\\d{1,6})?(?:Z|[+-]\\d\\d:?\\d\\d)?)?',
    (groups) => dayRange(makeDay(Number(groups['year']), Number(groups['month']), Number(groups['day']))),
  ),
  of(
    '(?<![\\d/.-])(?<a>[0-3]?\\d)(?<mark>[/.-])(?<b>[0-3]?\\d)\\k<mark>(?<year>(?:19|20)\\d\\d|(?<=/)\\d\\d)(?![\\d/]|[.-]\\d)',
    resolveNumeric,
  ),
  of(
    `${START}${DAYNAME}(?<month>${MONTH})${GAP}(?<day>${DAY})(?:${DASH}(?<day2>${DAY})(?!${GAP}${MONTH}))?(?:,?${GAP}(?<year>${YEAR}))?(?![\\w])`,
    resolveDate,
  ),
  of(
    `${START}${DAYNAME}(?:the${GAP})?(?<day>${DAY})(?:${DASH}(?<day2>${DAY}))?(?:${GAP}of)?${GAP}(?<month>${MONTH})(?![\\w])(?:,?${GAP}(?<year>${YEAR}))?`,
    resolveDate,
  ),
  of(`${START}${PART}(?<month>${MONTH})(?:,|${GAP}of)?${GAP}(?<year>${YEAR})`, resolveMonth),
  of(
    `(?<=\\b(?:[Ii]n|[Ss]ince|[Bb]y|[Uu]ntil|[Tt]ill|[Dd]uring|[Tt]hrough|[Bb]efore|[Aa]fter|[Ff]rom|[Bb]etween|[Oo]f|[Ee]nd of)${GAP})(?<month>${MONTH})(?![\\w'’]|${GAP}(?:\\d|[A-Z][a-z]))`,
    resolveMonth,
  ),
  of(
    `\\b(?:(?<which>last|next|this)${GAP}|(?<part>early|late|mid)(?:-|${GAP}))(?<month>${MONTH})(?![\\w])(?!${GAP}\\d)`,
    resolveMonth,
  ),
  of(`(?:\\bthe${GAP})?\\b${PART}(?:[’'](?<decade2>\\d0)s|(?<decade>1\\d\\d0|20\\d0)[’']?s)\\b`, (groups) =>
    resolveDecade({ ...groups, decade: groups['decade'] ?? groups['decade2'] }),
  ),
  of(
    `(?<![\\d$£€.,-])(?<year>1\\d{3}|20\\d\\d)[-–/](?<year2>1\\d{3}|20\\d\\d|\\d\\d)(?![\\d-]|,\\d)`,
    resolveYear,
  ),
  of(
    `(?<=\\b(?:[Ii]n|[Ss]ince|[Uu]ntil|[Tt]ill|[Dd]uring|[Bb]y|[Bb]efore|[Aa]fter|[Ff]rom|[Bb]etween)${GAP}(?:the${GAP}year${GAP})?)(?<year>${YEAR})(?![\\w-]|${GAP}(?:people|men|women|children|troops|soldiers|police|[a-z]{3,}s)\\b(?<!was|has))`,
    resolveYear,
  ),
  of(
    `(?<=\\b(?:[Aa]nd|[Tt]o|[Oo]f|[Tt]he|[Ii]ts|[Hh]is|[Hh]er|[Tt]heir|[Aa])${GAP}|\\()(?<year>(?:19|20)\\d\\d)(?![\\w-]|,\\d|\\.\\d|${GAP}(?:people|men|women|children|troops|police|[a-z]{3,}s)\\b(?<!was|has|crisis))`,
    resolveYear,
  ),
  of(`\\b(?<part>early|late|mid)(?:-|${GAP})(?<year>${YEAR})`, resolveYear),
  of(
    `\\b(?:the${GAP})?${PART}(?<season>spring|summer|autumn|fall|winter)(?:${GAP}of|,)?${GAP}(?<year>${YEAR})`,
    resolveSeason,
    false,
    'gi',
  ),
  of(
    `\\b(?<which>last|this|next)${GAP}(?<season>spring|summer|autumn|fall|winter)\\b`,
    resolveSeason,
    true,
    'gi',
  ),
  of(
    `(?:\\b(?<weekago>a week ago)(?: last| on)?${GAP})?(?:\\b(?<which>[Tt]his past|[Tt]his coming|[Ll]ast|[Nn]ext|[Tt]his|[Pp]ast|[Cc]oming)${GAP})?(?:\\b(?:[Ee]arly|[Ll]ate)(?: on)?${GAP})?(?<!(?:Black|Good|Bloody|Ash|Palm|Super|Cyber|Maundy|Shrove|Sheffield|Easter|Remembrance|Advent|Mothering|Fat|Giving|The)${GAP})\\b(?<weekday>${WEEKDAY})(?:${GAP}${PART_OF_DAY})?\\b(?!${GAP}(?:Times|Telegraph|Mirror|Mail|Express|Herald|Post|Sun|Night|Morning|Independent|Magazine)\\b)(?:,?${GAP}(?:of${GAP})?(?<week>last|this|next)${GAP}week)?`,
    resolveWeekday,
    true,
  ),
  of(
    `\\b(?<word>the${GAP}day${GAP}before${GAP}yesterday|the${GAP}day${GAP}after${GAP}tomorrow)\\b`,
    resolveDeictic,
    true,
    'gi',
  ),
  of(
    `(?:\\b(?:early|late)${GAP})?\\b(?<word>yesterday|tomorrow|today|tonight|last${GAP}night)(?:${GAP}${PART_OF_DAY})?\\b(?!['’]s${GAP}(?:world|society|youth|modern|standards))`,
    resolveDeictic,
    true,
    'gi',
  ),
  of(`\\b(?<word>this)${GAP}(?:morning|afternoon|evening|lunchtime)\\b`, resolveDeictic, true, 'gi'),
  of(
    `(?<!\\b(?:an|of)${GAP})\\b(?<word>overnight)\\b(?!-|${GAP}(?:stays?|shelters?|success|bags?|sensation|guests?|accommodation|trains?|lows?|highs?|trips?)\\b)`,
    resolveDeictic,
    true,
    'gi',
  ),
  of(
    `(?:\\b(?<part>earlier|later|early|late)${GAP})?\\b(?<which>last|this|next)${GAP}${UNIT}\\b(?![’']s?${GAP}(?:old))`,
    resolveUnit,
    true,
    'gi',
  ),
  of(
    `\\bthe${GAP}(?<which>last|past|previous|next|coming)${GAP}(?:(?<count>${SMALL_NUMBER}|several|few|couple of)${GAP})(?<unit>day|week|month|year|decade)s?\\b`,
    resolveSpell,
    true,
    'gi',
  ),
  of(
    `\\b(?:the|this)${GAP}(?<which>past)${GAP}(?<unit>day|week|month|year|decade)\\b`,
    resolveSpell,
    true,
    'gi',
  ),
  of(
    `\\b(?:(?:about|almost|nearly|some|around|exactly|just over|more than|over)${GAP})?(?<count>an?|${SMALL_NUMBER})${GAP}(?<unit>day|week|month|year|decade)s?${GAP}(?<away>ago)\\b`,
    resolveDistance,
    true,
    'gi',
  ),
  of(
    `\\b(?:(?:about|almost|nearly|some|around|exactly|just over|more than|over)${GAP})?(?<count>an?|${SMALL_NUMBER})${GAP}(?<unit>day|week|month|year|decade)s?${GAP}(?<away>later|earlier)\\b`,
    resolveDistance,
    false,
    'gi',
  ),
  of(
    `\\b(?<word>(?:the${GAP})?(?:very${GAP})?(?:next|following|previous|same)${GAP}day|that${GAP}(?:same${GAP})?day|the${GAP}day${GAP}(?:before|after)(?!${GAP}(?:yesterday|tomorrow|s?he|they|the|an?|it|his|her|their|[A-Z])\\b))\\b`,
    resolveNeighbour,
    false,
    'gi',
  ),
];
