import robotsParser from 'robots-parser';
import { Problem } from '../../core/problems.js';
import type { Answer } from './request.js';

// A CommonJS function whose types declare an ES default export.
const parseRobots = robotsParser as unknown as typeof robotsParser.default;

/** What a site says about robots and about text and data mining. */
export interface SiteRules {
  allows(url: string): boolean;
  /** TDMRep for an address: true reserved, false free, null unsaid. */
  tdmReserved(url: string): boolean | null;
}

/** Follows redirects and may throw Problems. */
export type Get = (url: string) => Promise<Answer>;

/** RFC 9309 asks for 24 hours at most. */
const KEEP_MS = 24 * 3600 * 1000;
const MAX_SITES = 1000;
/** RFC 9309: at least 500 KiB of robots.txt are read; what follows is ignored. */
const MAX_ROBOTS = 512_000;

/** Body of a 2xx answer; null for any other answer below 500. */
async function readRules(get: Get, url: string): Promise<{ text: string | null; broken: boolean }> {
  try {
    const { status, body } = await get(url);
    if (status >= 500 || status === 429) return { text: null, broken: true };
    return {
      text: status < 300 ? new TextDecoder().decode(body.subarray(0, MAX_ROBOTS)) : null,
      broken: false,
    };
  } catch (error) {
    if (error instanceof Problem && error.code === 'input-too-large') return { text: null, broken: false };
    throw error;
  }
}

/** The entry of /.well-known/tdmrep.json whose `location` pattern fits the path, the first that does (TDMRep, section 5). */
export function readTdmRep(text: string, path: string): boolean | null {
  let entries: unknown;
  try {
    entries = JSON.parse(text);
  } catch {
    return null;
  }
  if (!Array.isArray(entries)) return null;
  for (const entry of entries as Record<string, unknown>[]) {
    if (typeof entry?.['location'] !== 'string' || !fits(entry['location'], path)) continue;
    return entry['tdm-reservation'] === 1 || entry['tdm-reservation'] === '1';
  }
  return null;
}

/** Whether a path fits a pattern of robots.txt: `*` for any characters, `$` for the end. Linear, without a RegExp. */
function fits(pattern: string, path: string): boolean {
  const whole = pattern.endsWith('$');
  const [first = '', ...rest] = (whole ? pattern.slice(0, -1) : pattern).split('*');
  if (!path.startsWith(first)) return false;
  let at = first.length;
  for (const part of rest) {
    const found = path.indexOf(part, at);
    if (found === -1) return false;
    at = found + part.length;
  }
  return !whole || at === path.length || (rest.length > 0 && path.endsWith(rest.at(-1)!));
}

/**
 * Reads and keeps the rules of sites. A missing robots.txt allows everything, one that the server fails to give (5xx)
 * forbids everything (RFC 9309, 2.3.1); a site that cannot be reached throws what `get` throws.
 */
export function makeSiteRules(
  get: Get,
  userAgent: string,
  now: () => number,
): (url: string) => Promise<SiteRules> {
  const kept = new Map<string, { until: number; rules: Promise<SiteRules> }>();
  const read = async (origin: string): Promise<SiteRules> => {
    const address = `${origin}/robots.txt`;
    const robots = await readRules(get, address);
    const parsed = parseRobots(address, robots.text ?? '');
    const tdm = robots.broken
      ? null
      : (await readRules(get, `${origin}/.well-known/tdmrep.json`).catch(() => null))?.text;
    return {
      allows: (url) => !robots.broken && parsed.isAllowed(url, userAgent) !== false,
      tdmReserved: (url) => (tdm ? readTdmRep(tdm, new URL(url).pathname) : null),
    };
  };
  return (url) => {
    const { origin } = new URL(url);
    const known = kept.get(origin);
    if (known && known.until > now()) return known.rules;
    const rules = read(origin);
    rules.catch(() => kept.delete(origin));
    if (kept.size >= MAX_SITES) kept.delete(kept.keys().next().value!);
    kept.set(origin, { until: now() + KEEP_MS, rules });
    return rules;
  };
}
