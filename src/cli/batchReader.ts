import type { Reading } from '../core/reading.js';
import type { Report } from '../core/report.js';
import { readWithTools } from '../steps/readWithTools.js';
import { openReadingTools } from './open.js';
import { printReading, type ReadingFormat } from './views/reading.js';
import { printSyntax } from './views/syntax.js';

/** A report on its way to be read; `id` replaces the report's own in the reading. */
export interface ReadTask {
  report: Report;
  id: string | null;
}

/** How a report is printed: as its reading, or its words with their syntax. */
export type PrintFormat = ReadingFormat | { as: 'conllu' };

/** What a worker is given: reports, and the form in which they are wanted; null for the readings themselves. */
export interface ReadBatch {
  tasks: ReadTask[];
  format: PrintFormat | null;
}

/** Reads a batch in order. A reading is printed where it was made: its text is cheap to hand over, its thousand spans are not. */
export type BatchReader = (batch: ReadBatch) => Promise<(Reading | string)[]>;

/** A reader of batches in this thread. */
export async function openBatchReader(): Promise<{ read: BatchReader; close: () => Promise<void> }> {
  const tools = await openReadingTools();
  return {
    async read({ tasks, format }) {
      const done: (Reading | string)[] = [];
      for (const { report, id } of tasks) {
        if (format?.as === 'conllu') {
          done.push(printSyntax({ ...report, id: id ?? report.id }, tools.models));
          continue;
        }
        const reading = await readWithTools(tools, report);
        const named = id === null ? reading : { ...reading, id };
        done.push(format === null ? named : printReading(named, format));
      }
      return done;
    },
    close: () => tools.gazetteer.close(),
  };
}
