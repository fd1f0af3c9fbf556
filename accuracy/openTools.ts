import type { Reading } from '../src/core/reading.js';
import { Problem } from '../src/core/problems.js';
import type { InputLine } from '../src/formats/schemas.js';
import { parseInput } from '../src/intake/parseInput.js';
import type { Gazetteer } from '../src/ports/gazetteer.js';
import { readWithGazetteer } from '../src/steps/readWithGazetteer.js';
import type { Tools } from './goldSet.js';

/** What a set needs to be measured. */
export function openTools(folder: string, gazetteer: Gazetteer, step: () => void): Tools {
  return { folder, gazetteer, step, read: (lines) => readLines(lines, gazetteer, step) };
}

async function readLines(
  lines: readonly InputLine[],
  gazetteer: Gazetteer,
  step: () => void,
): Promise<Map<string, Reading>> {
  const open = async function* () {
    for (const line of lines) yield Buffer.from(`${JSON.stringify(line)}\n`);
  };
  const input = { name: 'gold.jsonl', url: null, contentType: 'application/x-ndjson', open };
  const readings = new Map<string, Reading>();
  for await (const parsed of parseInput(input, { published: null, fetchedAt: null })) {
    if (parsed instanceof Problem) continue;
    const id = parsed.echoId ?? parsed.report.id;
    readings.set(id, { ...(await readWithGazetteer(gazetteer, parsed.report)), id });
    step();
  }
  return readings;
}
