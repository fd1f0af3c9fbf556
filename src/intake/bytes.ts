import { createGunzip } from 'node:zlib';
import { Problem } from '../core/problems.js';

/** Largest document held in memory, and largest line of JSON lines, in bytes after decompression. */
export const MAX_BYTES = 20 * 1024 * 1024;

/** A step of 4 kB into the decompressor lets at most about 4 MB out at once, however hard the data were packed. */
const GUNZIP_STEP = 4096;

type Bytes = AsyncIterable<Uint8Array>;

/** Joins chunks into one array. */
export function joinChunks(chunks: readonly Uint8Array[]): Uint8Array {
  if (chunks.length === 1) return chunks[0]!;
  return new Uint8Array(Buffer.concat(chunks));
}

/**
 * Reads at least `size` bytes, or all there are, and gives them together with the whole stream again, unread. An error
 * on the way is thrown where the stream is read, after the bytes before it; at once when there are none.
 */
export async function peekBytes(bytes: Bytes, size: number): Promise<{ head: Uint8Array; whole: Bytes }> {
  const iterator = bytes[Symbol.asyncIterator]();
  const chunks: Uint8Array[] = [];
  let length = 0;
  let failure: { error: unknown } | null = null;
  try {
    while (length < size) {
      const next = await iterator.next();
      if (next.done) break;
      chunks.push(next.value);
      length += next.value.length;
    }
  } catch (error) {
    if (length === 0) throw error;
    failure = { error };
  }
  const head = joinChunks(chunks);
  const whole = async function* () {
    try {
      yield head;
      if (failure !== null) throw failure.error;
      for (let next = await iterator.next(); !next.done; next = await iterator.next()) yield next.value;
    } finally {
      await iterator.return?.();
    }
  };
  return { head, whole: whole() };
}

/** All bytes of a stream; throws `input-too-large` as soon as there are more than `limit`. */
export async function readAll(bytes: Bytes, limit = MAX_BYTES): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of bytes) {
    length += chunk.length;
    if (length > limit) throw new Problem('input-too-large', { detail: `more than ${limit} bytes` });
    chunks.push(chunk);
  }
  return joinChunks(chunks);
}

/** True for data that begin like a gzip member. */
export function isGzip(head: Uint8Array): boolean {
  return head[0] === 0x1f && head[1] === 0x8b && head[2] === 8;
}

/**
 * Decompresses one or many gzip members. Everything that can be decompressed is yielded before `gzip-broken` is
 * thrown, so that the records before a cut are not lost (a piped Gunzip drops what it has buffered when it fails).
 */
export async function* gunzipBytes(bytes: Bytes): AsyncGenerator<Uint8Array> {
  const gunzip = createGunzip();
  const output: Uint8Array[] = [];
  let failure: Error | null = null;
  let wake = (): void => undefined;
  gunzip.on('data', (chunk: Buffer) => output.push(chunk));
  gunzip.on('end', () => wake());
  gunzip.on('error', (error) => {
    failure = error;
    wake();
  });
  const settle = (start: (done: () => void) => void) =>
    new Promise<void>((resolve) => {
      wake = resolve;
      start(resolve);
    });
  try {
    for await (const chunk of bytes) {
      for (let at = 0; at < chunk.length && failure === null; at += GUNZIP_STEP) {
        await settle((done) => gunzip.write(chunk.subarray(at, at + GUNZIP_STEP), () => done()));
        yield* output.splice(0);
      }
      if (failure !== null) break;
    }
    if (failure === null) await settle(() => gunzip.end());
    yield* output.splice(0);
    if (failure !== null) throw new Problem('gzip-broken', { detail: (failure as Error).message });
  } finally {
    gunzip.destroy();
  }
}

/** Splits bytes at line feeds, which are left out; throws `input-too-large` on a line over `limit`. */
export async function* splitLines(bytes: Bytes, limit = MAX_BYTES): AsyncGenerator<Uint8Array> {
  let pending: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of bytes) {
    let from = 0;
    for (let at = chunk.indexOf(10); at !== -1; at = chunk.indexOf(10, from)) {
      yield joinChunks([...pending, chunk.subarray(from, at)]);
      pending = [];
      length = 0;
      from = at + 1;
    }
    if (from === chunk.length) continue;
    pending.push(chunk.subarray(from));
    length += chunk.length - from;
    if (length > limit)
      throw new Problem('input-too-large', { detail: `a line of more than ${limit} bytes` });
  }
  if (pending.length > 0) yield joinChunks(pending);
}
