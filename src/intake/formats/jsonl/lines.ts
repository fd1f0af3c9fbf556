import { Problem } from '../../../core/problems.js';
import { splitLines } from '../../bytes.js';
import { decodeBytes } from '../../decode.js';

export interface JsonLine {
  value: Record<string, unknown>;
  /** 1-based. */
  line: number;
  bytes: Uint8Array;
}

/** The objects of JSON lines, one at a time; a line that is no JSON object is a Problem with its number. Blank lines are passed over. */
export async function* readJsonLines(
  bytes: AsyncIterable<Uint8Array>,
  file: string,
): AsyncGenerator<JsonLine | Problem> {
  let line = 0;
  for await (const raw of splitLines(bytes)) {
    line++;
    const text = decodeBytes(raw).trim();
    if (text === '') continue;
    let value: unknown;
    try {
      value = JSON.parse(text);
    } catch (error) {
      yield new Problem('json-malformed', { file, line, detail: (error as Error).message, cause: error });
      continue;
    }
    if (typeof value !== 'object' || value === null || Array.isArray(value))
      yield new Problem('json-malformed', { file, line, detail: 'not an object' });
    else yield { value: value as Record<string, unknown>, line, bytes: raw };
  }
}

/** A field that must be a text (or, `optional`, may be absent or null); throws `json-fields`. Numbers pass as ids do. */
export function textField(
  { value, line }: JsonLine,
  name: string,
  file: string,
  optional = false,
): string | null {
  const field = value[name];
  if (typeof field === 'string') return field;
  if (optional && (field === undefined || field === null)) return null;
  if (name === 'id' && typeof field === 'number') return String(field);
  const detail = field === undefined ? `no "${name}"` : `"${name}" is not a text`;
  throw new Problem('json-fields', { file, line, detail });
}
