import {
  add,
  f64x2,
  f64x2Add,
  f64x2Divide,
  f64x2Floor,
  f64x2Largest,
  f64x2Max,
  f64x2Multiply,
  f64x2Of,
  f64x2Size,
  forBytes,
  forRows,
  get,
  i16x8Narrow,
  i32,
  i32x4OfTwo,
  loadLanes,
  loadTwo,
  set,
  storeHalf,
  storeLanes,
  storeQuarter,
  type Code,
  type WasmFunction,
} from './wasm.js';

/** Turns rows of 32-bit whole numbers into the 64-bit floats that they stand for: each times the factor of its column, plus its bias. Addresses are in bytes. */
export type ScaleRows = (sums: number, factors: number, biases: number, target: number, rows: number) => void;

/** The sum of three rows of 64-bit floats, cell by cell, 0 where it is below. Addresses are in bytes. */
export type JoinRows = (target: number, a: number, b: number, c: number) => void;

/** Writes rows of 64-bit floats, `distance` bytes apart, as whole numbers, the largest of each row as `most`; `units` gets what one is worth in each. Addresses are in bytes. */
export type QuantiseRows = (
  values: number,
  distance: number,
  target: number,
  units: number,
  rows: number,
) => void;

/** The kernel of `ScaleRows` for rows of `width` cells, a multiple of 2. */
export function scaleRows(width: number): WasmFunction {
  const [sums, factors, biases, target, rows, cell] = [0, 1, 2, 3, 4, 5];
  const value = f64x2Add(
    f64x2Multiply(f64x2Of(loadTwo(get(sums))), loadLanes(add(get(factors), get(cell)))),
    loadLanes(add(get(biases), get(cell))),
  );
  const row = [
    forBytes(cell, width * 8, 16, [
      storeLanes(get(target), value),
      set(sums, add(get(sums), i32(8))),
      set(target, add(get(target), i32(16))),
    ]),
  ];
  return { name: 'scaleRows', parameters: 5, locals: 1, vectors: 0, body: forRows(rows, row) };
}

/** The kernel of `JoinRows` for rows of `width` cells, a multiple of 2. */
export function joinRows(width: number): WasmFunction {
  const [target, a, b, c, cell] = [0, 1, 2, 3, 4];
  const cellsOf = (row: number): Code => loadLanes(add(get(row), get(cell)));
  return {
    name: 'joinRows',
    parameters: 4,
    locals: 1,
    vectors: 0,
    body: forBytes(
      cell,
      width * 8,
      16,
      storeLanes(
        add(get(target), get(cell)),
        f64x2Max(f64x2Add(f64x2Add(cellsOf(a), cellsOf(b)), cellsOf(c)), f64x2(0)),
      ),
    ),
  };
}

/** The kernel of `QuantiseRows` for rows of `width` cells, a multiple of 2. */
export function quantiseRows(name: string, width: number, most: number): WasmFunction {
  const [values, distance, target, units, rows, cell] = [0, 1, 2, 3, 4, 5];
  const [peak, factor, wholes] = [6, 7, 8];
  const value = loadLanes(add(get(values), get(cell)));
  // Of a row of 0 the factor is infinite, and what is not a number becomes 0.
  const row = [
    set(peak, f64x2(0)),
    forBytes(cell, width * 8, 16, set(peak, f64x2Max(get(peak), f64x2Size(value)))),
    set(peak, f64x2Largest(peak)),
    set(factor, f64x2Divide(f64x2(most), get(peak))),
    storeHalf(get(units), f64x2Divide(get(peak), f64x2(most))),
    forBytes(cell, width * 8, 16, [
      set(wholes, i32x4OfTwo(f64x2Floor(f64x2Add(f64x2Multiply(value, get(factor)), f64x2(0.5))))),
      storeQuarter(get(target), i16x8Narrow(get(wholes), get(wholes))),
      set(target, add(get(target), i32(4))),
    ]),
    set(values, add(get(values), get(distance))),
    set(units, add(get(units), i32(8))),
  ];
  return { name, parameters: 5, locals: 1, vectors: 3, body: forRows(rows, row) };
}
