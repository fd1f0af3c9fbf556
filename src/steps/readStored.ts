import { READER_VERSION } from '../core/reading.js';
import { isTableRow } from '../core/report.js';
import type { Job } from '../ports/store.js';
import type { Ports } from './ports.js';
import { readWithTools } from './readWithTools.js';

/** Step `read`: reads stored reports and asks for them to be grouped. */
export async function readStored(ports: Ports, jobs: readonly Job[]): Promise<void> {
  const reports = await ports.store.reports(jobs.map((job) => job.subject));
  const entries = [];
  for (const report of reports) {
    // A row of a desk's table came with its claims.
    if (isTableRow(report)) continue;
    const group: Job = { key: `group:${report.id}:${READER_VERSION}`, step: 'group', subject: report.id };
    entries.push({ reading: await readWithTools(ports, report), jobs: [group] });
  }
  await ports.store.saveReadings(entries, READER_VERSION);
}
