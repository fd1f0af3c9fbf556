import type { Reading } from '../src/core/reading.js';
import { Problem } from '../src/core/problems.js';
import type { InputLine } from '../src/formats/schemas.js';
import { parseInput } from '../src/intake/parseInput.js';
import type { ReadingTools } from '../src/steps/ports.js';
import { readWithTools } from '../src/steps/readWithTools.js';
import type { Tools } from './goldSet.js';

/** What a set needs to be measured. */
export function openTools(folder: string, tools: ReadingTools, step: () => void): Tools {
  return {
    folder,
    gazetteer: tools.gazetteer,
    models: tools.models,
    step,
    read: (lines) => readLines(lines, tools, step),
  };
}

async function readLines(
  lines: readonly InputLine[],
  tools: ReadingTools,
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
    readings.set(id, { ...(await readWithTools(tools, parsed.report)), id });
    step();
  }
  return readings;
}
