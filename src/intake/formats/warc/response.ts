import { brotliDecompressSync, gunzipSync, inflateRawSync, inflateSync } from 'node:zlib';
import { Problem } from '../../../core/problems.js';
import { MAX_BYTES } from '../../bytes.js';
import { readHeaders } from './records.js';

export interface HttpResponse {
  status: number;
  headers: Map<string, string>;
  /** Without transfer and content encodings. */
  body: Uint8Array;
}

/** Joins the chunks of a chunked body; a body that is not chunked although it says so is given back as it is. */
export function joinChunked(body: Buffer): Buffer {
  const parts: Buffer[] = [];
  let at = 0;
  for (;;) {
    const end = body.indexOf('\r\n', at);
    const size =
      end === -1 || end - at > 64
        ? null
        : /^\s*([0-9a-f]{1,8})\s*(?:;.*)?$/i.exec(body.toString('latin1', at, end));
    if (!size) return parts.length === 0 ? body : Buffer.concat([...parts, body.subarray(at)]);
    const length = Number.parseInt(size[1]!, 16);
    if (length === 0) return Buffer.concat(parts);
    parts.push(body.subarray(end + 2, end + 2 + length));
    at = end + 2 + length + 2;
    if (at >= body.length) return Buffer.concat(parts);
  }
}

/** Undoes one content encoding; throws `input-too-large` over the size of one document. Crawlers often store decoded bytes under the old header: those pass as they are. */
function decodeContent(body: Buffer, encoding: string): Buffer {
  const options = { maxOutputLength: MAX_BYTES };
  const inflate = (data: Buffer) => {
    try {
      return inflateSync(data, options);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE') throw error;
      return inflateRawSync(data, options);
    }
  };
  try {
    if (/^(?:x-)?gzip$/.test(encoding)) return gunzipSync(body, options);
    if (encoding === 'deflate') return inflate(body);
    if (encoding === 'br') return brotliDecompressSync(body, options);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE')
      throw new Problem('input-too-large', { detail: `more than ${MAX_BYTES} bytes` });
  }
  return body;
}

/** An HTTP response from the block of a WARC record; null when it does not begin as one. */
export function readResponse(block: Uint8Array): HttpResponse | null {
  const bytes = Buffer.from(block.buffer, block.byteOffset, block.byteLength);
  const [crlf, lf] = [bytes.indexOf('\r\n\r\n'), bytes.indexOf('\n\n')];
  const end = crlf === -1 ? lf : lf === -1 ? crlf : Math.min(crlf, lf);
  const head = bytes.toString('latin1', 0, end === -1 ? Math.min(bytes.length, 65_536) : end).split(/\r?\n/);
  const status = /^HTTP\/\d(?:\.\d)?\s+(\d{3})/i.exec(head[0] ?? '')?.[1];
  if (status === undefined || end === -1) return null;
  const headers = readHeaders(head.slice(1));
  let body: Buffer = bytes.subarray(end + (end === crlf ? 4 : 2));
  if (/chunked/i.test(headers.get('transfer-encoding') ?? '')) body = joinChunked(body);
  const encodings = (headers.get('content-encoding') ?? '')
    .toLowerCase()
    .split(/\s*,\s*/)
    .filter(Boolean);
  for (const encoding of encodings.reverse()) body = decodeContent(body, encoding);
  return { status: Number(status), headers, body };
}
