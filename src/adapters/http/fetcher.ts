import { Agent } from 'undici';
import { Problem } from '../../core/problems.js';
import type { Fetcher } from '../../ports/fetcher.js';
import { makeConnector } from './guard.js';
import { type Answer, getOnce, type RequestLimits } from './request.js';
import { makeSiteRules, type SiteRules } from './siteRules.js';

export interface FetcherOptions {
  /** Sent with each request, and matched against robots.txt. */
  userAgent: string;
  /** Lets addresses of private networks be fetched. */
  allowPrivate: boolean;
  /** Milliseconds for one exchange. */
  timeoutMs: number;
  /** Bytes of one document, after decompression. */
  maxBytes: number;
}

const MAX_REDIRECTS = 5;

/** The address if it may be asked for at all; throws `fetch-failed` for other schemes and for names and passwords in it. */
function checkUrl(url: string, asked: string): string {
  const fail = (detail: string) => new Problem('fetch-failed', { file: asked, detail });
  if (!URL.canParse(url)) throw fail('not an address');
  const { protocol, username, password, href } = new URL(url);
  if (protocol !== 'http:' && protocol !== 'https:') throw fail(`scheme ${protocol}`);
  if (username !== '' || password !== '') throw fail('a name or password in the address');
  return href.replace(/#.*$/, '');
}

/** The same Problem, named by the address that the user asked for. */
function renamed(error: unknown, asked: string): unknown {
  if (!(error instanceof Problem) || error.file === asked) return error;
  const detail = [error.detail, error.file && `at ${error.file}`].filter(Boolean).join(' ');
  return new Problem(error.code, { file: asked, detail, cause: error });
}

/** Fetches http(s) addresses politely (robots.txt, conditional requests) and safely (public addresses only, size, time, redirects). */
export function makeFetcher(options: FetcherOptions): Fetcher {
  const { userAgent, timeoutMs, maxBytes } = options;
  const agent = new Agent({
    connect: makeConnector(options.allowPrivate, timeoutMs),
    headersTimeout: timeoutMs,
  });
  const limits: RequestLimits = { agent, userAgent, timeoutMs, maxBytes };

  /** Follows redirects; each address is checked, and `enter` may refuse it. */
  const follow = async (
    asked: string,
    headers: Record<string, string>,
    enter: (url: string) => Promise<void>,
  ): Promise<Answer> => {
    let url = checkUrl(asked, asked);
    for (let hops = 0; hops <= MAX_REDIRECTS; hops++) {
      await enter(url);
      const answer = await getOnce(url, headers, limits);
      const location = answer.headers['location'];
      if (answer.status < 300 || answer.status > 399 || answer.status === 304 || location === undefined)
        return answer;
      url = checkUrl(URL.canParse(location, url) ? new URL(location, url).href : location, asked);
    }
    throw new Problem('fetch-failed', { file: asked, detail: `more than ${MAX_REDIRECTS} redirects` });
  };

  const anywhere = () => Promise.resolve();
  const rulesOf = makeSiteRules(
    (url) => follow(url, {}, anywhere),
    userAgent,
    () => performance.now(),
  );

  return {
    async fetch(asked, known = {}) {
      const headers = {
        ...(known.etag ? { 'if-none-match': known.etag } : {}),
        ...(known.lastModified ? { 'if-modified-since': known.lastModified } : {}),
      };
      let rules: SiteRules | null = null;
      const enter = async (url: string) => {
        rules = await rulesOf(url);
        if (!rules.allows(url))
          throw new Problem('fetch-robots', { file: asked, detail: url === asked ? undefined : url });
      };
      try {
        const { url, status, headers: given, body } = await follow(asked, headers, enter);
        if (status !== 304 && (status < 200 || status > 299))
          throw new Problem('fetch-failed', { file: asked, detail: `HTTP ${status}` });
        const reserved = given['tdm-reservation'];
        return {
          url,
          status,
          contentType: given['content-type'] ?? null,
          body,
          etag: given['etag'] ?? null,
          lastModified: given['last-modified'] ?? null,
          rights: {
            robots: 'allowed',
            tdmReserved: reserved === undefined ? rules!.tdmReserved(url) : reserved.trim() === '1',
            licence: null,
          },
        };
      } catch (error) {
        throw renamed(error, asked);
      }
    },
    close: () => agent.close(),
  };
}
