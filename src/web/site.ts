import { readFile } from 'node:fs/promises';
import { Hono } from 'hono';
import type { Context } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { hashHex } from '../core/ids.js';
import { instantOf, isDay } from '../core/days.js';
import { CERTAINTIES, CLAIM_KINDS, type Outcome, OUTCOMES } from '../core/reading.js';
import { type AsOf, CLOCKS } from '../ledger/kept.js';
import { placeIdOf } from '../pages/paths.js';
import type { ClaimQuery } from '../ports/store.js';
import { ASSETS } from './assets.js';
import type { Flag } from './flags.js';
import { isSameSite, readFlag } from './flags.js';

/** One answer, whole. `headers` adds what this answer alone needs, such as `location`. */
export interface SitePage {
  status: 200 | 301 | 404 | 410;
  contentType: string;
  body: string;
  headers?: Record<string, string>;
}

export const FEED_KINDS = ['atom', 'rss', 'json'] as const;
export type FeedKind = (typeof FEED_KINDS)[number];
export const STORY_FORMS = ['html', 'claims.csv', 'proof.json', 'story.json'] as const;
export type StoryForm = (typeof STORY_FORMS)[number];

/** What the site can show. Made over the store by a step; each answers 404 itself for what it does not know. */
export interface SitePages {
  front(): Promise<SitePage>;
  /** A story in one of its forms, now or as known on a day; 301 with `location` when its permalink has moved. */
  story(permalink: string, form: StoryForm, asOf?: AsOf | null): Promise<SitePage>;
  /** `id` as in the gazetteer: `geonames:538560`. */
  place(id: string): Promise<SitePage>;
  about(): Promise<SitePage>;
  /** The feed of a place, or of the whole site when `place` is null. */
  feed(kind: FeedKind, place: string | null): Promise<SitePage>;
  /** JSON list; `offset` and `limit` are whole numbers within bounds. */
  stories(limit: number, offset: number): Promise<SitePage>;
  /** JSON list of the claims that a query finds. */
  claims(query: ClaimQuery, asOf: AsOf | null): Promise<SitePage>;
  /** JSON list of a story's figures over time; `outcome` null: all of them. */
  series(permalink: string, outcome: Outcome | null, asOf: AsOf | null): Promise<SitePage>;
  /** JSON list of watches that were met or broken, those raised after an instant (null: all). */
  alerts(since: string | null, limit: number): Promise<SitePage>;
  sitemap(): Promise<SitePage>;
  robots(): Promise<SitePage>;
  notFound(): Promise<SitePage>;
  flagged(number: number): Promise<SitePage>;
}

export interface SiteDeps {
  pages: SitePages;
  flags: {
    /** Signs the forms' tokens; the same for all processes of one site. */
    secret: string;
    /** Keeps a flag and gives its number; null when there is no such story. */
    add(flag: Flag): Promise<number | null>;
  };
  /** True when the store answers. */
  healthy(): Promise<boolean>;
}

/** No inline script or style, nothing from elsewhere, no frames, forms only to this site. */
const SECURITY: Record<string, string> = {
  'content-security-policy':
    "default-src 'none'; style-src 'self'; script-src 'self'; font-src 'self'; img-src 'self' data:; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'strict-origin-when-cross-origin',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'permissions-policy': 'camera=(), geolocation=(), microphone=(), interest-cohort=()',
  'x-frame-options': 'DENY',
};

const FLAG_BYTES = 8 * 1024;

/** The site as a Hono app: pages, feeds, data, assets, the flag form and a health check. */
export function createSite({ pages, flags, healthy }: SiteDeps): Hono {
  const app = new Hono();

  app.use(async (context, next) => {
    await next();
    for (const [name, value] of Object.entries(SECURITY)) context.res.headers.set(name, value);
  });

  app.get('/', async (context) => answer(context, await pages.front()));
  app.get('/about', async (context) => answer(context, await pages.about()));
  app.get('/robots.txt', async (context) => answer(context, await pages.robots()));
  app.get('/sitemap.xml', async (context) => answer(context, await pages.sitemap()));
  for (const kind of FEED_KINDS) {
    app.get(`/feed.${kind}`, async (context) => answer(context, await pages.feed(kind, null)));
    app.get(`/places/:place/feed.${kind}`, async (context) =>
      answer(context, await pages.feed(kind, placeIdOf(context.req.param('place')))),
    );
  }
  app.get('/places/:place', async (context) =>
    answer(context, await pages.place(placeIdOf(context.req.param('place')))),
  );

  app.get('/api/stories', async (context) => {
    const limit = wholeNumber(context.req.query('limit'), 50, 200);
    const offset = wholeNumber(context.req.query('offset'), 0, 1_000_000);
    return answer(context, await pages.stories(limit, offset));
  });
  app.get('/api/stories/:permalink', async (context) => {
    const asOf = readAsOf(context);
    if (asOf === undefined) return refuse(context, 400, AS_OF_MEANS);
    return answer(context, await pages.story(context.req.param('permalink'), 'story.json', asOf));
  });
  app.get('/api/stories/:permalink/series', async (context) => {
    const [asOf, outcome] = [readAsOf(context), oneOf(OUTCOMES, context.req.query('outcome'))];
    if (asOf === undefined) return refuse(context, 400, AS_OF_MEANS);
    if (outcome === undefined) return refuse(context, 400, `outcome is one of ${OUTCOMES.join(', ')}.`);
    return answer(context, await pages.series(context.req.param('permalink'), outcome, asOf));
  });
  app.get('/api/claims', async (context) => {
    const asOf = readAsOf(context);
    if (asOf === undefined) return refuse(context, 400, AS_OF_MEANS);
    const query = readClaimQuery(context);
    return typeof query === 'string'
      ? refuse(context, 400, query)
      : answer(context, await pages.claims(query, asOf));
  });
  app.get('/api/alerts', async (context) => {
    const since = context.req.query('since') ?? null;
    if (since !== null && instantOf(since) === null)
      return refuse(context, 400, 'since is a day or an instant, ISO 8601.');
    return answer(context, await pages.alerts(since, wholeNumber(context.req.query('limit'), 50, 200)));
  });

  app.get('/assets/:name', async (context) => {
    const asset = ASSETS.find(({ name }) => name === context.req.param('name'));
    if (asset === undefined) return answer(context, await pages.notFound());
    const bytes = await readFile(asset.path);
    const lasting = context.req.query('v') !== undefined || asset.type === 'font/woff2';
    const cache = lasting ? 'public, max-age=31536000, immutable' : 'public, max-age=3600';
    return tagged(context, 200, asset.type, bytes, { 'cache-control': cache });
  });

  app.get('/healthz', async (context) => {
    const well = await healthy().catch(() => false);
    context.header('cache-control', 'no-store');
    return well ? context.json({ status: 'ok' }) : context.json({ status: 'the store does not answer' }, 503);
  });

  app.post(
    '/flag',
    bodyLimit({ maxSize: FLAG_BYTES, onError: (context) => refuse(context, 413, 'The form is too long.') }),
    async (context) => {
      const host = new URL(context.req.url).host;
      if (!isSameSite(context.req.raw.headers, host))
        return refuse(context, 403, 'The form did not come from this site.');
      const type = context.req.header('content-type') ?? '';
      if (!type.startsWith('application/x-www-form-urlencoded'))
        return refuse(context, 415, 'The form has an unknown type.');
      const flag = readFlag(new URLSearchParams(await context.req.text()), flags.secret);
      if (typeof flag === 'string') return refuse(context, 400, flag);
      const number = await flags.add(flag);
      if (number === null) return refuse(context, 404, 'There is no such story.');
      // Relative, so that it also holds where the site stands under a path.
      return context.redirect(`flagged/${number}`, 303);
    },
  );
  app.get('/flagged/:number{[0-9]{1,9}}', async (context) =>
    answer(context, await pages.flagged(Number(context.req.param('number')))),
  );

  for (const form of STORY_FORMS) {
    if (form === 'html') continue;
    app.get(`/:permalink/${form}`, async (context) => {
      const asOf = readAsOf(context);
      if (asOf === undefined) return refuse(context, 400, AS_OF_MEANS);
      return answer(context, await pages.story(context.req.param('permalink'), form, asOf));
    });
  }
  app.get('/:permalink', async (context) => {
    const asOf = readAsOf(context);
    if (asOf === undefined) return refuse(context, 400, AS_OF_MEANS);
    return answer(context, await pages.story(context.req.param('permalink'), 'html', asOf));
  });

  app.notFound(async (context) => answer(context, await pages.notFound()));
  return app;
}

function answer(context: Context, page: SitePage): Response {
  return tagged(context, page.status, page.contentType, page.body, {
    'cache-control': 'no-cache',
    ...page.headers,
  });
}

/** The body with a strong ETag, or 304 when the reader has it already. */
function tagged(
  context: Context,
  status: number,
  type: string,
  body: string | Uint8Array,
  headers: Record<string, string>,
): Response {
  const etag = `"${hashHex(body, 32)}"`;
  const known = (context.req.header('if-none-match') ?? '')
    .split(',')
    .map((tag) => tag.trim().replace(/^W\//, ''));
  if (status === 200 && (known.includes(etag) || known.includes('*'))) {
    return new Response(null, { status: 304, headers: { ...headers, etag } });
  }
  const sent = typeof body === 'string' ? body : new Uint8Array(body);
  return new Response(sent, {
    status,
    headers: { ...headers, 'content-type': type, ...(status === 200 ? { etag } : {}) },
  });
}

function refuse(context: Context, status: 400 | 403 | 404 | 413 | 415, why: string): Response {
  return context.text(`${why}\n`, status);
}

/** A query's whole number within [0, most], or the default. */
function wholeNumber(text: string | undefined, otherwise: number, most: number): number {
  return text !== undefined && /^\d{1,9}$/.test(text) ? Math.min(Number(text), most) : otherwise;
}

const AS_OF_MEANS = `as-of is a day, YYYY-MM-DD; clock is one of ${CLOCKS.join(', ')}.`;

/** The day that a query asks for (`as-of`, `clock`); null when it asks for none, undefined when it is malformed. */
function readAsOf(context: Context): AsOf | null | undefined {
  const day = context.req.query('as-of');
  const clock = oneOf(CLOCKS, context.req.query('clock'));
  if (day === undefined) return null;
  return !isDay(day) || clock === undefined ? undefined : { day, clock: clock ?? 'reported' };
}

/** One of a closed list; null when absent, undefined when it is none of them. */
function oneOf<T extends string>(list: readonly T[], text: string | undefined): T | null | undefined {
  return text === undefined ? null : list.find((one) => one === text);
}

/** Most characters of a name that is looked for. */
const NAME_LENGTH = 200;

/** The claims that a query asks for, or what is wrong with it. */
function readClaimQuery(context: Context): ClaimQuery | string {
  const asked = (name: string) => context.req.query(name);
  const kind = oneOf(CLAIM_KINDS, asked('kind'));
  const certainty = oneOf(CERTAINTIES, asked('certainty'));
  const outcome = oneOf(OUTCOMES, asked('outcome'));
  if (kind === undefined) return `kind is one of ${CLAIM_KINDS.join(', ')}.`;
  if (certainty === undefined) return `certainty is one of ${CERTAINTIES.join(', ')}.`;
  if (outcome === undefined) return `outcome is one of ${OUTCOMES.join(', ')}.`;
  const [from, to, speaker, place] = [asked('from'), asked('to'), asked('speaker'), asked('place')];
  if ([from, to].some((day) => day !== undefined && !isDay(day))) return 'from and to are days, YYYY-MM-DD.';
  if ([speaker, place].some((name) => (name?.length ?? 0) > NAME_LENGTH)) return 'A name is too long.';
  return {
    ...(kind === null ? {} : { kind }),
    ...(certainty === null ? {} : { certainty }),
    ...(outcome === null ? {} : { outcome }),
    ...(from === undefined ? {} : { from }),
    ...(to === undefined ? {} : { to }),
    ...(speaker === undefined ? {} : { speaker }),
    ...(place === undefined ? {} : { place }),
    limit: wholeNumber(asked('limit'), 50, 200),
    offset: wholeNumber(asked('offset'), 0, 1_000_000),
  };
}
