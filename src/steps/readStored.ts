import { READER_VERSION } from '../core/reading.js';
import type { Job } from '../ports/store.js';
import type { Ports } from './ports.js';
import { readWithGazetteer } from './readWithGazetteer.js';

/** Step `read`: reads stored reports and asks for them to be grouped. */
export async function readStored({ store, gazetteer }: Ports, jobs: readonly Job[]): Promise<void> {
  const reports = await store.reports(jobs.map((job) => job.subject));
  const entries = [];
  for (const report of reports) {
    const group: Job = { key: `group:${report.id}:${READER_VERSION}`, step: 'group', subject: report.id };
    entries.push({ reading: await readWithGazetteer(gazetteer, report), jobs: [group] });
  }
  await store.saveReadings(entries, READER_VERSION);
}
