import type { Reading } from '../core/reading.js';
import { openBatchReader, type ReadBatch } from './batchReader.js';

const reader = openBatchReader();

/** What a worker thread does for `readers.ts`. */
export default async function readBatch(batch: ReadBatch): Promise<(Reading | string)[]> {
  return (await reader).read(batch);
}
