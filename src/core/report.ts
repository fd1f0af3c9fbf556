import { dayOf, instantOf, isDay } from './days.js';
import type { Range } from './spans.js';

/** The formats that intake reads, by the name of their folder in `intake/formats/`. */
export const FORMATS = ['rss', 'atom', 'jsonfeed', 'html', 'warc', 'text', 'ninjs', 'jsonl'] as const;
export type FormatName = (typeof FORMATS)[number];

/** What the publisher allowed when the report was fetched; null where nothing was said or nothing was fetched. */
export interface Rights {
  /** robots.txt (RFC 9309) allowed this address for our user agent. */
  robots: 'allowed' | 'disallowed' | null;
  /** Text and data mining reserved (TDMRep header, meta or /.well-known/tdmrep.json). */
  tdmReserved: boolean | null;
  /** Licence as given by the page or feed, an address or a name. */
  licence: string | null;
}

/** True for a row of a desk's own table: its text is the desk's, and so are its claims. */
export function isTableRow({ raw }: Pick<Report, 'raw'>): boolean {
  return raw.format === 'table';
}

/** Where the day begins first, ahead of UTC. */
const FIRST_ZONE_HOURS = 14;

/**
 * When a report counts as published, a day or an instant: as it says, but no later than the instant at which it was taken in, for nothing is
 * known before it is written. A day that has begun anywhere by then stands.
 */
export function countsFrom(publishedAt: string | null, taken: string | null): string | null {
  const [published, now] = [instantOf(publishedAt ?? ''), instantOf(taken ?? '')];
  if (publishedAt === null || published === null || now === null) return publishedAt;
  if (!isDay(publishedAt)) return published <= now ? publishedAt : taken;
  const latest = new Date(now);
  latest.setUTCHours(latest.getUTCHours() + FIRST_ZONE_HOURS);
  return published <= latest ? publishedAt : dayOf(taken);
}

/** One report as it was published. `text` never changes once made: every span points into it. */
export interface Report {
  /** `r` + 16 hex digits, see `reportId`. */
  id: string;
  /** Headline, blank line, paragraphs parted by blank lines; cleaned by `cleanText`. */
  text: string;
  /** The headline alone; empty when there is none. When there is one, `text` begins with it. */
  headline: string;
  /** Where the byline ("By A. Writer") stands in `text`, if it was kept there. */
  byline: Range | null;
  /** Address it was published at. */
  url: string | null;
  /** Outlet's name as the input gave it, or its host name. */
  source: string | null;
  /** ISO 639-1 code, null when too short to tell. */
  language: string | null;
  /** ISO 8601 day (`2025-01-13`) or UTC instant (`2025-01-13T14:05:00Z`); in the store, never later than it was taken in: see `countsFrom`. */
  publishedAt: string | null;
  /** UTC instant at which Newsledger took it in; null for readings that are not stored. */
  fetchedAt: string | null;
  /** The wire or outlet it says it was taken from ("AP", RSS <source>); null when it names none. */
  credit: string | null;
  /** The bytes it came from; `table` for a row of a desk's own table. */
  raw: { format: FormatName | 'table'; sha256: string; bytes: number };
  rights: Rights;
  /** Id of the earlier wording at the same address, if this one replaces it. */
  replaces: string | null;
}
