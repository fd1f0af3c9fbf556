import type { Reading } from '../core/reading.js';
import type { Report } from '../core/report.js';
import { placeNames } from '../reading/places/placeNames.js';
import { readReport } from '../reading/readReport.js';
import { stampReport } from '../stories/stamps/stampReport.js';
import type { ReadingTools } from './ports.js';

/** The whole reading of one report, stamp included. The gazetteer is asked once. */
export async function readWithTools({ gazetteer, models }: ReadingTools, report: Report): Promise<Reading> {
  const candidates = await gazetteer.lookup(placeNames(report.text));
  const reading = readReport(report, candidates, models);
  return { ...reading, stamp: stampReport(reading, candidates) };
}
