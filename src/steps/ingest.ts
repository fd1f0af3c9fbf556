import { Problem } from '../core/problems.js';
import { READER_VERSION } from '../core/reading.js';
import { countsFrom, type Report } from '../core/report.js';
import type { Store } from '../ports/store.js';

/** What became of the reports of one run. */
export interface IngestCounts {
  new: number;
  seen: number;
  revised: number;
  problems: number;
}

/** Reports stored in one transaction: enough to make the disk's flush cheap, few enough that a kill loses little work. */
const BATCH = 32;

/**
 * Stores reports, each with the job of reading it, in batches of one transaction. A run that was killed is simply run
 * again: what is there is `seen`, and its jobs are still waiting.
 */
export async function ingest(
  store: Store,
  items: AsyncIterable<{ report: Report } | Problem>,
  onItem: (item: { report: Report } | Problem) => void,
): Promise<IngestCounts> {
  const counts: IngestCounts = { new: 0, seen: 0, revised: 0, problems: 0 };
  let batch: Report[] = [];
  const flush = async () => {
    const entries = batch.map((report) => ({ report, jobs: [readJob(report.id)] }));
    for (const outcome of await store.addReports(entries)) counts[outcome]++;
    batch = [];
  };
  for await (const item of items) {
    onItem(item);
    if (item instanceof Problem) counts.problems++;
    else batch.push(dateReport(item.report));
    if (batch.length === BATCH) await flush();
  }
  await flush();
  return counts;
}

/** The report with the time from which it counts: whatever is read into its days rests on that. */
export function dateReport<R extends Report>(report: R): R {
  return { ...report, publishedAt: countsFrom(report.publishedAt, report.fetchedAt) };
}

function readJob(report: string) {
  return { key: `read:${report}:${READER_VERSION}`, step: 'read', subject: report };
}
