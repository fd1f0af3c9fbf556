import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { reportId } from '../core/ids.js';
import { Problem } from '../core/problems.js';
import { parseInput } from './parseInput.js';

const FORMATS = resolve(import.meta.dirname, 'formats');

/** What a golden file keeps of an outcome: everything a reader of the report depends on. */
async function readGolden(path: string, name: string, url: string | null) {
  const open = async function* () {
    yield readFileSync(path);
  };
  const input = { name, url, contentType: null, open };
  const outcomes = [];
  for await (const outcome of parseInput(input, { published: null, fetchedAt: null })) {
    if (outcome instanceof Problem) {
      outcomes.push({ problem: outcome.code, file: outcome.file, line: outcome.line ?? null });
      continue;
    }
    const { report, echoId, line } = outcome;
    const { id, raw, ...rest } = report;
    expect(id).toBe(reportId(report));
    expect(report.text.startsWith(report.headline)).toBe(true);
    outcomes.push({ ...rest, format: raw.format, echoId, line });
  }
  return outcomes;
}

const cases = readdirSync(FORMATS).flatMap((format) => {
  const folder = join(FORMATS, format, 'golden');
  const inputs = readdirSync(folder).filter((name) => !name.endsWith('.expected.json'));
  return inputs.map((name) => ({ format, name, path: join(folder, name) }));
});

describe('golden inputs', () => {
  it.each(cases)('$format/$name', async ({ format, name, path }) => {
    const outcomes = await readGolden(path, name, format === 'html' ? 'https://page.example/x' : null);
    const expected = `${path}.expected.json`;
    expect(outcomes).toEqual(JSON.parse(readFileSync(expected, 'utf8')));
    // The pages inside a WARC keep their own format.
    if (format !== 'warc') expect(outcomes[0]).toMatchObject({ format });
  });
});
