import { Problem } from '../../../core/problems.js';
import { MAX_BYTES } from '../../bytes.js';

/** Longest block of WARC headers, in bytes. */
const MAX_HEADERS = 64 * 1024;

export interface WarcRecord {
  /** Names in lower case. */
  headers: Map<string, string>;
  /** The block; null when it is larger than one document may be (it was passed over). */
  block: Uint8Array | null;
}

/** Header lines ("Name: value", folded lines joined) with names in lower case; the first of a name counts. */
export function readHeaders(lines: readonly string[]): Map<string, string> {
  const headers = new Map<string, string>();
  for (const line of lines
    .join('\n')
    .replace(/\n[ \t]+/g, ' ')
    .split('\n')) {
    const colon = line.indexOf(':');
    const name = line.slice(0, colon).trim().toLowerCase();
    if (colon > 0 && !headers.has(name)) headers.set(name, line.slice(colon + 1).trim());
  }
  return headers;
}

/** A cursor over a stream of chunks. */
function makeCursor(bytes: AsyncIterable<Uint8Array>) {
  const iterator = bytes[Symbol.asyncIterator]();
  let chunk: Uint8Array = new Uint8Array();
  let ended = false;
  const more = async () => {
    const next = ended ? { done: true as const, value: undefined } : await iterator.next();
    if (next.done) ended = true;
    else chunk = next.value;
    return !ended;
  };
  return {
    /** The next line without its line feed; null at the end, `cut` when the end came before a line feed. */
    async line(): Promise<{ text: string; cut: boolean } | null> {
      const parts: Uint8Array[] = [];
      let length = 0;
      for (;;) {
        const at = chunk.indexOf(10);
        parts.push(at === -1 ? chunk : chunk.subarray(0, at));
        length += parts.at(-1)!.length;
        if (length > MAX_HEADERS)
          throw new Problem('warc-malformed', { detail: 'a header line without end' });
        const text = () => Buffer.concat(parts).toString('utf8').replace(/\r$/, '');
        if (at !== -1) {
          chunk = chunk.subarray(at + 1);
          return { text: text(), cut: false };
        }
        chunk = new Uint8Array();
        if (!(await more())) return length === 0 ? null : { text: text(), cut: true };
      }
    },
    /** Takes `size` bytes and keeps them unless they are too many; `missing` counts those that never came. */
    async take(size: number): Promise<{ block: Uint8Array | null; missing: number }> {
      const parts: Uint8Array[] = [];
      let missing = size;
      for (;;) {
        const part = chunk.subarray(0, missing);
        chunk = chunk.subarray(part.length);
        missing -= part.length;
        if (size <= MAX_BYTES) parts.push(part);
        if (missing === 0 || !(await more())) break;
      }
      return { block: size <= MAX_BYTES ? new Uint8Array(Buffer.concat(parts)) : null, missing };
    },
    close: () => iterator.return?.(),
  };
}

/**
 * The records of a WARC 0.17 to 1.1 (ISO 28500), one in memory at a time. Throws `warc-truncated` at an end inside a
 * record, after all records before it, and `warc-malformed` at anything that is no record.
 * Own reader: warcio 2.4.11 never returns from a record that is cut off (its skip loop makes no progress at the end).
 */
export async function* readWarcRecords(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<WarcRecord> {
  const cursor = makeCursor(bytes);
  try {
    for (;;) {
      let line = await cursor.line();
      while (line !== null && line.text === '') line = await cursor.line();
      if (line === null) return;
      if (!/^WARC\/\d/.test(line.text)) {
        const cut = line.cut && 'WARC/1.'.startsWith(line.text.slice(0, 7));
        throw new Problem(cut ? 'warc-truncated' : 'warc-malformed', {
          detail: 'no WARC/1.x line where a record begins',
        });
      }
      const lines: string[] = [];
      let size = 0;
      for (line = await cursor.line(); line !== null && line.text !== ''; line = await cursor.line()) {
        lines.push(line.text);
        size += line.text.length;
        if (size > MAX_HEADERS) throw new Problem('warc-malformed', { detail: 'headers without end' });
      }
      if (line === null)
        throw new Problem('warc-truncated', { detail: 'it ends inside the headers of a record' });
      const headers = readHeaders(lines);
      const length = headers.get('content-length') ?? '';
      if (!/^\d{1,15}$/.test(length))
        throw new Problem('warc-malformed', { detail: 'a record without Content-Length' });
      const { block, missing } = await cursor.take(Number(length));
      if (missing > 0)
        throw new Problem('warc-truncated', { detail: `${missing} bytes of the last record are missing` });
      yield { headers, block };
    }
  } finally {
    await cursor.close();
  }
}
