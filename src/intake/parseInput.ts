import { Problem } from '../core/problems.js';
import type { InputSource } from '../ports/input.js';
import { gunzipBytes, isGzip, peekBytes, readAll } from './bytes.js';
import { decodeBytes, sniffWide } from './decode.js';
import { detectFormat, HEAD_BYTES, isBinary, makeHead } from './detectFormat.js';
import { type JsonLine, readJsonLines, textField } from './formats/jsonl/lines.js';
import { type Context, NO_RIGHTS, type Outcome, type ParsedReport, type ParseOptions } from './input.js';

export type { InputSource } from '../ports/input.js';
export type { ParsedReport, ParseOptions } from './input.js';

/** A claim and the source it is to be checked against, from JSON lines. */
export interface Pair {
  id: string;
  claim: string;
  source: string;
  line: number;
}

/** Gzip inside gzip is undone this often; more is taken for an attack. */
const MAX_GZIP_LAYERS = 2;

/** A Problem that names the input; anything else that was thrown is `input-unreadable`. */
function toProblem(error: unknown, file: string): Problem {
  if (!(error instanceof Problem))
    return new Problem('input-unreadable', {
      file,
      detail: error instanceof Error ? error.message : String(error),
      cause: error,
    });
  if (error.file !== undefined) return error;
  return new Problem(error.code, { file, line: error.line, detail: error.detail, cause: error });
}

/** The stream without gzip and in UTF-8 where it was UTF-16, with its first bytes. */
async function openStream(
  input: InputSource,
): Promise<{ head: Uint8Array; whole: AsyncIterable<Uint8Array> }> {
  let opened = await peekBytes(input.open(), HEAD_BYTES);
  for (let layer = 0; layer < MAX_GZIP_LAYERS && isGzip(opened.head); layer++)
    opened = await peekBytes(gunzipBytes(opened.whole), HEAD_BYTES);
  return opened;
}

async function* recodeWide(bytes: AsyncIterable<Uint8Array>, label: string): AsyncGenerator<Uint8Array> {
  const decoder = new TextDecoder(label);
  for await (const chunk of bytes) yield Buffer.from(decoder.decode(chunk, { stream: true }));
}

/** Reads one document whose format its content tells. */
async function* readPart(bytes: Uint8Array, context: Context): AsyncGenerator<Outcome> {
  const format = detectFormat(makeHead(bytes, context.url ?? '', context.contentType));
  if (format === null || !('parsePart' in format)) {
    yield new Problem(format === null && isBinary(bytes) ? 'input-binary' : 'format-unknown', {
      file: context.name,
    });
    return;
  }
  yield* format.parsePart({ ...context, bytes, text: decodeBytes(bytes, context.contentType) });
}

async function* parseOpened(input: InputSource, options: ParseOptions): AsyncGenerator<Outcome> {
  const file = input.name;
  const { head, whole } = await openStream(input);
  const start = makeHead(head, input.name, input.contentType);
  if (start.text.trim() === '' && head.length < HEAD_BYTES) throw new Problem('input-empty', { file });
  const format = detectFormat(start);
  if (format === null) {
    if (input.found) return;
    const wide = sniffWide(head) !== null;
    const binary = isBinary(head) || (!wide && head.includes(0));
    throw new Problem(binary ? 'input-binary' : 'format-unknown', { file });
  }
  const { name, url, contentType, rights = NO_RIGHTS } = input;
  const context: Context = { name, url, contentType, rights, options };
  if ('parsePart' in format) {
    const bytes = await readAll(whole);
    yield* format.parsePart({ ...context, bytes, text: decodeBytes(bytes, contentType) });
    return;
  }
  const wide = format.name === 'jsonl' ? sniffWide(head) : null;
  yield* format.parseStream(wide === null ? whole : recodeWide(whole, wide), context, readPart);
}

/**
 * Reports of an input in any known format, gzipped or not, in their order. What goes wrong is yielded as a Problem that
 * names the input and, for JSON lines, the line; the reports before and after it are yielded all the same. Never throws.
 */
export async function* parseInput(
  input: InputSource,
  options: ParseOptions,
): AsyncGenerator<ParsedReport | Problem> {
  try {
    for await (const outcome of parseOpened(input, options))
      yield outcome instanceof Problem ? toProblem(outcome, input.name) : outcome;
  } catch (error) {
    yield toProblem(error, input.name);
  }
}

function toPair(entry: JsonLine, file: string): Pair | Problem {
  try {
    const id = textField(entry, 'id', file, true) ?? String(entry.line);
    return {
      id,
      claim: textField(entry, 'claim', file)!,
      source: textField(entry, 'source', file)!,
      line: entry.line,
    };
  } catch (error) {
    return toProblem(error, file);
  }
}

/** Pairs to check from JSON lines of `{id, claim, source}`; without an id the line number is it. Problems as in `parseInput`. */
export async function* parsePairs(input: InputSource): AsyncGenerator<Pair | Problem> {
  try {
    const { head, whole } = await openStream(input);
    if (head.length === 0) throw new Problem('input-empty');
    const wide = sniffWide(head);
    const bytes = wide === null ? whole : recodeWide(whole, wide);
    for await (const entry of readJsonLines(bytes, input.name))
      yield entry instanceof Problem ? entry : toPair(entry, input.name);
  } catch (error) {
    yield toProblem(error, input.name);
  }
}
