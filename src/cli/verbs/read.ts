import { Problem } from '../../core/problems.js';
import type { PrintFormat } from '../batchReader.js';
import { type Config, readDayOption, readNumberOption } from '../config.js';
import { parseAll } from '../inputs.js';
import { printLine, printProblem } from '../output.js';
import { readInOrder } from '../readers.js';

export interface ReadOptions {
  json?: boolean;
  conllu?: boolean;
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
  const format: PrintFormat = options.json
    ? { as: 'json' }
    : options.conllu
      ? { as: 'conllu' }
      : { as: 'text', colour, columns, verbose: options.verbose === true };
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
