import { Problem } from '../core/problems.js';
import type { Reading } from '../core/reading.js';
import type { ParsedReport } from '../intake/parseInput.js';
import type { BatchReader, PrintFormat } from './batchReader.js';

/** Reports that go to a worker at once: enough to make the hand-over cheap. */
const CHUNK = 16;

/** A reader of batches in this thread, loaded only where this thread reads: workers can start the sooner. */
async function openHere(): Promise<{ read: BatchReader; close: () => Promise<void> }> {
  const { openBatchReader } = await import('./batchReader.js');
  return openBatchReader();
}

/** A reader of batches in that many worker threads. */
async function openPool(jobs: number): Promise<{ read: BatchReader; close: () => Promise<void> }> {
  const { Tinypool } = await import('tinypool');
  const pool = new Tinypool({
    filename: new URL('./readWorker.js', import.meta.url).href,
    minThreads: jobs,
    maxThreads: jobs,
    // Readings are many small objects that die young: a roomy nursery halves what is spent on collecting them.
    resourceLimits: { maxYoungGenerationSizeMb: 64 },
  });
  return { read: (batch) => pool.run(batch) as Promise<(Reading | string)[]>, close: () => pool.destroy() };
}

/**
 * Reads every report, in this thread (`jobs` 1) or in that many workers, and gives the readings in the order of the input, each with the
 * id that came with it, or printed in `format`; problems keep their place. At most `2 * jobs` chunks are under way at once, so a long
 * input needs no more memory than a short one.
 */
export function readInOrder(
  items: AsyncIterable<ParsedReport | Problem>,
  jobs: number,
): AsyncGenerator<Reading | Problem>;
export function readInOrder(
  items: AsyncIterable<ParsedReport | Problem>,
  jobs: number,
  format: PrintFormat,
): AsyncGenerator<string | Problem>;
export async function* readInOrder(
  items: AsyncIterable<ParsedReport | Problem>,
  jobs: number,
  format: PrintFormat | null = null,
): AsyncGenerator<Reading | string | Problem> {
  const { read, close } = jobs === 1 ? await openHere() : await openPool(jobs);
  const underway: Promise<(Reading | string | Problem)[]>[] = [];
  let chunk: (ParsedReport | Problem)[] = [];
  const send = () => {
    underway.push(readChunk(read, chunk, format));
    chunk = [];
  };
  try {
    for await (const item of items) {
      chunk.push(item);
      // One thread gives each reading at once; workers get their reports in chunks.
      if (jobs === 1 || chunk.length === CHUNK) send();
      if (underway.length >= (jobs === 1 ? 1 : 2 * jobs)) yield* await underway.shift()!;
    }
    if (chunk.length > 0) send();
    for (const promise of underway) yield* await promise;
  } finally {
    await Promise.allSettled(underway);
    await close();
  }
}

async function readChunk(
  read: BatchReader,
  items: (ParsedReport | Problem)[],
  format: PrintFormat | null,
): Promise<(Reading | string | Problem)[]> {
  const parsed = items.filter((item): item is ParsedReport => !(item instanceof Problem));
  const readings = await read({
    tasks: parsed.map(({ report, echoId }) => ({ report, id: echoId })),
    format,
  });
  let next = 0;
  return items.map((item) => (item instanceof Problem ? item : readings[next++]!));
}
