import { describe, expect, it } from 'vitest';
import { councilView, landslideView, SITE } from '../../test/fixtures/views.js';
import { pagesOver } from '../../test/fixtures/pages.js';
import type { Flag } from './flags.js';
import { flagToken } from './flags.js';
import { createSite } from './site.js';

const SECRET = 'a secret of the test';
const views = [landslideView(), councilView()];
const { permalink } = views[1]!.story;
const HOST = 'http://news.example';

function makeSite() {
  const kept: Flag[] = [];
  const site = { ...SITE, flagToken: (story: string) => flagToken(SECRET, story) };
  const app = createSite({
    pages: pagesOver(views, site),
    flags: {
      secret: SECRET,
      add: async (flag) => (flag.permalink === permalink ? kept.push(flag) : null),
    },
    healthy: async () => true,
  });
  const get = (path: string, headers: Record<string, string> = {}) => app.request(HOST + path, { headers });
  const post = (fields: Record<string, string>, headers: Record<string, string> = {}) =>
    app.request(`${HOST}/flag`, {
      method: 'POST',
      body: new URLSearchParams(fields).toString(),
      headers: {
        'content-type': 'application/x-www-form-urlencoded',
        'sec-fetch-site': 'same-origin',
        ...headers,
      },
    });
  return { app, kept, get, post };
}

const FIELDS = {
  story: permalink,
  token: flagToken(SECRET, permalink),
  sentence: '1',
  reason: 'wrong-figure',
  note: 'It says 24,000.',
};

describe('pages', () => {
  const { get } = makeSite();

  it.each([
    ['/', 'text/html'],
    ['/about', 'text/html'],
    [`/${permalink}`, 'text/html'],
    [`/${permalink}/claims.csv`, 'text/csv'],
    [`/${permalink}/proof.json`, 'application/json'],
    [`/${permalink}/story.json`, 'application/json'],
    [`/api/stories/${permalink}`, 'application/json'],
    ['/api/stories?limit=1', 'application/json'],
    [`/places/${views[0]!.story.stamp.place!.id.replace(':', '-')}`, 'text/html'],
    ['/feed.atom', 'application/atom+xml'],
    ['/feed.rss', 'application/rss+xml'],
    ['/feed.json', 'application/feed+json'],
    ['/sitemap.xml', 'application/xml'],
    ['/robots.txt', 'text/plain'],
    ['/assets/style.css', 'text/css'],
    ['/assets/page.js', 'text/javascript'],
    ['/assets/source-serif-4-latin.woff2', 'font/woff2'],
    ['/healthz', 'application/json'],
  ])('%s answers as %s', async (path, type) => {
    const response = await get(path);
    expect(response.status).toBe(200);
    expect(response.headers.get('content-type')).toContain(type);
    expect((await response.arrayBuffer()).byteLength).toBeGreaterThan(10);
  });

  it.each([
    '/no-such-story-00000000',
    '/assets/site.ts',
    '/assets/..%2fsite.ts',
    '/places/geonames-1',
    '/a/b/c',
    '/flagged/x',
  ])('%s is not found, with a page that says so', async (path) => {
    const response = await get(path);
    expect(response.status).toBe(404);
    expect(await response.text()).toContain('Nothing stands at this address');
  });

  it('sends strict headers with every answer', async () => {
    for (const path of ['/', '/no-such-story-00000000', '/assets/page.js', '/healthz']) {
      const { headers } = await get(path);
      expect(headers.get('content-security-policy')).toContain("default-src 'none'");
      expect(headers.get('content-security-policy')).not.toContain('unsafe');
      expect(headers.get('content-security-policy')).toContain("frame-ancestors 'none'");
      expect(headers.get('x-content-type-options')).toBe('nosniff');
      expect(headers.get('referrer-policy')).toBe('strict-origin-when-cross-origin');
    }
  });

  it('answers 304 to a reader who has the page, and the page to one who has another', async () => {
    const first = await get(`/${permalink}`);
    const etag = first.headers.get('etag')!;
    expect(first.headers.get('cache-control')).toBe('no-cache');
    const again = await get(`/${permalink}`, { 'if-none-match': `"x", W/${etag}` });
    expect(again.status).toBe(304);
    expect(await again.text()).toBe('');
    expect((await get(`/${permalink}`, { 'if-none-match': '"x"' })).status).toBe(200);
  });

  it('lets assets of a version be kept for a year, others for an hour', async () => {
    expect((await get('/assets/style.css?v=1')).headers.get('cache-control')).toContain('immutable');
    expect((await get('/assets/style.css')).headers.get('cache-control')).toBe('public, max-age=3600');
  });

  it('asks nothing of any other host', async () => {
    const html = await (await get(`/${permalink}`)).text();
    const css = await (await get('/assets/style.css')).text();
    expect(css).not.toMatch(/https?:|@import/);
    for (const [, address] of html.matchAll(/(?:src|srcset)="([^"]+)"/g))
      expect(address).toMatch(/^\/assets\//);
  });

  it('says when the store does not answer', async () => {
    const app = createSite({
      pages: pagesOver([], SITE),
      flags: { secret: SECRET, add: async () => null },
      healthy: async () => {
        throw new Error('gone');
      },
    });
    expect((await app.request(`${HOST}/healthz`)).status).toBe(503);
  });
});

describe('POST /flag', () => {
  it('keeps a flag from the page’s own form and says its number', async () => {
    const { post, kept, get } = makeSite();
    const form = await (await get(`/${permalink}`)).text();
    expect(form).toContain(`name="token" value="${FIELDS.token}"`);
    const response = await post(FIELDS);
    expect(response.status).toBe(303);
    expect(response.headers.get('location')).toBe('flagged/1');
    expect(kept).toEqual([{ permalink, sentence: 1, reason: 'wrong-figure', note: 'It says 24,000.' }]);
    expect(await (await get('/flagged/1')).text()).toContain('It has the number 1.');
  });

  it('refuses other sites', async () => {
    const { post, kept } = makeSite();
    expect((await post(FIELDS, { 'sec-fetch-site': 'cross-site' })).status).toBe(403);
    expect((await post(FIELDS, { 'sec-fetch-site': 'same-site' })).status).toBe(403);
    expect(kept).toEqual([]);
  });

  it('goes by Origin where the browser sends no Sec-Fetch-Site', async () => {
    const { app } = makeSite();
    const send = (headers: Record<string, string>) =>
      app.request(`${HOST}/flag`, {
        method: 'POST',
        body: new URLSearchParams(FIELDS).toString(),
        headers: { 'content-type': 'application/x-www-form-urlencoded', ...headers },
      });
    expect((await send({ origin: HOST })).status).toBe(303);
    expect((await send({ origin: 'http://evil.example' })).status).toBe(403);
    expect((await send({ origin: 'null' })).status).toBe(403);
    expect((await send({})).status).toBe(403);
  });

  it.each([
    [{ token: 'x' }, 400],
    [{ token: '' }, 400],
    [{ story: 'other-00000000' }, 400],
    [{ story: 'other-00000000', token: flagToken(SECRET, 'other-00000000') }, 404],
    [{ sentence: '-1' }, 400],
    [{ sentence: '1e3' }, 400],
    [{ reason: 'toString' }, 400],
    [{ note: 'x'.repeat(501) }, 400],
    [{ note: 'x'.repeat(9000) }, 413],
  ])('refuses %o with %i', async (wrong, status) => {
    const { post, kept } = makeSite();
    expect((await post({ ...FIELDS, ...wrong })).status).toBe(status);
    expect(kept).toEqual([]);
  });

  it('refuses other kinds of body', async () => {
    const { post } = makeSite();
    expect((await post(FIELDS, { 'content-type': 'text/plain' })).status).toBe(415);
  });
});
