import type { Job } from '../ports/store.js';
import { briefStored } from './briefStored.js';
import { groupStored } from './groupStored.js';
import type { Ports } from './ports.js';
import { readStored } from './readStored.js';

export interface Step {
  name: string;
  run(ports: Ports, jobs: readonly Job[]): Promise<void>;
  /** Jobs taken at once. */
  batch: number;
}

/** The steps in the order of their work: all that can be read is read before grouping, and grouped before writing. */
export const STEPS: readonly Step[] = [
  { name: 'read', run: readStored, batch: 16 },
  { name: 'group', run: groupStored, batch: 500 },
  { name: 'brief', run: briefStored, batch: 4 },
];
