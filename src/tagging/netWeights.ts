import type { Model, StoredMatrix } from './model.js';
import { PANEL, ROWS_AT_ONCE, type AddProduct } from './matrixKernel.js';

/** Memory of the kernels, seen as numbers of each size. */
export interface NetMemory {
  memory: WebAssembly.Memory;
  shorts: Int16Array;
  longs: Int32Array;
  floats: Float32Array;
  doubles: Float64Array;
  /** Address of so many bytes of 0 that nothing else uses; a multiple of 16. */
  room: (bytes: number) => number;
}

export function openNetMemory(megabytes: number): NetMemory {
  const memory = new WebAssembly.Memory({ initial: megabytes * 16 });
  const { buffer } = memory;
  let end = 0;
  const room = (bytes: number) => {
    const at = end;
    end += Math.ceil(bytes / 16) * 16;
    if (end > buffer.byteLength) throw new RangeError('the net is too large for its memory');
    return at;
  };
  return {
    memory,
    shorts: new Int16Array(buffer),
    longs: new Int32Array(buffer),
    floats: new Float32Array(buffer),
    doubles: new Float64Array(buffer),
    room,
  };
}

/** Rows of weights: each is its cells times its scale. */
export interface WeightRows {
  columns: number;
  cells: Int8Array | Int16Array;
  scales: Float32Array | Float64Array;
}

/** Rows of weights, each with what is added to its product. */
export interface Part {
  rows: WeightRows;
  biases: Float64Array;
}

export function openPart(model: Model, name: string): Part {
  return { rows: model.matrix(name), biases: numbersOf(model.matrix(`${name} bias`)) };
}

/** A linear map of rows of whole numbers. */
export interface Linear {
  /** Columns of its sums: the rows of the parts, those of each part filled up to a multiple of 8. */
  columns: number;
  /** What one step of each column's sums is worth, apart from what one step of the rows is. */
  scales: Float64Array;
  biases: Float64Array;
  /** Place of its sums in `longs`. */
  sums: number;
  /** Fills the sums of so many rows at an address, `columns` to a row. */
  apply: (from: number, rows: number) => void;
}

/** Opens a linear map for so many rows at most. */
export function openLinear(
  { longs, shorts, room }: NetMemory,
  addProduct: AddProduct,
  parts: readonly Part[],
  most: number,
): Linear {
  const columns = parts.reduce((sum, { rows }) => sum + wide(rows.scales.length), 0);
  const width = parts[0]!.rows.columns;
  const at = room(columns * width * 2);
  const sumsAt = room((most + ROWS_AT_ONCE) * columns * 4);
  const scales = new Float64Array(columns);
  const biases = new Float64Array(columns);
  let column = 0;
  for (const part of parts) {
    scales.set(part.rows.scales, column);
    biases.set(part.biases, column);
    packPairs(shorts, at / 2, part.rows, 0, width, column);
    column += wide(part.rows.scales.length);
  }
  return {
    columns,
    scales,
    biases,
    sums: sumsAt / 4,
    apply: (from, rows) => {
      const padded = Math.ceil(rows / ROWS_AT_ONCE) * ROWS_AT_ONCE;
      longs.fill(0, sumsAt / 4, sumsAt / 4 + padded * columns);
      addProduct(from, width * 2, 4, at, sumsAt, columns * 4, padded, width / 2, columns);
    },
  };
}

/** The one of the first so many columns whose value is highest, of equal ones the first: of the sums from `from` on, with what one step of the row is worth. */
export function bestColumn(
  sums: Int32Array,
  from: number,
  columns: number,
  { scales, biases }: Linear,
  unit: number,
): number {
  let best = 0;
  let most = -Infinity;
  for (let column = 0; column < columns; column++) {
    const value = sums[from + column]! * (scales[column]! * unit) + biases[column]!;
    if (value > most) {
      most = value;
      best = column;
    }
  }
  return best;
}

/** Rows as whole numbers up to `most`, each row scaled by its largest. */
export function weightRows(values: Float64Array, columns: number, most: number): WeightRows {
  const cells = new Int16Array(values.length);
  const scales = new Float64Array(values.length / columns);
  for (let row = 0; row < scales.length; row++)
    scales[row] = quantise(values, row * columns, columns, most, cells, row * columns);
  return { columns, cells, scales };
}

export function valuesOf({ cells, scales, columns }: WeightRows): Float64Array {
  const values = new Float64Array(cells.length);
  for (let row = 0; row < scales.length; row++)
    for (let at = row * columns; at < (row + 1) * columns; at++) values[at] = cells[at]! * scales[row]!;
  return values;
}

/** The next multiple of the columns that stand together. */
export const wide = (count: number) => Math.ceil(count / PANEL) * PANEL;

/** The numbers of a matrix of one column. */
export function numbersOf({ scales, cells }: StoredMatrix): Float64Array {
  return Float64Array.from(scales, (scale, at) => scale * cells[at]!);
}

/** Lays `width` columns of a matrix, from `start` on, out as the right side of the kernel's product: its rows become columns `column` and following. */
export function packPairs(
  target: Int16Array,
  at: number,
  { cells, columns, scales }: WeightRows,
  start: number,
  width: number,
  column: number,
): void {
  for (let row = 0; row < scales.length; row++) {
    const to = column + row;
    const lane = at + Math.floor(to / PANEL) * PANEL * width + (to % PANEL) * 2;
    for (let cell = 0; cell < width; cell++)
      target[lane + (cell >> 1) * PANEL * 2 + (cell & 1)] = cells[row * columns + start + cell]!;
  }
}

/** Lays rows of pairs out as the right side of the kernel's product: each becomes a column. */
export function packRows(longs: Int32Array, from: number, to: number, rows: number, pairs: number): void {
  for (let row = 0; row < rows; row++) {
    const source = from + row * pairs;
    const lane = to + Math.floor(row / PANEL) * PANEL * pairs + (row % PANEL);
    for (let pair = 0; pair < pairs; pair++) longs[lane + pair * PANEL] = longs[source + pair]!;
  }
}

/** Writes `count` values as whole numbers up to `most` and returns what one is worth. */
export function quantise(
  values: Float64Array,
  from: number,
  count: number,
  most: number,
  target: Int16Array,
  to: number,
): number {
  let peak = 0;
  for (let at = from; at < from + count; at++) {
    const size = Math.abs(values[at]!);
    if (size > peak) peak = size;
  }
  const factor = peak === 0 ? 0 : most / peak;
  for (let at = 0; at < count; at++) target[to + at] = Math.round(values[from + at]! * factor);
  return peak / most;
}
