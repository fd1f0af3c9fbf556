import { once } from 'node:events';
import { createWriteStream, mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { Problem } from '../../core/problems.js';
import { csvLine, type Row } from '../../pages/csv.js';
import { CLAIM_COLUMNS, claimRows, FIGURE_COLUMNS, figureRows } from '../../pages/tables.js';
import type { StoryView } from '../../pages/views.js';
import { viewStory } from '../../steps/viewStory.js';
import type { Config } from '../config.js';
import { makeProgress, printLine } from '../output.js';
import { openSite } from '../site.js';

const TABLES: { name: string; columns: readonly string[]; rows: (view: StoryView) => Row[] }[] = [
  { name: 'claims', columns: CLAIM_COLUMNS, rows: claimRows },
  { name: 'figures', columns: FIGURE_COLUMNS, rows: figureRows },
];
const PAGE = 100;

/** `newsledger export`: all claims and figures of the store, as CSV and as JSON lines. What is held back stays masked. */
export async function exportLedger(
  options: { out: string; samples?: boolean },
  config: Config,
): Promise<number> {
  const out = resolve(options.out);
  const ports = await openSite({ ...options, title: '' }, config);
  const progress = makeProgress('exporting');
  try {
    mkdirSync(out, { recursive: true });
    const files = TABLES.map((table) => ({
      ...table,
      csv: openFile(join(out, `${table.name}.csv`)),
      jsonl: openFile(join(out, `${table.name}.jsonl`)),
    }));
    for (const { csv, columns } of files) await csv.write(`${columns.join(',')}\r\n`);
    for (let offset = 0, more = true; more; offset += PAGE) {
      const stories = await ports.store.listStories({ limit: PAGE, offset });
      more = stories.length === PAGE;
      for (const story of stories) {
        const view = await viewStory(ports, story);
        for (const { columns, rows, csv, jsonl } of files) {
          for (const row of rows(view)) {
            await csv.write(`${csvLine(columns, row)}\r\n`);
            await jsonl.write(
              `${JSON.stringify(Object.fromEntries(columns.map((column) => [column, row[column] ?? null])))}\n`,
            );
          }
        }
        progress.step();
      }
    }
    for (const { csv, jsonl } of files) await Promise.all([csv.end(), jsonl.end()]);
    await printLine(
      TABLES.flatMap(({ name }) => [`${name}.csv`, `${name}.jsonl`])
        .map((name) => join(out, name))
        .join('\n'),
    );
    return 0;
  } catch (error) {
    if (error instanceof Problem) throw error;
    throw new Problem('output-failed', { file: out, detail: (error as Error).message, cause: error });
  } finally {
    progress.stop();
    await ports.store.close();
    await ports.gazetteer.close();
  }
}

/** A file written piece by piece; errors of the disk come out of the next `write` or of `end`. */
function openFile(path: string): { write(text: string): Promise<void>; end(): Promise<void> } {
  const stream = createWriteStream(path);
  let failure: Error | null = null;
  stream.on('error', (error) => (failure = error));
  const check = () => {
    if (failure !== null) throw failure;
  };
  return {
    async write(text) {
      check();
      if (!stream.write(text)) await Promise.race([once(stream, 'drain'), once(stream, 'close')]);
      check();
    },
    async end() {
      stream.end();
      if (!stream.closed) await once(stream, 'close');
      check();
    },
  };
}
