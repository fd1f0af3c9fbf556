import type { Reading } from '../core/reading.js';
import type { Report } from '../core/report.js';
import type { Gazetteer } from '../ports/gazetteer.js';
import { placeNames } from '../reading/places/placeNames.js';
import { readReport } from '../reading/readReport.js';
import { stampReport } from '../stories/stamps/stampReport.js';

/** The whole reading of one report, stamp included. The gazetteer is asked once. */
export async function readWithGazetteer(gazetteer: Gazetteer, report: Report): Promise<Reading> {
  const candidates = await gazetteer.lookup(placeNames(report.text));
  const reading = readReport(report, candidates);
  return { ...reading, stamp: stampReport(reading, candidates) };
}
