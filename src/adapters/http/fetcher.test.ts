import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Fetcher } from '../../ports/fetcher.js';
import { makeFetcher } from './fetcher.js';
import { isPublicAddress } from './guard.js';
import { readTdmRep } from './siteRules.js';

type Route = (request: IncomingMessage, response: ServerResponse) => void;

const asked: string[] = [];
const routes: Record<string, Route> = {
  '/robots.txt': (_q, r) => r.end('User-agent: *\nDisallow: /closed\n'),
  '/page': (_q, r) => r.setHeader('etag', '"v1"').setHeader('content-type', 'text/html').end('<p>hello</p>'),
  '/known': (q, r) => (q.headers['if-none-match'] === '"v1"' ? r.writeHead(304).end() : r.end('new')),
  '/packed': (_q, r) => r.setHeader('content-encoding', 'gzip').end(gzipSync('unpacked')),
  '/bomb': (_q, r) => r.setHeader('content-encoding', 'gzip').end(gzipSync(Buffer.alloc(5_000_000))),
  '/big': (_q, r) => r.end(Buffer.alloc(200_000)),
  '/slow': (_q, r) => void r.write('a'),
  '/reserved': (_q, r) => r.setHeader('tdm-reservation', '1').end('x'),
  '/hop': (_q, r) => r.writeHead(302, { location: '/page' }).end(),
  '/hop-closed': (_q, r) => r.writeHead(302, { location: '/closed/x' }).end(),
  '/hop-file': (_q, r) => r.writeHead(302, { location: 'file:///etc/passwd' }).end(),
  '/loop': (_q, r) => r.writeHead(302, { location: '/loop' }).end(),
  '/broken': (_q, r) => r.writeHead(500).end(),
};
let server: Server;
let origin: string;
let fetcher: Fetcher;
const LIMITS = { userAgent: 'TestBot/1.0', timeoutMs: 1500, maxBytes: 100_000 };

beforeAll(async () => {
  server = createServer((request, response) => {
    asked.push(request.url!);
    const route = routes[request.url!];
    if (route) route(request, response);
    else response.writeHead(404).end();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  fetcher = makeFetcher({ ...LIMITS, allowPrivate: true });
});
beforeEach(() => void asked.splice(0));
afterAll(async () => {
  await fetcher.close();
  server.closeAllConnections();
  server.close();
});

const text = (bytes: Uint8Array) => new TextDecoder().decode(bytes);

describe('makeFetcher', () => {
  it('gives body, type, tag and rights', async () => {
    const fetched = await fetcher.fetch(`${origin}/page#part`);
    expect(text(fetched.body)).toBe('<p>hello</p>');
    expect(fetched).toMatchObject({
      url: `${origin}/page`,
      status: 200,
      contentType: 'text/html',
      etag: '"v1"',
    });
    expect(fetched.rights).toEqual({ robots: 'allowed', tdmReserved: null, licence: null });
  });

  it('follows redirects, unpacks, and asks for changes only', async () => {
    expect((await fetcher.fetch(`${origin}/hop`)).url).toBe(`${origin}/page`);
    expect(text((await fetcher.fetch(`${origin}/packed`)).body)).toBe('unpacked');
    const same = await fetcher.fetch(`${origin}/known`, { etag: '"v1"' });
    expect([same.status, same.body.length]).toEqual([304, 0]);
    expect((await fetcher.fetch(`${origin}/reserved`)).rights.tdmReserved).toBe(true);
  });

  it('asks for robots.txt once', async () => {
    const own = makeFetcher({ ...LIMITS, allowPrivate: true });
    await own.fetch(`${origin}/page`);
    await own.fetch(`${origin}/hop`);
    await own.close();
    expect(asked.filter((path) => path === '/robots.txt')).toHaveLength(1);
  });

  it.each([
    ['/closed/x', 'fetch-robots', undefined],
    ['/hop-closed', 'fetch-robots', `${'{origin}'}/closed/x`],
    ['/none', 'fetch-failed', 'HTTP 404'],
    ['/broken', 'fetch-failed', 'HTTP 500'],
    ['/loop', 'fetch-failed', 'more than 5 redirects'],
    ['/hop-file', 'fetch-failed', 'scheme file:'],
    ['/big', 'input-too-large', 'more than 100000 bytes'],
    ['/bomb', 'input-too-large', 'more than 100000 bytes'],
    ['/slow', 'fetch-failed', 'no answer within 1500 ms'],
  ])('%s is %s', async (path, code, detail) => {
    const expected = { code, file: `${origin}${path}`, detail: detail?.replace('{origin}', origin) };
    await expect(fetcher.fetch(`${origin}${path}`)).rejects.toMatchObject(expected);
    expect(asked).not.toContain('/closed/x');
  });

  it.each(['ftp://host.example/x', 'http://me:secret@host.example/', 'http://', 'nothing'])(
    'refuses %s',
    async (url) => {
      await expect(fetcher.fetch(url)).rejects.toMatchObject({ code: 'fetch-failed', file: url });
    },
  );

  it('forbids what a site that fails to give its robots.txt would', async () => {
    const failing = createServer((_q, r) => r.writeHead(503).end());
    await new Promise<void>((resolve) => failing.listen(0, '127.0.0.1', resolve));
    const url = `http://127.0.0.1:${(failing.address() as AddressInfo).port}/`;
    await expect(fetcher.fetch(url)).rejects.toMatchObject({ code: 'fetch-robots' });
    failing.closeAllConnections();
    failing.close();
  });
});

describe('private networks', () => {
  const PORT = () => new URL(origin).port;

  it.each([
    '127.0.0.1',
    'localhost',
    '0x7f.0.0.1',
    '2130706433',
    '0177.0.0.1',
    '0.0.0.0',
    '169.254.169.254',
    '10.0.0.1',
    '[::1]',
    '[::ffff:127.0.0.1]',
    '[64:ff9b::7f00:1]',
    '[fd00::1]',
  ])('blocks %s', async (host) => {
    const guarded = makeFetcher({ ...LIMITS, allowPrivate: false });
    const url = `http://${host}:${PORT()}/page`;
    await expect(guarded.fetch(url)).rejects.toMatchObject({ code: 'fetch-blocked', file: url });
    await guarded.close();
    expect(asked).toEqual([]);
  });

  it('tells public addresses from the others', () => {
    const addresses = [
      '8.8.8.8',
      '2606:4700::1111',
      '192.168.1.1',
      '100.64.0.1',
      '224.0.0.1',
      'fe80::1',
      '2002:7f00:1::',
      '::127.0.0.1',
      'x',
    ];
    expect(addresses.filter(isPublicAddress)).toEqual(['8.8.8.8', '2606:4700::1111']);
  });
});

describe('readTdmRep', () => {
  it('takes the first entry whose location fits', () => {
    const rules = JSON.stringify([
      { location: '/open/*', 'tdm-reservation': 0 },
      { location: '/*.pdf$', 'tdm-reservation': 1 },
      { location: '/news', 'tdm-reservation': 1 },
    ]);
    expect(
      ['/open/x', '/a/b.pdf', '/a/b.pdf?', '/news/1', '/'].map((path) => readTdmRep(rules, path)),
    ).toEqual([false, true, null, true, null]);
    expect(readTdmRep('not json', '/')).toBeNull();
  });
});
