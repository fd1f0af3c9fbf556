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
  /\b(?:(will|shall|'ll|’ll|would|going to|set to|due|scheduled|slated|plans?|planned|expected|hopes?|until|till|coming|upcoming|ahead of|(?:is|are) to)|(be|being) [a-z]+ed|(was|were|had|did|said|says|told|took|came|went|made|began|left|found|held|shot|died|fell|hit|met|won|lost|killed|[a-z]{2,}ed))\b/g;
