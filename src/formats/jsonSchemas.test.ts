import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, it } from 'vitest';
import { jsonSchemas } from './jsonSchemas.js';

const folder = resolve(import.meta.dirname, '../../docs/formats');

it('docs/formats holds exactly what the zod types say (`npm run formats` writes them)', () => {
  const written = new Map(
    readdirSync(folder)
      .filter((name) => name.endsWith('.schema.json'))
      .map((name) => [name, readFileSync(join(folder, name), 'utf8')]),
  );
  expect(Object.fromEntries(written)).toEqual(Object.fromEntries(jsonSchemas()));
});
