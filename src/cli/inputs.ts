import { listInputs } from '../adapters/files/listInputs.js';
import { Problem } from '../core/problems.js';
import { type ParsedReport, parseInput } from '../intake/parseInput.js';
import { openFetcher, systemClock } from './open.js';

export interface InputOptions {
  published: string | null;
  allowPrivate: boolean;
}

/** All reports of the inputs that the user named, in order, with what could not be read in its place. */
export async function* parseAll(
  inputs: readonly string[],
  options: InputOptions,
): AsyncGenerator<ParsedReport | Problem> {
  const fetcher = inputs.some((input) => /^https?:\/\//i.test(input))
    ? await openFetcher(options.allowPrivate)
    : null;
  try {
    for await (const input of listInputs([...inputs], { fetcher, stdin: process.stdin })) {
      if (input instanceof Problem) yield input;
      else yield* parseInput(input, { published: options.published, fetchedAt: systemClock.now() });
    }
  } finally {
    await fetcher?.close();
  }
}
