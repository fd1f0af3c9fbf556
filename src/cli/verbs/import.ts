import { readFile } from 'node:fs/promises';
import { z } from 'zod';
import { fileProblem, openFile } from '../../adapters/files/openFile.js';
import { Problem } from '../../core/problems.js';
import { type ImportMapping, importMappingSchema } from '../../formats/importMapping.js';
import { readAll } from '../../intake/bytes.js';
import { decodeBytes } from '../../intake/decode.js';
import { readTable } from '../../intake/tables/readTable.js';
import { importTable } from '../../steps/importTable.js';
import { runJobs } from '../../steps/runJobs.js';
import type { Config } from '../config.js';
import { openPorts } from '../open.js';
import { printLine, printProblem } from '../output.js';

/** `newsledger import`: a desk's table as claims with their sources. Exit code 1 when some rows were not taken, 2 when none was. */
export async function importFile(
  file: string,
  options: { map: string; json?: boolean },
  config: Config,
): Promise<number> {
  const mapping = await readMapping(options.map);
  const text = decodeBytes(await readAll(openFile(file, file)));
  const ports = await openPorts(config);
  try {
    const rows = readTable(text, mapping, { file, fetchedAt: ports.clock.now() });
    const counts = await importTable(ports, rows, printProblem);
    const { failed } = await runJobs(ports, () => undefined);
    if (options.json) await printLine(JSON.stringify({ ...counts, failedJobs: failed }));
    else
      await printLine(`${counts.new} rows taken, ${counts.seen} there before, ${counts.problems} not taken.`);
    if (counts.problems > 0 && counts.new + counts.seen === 0) return 2;
    return counts.problems + failed > 0 ? 1 : 0;
  } finally {
    await ports.store.close();
    await ports.gazetteer.close();
  }
}

/** Throws Problem `input-missing`, `json-malformed` or `mapping-invalid`. */
async function readMapping(file: string): Promise<ImportMapping> {
  let text: string;
  try {
    text = await readFile(file, 'utf8');
  } catch (error) {
    throw fileProblem(error, file);
  }
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch (error) {
    throw new Problem('mapping-invalid', { file, detail: (error as Error).message, cause: error });
  }
  const parsed = importMappingSchema.safeParse(json);
  if (parsed.success) return parsed.data;
  throw new Problem('mapping-invalid', {
    file,
    detail: z.prettifyError(parsed.error).replace(/\s+/g, ' '),
    cause: parsed.error,
  });
}
