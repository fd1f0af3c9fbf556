import type { Reading } from '../core/reading.js';
import type { Report } from '../core/report.js';
import { readWithGazetteer } from '../steps/readWithGazetteer.js';
import { openPlaces } from './open.js';

const gazetteer = openPlaces();

/** What a worker thread does for `readers.ts`: reads a chunk of reports, in order. */
export default async function readChunk(reports: Report[]): Promise<Reading[]> {
  const readings: Reading[] = [];
  for (const report of reports) readings.push(await readWithGazetteer(await gazetteer, report));
  return readings;
}
