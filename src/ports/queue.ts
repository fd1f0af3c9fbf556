import type { Job } from './store.js';

/** Takes jobs to the workers. A handler that throws gets the job again later; one that returns has done it. */
export interface Queue {
  push(jobs: readonly Job[]): Promise<void>;
  /** Runs the handler on jobs of the step until `stop` resolves or the queue is closed. */
  work(step: string, handler: (job: Job) => Promise<void>): Promise<{ stop(): Promise<void> }>;
  close(): Promise<void>;
}
