import { HOLIDAYS, MONTH, PART_OF_DAY, SHORT_WEEKDAY, WEEKDAY } from '../../languages/en/calendar.js';
import { SMALL_NUMBER } from '../../languages/en/numerals.js';
import type { ClosedRange } from './ranges.js';
import { dayRange, makeDay } from './ranges.js';
import type { DateContext, DateGroups } from './resolveDate.js';
import {
  resolveDate,
  resolveDecade,
  resolveDeictic,
  resolveDistance,
  resolveHoliday,
  resolveMonth,
  resolveNeighbour,
  resolveNumeric,
  resolveSeason,
  resolveSpell,
  resolveUnit,
  resolveWeekday,
  resolveYear,
} from './resolveDate.js';

/** One form of date: its words, and the days that they mean in a context. */
export interface DatePattern {
  pattern: RegExp;
  /** Stands in every date of this form: a text without it is not searched for the form. */
  sign: RegExp;
  /** True when the words lean on the day of publication ("Monday", "yesterday"). */
  deictic: boolean;
  resolve(groups: DateGroups, context: DateContext): ClosedRange | null;
}

const GAP = '[ \\u00a0]{1,2}';
const YEAR = '(?:1\\d{3}|20\\d{2})(?!\\d|,\\d{3})';
const DAY = '[0-3]?\\d(?:st|nd|rd|th)?(?![\\d:]|,\\d{3}|\\.\\d|%)';
const DASH = `(?:${GAP})?(?:[-–—]|to|and|through|until)(?:${GAP})?`;
const PART = '(?:(?<part>early|late|mid)(?:-|[ \\u00a0]))?';
/** Stands before a day and tells its part. */
const TIME_OF_DAY = `(?:\\b(?:[Ee]arly|[Ll]ate)(?: on)?${GAP})?`;
const DAYNAME = `${TIME_OF_DAY}(?:(?:${WEEKDAY}|${SHORT_WEEKDAY}),?${GAP}(?:the${GAP})?)?`;
/** Datelines are glued to the word before by careless extraction: "RussiaMon Jan 13". */
const START = "(?<![A-Z\\d]|[A-Za-z][-’'])";
const UNIT = '(?<unit>week|weekend|month|year|decade)';

/** What a date can begin with, looked for first: most places of a text are passed over at once. */
const AT_DATE = '(?=[A-Z\\delmt])';
const AT_CAPITAL = '(?=[A-Z])';
const AT_YEAR = '(?=[12]\\d{3})';

const SIGNS = {
  isoDate: /\d-\d\d-\d/,
  numericDate: /\d[/.-]\d/,
  month: new RegExp(MONTH),
  year: /1\d{3}|20\d\d/,
  decade: /\d0[’']?s\b/,
  holiday: new RegExp(`(?=[A-Z(])(?:${HOLIDAYS.map(([name]) => name).join('|')})`),
  season: /spring|summer|autumn|fall|winter/i,
  weekday: new RegExp(WEEKDAY),
  today: /to(?:day|night|morrow)|yesterday|last[ \u00a0]{1,2}night/i,
  partOfDay: /morning|afternoon|evening|lunchtime/i,
  overnight: /overnight/i,
  unit: /week|month|year|decade/i,
  spell: /\b(?:last|past|previous|next|coming)[ \u00a0]/i,
  ago: /\bago\b/i,
  distance: /\b(?:later|earlier)\b/i,
  day: /\bday\b/i,
} as const;

const of = (
  sign: keyof typeof SIGNS,
  source: string,
  resolve: DatePattern['resolve'],
  deictic = false,
  flags = 'g',
): DatePattern => ({ sign: SIGNS[sign], pattern: new RegExp(source, flags), deictic, resolve });

/** Every form of date that is read. Each pattern is bounded, so that all of them together are linear in the text. */
export const DATE_PATTERNS: readonly DatePattern[] = [
  of(
    'isoDate',
    '(?<![\\d-])(?<year>\\d{4})-(?<month>[01]\\d)-(?<day>[0-3]\\d)(?![\\d-])(?:T\\d\\d:\\d\\d(?::\\d\\d)?(?:\\.\\d{1,6})?(?:Z|[+-]\\d\\d:?\\d\\d)?)?',
    (groups) => dayRange(makeDay(Number(groups['year']), Number(groups['month']), Number(groups['day']))),
  ),
  of(
    'numericDate',
    '(?<![\\d/.-])(?<a>[0-3]?\\d)(?<mark>[/.-])(?<b>[0-3]?\\d)\\k<mark>(?<year>(?:19|20)\\d\\d|(?<=/)\\d\\d)(?![\\d/]|[.-]\\d)',
    resolveNumeric,
  ),
  of(
    'month',
    `${AT_DATE}${START}${DAYNAME}(?<month>${MONTH})${GAP}(?<day>${DAY})(?:${DASH}(?<day2>${DAY})(?!${GAP}${MONTH}))?(?:,?${GAP}(?<year>${YEAR}))?(?![\\w])`,
    resolveDate,
  ),
  of(
    'month',
    `${AT_DATE}${START}${DAYNAME}(?:the${GAP})?(?<day>${DAY})(?:${DASH}(?<day2>${DAY}))?(?:${GAP}of)?${GAP}(?<month>${MONTH})(?![\\w])(?:,?${GAP}(?<year>${YEAR}))?`,
    resolveDate,
  ),
  of(
    'month',
    `${AT_DATE}${START}${PART}(?<month>${MONTH})(?:,|${GAP}of)?${GAP}(?<year>${YEAR})`,
    resolveMonth,
  ),
  of(
    'month',
    `${AT_CAPITAL}(?<=\\b(?:[Ii]n|[Ss]ince|[Bb]y|[Uu]ntil|[Tt]ill|[Dd]uring|[Tt]hrough|[Bb]efore|[Aa]fter|[Ff]rom|[Bb]etween|[Oo]f|[Ee]nd of)${GAP})(?<month>${MONTH})(?![\\w'’]|${GAP}(?:\\d|[A-Z][a-z]))`,
    resolveMonth,
  ),
  of(
    'month',
    `\\b(?:(?<which>last|next|this)${GAP}|(?<part>early|late|mid)(?:-|${GAP}))(?<month>${MONTH})(?![\\w])(?!\\.?${GAP}\\d)`,
    resolveMonth,
  ),
  of(
    'decade',
    `(?:\\bthe${GAP})?\\b${PART}(?:[’'](?<decade2>\\d0)s|(?<decade>1\\d\\d0|20\\d0)[’']?s)\\b`,
    (groups) => resolveDecade({ ...groups, decade: groups['decade'] ?? groups['decade2'] }),
  ),
  of(
    'year',
    `(?<![\\d$£€.,-])(?<year>1\\d{3}|20\\d\\d)[-–/](?<year2>1\\d{3}|20\\d\\d|\\d\\d)(?![\\d-]|,\\d)`,
    resolveYear,
  ),
  of(
    'year',
    `${AT_YEAR}(?<=\\b(?:[Ii]n|[Ss]ince|[Uu]ntil|[Tt]ill|[Dd]uring|[Bb]y|[Bb]efore|[Aa]fter|[Ff]rom|[Bb]etween)${GAP}(?:the${GAP}year${GAP})?)(?<year>${YEAR})(?![\\w-]|${GAP}(?:people|men|women|children|troops|soldiers|police|[a-z]{3,}s)\\b(?<!was|has))`,
    resolveYear,
  ),
  of(
    'year',
    `${AT_YEAR}(?<=\\b(?:[Aa]nd|[Tt]o|[Oo]f|[Tt]he|[Ii]ts|[Hh]is|[Hh]er|[Tt]heir|[Aa])${GAP}|\\()(?<year>(?:19|20)\\d\\d)(?![\\w-]|,\\d|\\.\\d|${GAP}(?:people|men|women|children|troops|police|[a-z]{3,}s)\\b(?<!was|has|crisis))`,
    resolveYear,
  ),
  of('year', `\\b(?<part>early|late|mid)(?:-|${GAP})(?<year>${YEAR})`, resolveYear),
  ...HOLIDAYS.map(([name, rule]) =>
    of('holiday', `(?<![\\w-])${name}(?![\\w’'])(?:,?${GAP}(?<year>${YEAR}))?`, (groups, context) =>
      resolveHoliday(rule, groups, context),
    ),
  ),
  of(
    'season',
    `\\b(?:the${GAP})?${PART}(?<season>spring|summer|autumn|fall|winter)(?:${GAP}of|,)?${GAP}(?<year>${YEAR})`,
    resolveSeason,
    false,
    'gi',
  ),
  of(
    'season',
    `\\b(?<which>last|this|next)${GAP}(?<season>spring|summer|autumn|fall|winter)\\b`,
    resolveSeason,
    true,
    'gi',
  ),
  of(
    'weekday',
    `(?:\\b(?<weekago>a week ago)(?: last| on)?${GAP})?(?:\\b(?<which>[Tt]his past|[Tt]his coming|[Ll]ast|[Nn]ext|[Tt]his|[Pp]ast|[Cc]oming)${GAP})?${TIME_OF_DAY}(?<!(?:Black|Good|Bloody|Ash|Palm|Super|Cyber|Maundy|Shrove|Sheffield|Easter|Remembrance|Advent|Mothering|Fat|Giving|The)${GAP})(?:\\b|(?<=[a-z]))(?<weekday>${WEEKDAY})(?:${GAP}${PART_OF_DAY})?\\b(?!${GAP}(?:Times|Telegraph|Mirror|Mail|Express|Herald|Post|Sun|Night|Morning|Independent|Magazine)\\b)(?:,?${GAP}(?:of${GAP})?(?<week>last|this|next)${GAP}week)?`,
    resolveWeekday,
    true,
  ),
  of(
    'today',
    `\\b(?<word>the${GAP}day${GAP}before${GAP}yesterday|the${GAP}day${GAP}after${GAP}tomorrow)\\b`,
    resolveDeictic,
    true,
    'gi',
  ),
  of(
    'today',
    `(?:\\b(?:[Ee]arly|[Ll]ate)${GAP})?(?<word>\\b(?:yesterday|tomorrow|today|tonight|[Ll]ast${GAP}night)|(?<![A-Z][A-Za-z]{1,12}${GAP})\\b(?:Yesterday|Tomorrow|Today|Tonight|TODAY|YESTERDAY|TONIGHT))(?:${GAP}${PART_OF_DAY})?\\b(?!['’]s${GAP}(?:world|society|youth|modern|standards))`,
    resolveDeictic,
    true,
  ),
  of(
    'partOfDay',
    `\\b(?<word>this)${GAP}(?:morning|afternoon|evening|lunchtime)\\b`,
    resolveDeictic,
    true,
    'gi',
  ),
  of(
    'overnight',
    `(?<!\\b(?:an|of)${GAP})\\b(?<word>overnight)\\b(?!-|${GAP}(?:stays?|shelters?|success|bags?|sensation|guests?|accommodation|trains?|lows?|highs?|trips?)\\b)`,
    resolveDeictic,
    true,
    'gi',
  ),
  of(
    'unit',
    `(?:\\b(?<part>earlier|later|early|late)${GAP})?\\b(?<which>last|this|next)${GAP}${UNIT}\\b(?![’']s?${GAP}(?:old))`,
    resolveUnit,
    true,
    'gi',
  ),
  of(
    'spell',
    `\\bthe${GAP}(?<which>last|past|previous|next|coming)${GAP}(?:(?<count>${SMALL_NUMBER}|several|few|couple of)${GAP})(?<unit>day|week|month|year|decade)s?\\b`,
    resolveSpell,
    true,
    'gi',
  ),
  of(
    'spell',
    `\\b(?:the|this)${GAP}(?<which>past)${GAP}(?<unit>day|week|month|year|decade)\\b`,
    resolveSpell,
    true,
    'gi',
  ),
  of(
    'ago',
    `\\b(?:(?:about|almost|nearly|some|around|exactly|just over|more than|over)${GAP})?(?<count>an?|${SMALL_NUMBER})${GAP}(?<unit>day|week|month|year|decade)s?${GAP}(?<away>ago)\\b`,
    resolveDistance,
    true,
    'gi',
  ),
  of(
    'distance',
    `\\b(?:(?:about|almost|nearly|some|around|exactly|just over|more than|over)${GAP})?(?<count>an?|${SMALL_NUMBER})${GAP}(?<unit>day|week|month|year|decade)s?${GAP}(?<away>later|earlier)\\b`,
    resolveDistance,
    false,
    'gi',
  ),
  of(
    'day',
    `\\b(?<word>(?:the${GAP})?(?:very${GAP})?(?:next|following|previous|same)${GAP}day|that${GAP}(?:same${GAP})?day|the${GAP}day${GAP}(?:before|after)(?!${GAP}(?:yesterday|tomorrow|s?he|they|the|an?|it|his|her|their|[A-Z])\\b))\\b`,
    resolveNeighbour,
    false,
    'gi',
  ),
];
