import { chmodSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Problem } from '../../core/problems.js';
import type { Fetcher } from '../../ports/fetcher.js';
import type { InputSource } from '../../ports/input.js';
import { listInputs } from './listInputs.js';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'inputs-'));
  mkdirSync(join(folder, 'b/deep'), { recursive: true });
  for (const name of [
    'c.txt',
    'a.html',
    'b/deep/x.warc.gz',
    'b/feed.xml',
    '.hidden.txt',
    'README.md',
    'LICENSE',
    'p.png',
    'plain',
  ])
    writeFileSync(join(folder, name), `content of ${name}`);
  symlinkSync(folder, join(folder, 'b/up'));
});
afterAll(() => rmSync(folder, { recursive: true }));

const fetcher: Fetcher = {
  fetch: (url) =>
    url.endsWith('/ok')
      ? Promise.resolve({
          url: `${url}/final`,
          status: 200,
          contentType: 'text/html',
          body: Buffer.from('page'),
          etag: null,
          lastModified: null,
          rights: { robots: 'allowed', tdmReserved: true, licence: null },
        })
      : Promise.reject(new Problem('fetch-failed', { detail: 'HTTP 404' })),
  close: () => Promise.resolve(),
};

async function list(args: string[], own: Fetcher | null = fetcher): Promise<(InputSource | Problem)[]> {
  const stdin = (async function* () {
    yield Buffer.from('typed');
  })();
  const inputs = [];
  for await (const input of listInputs(args, { fetcher: own, stdin })) inputs.push(input);
  return inputs;
}

async function contentOf(input: InputSource | Problem | undefined): Promise<string> {
  if (input === undefined || input instanceof Problem) throw input ?? new Error('nothing');
  const chunks = [];
  for await (const chunk of input.open()) chunks.push(chunk);
  return Buffer.concat(chunks).toString();
}

describe('listInputs', () => {
  it('walks a folder in order, passing over what is no report', async () => {
    const inputs = (await list([folder])) as InputSource[];
    expect(inputs.map((input) => relative(folder, input.name))).toEqual([
      'a.html',
      'b/deep/x.warc.gz',
      'b/feed.xml',
      'c.txt',
      'plain',
    ]);
    expect(inputs.every((input) => input.found)).toBe(true);
    expect(await contentOf(inputs[3])).toBe('content of c.txt');
  });

  it('reads any file that is named, again from its start', async () => {
    const [readme] = await list([join(folder, 'README.md')]);
    expect(readme).not.toHaveProperty('found');
    expect([await contentOf(readme), await contentOf(readme)]).toEqual(Array(2).fill('content of README.md'));
  });

  it('goes on after what cannot be read', async () => {
    const missing = join(folder, 'missing.txt');
    const inputs = await list([missing, join(folder, 'c.txt/x'), '-', join(folder, 'c.txt')]);
    expect(inputs[0]).toMatchObject({ code: 'input-missing', file: missing });
    expect(inputs[1]).toMatchObject({ code: 'input-missing' });
    expect(await contentOf(inputs[2])).toBe('typed');
    expect(await contentOf(inputs[3])).toBe('content of c.txt');
  });

  it('says which folder or file it may not read', async () => {
    const [closed, secret] = [join(folder, 'closed'), join(folder, 'secret.txt')];
    mkdirSync(closed);
    writeFileSync(secret, 'Not for all.');
    chmodSync(folder, 0o755);
    for (const path of [closed, secret]) chmodSync(path, 0);
    // To root nothing is closed: the test takes the place of "nobody" while it looks.
    const isRoot = process.geteuid?.() === 0;
    if (isRoot) process.seteuid?.(65_534);
    try {
      const [one, two] = await list([closed, secret]);
      expect(one).toMatchObject({ code: 'input-denied', file: closed });
      await expect(contentOf(two)).rejects.toMatchObject({ code: 'input-denied', file: secret });
    } finally {
      if (isRoot) process.seteuid?.(0);
    }
    for (const path of [closed, secret]) rmSync(path, { recursive: true });
  });

  it('fetches addresses', async () => {
    const [page, gone] = await list(['https://a.example/ok', 'https://a.example/gone']);
    expect(page).toMatchObject({
      name: 'https://a.example/ok',
      url: 'https://a.example/ok/final',
      rights: { tdmReserved: true },
    });
    expect(await contentOf(page)).toBe('page');
    expect(gone).toMatchObject({ code: 'fetch-failed', file: 'https://a.example/gone', detail: 'HTTP 404' });
    expect(await list(['https://a.example/ok'], null)).toMatchObject([{ code: 'fetch-failed' }]);
  });
});
