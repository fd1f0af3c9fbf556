import { type Day, dayOf } from '../../core/days.js';
import type { DayMention, Reading } from '../../core/reading.js';
import { contains, type Range } from '../../core/spans.js';
import { MONTH, WEEKDAY } from '../../languages/en/calendar.js';
import { dateInWords } from '../../languages/en/writing.js';

/** Words that hang on the day a report appeared, and dates in the many forms that reports give them. */
const NAMED = new RegExp(
  `\\b(?:${WEEKDAY}|today|tonight|yesterday|tomorrow|last night|this (?:morning|afternoon|evening)|${MONTH} \\d{1,2}|\\d{1,2} ${MONTH})`,
  'iu',
);
/** Prepositions that stand before a date without "on". */
const BARE = /\b(?:by|until|till|since|from|before|after|through|of|for|between|to|than) $/i;
/** An hour before the day says more than its part. */
const CLOCK = /\d ?(?:[ap]\.?m\.?|hours)(?: [A-Z]{2,4})?,? (?:on )?$/i;
/** Words after which a day lies ahead. */
const AHEAD =
  /\b(?:will|would|could|can|may|might|should|shall|to|due|scheduled|expected|planned|if|until)\b/i;
const SWALLOWED = /\b(?:on|last|this|next|the) $/i;

/**
 * The words of `range` with each single day as a date: "early Sunday morning" as "early on 3 May", "Monday night" as "on the night of
 * 4 May". A brief is read on other days than its reports were. A day that stands before a noun ("Sunday's vote") keeps its words.
 */
export function dateDays(reading: Reading, range: Range, latest: Day | null): string {
  const { text } = reading.report;
  let written = '';
  let from = range.start;
  for (const day of reading.days) {
    if (!contains(range, day) || day.start < from || !NAMED.test(day.text)) continue;
    const date = day.from !== null && day.to !== null && day.from !== day.to ? null : (day.from ?? day.to);
    if (date === null || isBeforeNoun(text, day) || isAhead(reading, range, day, date)) continue;
    let before = text.slice(from, day.start);
    const bare = BARE.test(before);
    while (!bare && SWALLOWED.test(before)) before = before.replace(SWALLOWED, '');
    const clocked = CLOCK.test(before);
    written += before + phraseOf(clocked ? { ...day, part: null } : day, dateInWords(date, latest), bare);
    // "On Monday, July 28, to": the second comma closes what is now one date.
    from = day.text.includes(',') && text[day.end] === ',' ? day.end + 1 : day.end;
  }
  return written + text.slice(from, range.end);
}

function phraseOf({ text, part }: DayMention, date: string, bare: boolean): string {
  const edge = /^(early|late)\b/i.exec(text)?.[0].toLowerCase();
  const said = /\b(?:morning|afternoon|evening|night)\b/i.test(text) || /^tonight$/i.test(text);
  const isEdgeOfDay = edge === 'early' ? part === 'morning' : part === 'night';
  if (edge !== undefined && (!said || part === null || isEdgeOfDay))
    return bare ? `${edge} ${date}` : `${edge} on ${date}`;
  if (edge !== undefined) return `${edge} ${bare ? 'in' : 'on'} the ${part} of ${date}`;
  if (said && part !== null) return bare ? `the ${part} of ${date}` : `on the ${part} of ${date}`;
  return bare ? date : `on ${date}`;
}

/** True where the day belongs to a noun: "Sunday's vote", "the Monday meeting". */
function isBeforeNoun(text: string, { start, end }: DayMention): boolean {
  if (/^['’]s?\b/.test(text.slice(end, end + 2))) return true;
  const before = /(?:^|\s)(?:the|a|an|his|her|its|their|every|each|that|in)\s$/i.test(
    text.slice(Math.max(0, start - 8), start),
  );
  if (
    /\b(?:quiet|busy|hot|cold|warm|rainy|sunny|typical|ordinary|fateful) $/i.test(
      text.slice(Math.max(0, start - 12), start),
    )
  )
    return true;
  return (
    before &&
    /^ \p{Ll}/u.test(text.slice(end, end + 2)) &&
    !/^ (?:and|or|in|at|when|after|before|to|by|from|for|near|as)\b/.test(text.slice(end, end + 8))
  );
}

/** True for a weekday of what is still to come that was read as one gone by: it is left as the report has it. */
function isAhead({ report }: Reading, range: Range, day: DayMention, date: Day): boolean {
  const published = dayOf(report.publishedAt);
  if (published === null || date >= published || /\d/.test(day.text)) return false;
  return AHEAD.test(report.text.slice(range.start, day.start));
}
