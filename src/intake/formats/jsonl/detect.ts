import type { Head } from '../../input.js';

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** True for lines of JSON objects. A first line that is broken still counts when the name or the next line says so. */
export function detectJsonl(head: Head): boolean {
  const named =
    /^(?:jsonl|ndjson)$/.test(head.extension) || /ndjson|jsonl|json-seq/i.test(head.contentType ?? '');
  const text = head.text.trimStart();
  if (named) return true;
  if (!text.startsWith('{')) return false;
  const [line = '', next = ''] = text.split(/\r?\n\s*/, 2);
  const manyLines = /^\{\s*"/.test(next) && /\}\s*$/.test(line);
  try {
    const value: unknown = JSON.parse(line);
    return isRecord(value) && (manyLines || typeof value['text'] === 'string');
  } catch {
    // A line longer than what detection sees, or a broken one.
    return manyLines || (/^\{\s*"/.test(line) && /"text"\s*:\s*"/.test(line));
  }
}
