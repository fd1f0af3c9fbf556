import {
  add,
  f32x4,
  f32x4Add,
  f32x4Divide,
  f32x4Max,
  f32x4Multiply,
  f32x4Of,
  f32x4Root,
  f32x4Subtract,
  f32x4Sum,
  forBytes,
  forRows,
  get,
  i16x8Narrow,
  i32,
  i32x4Add,
  i32x4Nearest,
  loadLanes,
  loadShorts,
  loadSplat,
  set,
  storeLanes,
  type Code,
  type WasmFunction,
} from './wasm.js';

/** Added to the variance of a row, which can be 0. */
export const LEAST_VARIANCE = 1e-5;

/**
 * What a layer does with its sums (32-bit whole numbers, `width` a row) after the product: each is multiplied by the factor of its
 * column, the bias added, what is below 0 dropped, and the row's own state (16-bit) times the float at `unit` added. The sums become
 * 32-bit floats. Addresses are in bytes.
 */
export type AddState = (
  sums: number,
  factors: number,
  biases: number,
  state: number,
  unit: number,
  rows: number,
) => void;

/** Brings rows of 32-bit floats to mean 0 and variance 1, applies gains and shifts, and writes the nearest 16-bit whole numbers. Addresses are in bytes. */
export type NormaliseRows = (
  values: number,
  gains: number,
  shifts: number,
  state: number,
  rows: number,
) => void;

/** The sum of three rows of 32-bit whole numbers, cell by cell. Addresses are in bytes. */
export type SumRows = (target: number, a: number, b: number, c: number) => void;

/** The kernel of `SumRows` for rows of `width` cells, a multiple of 8. */
export function sumRows(width: number): WasmFunction {
  const [target, a, b, c] = [0, 1, 2, 3];
  const cells = Array.from({ length: width / 4 }, (_, step) => step * 16);
  return {
    name: 'sumRows',
    parameters: 4,
    locals: 0,
    vectors: 0,
    body: cells.map((offset) =>
      storeLanes(
        get(target),
        i32x4Add(i32x4Add(loadLanes(get(a), offset), loadLanes(get(b), offset)), loadLanes(get(c), offset)),
        offset,
      ),
    ),
  };
}

/** The kernel of `AddState` for rows of `width` cells, a multiple of 8. */
export function addState(width: number): WasmFunction {
  const [sums, factors, biases, state, unit, rows, cell] = [0, 1, 2, 3, 4, 5, 6];
  const step = 7;
  const turned = f32x4Add(
    f32x4Multiply(f32x4Of(loadLanes(get(sums))), loadLanes(at(factors, cell))),
    loadLanes(at(biases, cell)),
  );
  const before = f32x4Multiply(f32x4Of(loadShorts(get(state))), get(step));
  return {
    name: 'addState',
    parameters: 6,
    locals: 1,
    vectors: 1,
    body: [
      set(step, loadSplat(get(unit))),
      forRows(rows, [
        forBytes(cell, width * 4, 16, [
          storeLanes(get(sums), f32x4Add(f32x4Max(turned, f32x4(0)), before)),
          set(sums, add(get(sums), i32(16))),
          set(state, add(get(state), i32(8))),
        ]),
      ]),
    ],
  };
}

/** The kernel of `NormaliseRows` for rows of `width` cells, a multiple of 8. */
export function normaliseRows(width: number): WasmFunction {
  const [values, gains, shifts, state, rows, cell] = [0, 1, 2, 3, 4, 5];
  const [sum, squares, scale, lanes] = [6, 7, 8, 9];
  const scaled = (offset: number): Code =>
    i32x4Nearest(
      f32x4Add(
        f32x4Multiply(
          f32x4Multiply(f32x4Subtract(loadLanes(at(values, cell), offset), get(sum)), get(scale)),
          loadLanes(at(gains, cell), offset),
        ),
        loadLanes(at(shifts, cell), offset),
      ),
    );
  const share = f32x4(1 / width);
  return {
    name: 'normaliseRows',
    parameters: 5,
    locals: 1,
    vectors: 4,
    body: forRows(rows, [
      set(sum, f32x4(0)),
      set(squares, f32x4(0)),
      forBytes(cell, width * 4, 16, [
        set(lanes, loadLanes(at(values, cell))),
        set(sum, f32x4Add(get(sum), get(lanes))),
        set(squares, f32x4Add(get(squares), f32x4Multiply(get(lanes), get(lanes)))),
      ]),
      // From here on `sum` is the mean.
      set(sum, f32x4Multiply(f32x4Sum(sum), share)),
      set(squares, f32x4Multiply(f32x4Sum(squares), share)),
      set(squares, f32x4Subtract(get(squares), f32x4Multiply(get(sum), get(sum)))),
      set(scale, f32x4Divide(f32x4(1), f32x4Root(f32x4Add(get(squares), f32x4(LEAST_VARIANCE))))),
      forBytes(cell, width * 4, 32, [
        storeLanes(get(state), i16x8Narrow(scaled(0), scaled(16))),
        set(state, add(get(state), i32(16))),
      ]),
      set(values, add(get(values), i32(width * 4))),
    ]),
  };
}

const at = (base: number, offset: number): Code => add(get(base), get(offset));
