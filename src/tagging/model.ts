import { createHash } from 'node:crypto';
import { Problem } from '../core/problems.js';
import { MOST_CELLS, openTable, type StoredTable, type WeightTable } from './table.js';

/** Where weights come from, as the model file tells it. */
export interface ModelSource {
  name: string;
  version: string;
  licence: string;
}

/** What a model file says of itself. `templates` is the version of the feature templates that it was trained with. */
export interface ModelHead {
  kind: string;
  templates: number;
  sources: readonly ModelSource[];
}

/** Dense weights: each row is its 8-bit cells times its scale. A list of numbers is a matrix of one column. */
export interface StoredMatrix {
  name: string;
  /** What the rows stand for; empty where that is nothing with a name. */
  classes: readonly string[];
  columns: number;
  /** One number for each row. */
  scales: Float32Array;
  /** Row by row. */
  cells: Int8Array;
  /** Hashes by which the rows are found, rising; empty where rows go by number. */
  keys: Uint32Array;
}

/** An opened model: its tables and its matrices by name. Asking for one that it lacks is a Problem "weights-broken". */
export interface Model extends ModelHead {
  table: (name: string) => WeightTable;
  matrix: (name: string) => StoredMatrix;
}

interface StoredHead extends ModelHead {
  tables: { name: string; classes: string[]; scale: number; keys: number; cells: number }[];
  /** Absent where there are none. */
  matrices?: { name: string; classes: string[]; rows: number; columns: number; keys: number }[];
  sha256: string;
}

const MAGIC = 'NLWT0001';
const HEAD_AT = MAGIC.length + 4;

/**
 * A model as bytes: magic, length of the head (uint32), head (JSON), then per table the keys (uint32, rising), the cells of each key (u8),
 * the classes (u8) and the weights (i8) of the cells, then per matrix the keys (uint32), the scales (float32) and the cells (i8). Little-endian. The head carries the SHA-256 of all that follows it.
 */
export function writeModel(
  head: ModelHead,
  tables: readonly StoredTable[],
  matrices: readonly StoredMatrix[] = [],
): Uint8Array {
  const payload = Buffer.concat([
    ...tables.flatMap(({ keys, counts, cellClasses, cellWeights }) => [
      bytesOf(littleEndian(keys)),
      counts,
      cellClasses,
      bytesOf(cellWeights),
    ]),
    ...matrices.flatMap(({ keys, scales, cells }) => [
      bytesOf(littleEndian(keys)),
      bytesOf(littleEndian(scales)),
      bytesOf(cells),
    ]),
  ]);
  const stored: StoredHead = {
    kind: head.kind,
    templates: head.templates,
    sources: head.sources,
    tables: tables.map(({ name, classes, scale, keys, cellClasses }) => {
      if (cellClasses.length > MOST_CELLS || classes.length > 256)
        throw new RangeError(`table ${name} is too large`);
      return { name, classes: [...classes], scale, keys: keys.length, cells: cellClasses.length };
    }),
    ...(matrices.length > 0 && {
      matrices: matrices.map(({ name, classes, columns, scales, keys }) => ({
        name,
        classes: [...classes],
        rows: scales.length,
        columns,
        keys: keys.length,
      })),
    }),
    sha256: createHash('sha256').update(payload).digest('hex'),
  };
  const json = Buffer.from(JSON.stringify(stored), 'utf8');
  const length = Buffer.alloc(4);
  length.writeUInt32LE(json.length);
  return Buffer.concat([Buffer.from(MAGIC, 'latin1'), length, json, payload]);
}

/** Opens the bytes of `writeModel`. Throws a Problem "weights-broken" for any other bytes, other templates or another kind. */
export function readModel(bytes: Uint8Array, kind: string, templates: number): Model {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const broken = (detail: string) => new Problem('weights-broken', { detail });
  if (buffer.toString('latin1', 0, MAGIC.length) !== MAGIC || buffer.length < HEAD_AT)
    throw broken('not a model file');
  const payloadAt = HEAD_AT + buffer.readUInt32LE(MAGIC.length);
  if (payloadAt > buffer.length) throw broken('cut off');
  const head = parseHead(buffer.toString('utf8', HEAD_AT, payloadAt));
  const payload = buffer.subarray(payloadAt);
  if (head === null || head.sha256 !== createHash('sha256').update(payload).digest('hex')) {
    throw broken('its checksum does not match');
  }
  if (head.kind !== kind) throw broken(`a model of kind ${head.kind}, not ${kind}`);
  if (head.templates !== templates)
    throw broken(`made for version ${head.templates} of the features, not ${templates}`);
  const tables = new Map<string, WeightTable>();
  const matrices = new Map<string, StoredMatrix>();
  let at = 0;
  const take = (length: number) => payload.subarray(at, (at += length));
  // Copied: the payload need not lie on a multiple of four.
  const copy = (length: number) => new Uint8Array(take(length)).buffer;
  const takeSigned = (length: number) => {
    const { buffer, byteOffset } = take(length);
    return new Int8Array(buffer, byteOffset, length);
  };
  for (const { name, classes, scale, keys, cells } of head.tables) {
    const stored: StoredTable = {
      name,
      classes,
      scale,
      keys: littleEndian(new Uint32Array(copy(keys * 4))),
      counts: take(keys),
      cellClasses: take(cells),
      cellWeights: takeSigned(cells),
    };
    tables.set(name, openTable(stored));
  }
  for (const { name, classes, rows, columns, keys } of head.matrices ?? []) {
    matrices.set(name, {
      name,
      classes,
      columns,
      keys: littleEndian(new Uint32Array(copy(keys * 4))),
      scales: littleEndian(new Float32Array(copy(rows * 4))),
      cells: takeSigned(rows * columns),
    });
  }
  const find = <Part>(parts: ReadonlyMap<string, Part>, what: string, name: string): Part => {
    const part = parts.get(name);
    if (part === undefined) throw broken(`it has no ${what} ${name}`);
    return part;
  };
  return {
    kind,
    templates,
    sources: head.sources,
    table: (name) => find(tables, 'table', name),
    matrix: (name) => find(matrices, 'matrix', name),
  };
}

function parseHead(json: string): StoredHead | null {
  try {
    return JSON.parse(json) as StoredHead;
  } catch {
    return null;
  }
}

function bytesOf(array: Uint32Array | Float32Array | Int8Array): Uint8Array {
  return new Uint8Array(array.buffer, array.byteOffset, array.byteLength);
}

const IS_LITTLE = new Uint8Array(new Uint16Array([1]).buffer)[0] === 1;

/** The array with the bytes of each number in little-endian order; itself on most machines. */
function littleEndian<Numbers extends Uint32Array | Float32Array>(array: Numbers): Numbers {
  if (IS_LITTLE) return array;
  const turned = array.slice() as Numbers;
  Buffer.from(turned.buffer).swap32();
  return turned;
}
