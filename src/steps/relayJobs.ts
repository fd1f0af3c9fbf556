import type { Queue } from '../ports/queue.js';
import type { Ports } from './ports.js';
import { STEPS } from './steps.js';

/** A job that no worker has finished by then is published again. */
const LEASE_SECONDS = 600;
const BATCH = 100;

/** Moves the jobs that are due from the store's outbox to the queue, and says how many. */
export async function relayJobs({ store, clock }: Ports, queue: Queue): Promise<number> {
  const names = STEPS.map((step) => step.name);
  let relayed = 0;
  for (;;) {
    const jobs = await store.takeJobs(names, BATCH, clock.now(), LEASE_SECONDS);
    if (jobs.length === 0) return relayed;
    await queue.push(jobs);
    relayed += jobs.length;
  }
}

/** Works on the jobs of the queue until stopped. A job is acknowledged after its step has committed and it is marked done. */
export async function workQueue(ports: Ports, queue: Queue): Promise<{ stop(): Promise<void> }> {
  const workers = await Promise.all(
    STEPS.map((step) =>
      queue.work(step.name, async (job) => {
        await step.run(ports, [job]);
        await ports.store.finishJobs([job.key]);
      }),
    ),
  );
  return {
    async stop() {
      await Promise.all(workers.map((worker) => worker.stop()));
    },
  };
}
