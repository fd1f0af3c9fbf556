import type { Reading } from '../core/reading.js';
import type { Report } from '../core/report.js';
import { readWithTools } from '../steps/readWithTools.js';
import { openReadingTools } from './open.js';

const tools = openReadingTools();

/** What a worker thread does for `readers.ts`: reads a chunk of reports, in order. */
export default async function readChunk(reports: Report[]): Promise<Reading[]> {
  const readings: Reading[] = [];
  for (const report of reports) readings.push(await readWithTools(await tools, report));
  return readings;
}
