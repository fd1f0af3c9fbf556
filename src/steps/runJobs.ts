import type { Job } from '../ports/store.js';
import type { Ports } from './ports.js';
import { type Step, STEPS } from './steps.js';

const LEASE_SECONDS = 300;
const RETRY_SECONDS = 30;

/**
 * Does the jobs that are due until none is left, or until `signal` is aborted. A batch that fails is tried again job by
 * job, so that one bad report does not hold back the rest; a job that fails alone goes back to be tried later.
 */
export async function runJobs(
  ports: Ports,
  onDone: (step: string, jobs: number) => void | Promise<void>,
  signal?: AbortSignal,
): Promise<{ failed: number }> {
  let failed = 0;
  for (let idle = false; !idle && !signal?.aborted;) {
    idle = true;
    for (const step of STEPS) {
      for (;;) {
        const jobs = await ports.store.takeJobs([step.name], step.batch, ports.clock.now(), LEASE_SECONDS);
        if (jobs.length === 0 || signal?.aborted) break;
        idle = false;
        failed += await runBatch(ports, step, jobs);
        await onDone(step.name, jobs.length);
      }
    }
  }
  return { failed };
}

async function runBatch(ports: Ports, step: Step, jobs: readonly Job[]): Promise<number> {
  try {
    await step.run(ports, jobs);
    await ports.store.finishJobs(jobs.map((job) => job.key));
    return 0;
  } catch (error) {
    if (jobs.length === 1) {
      const retryAt = new Date(Date.parse(ports.clock.now()) + RETRY_SECONDS * 1000).toISOString();
      await ports.store.failJob(jobs[0]!.key, (error as Error).message, retryAt);
      return 1;
    }
    let failed = 0;
    for (const job of jobs) failed += await runBatch(ports, step, [job]);
    return failed;
  }
}
