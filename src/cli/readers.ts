import { Problem } from '../core/problems.js';
import type { Reading } from '../core/reading.js';
import type { Report } from '../core/report.js';
import type { ParsedReport } from '../intake/parseInput.js';
import { readWithTools } from '../steps/readWithTools.js';
import { openReadingTools } from './open.js';

/** Reports that go to a worker at once: enough to make the hand-over cheap. */
const CHUNK = 16;

interface Readers {
  read(reports: Report[]): Promise<Reading[]>;
  close(): Promise<void>;
}

/** Readers in this thread (`jobs` 1) or in that many worker threads. */
export async function openReaders(jobs: number): Promise<Readers> {
  if (jobs === 1) {
    const tools = await openReadingTools();
    return {
      async read(reports) {
        const readings: Reading[] = [];
        for (const report of reports) readings.push(await readWithTools(tools, report));
        return readings;
      },
      close: () => tools.gazetteer.close(),
    };
  }
  const { Tinypool } = await import('tinypool');
  const pool = new Tinypool({
    filename: new URL('./readWorker.js', import.meta.url).href,
    minThreads: jobs,
    maxThreads: jobs,
  });
  return { read: (reports) => pool.run(reports) as Promise<Reading[]>, close: () => pool.destroy() };
}

/**
 * Reads every report and gives the readings in the order of the input, each with the id that came with it; problems keep
 * their place. At most `2 * jobs` chunks are under way at once, so a long input needs no more memory than a short one.
 */
export async function* readInOrder(
  items: AsyncIterable<ParsedReport | Problem>,
  jobs: number,
): AsyncGenerator<Reading | Problem> {
  const readers = await openReaders(jobs);
  const underway: Promise<(Reading | Problem)[]>[] = [];
  let chunk: (ParsedReport | Problem)[] = [];
  const send = () => {
    underway.push(readChunk(readers, chunk));
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
    await readers.close();
  }
}

async function readChunk(
  readers: Readers,
  items: (ParsedReport | Problem)[],
): Promise<(Reading | Problem)[]> {
  const parsed = items.filter((item): item is ParsedReport => !(item instanceof Problem));
  const readings = await readers.read(parsed.map((item) => item.report));
  let next = 0;
  return items.map((item) => {
    if (item instanceof Problem) return item;
    const reading = readings[next++]!;
    return item.echoId === null ? reading : { ...reading, id: item.echoId };
  });
}
