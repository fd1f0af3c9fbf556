import { describe, expect, it } from 'vitest';
import {
  addState,
  LEAST_VARIANCE,
  normaliseRows,
  sumRows,
  type AddState,
  type NormaliseRows,
  type SumRows,
} from './layerKernel.js';
import { openKernel } from './matrixKernel.js';

const WIDTH = 16;
const ROWS = 3;
const memory = new WebAssembly.Memory({ initial: 1 });
const kernel = openKernel<{ addState: AddState; normaliseRows: NormaliseRows; sumRows: SumRows }>(memory, [
  addState(WIDTH),
  normaliseRows(WIDTH),
  sumRows(WIDTH),
]);
const longs = new Int32Array(memory.buffer);
const floats = new Float32Array(memory.buffer);
const shorts = new Int16Array(memory.buffer);
const [SUMS, FACTORS, BIASES, UNIT, STATE] = [1_024, 2_048, 3_072, 4_096, 5_120];
const f = Math.fround;

describe('the layer kernel', () => {
  it('adds what is above 0 to the state, as plain JavaScript does', () => {
    for (let cell = 0; cell < WIDTH; cell++) {
      floats[FACTORS / 4 + cell] = 0.1 + cell / 50;
      floats[BIASES / 4 + cell] = 3 - cell;
    }
    floats[UNIT / 4] = 0.01;
    for (let at = 0; at < WIDTH * ROWS; at++) {
      longs[SUMS / 4 + at] = ((at * 37) % 101) - 50;
      shorts[STATE / 2 + at] = ((at * 53) % 997) - 500;
    }
    const expected = Array.from({ length: WIDTH * ROWS }, (_, at) => {
      const turned = f(
        f(longs[SUMS / 4 + at]! * floats[FACTORS / 4 + (at % WIDTH)]!) + floats[BIASES / 4 + (at % WIDTH)]!,
      );
      return f(Math.max(turned, 0) + f(shorts[STATE / 2 + at]! * floats[UNIT / 4]!));
    });
    kernel.addState(SUMS, FACTORS, BIASES, STATE, UNIT, ROWS);
    expect([...floats.subarray(SUMS / 4, SUMS / 4 + WIDTH * ROWS)]).toEqual(expected);
  });

  it('normalises rows, also one of equal numbers', () => {
    floats.fill(7, SUMS / 4, SUMS / 4 + WIDTH * ROWS);
    for (let cell = 0; cell < WIDTH; cell++) {
      floats[SUMS / 4 + WIDTH + cell] = (cell * 5) % 11;
      floats[FACTORS / 4 + cell] = 1_000;
      floats[BIASES / 4 + cell] = cell;
    }
    const row = [...floats.subarray(SUMS / 4 + WIDTH, SUMS / 4 + 2 * WIDTH)];
    const mean = row.reduce((sum, value) => sum + value, 0) / WIDTH;
    const variance = row.reduce((sum, value) => sum + (value - mean) ** 2, 0) / WIDTH;
    kernel.normaliseRows(SUMS, FACTORS, BIASES, STATE, ROWS);
    expect([...shorts.subarray(STATE / 2, STATE / 2 + WIDTH)]).toEqual(row.map((_, cell) => cell));
    row.forEach((value, cell) => {
      const exact = ((value - mean) / Math.sqrt(variance + LEAST_VARIANCE)) * 1_000 + cell;
      expect(Math.abs(shorts[STATE / 2 + WIDTH + cell]! - exact)).toBeLessThan(0.51);
    });
  });

  it('sums three rows and leaves what stands behind them', () => {
    const rows = [SUMS, FACTORS, BIASES].map((address, number) => {
      const row = Array.from({ length: WIDTH }, (_, cell) => (cell - 5) * 10 ** (number * 3));
      longs.set(row, address / 4);
      return row;
    });
    longs[STATE / 4 + WIDTH] = 77;
    kernel.sumRows(STATE, SUMS, FACTORS, BIASES);
    expect([...longs.subarray(STATE / 4, STATE / 4 + WIDTH + 1)]).toEqual([
      ...rows[0]!.map((cell, at) => cell + rows[1]![at]! + rows[2]![at]!),
      77,
    ]);
  });
});
