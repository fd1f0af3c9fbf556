import { Problem } from '../../core/problems.js';
import type { Queue } from '../../ports/queue.js';
import { ingest as ingestReports, type IngestCounts } from '../../steps/ingest.js';
import type { Ports } from '../../steps/ports.js';
import { relayJobs } from '../../steps/relayJobs.js';
import { runJobs } from '../../steps/runJobs.js';
import { type Config, readDayOption } from '../config.js';
import { parseAll } from '../inputs.js';
import { openPorts, openQueue } from '../open.js';
import { makeProgress, printLine, printProblem } from '../output.js';

export interface IngestOptions {
  published?: string;
  allowPrivate?: boolean;
  json?: boolean;
}

/** `newsledger ingest`: puts reports into the store and does what that makes necessary. Exit code 1 when some input could not be read. */
export async function ingest(inputs: string[], options: IngestOptions, config: Config): Promise<number> {
  const published = readDayOption('--published', options.published);
  const ports = await openPorts(config);
  const queue = await openQueue(config);
  try {
    const allowPrivate = options.allowPrivate === true;
    const { counts, failed } = await ingestInputs(ports, inputs, { published, allowPrivate }, queue);
    const { stories, briefs } = await ports.store.counts();
    if (options.json) await printLine(JSON.stringify({ ...counts, failedJobs: failed, stories, briefs }));
    else
      await printLine(
        `${counts.new} new, ${counts.revised} revised, ${counts.seen} seen before, ${counts.problems} not read. The store holds ${stories} stories, ${briefs} with a brief.`,
      );
    if (failed > 0)
      process.stderr.write(
        `newsledger: ${failed} jobs failed and will be tried again; \`newsledger doctor\` counts them\n`,
      );
    return counts.problems + failed === 0 ? 0 : 1;
  } finally {
    await queue?.close();
    await ports.store.close();
    await ports.gazetteer.close();
  }
}

/** Stores the reports of the inputs and does the work they make, or hands it to the queue, with progress on a terminal. */
export async function ingestInputs(
  ports: Ports,
  inputs: readonly string[],
  options: { published: string | null; allowPrivate: boolean },
  queue: Queue | null = null,
): Promise<{ counts: IngestCounts; failed: number }> {
  const storing = makeProgress('storing');
  const counts = await ingestReports(ports.store, parseAll(inputs, options), (item) => {
    if (item instanceof Problem) printProblem(item);
    storing.step();
  });
  storing.stop();
  if (queue !== null) {
    await relayJobs(ports, queue);
    return { counts, failed: 0 };
  }

  const working = makeProgress('reading, grouping, writing');
  let done = 0;
  const showTotal = async () => {
    const { waiting, running } = await ports.store.jobCounts();
    working.total(done + waiting + running);
  };
  await showTotal();
  const { failed } = await runJobs(ports, async (_step, jobs) => {
    done += jobs;
    working.step(jobs);
    await showTotal();
  });
  working.stop();
  return { counts, failed };
}
