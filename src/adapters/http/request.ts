import { createBrotliDecompress, createGunzip, createInflate } from 'node:zlib';
import { pipeline, type Readable, type Transform } from 'node:stream';
import { type Agent, request } from 'undici';
import { Problem } from '../../core/problems.js';
import { BLOCKED } from './guard.js';

export interface Answer {
  url: string;
  status: number;
  /** Lower-case names. */
  headers: Record<string, string>;
  body: Uint8Array;
}

export interface RequestLimits {
  agent: Agent;
  userAgent: string;
  /** Milliseconds for one exchange from connecting to the last byte. */
  timeoutMs: number;
  /** Bytes of the body, as sent and as decompressed. */
  maxBytes: number;
}

const DECODERS: Record<string, () => Transform> = {
  gzip: createGunzip,
  'x-gzip': createGunzip,
  deflate: createInflate,
  br: createBrotliDecompress,
};

function flatHeaders(raw: Record<string, string | string[] | undefined>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(raw).map(([name, value]) => [name.toLowerCase(), [value ?? ''].flat().join(', ')]),
  );
}

/** Reads a body through its content encodings, stopping at `maxBytes`. */
async function readBody(
  body: Readable,
  encoding: string,
  maxBytes: number,
  url: string,
): Promise<Uint8Array> {
  const names = encoding
    .toLowerCase()
    .split(/\s*,\s*/)
    .filter((name) => name !== '' && name !== 'identity');
  const decoders = names.reverse().map((name) => DECODERS[name]?.() ?? null);
  if (decoders.includes(null))
    throw new Problem('fetch-failed', { file: url, detail: `encoding ${encoding}` });
  const decoded = (decoders as Transform[]).reduce<Readable>(
    // An error anywhere destroys the last stream with it, and so ends the loop below.
    (source, decoder) => pipeline(source, decoder, () => undefined),
    body,
  );
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of decoded as AsyncIterable<Uint8Array>) {
    size += chunk.length;
    if (size > maxBytes)
      throw new Problem('input-too-large', { file: url, detail: `more than ${maxBytes} bytes` });
    chunks.push(chunk);
  }
  return new Uint8Array(Buffer.concat(chunks));
}

/** What went wrong with an exchange, as a Problem. */
function toProblem(error: unknown, url: string, timeoutMs: number): Problem {
  if (error instanceof Problem) return error;
  const { code, name, message } = error as NodeJS.ErrnoException;
  if (code === BLOCKED) return new Problem('fetch-blocked', { file: url, detail: message, cause: error });
  const late = name === 'TimeoutError' || /TIMEOUT/.test(code ?? '');
  const detail = late ? `no answer within ${timeoutMs} ms` : (code ?? message);
  return new Problem('fetch-failed', { file: url, detail, cause: error });
}

/** One GET without following redirects; throws Problems (`fetch-failed`, `fetch-blocked`, `input-too-large`). */
export async function getOnce(
  url: string,
  headers: Record<string, string>,
  limits: RequestLimits,
): Promise<Answer> {
  const { agent, userAgent, timeoutMs, maxBytes } = limits;
  try {
    const response = await request(url, {
      dispatcher: agent,
      signal: AbortSignal.timeout(timeoutMs),
      headers: { 'user-agent': userAgent, 'accept-encoding': 'gzip, deflate, br', accept: '*/*', ...headers },
    });
    const flat = flatHeaders(response.headers);
    const body = await readBody(response.body, flat['content-encoding'] ?? '', maxBytes, url);
    return { url, status: response.statusCode, headers: flat, body };
  } catch (error) {
    throw toProblem(error, url, timeoutMs);
  }
}
