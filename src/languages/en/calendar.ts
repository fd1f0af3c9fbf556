/** Months by their English names, January first. */
export const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const;

/** Weekdays by their English names, Sunday first, as `weekdayOf` counts. */
export const WEEKDAYS = [
  'Sunday',
  'Monday',
  'Tuesday',
  'Wednesday',
  'Thursday',
  'Friday',
  'Saturday',
] as const;

const titleAndUpper = (words: readonly string[]) => words.flatMap((word) => [word, word.toUpperCase()]);
const alternatives = (words: readonly string[]) => [...words].sort((a, b) => b.length - a.length).join('|');

/** Months as a pattern: full or cut to three or four letters. Capitals are required, since "may" and "march" are verbs. */
export const MONTH = `(?:${alternatives(titleAndUpper(MONTHS))}|(?:${alternatives(
  titleAndUpper(['Jan', 'Feb', 'Mar', 'Apr', 'Jun', 'Jul', 'Aug', 'Sept', 'Sep', 'Oct', 'Nov', 'Dec']),
)})\\b\\.?)`;

/** Weekdays as a pattern, in full: "Sat" and "Sun" alone are words of their own. */
export const WEEKDAY = `(?:${alternatives(titleAndUpper(WEEKDAYS))})`;

/** Weekdays cut short, which count only before a date: "Mon Jan 13". */
export const SHORT_WEEKDAY = `(?:${alternatives(
  titleAndUpper(['Sun', 'Mon', 'Tues', 'Tue', 'Wed', 'Thurs', 'Thur', 'Thu', 'Fri', 'Sat']),
)})\\b\\.?`;

/** Parts of a day that follow its name: "Monday night", "yesterday evening". */
export const PART_OF_DAY = '(?:morning|afternoon|evening|night|lunchtime|midday|noon|overnight)';

/** Words for a part of the day, in or beside the name of the day, with the part; "early" and "late" as newsrooms use them. */
export const PARTS_OF_DAY_WORDS: readonly (readonly [
  RegExp,
  'morning' | 'afternoon' | 'evening' | 'night',
])[] = [
  [/\b(?:overnight|night|tonight|midnight)\b/i, 'night'],
  [/\bmorning\b/i, 'morning'],
  [/\b(?:afternoon|lunchtime|midday|noon)\b/i, 'afternoon'],
  [/\bevening\b/i, 'evening'],
  [/^early\b/i, 'morning'],
  [/^late\b/i, 'night'],
];

/** An hour right before a day ("at 2:30 a.m. on ") or right after one (" around 6 p.m."): the hour, and "a" or "p". */
export const HOUR_BEFORE = /\b(1[0-2]|0?[1-9])(?:[:.][0-5]\d)? ?([ap])\.?m\.?,? (?:on )?$/i;
export const HOUR_AFTER =
  /^,? (?:at |around |about |shortly |just |before |after ){0,3}(1[0-2]|0?[1-9])(?:[:.][0-5]\d)? ?([ap])\.?m\b/i;

/** Days with a name of their own, with month and day, or month, weekday (0 for Sunday) and which of them in the month (-1 for the last). */
export const HOLIDAYS: readonly (readonly [
  string,
  readonly [number, number] | readonly [number, number, number],
])[] = [
  ["New Year['’]?s Day", [1, 1]],
  ['(?:Martin Luther King(?:,? Jr\\.?)?|MLK) Day', [1, 1, 3]],
  ["(?:St\\.? )?Valentine['’]?s Day", [2, 14]],
  ["St\\.? Patrick['’]?s Day", [3, 17]],
  ['May Day', [5, 1]],
  ['Memorial Day', [5, 1, -1]],
  ['(?:Fourth of July|July Fourth)', [7, 4]],
  ['Bastille Day', [7, 14]],
  ['Labor Day', [9, 1, 1]],
  ['Halloween', [10, 31]],
  ["(?:Veterans['’]?|Armistice) Day", [11, 11]],
  ['Thanksgiving(?: Day)?', [11, 4, 4]],
  ['Christmas Eve', [12, 24]],
  ['Christmas Day', [12, 25]],
  ['Boxing Day', [12, 26]],
  ["New Year['’]?s Eve", [12, 31]],
  ['(?<=\\bon )Christmas', [12, 25]],
];

/** First and last month of the seasons as the northern newsrooms use them; winter runs into the next year. */
export const SEASONS: Readonly<Record<string, readonly [number, number]>> = {
  spring: [3, 5],
  summer: [6, 8],
  autumn: [9, 11],
  fall: [9, 11],
  winter: [12, 14],
};

/** 1 for January to 12 for December, from the first three letters; 0 for other words. */
export function monthNumber(word: string): number {
  const start = word.slice(0, 3).toLowerCase();
  return MONTHS.findIndex((month) => month.toLowerCase().startsWith(start)) + 1;
}

/** 0 for Sunday to 6 for Saturday, from the first three letters; -1 for other words. */
export function weekdayNumber(word: string): number {
  const start = word.slice(0, 3).toLowerCase();
  return WEEKDAYS.findIndex((day) => day.toLowerCase().startsWith(start));
}

/** Words that set an event before the day of writing, and words that set it after. The nearest before a weekday decides which it is. */
export const TENSE_CUES =
  /\b(?:(will|shall|'ll|’ll|would|going to|set to|due|scheduled|slated|plans? to|plans(?= (?:an?|the|its|his|her|their) )|planned|expected|hopes? (?:to|for|that)|until|till|coming|upcoming|ahead of|(?:is|are) to)|(be|being) [a-z]+ed|(was|were|had|did|said|says|told|took|came|went|made|began|left|found|held|shot|died|fell|hit|met|won|lost|killed|[a-z]{2,}ed))\b/g;
