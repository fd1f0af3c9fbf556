import { createReadStream } from 'node:fs';
import { Problem } from '../../core/problems.js';
import type { ProblemCode } from '../../core/problems.js';

const CODES: Record<string, ProblemCode> = {
  ENOENT: 'input-missing',
  ENOTDIR: 'input-missing',
  EACCES: 'input-denied',
  EPERM: 'input-denied',
};

/** The Problem for an error of the file system: `input-missing`, `input-denied`, else `input-unreadable`. */
export function fileProblem(error: unknown, file: string): Problem {
  const { code = '', message } = error as NodeJS.ErrnoException;
  return new Problem(CODES[code] ?? 'input-unreadable', {
    file,
    detail: code in CODES ? undefined : message,
    cause: error,
  });
}

/** The bytes of a file in pieces of 64 kB; throws a Problem that names it as `name`. */
export async function* openFile(path: string, name: string): AsyncGenerator<Uint8Array> {
  const stream = createReadStream(path);
  try {
    for await (const chunk of stream) yield chunk as Uint8Array;
  } catch (error) {
    throw fileProblem(error, name);
  } finally {
    stream.destroy();
  }
}
