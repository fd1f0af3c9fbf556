import { once } from 'node:events';
import { SingleBar } from 'cli-progress';
import type { Problem } from '../core/problems.js';

/** Writes a line to stdout and waits when the reader is slow, so that memory stays flat. */
export async function printLine(line: string): Promise<void> {
  if (!process.stdout.write(`${line}\n`)) await once(process.stdout, 'drain');
}

/** One line a problem, on stderr. */
export function printProblem(problem: Problem): void {
  process.stderr.write(`newsledger: ${problem.message}\n`);
}

/** A progress bar on stderr, on a terminal only; elsewhere silent. */
export function makeProgress(what: string): {
  step(count?: number): void;
  total(total: number): void;
  stop(): void;
} {
  if (!process.stderr.isTTY) return { step: () => undefined, total: () => undefined, stop: () => undefined };
  const bar = new SingleBar({
    format: `${what} {bar} {value}/{total} {duration_formatted}`,
    barsize: 30,
    hideCursor: true,
    clearOnComplete: true,
    stream: process.stderr,
  });
  bar.start(0, 0);
  return {
    step: (count = 1) => bar.increment(count),
    total: (total) => bar.setTotal(total),
    stop: () => bar.stop(),
  };
}
