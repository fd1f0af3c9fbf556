import { Problem } from '../../core/problems.js';
import { type Config, readDayOption, readNumberOption } from '../config.js';
import { parseAll } from '../inputs.js';
import { printLine, printProblem } from '../output.js';
import { readInOrder } from '../readers.js';
import type { ReadingFormat } from '../views/reading.js';

export interface ReadOptions {
  json?: boolean;
  verbose?: boolean;
  published?: string;
  jobs: string;
  allowPrivate?: boolean;
}

/** `newsledger read`: prints what was understood of each report. Exit code 1 when some input could not be read. */
export async function read(inputs: string[], options: ReadOptions, config: Config): Promise<number> {
  const published = readDayOption('--published', options.published);
  const jobs = readNumberOption('--jobs', options.jobs, 1, 64);
  const { colour, columns } = config;
  const format: ReadingFormat = options.json
    ? { json: true }
    : { json: false, colour, columns, verbose: options.verbose === true };
  let failed = 0;
  const items = parseAll(inputs, { published, allowPrivate: options.allowPrivate === true });
  for await (const item of readInOrder(items, jobs, format)) {
    if (item instanceof Problem) {
      printProblem(item);
      failed++;
    } else await printLine(item);
  }
  return failed === 0 ? 0 : 1;
}
