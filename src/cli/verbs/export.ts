import { mkdirSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { Problem } from '../../core/problems.js';
import { csvLine, type Row } from '../../pages/csv.js';
import { CLAIM_COLUMNS, claimRows, FIGURE_COLUMNS, figureRows } from '../../pages/tables.js';
import { SPAN_COLUMNS, spanRows } from '../../pages/shapes/cells.js';
import { quickStatements } from '../../pages/shapes/quickStatements.js';
import type { SHAPES } from '../../pages/shapes/shapeNames.js';
import { acledRow, airwarsRow, type EventShape, ucdpRow } from '../../pages/shapes/shapes.js';
import type { StoryView } from '../../pages/views.js';
import { listAllStories } from '../../steps/pageThrough.js';
import { viewLedger } from '../../steps/viewStory.js';
import type { Config } from '../config.js';
import { makeProgress, printLine } from '../output.js';
import { type AsOfOptions, readAsOf } from '../queries.js';
import { openLedger, type StoreOptions } from '../site.js';

const TABLES: { name: string; columns: readonly string[]; rows: (view: StoryView) => Row[] }[] = [
  { name: 'claims', columns: CLAIM_COLUMNS, rows: claimRows },
  { name: 'figures', columns: FIGURE_COLUMNS, rows: figureRows },
];
const EVENTS: Record<'ucdp' | 'acled' | 'airwars', EventShape> = {
  ucdp: ucdpRow,
  acled: acledRow,
  airwars: airwarsRow,
};

export interface ExportOptions extends AsOfOptions, StoreOptions {
  out: string;
  as: (typeof SHAPES)[number];
}

/**
 * `newsledger export`: all claims and figures of the store as CSV and JSON lines, or one row an event in a shape that desks know, with
 * the span behind each cell in a second file. What is held back stays masked.
 */
export async function exportLedger(options: ExportOptions, config: Config): Promise<number> {
  const out = resolve(options.out);
  const asOf = readAsOf(options);
  const ports = await openLedger(options, config);
  const progress = makeProgress('exporting');
  async function* views(): AsyncGenerator<StoryView> {
    for await (const story of listAllStories(ports.store)) {
      const view = await viewLedger(ports, story, asOf);
      // Of a story that nobody knew of yet there is nothing to write.
      if (view.reports.length > 0) yield view;
      progress.step();
    }
  }
  try {
    mkdirSync(out, { recursive: true });
    const written =
      options.as === 'csv'
        ? await writeTables(out, views())
        : options.as === 'quickstatements'
          ? await writeStatements(out, views())
          : await writeEvents(out, options.as, views());
    await printLine(written.join('\n'));
    return 0;
  } catch (error) {
    if (error instanceof Problem) throw error;
    throw new Problem('output-failed', { file: out, detail: (error as Error).message, cause: error });
  } finally {
    progress.stop();
    await ports.store.close();
  }
}

/** Claims and figures, each as CSV and as JSON lines; gives the paths. */
async function writeTables(out: string, views: AsyncIterable<StoryView>): Promise<string[]> {
  const files = await Promise.all(
    TABLES.map(async (table) => ({
      ...table,
      csv: await openFile(join(out, `${table.name}.csv`)),
      jsonl: await openFile(join(out, `${table.name}.jsonl`)),
    })),
  );
  for (const { csv, columns } of files) await csv.write(`${columns.join(',')}\r\n`);
  for await (const view of views) {
    for (const { columns, rows, csv, jsonl } of files) {
      for (const row of rows(view)) {
        await csv.write(`${csvLine(columns, row)}\r\n`);
        await jsonl.write(
          `${JSON.stringify(Object.fromEntries(columns.map((column) => [column, row[column] ?? null])))}\n`,
        );
      }
    }
  }
  for (const { csv, jsonl } of files) await Promise.all([csv.end(), jsonl.end()]);
  return TABLES.flatMap(({ name }) => [`${name}.csv`, `${name}.jsonl`]).map((name) => join(out, name));
}

/** One row an event, and the span behind each of its cells; gives the paths. */
async function writeEvents(
  out: string,
  shape: keyof typeof EVENTS,
  views: AsyncIterable<StoryView>,
): Promise<string[]> {
  const paths = [`${shape}.csv`, `${shape}.spans.csv`].map((name) => join(out, name));
  const [table, spans] = (await Promise.all(paths.map(openFile))) as [OpenFile, OpenFile];
  let columns: string[] | null = null;
  await spans.write(`${SPAN_COLUMNS.join(',')}\r\n`);
  for await (const view of views) {
    const cells = EVENTS[shape](view);
    if (columns === null) await table.write(`${(columns = Object.keys(cells)).join(',')}\r\n`);
    const row = Object.fromEntries(Object.entries(cells).map(([column, { value }]) => [column, value]));
    await table.write(`${csvLine(columns, row)}\r\n`);
    for (const span of spanRows(view.story.permalink, cells, view))
      await spans.write(`${csvLine(SPAN_COLUMNS, span)}\r\n`);
  }
  await Promise.all([table.end(), spans.end()]);
  return paths;
}

/** Commands that make one Wikidata item a story, and the span behind each value; gives the paths. */
async function writeStatements(out: string, views: AsyncIterable<StoryView>): Promise<string[]> {
  const paths = ['quickstatements.txt', 'quickstatements.spans.csv'].map((name) => join(out, name));
  const [commands, spans] = (await Promise.all(paths.map(openFile))) as [OpenFile, OpenFile];
  await spans.write(`${SPAN_COLUMNS.join(',')}\r\n`);
  let line = 0;
  for await (const view of views) {
    for (const statement of quickStatements(view)) {
      await commands.write(`${statement.line}\n`);
      line++;
      for (const span of spanRows(
        `line ${line}`,
        { [statement.line.split('\t')[1] ?? '']: statement.cell },
        view,
      ))
        await spans.write(`${csvLine(SPAN_COLUMNS, span)}\r\n`);
    }
  }
  await Promise.all([commands.end(), spans.end()]);
  return paths;
}

interface OpenFile {
  write(text: string): Promise<void>;
  end(): Promise<void>;
}

/** Characters that are kept before they are written: a row at a time would be slow. */
const PIECE = 1 << 16;

/** A file written piece by piece. */
async function openFile(path: string): Promise<OpenFile> {
  const file = await open(path, 'w');
  let piece = '';
  return {
    async write(text) {
      piece += text;
      if (piece.length < PIECE) return;
      await file.write(piece);
      piece = '';
    },
    async end() {
      try {
        await file.write(piece);
      } finally {
        await file.close();
      }
    },
  };
}
