import { hashHex, reportId } from '../core/ids.js';
import { Problem } from '../core/problems.js';
import type { FormatName, Report, Rights } from '../core/report.js';
import type { Range } from '../core/spans.js';
import { cleanText, composeText } from '../core/text.js';
import type { Context, Outcome } from './input.js';
import { detectLanguage } from './language.js';

/** What a parser found; whatever it leaves out is null in the report. */
export interface Found {
  headline: string;
  /** Paragraphs of the body, in order. */
  paragraphs: readonly string[];
  /** Text that must keep its offsets, in place of headline and paragraphs put together. */
  exactText?: string;
  url?: string | null;
  source?: string | null;
  publishedAt?: string | null;
  credit?: string | null;
  rights?: Partial<Rights>;
  echoId?: string | null;
  line?: number | null;
  /** Which part of the input it is ("item 3"), for Problems. */
  where?: string;
}

/** Host of an address without "www."; null when it is not an http(s) address. */
export function hostOf(url: string | null): string | null {
  if (url === null || !/^https?:/i.test(url) || !URL.canParse(url)) return null;
  return new URL(url).hostname.replace(/^www\./, '') || null;
}

/** An address made absolute; null when it is not an http(s) address. */
export function absoluteUrl(raw: string | null | undefined, base: string | null): string | null {
  const address = raw?.trim() ?? '';
  const from = base ?? undefined;
  if (address === '' || !URL.canParse(address, from)) return null;
  const url = new URL(address, from);
  return /^https?:$/.test(url.protocol) ? url.href : null;
}

const BYLINE = /^By:?\s+\p{Lu}[^\n]{1,100}$/u;

/** Where a byline paragraph stands among the first four paragraphs after the headline; null when none was kept. */
function findByline(text: string, headline: string): Range | null {
  let start = headline === '' ? 0 : headline.length + 2;
  for (const paragraph of text.slice(start).split('\n\n', 4)) {
    if (BYLINE.test(paragraph) && !/[.!?]\s+\p{Lu}/u.test(paragraph))
      return { start, end: start + paragraph.length };
    start += paragraph.length + 2;
  }
  return null;
}

/** Makes the report, or says `report-no-text`. */
export async function makeReport(
  found: Found,
  from: { format: FormatName; bytes: Uint8Array },
  context: Context,
): Promise<Outcome> {
  const line = found.line ?? null;
  const headline = cleanText(found.headline).replace(/\s+/g, ' ').trim();
  const text = found.exactText ?? composeText(headline, found.paragraphs.join('\n\n'));
  if (text.trim() === '')
    return new Problem('report-no-text', {
      file: context.name,
      line: line ?? undefined,
      detail: found.where,
    });
  const url = found.url === undefined ? context.url : found.url;
  const source = found.source?.replace(/\s+/g, ' ').trim() || hostOf(url);
  const credit = found.credit?.replace(/\s+/g, ' ').trim() || null;
  const report: Report = {
    id: reportId({ source, url, text }),
    text,
    headline,
    byline: findByline(text, headline),
    url,
    source,
    language: await detectLanguage(text),
    publishedAt: found.publishedAt ?? context.options.published,
    fetchedAt: context.options.fetchedAt,
    credit: credit !== null && credit.toLowerCase() === source?.toLowerCase() ? null : credit,
    raw: { format: from.format, sha256: hashHex(from.bytes), bytes: from.bytes.length },
    rights: {
      robots: context.rights.robots,
      tdmReserved: found.rights?.tdmReserved ?? context.rights.tdmReserved,
      licence: found.rights?.licence ?? context.rights.licence,
    },
    replaces: null,
  };
  return { report, echoId: found.echoId ?? null, line };
}
