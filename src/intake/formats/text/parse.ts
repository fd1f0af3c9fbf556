import { dateOfHeaderLine } from '../../../languages/en/dateLine.js';
import { isBoilerplateLine } from '../../../languages/en/boilerplate.js';
import { readCredit } from '../../credit.js';
import { readDate } from '../../dates.js';
import type { Outcome, Part } from '../../input.js';
import { absoluteUrl, makeReport } from '../../makeReport.js';

/** Longest headline, in characters. */
const MAX_HEADLINE = 250;
/** How many paragraphs after the headline may carry the date. */
const HEADER_PARAGRAPHS = 4;

const ADDRESS_LINE = /^(?:(?:source|url|link|via|original|address)\s*:\s*)?<?(https?:\/\/[^\s<>]+)>?$/i;

/** Lines broken by width rather than by meaning: all but the last nearly equally long, and most without a sentence's end. */
function isWrapped(lines: readonly string[]): boolean {
  const full = lines.slice(0, -1);
  const lengths = full.map((line) => line.length);
  const longest = Math.max(...lengths);
  const ends = full.filter((line) => /[.!?:"”’)]$/.test(line)).length;
  return (
    full.length > 0 &&
    longest <= 120 &&
    Math.min(...lengths) >= Math.max(40, longest - 30) &&
    lines.at(-1)!.length <= longest + 10 &&
    (ends < full.length * 0.5 || full.length === 1)
  );
}

/** Paragraphs of a plain text: parted by blank lines, and by every line feed where lines are not merely wrapped. */
export function readParagraphs(text: string): string[] {
  return text
    .replace(/\r\n?/g, '\n')
    .split(/\n[^\S\n]*(?:\n[^\S\n]*)+/)
    .flatMap((group) => {
      const lines = group
        .split('\n')
        .map((line) => line.replace(/[^\S\n]+/g, ' ').trim())
        .filter(Boolean);
      return lines.length > 1 && isWrapped(lines) ? [lines.join(' ')] : lines;
    });
}

/** True when the first line can stand as a headline: a blank line follows it, and it does not end as a sentence does. */
function hasHeadline(text: string, paragraphs: readonly string[]): boolean {
  const first = paragraphs[0] ?? '';
  if (paragraphs.length < 2 || first.length > MAX_HEADLINE || dateOfHeaderLine(first) !== null) return false;
  if (/[.:;,]["”’)]?$/.test(first) && !/\b(?:\p{Lu}\.){2,}$/u.test(first)) return false;
  const [group = ''] = text
    .replace(/\r\n?/g, '\n')
    .trim()
    .split(/\n[^\S\n]*\n/);
  return group.replace(/\s+/g, ' ').trim() === first;
}

/** The outlet that a byline names with its article ("By the Valley Courier"), which no person's has; null when none does. */
function outletOf(body: readonly string[]): string | null {
  for (const line of body.slice(0, HEADER_PARAGRAPHS)) {
    const outlet = /^By the ((?:\p{Lu}[\p{L}’'.&-]*)(?: (?:of|and|\p{Lu}[\p{L}’'.&-]*))*)$/u.exec(line)?.[1];
    if (outlet !== undefined) return outlet;
  }
  return null;
}

/** One report from a plain text. The last address standing alone on a line is the report's; such lines and page furniture are left out. */
export async function* parseText(part: Part): AsyncGenerator<Outcome> {
  const all = readParagraphs(part.text);
  const addresses = all.flatMap((line) => ADDRESS_LINE.exec(line)?.[1] ?? []);
  const paragraphs = all.filter((line) => !ADDRESS_LINE.test(line) && !isBoilerplateLine(line));
  const headline = hasHeadline(part.text, all) && paragraphs[0] === all[0] ? paragraphs[0]! : '';
  const body = headline === '' ? paragraphs : paragraphs.slice(1);
  const dates = body.slice(0, HEADER_PARAGRAPHS).map(dateOfHeaderLine);
  yield await makeReport(
    {
      headline,
      paragraphs: body,
      url: part.url ?? absoluteUrl(addresses.at(-1), null),
      source: outletOf(body),
      publishedAt: readDate(dates.find((date) => date !== null)),
      credit: readCredit(body),
    },
    { format: 'text', bytes: part.bytes },
    part,
  );
}
