import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';

const SRC = resolve(import.meta.dirname, '../src');

/** Floor of each room; see docs/architecture.md. */
const FLOORS: Record<string, number> = {
  core: 0,
  ports: 1,
  formats: 1,
  tagging: 1,
  'languages/en': 1,
  intake: 2,
  reading: 2,
  adapters: 2,
  stories: 3,
  ledger: 3,
  holds: 3,
  writing: 4,
  checking: 4,
  pages: 5,
  steps: 6,
  web: 7,
  cli: 8,
};

const files = readdirSync(SRC, { recursive: true, encoding: 'utf8' }).filter((file) => /\.tsx?$/.test(file));

function roomOf(file: string): string {
  const room = Object.keys(FLOORS).find((name) => file.startsWith(`${name}/`));
  if (room === undefined) throw new Error(`src/${file} stands in no room`);
  return room;
}

interface Import {
  file: string;
  target: string;
  local: boolean;
}

function importsOf(file: string): Import[] {
  const source = readFileSync(join(SRC, file), 'utf8');
  const targets = ts.preProcessFile(source, true, true).importedFiles.map(({ fileName }) => fileName);
  return targets.map((target) => {
    const local = target.startsWith('.');
    return { file, local, target: local ? relative(SRC, resolve(SRC, dirname(file), target)) : target };
  });
}

const isTest = (file: string) => /\.test\.tsx?$|\/contract\.ts$/.test(file);
const imports = files.filter((file) => !isTest(file)).flatMap(importsOf);

describe('floors', () => {
  it('every file stands in a room', () => {
    expect(files.length).toBeGreaterThan(0);
    for (const file of files) expect(FLOORS[roomOf(file)]).toBeTypeOf('number');
  });

  it('a room imports only from itself and from lower floors', () => {
    const breaches = imports
      .filter(({ local, target }) => local && !target.startsWith('..'))
      .map(({ file, target }) => ({ file, target, from: roomOf(file), to: roomOf(target) }))
      .filter(({ from, to }) => from !== to && FLOORS[to]! >= FLOORS[from]!)
      .map(({ file, target }) => `${file} imports ${target}`);
    expect(breaches).toEqual([]);
  });

  it('core imports nothing but node:crypto', () => {
    const outside = imports
      .filter(({ file, local }) => file.startsWith('core/') && !local)
      .map(({ target }) => target);
    expect(new Set(outside)).toEqual(new Set(['node:crypto']));
  });

  it('only adapters, cli and web touch files, network or processes', () => {
    const io =
      /^(node:)?(fs|fs\/promises|net|http|https|child_process|worker_threads|dns)$|^(undici|libsql|pg|@nats-io\/.*)$/;
    const allowed = /^(adapters|cli|web)\//;
    expect(
      imports
        .filter(({ file, target }) => io.test(target) && !allowed.test(file))
        .map(({ file, target }) => `${file}: ${target}`),
    ).toEqual([]);
  });

  it('only cli/config.ts reads the environment', () => {
    const readers = files.filter(
      (file) => !isTest(file) && readFileSync(join(SRC, file), 'utf8').includes('process.env'),
    );
    expect(readers.filter((file) => file !== 'cli/config.ts')).toEqual([]);
  });

  it('has no circle of imports', () => {
    const next = new Map<string, string[]>();
    for (const { file, target, local } of imports) {
      if (!local) continue;
      const found = [target.replace(/\.js$/, '.ts'), target.replace(/\.js$/, '.tsx')].find((name) =>
        files.includes(name),
      );
      if (found) next.set(file, [...(next.get(file) ?? []), found]);
    }
    const state = new Map<string, 'open' | 'done'>();
    const circles: string[] = [];
    const visit = (file: string, trail: string[]): void => {
      if (state.get(file) === 'done') return;
      if (state.get(file) === 'open') {
        circles.push([...trail.slice(trail.indexOf(file)), file].join(' -> '));
        return;
      }
      state.set(file, 'open');
      for (const target of next.get(file) ?? []) visit(target, [...trail, file]);
      state.set(file, 'done');
    };
    for (const file of files) visit(file, []);
    expect(circles).toEqual([]);
  });
});
