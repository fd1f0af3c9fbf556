const MONTH =
  '(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)';
const WEEKDAY = '(?:(?:mon|tue|wed|thu|fri|sat|sun)[a-z]{0,6}[.,]{0,2}\\s+)?';
const CLOCK =
  '(?:(?:,|\\s+at|\\s+-|\\s+\\|)?\\s+\\d{1,2}[:.]\\d\\d(?::\\d\\d)?(?:\\s*[ap]\\.?m\\.?)?(?:\\s*(?:[a-z]{2,4}|[+-]\\d\\d:?\\d\\d))?)?';
const DATE = new RegExp(
  `${WEEKDAY}(?:${MONTH}\\.?\\s+\\d{1,2}(?:st|nd|rd|th)?,?\\s+\\d{4}|\\d{1,2}(?:st|nd|rd|th)?\\s+${MONTH}\\.?,?\\s+\\d{4}|\\d{4}-\\d\\d-\\d\\d)(?!\\d)${CLOCK}`,
  'i',
);
const LABELS = /\b(?:first |last )?(?:published|updated|posted|date|created|issued|on|at)\b:?/gi;
const CAPITALISED = /^(?:\p{Lu}[\p{L}\p{M}.'’-]*|of|the|and|de|la|el|al)$/u;

/** Longest place, in words, that can stand before or after the date of a header line. */
const MAX_WORDS = 6;

/**
 * The date of a line that holds nothing but a date and perhaps a place ("Kursk, RussiaMon Jan 13 2025",
 * "Published: 13 January 2025 14:05 GMT"), as written there; null for every other line.
 */
export function dateOfHeaderLine(line: string): string | null {
  if (line.length > 100) return null;
  const match = DATE.exec(line);
  if (!match) return null;
  const rest = `${line.slice(0, match.index)} ${line.slice(match.index + match[0].length)}`;
  const words = rest
    .replace(LABELS, ' ')
    .split(/[\s,;:|()/–—-]+/)
    .filter((word) => /[\p{L}\p{N}]/u.test(word));
  return words.length <= MAX_WORDS && words.every((word) => CAPITALISED.test(word)) ? match[0].trim() : null;
}

const TIMESTAMP =
  /^\W{0,3}(?:first |last |originally )?(?:published|updated|posted|modified|created)(?: (?:on|at|by))?\b[^.!?]{0,20}(?=[^\n]{0,60}\d)/i;

/** True for a line that only says when a page was published or changed. */
export function isTimestampLine(line: string): boolean {
  return (
    line.length <= 110 &&
    (dateOfHeaderLine(line) !== null || (TIMESTAMP.test(line) && !/[a-z]\.\s+[A-Z]/.test(line)))
  );
}

const PUBLICATION =
  /\b(?:Posted|Updated|Published|Created|Modified|POSTED|UPDATED|PUBLISHED)(?: on| at)?:? {0,2}$/;
const POST = /\(@\w{1,20}\) $/;

/** True for words before a date by which a page gives the day that it was put up or changed. */
export const isPublicationDate = (before: string) => PUBLICATION.test(before);

/** True for a date, given with the words before it, on which a page or a post was put up ("Updated: Dec 8, 2016", "(@handle) July 20, 2015"). */
export const isPageDate = (before: string, date: string) =>
  /\d/.test(date) && (PUBLICATION.test(before) || POST.test(before));
