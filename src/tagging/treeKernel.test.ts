import { describe, expect, it } from 'vitest';
import { openKernel } from './matrixKernel.js';
import {
  joinRows,
  quantiseRows,
  scaleRows,
  type JoinRows,
  type QuantiseRows,
  type ScaleRows,
} from './treeKernel.js';

const WIDTH = 8;
const ROWS = 3;
const memory = new WebAssembly.Memory({ initial: 1 });
const kernel = openKernel<{ scaleRows: ScaleRows; joinRows: JoinRows; quantise: QuantiseRows }>(memory, [
  scaleRows(WIDTH),
  joinRows(WIDTH),
  quantiseRows('quantise', WIDTH, 2_047),
]);
const shorts = new Int16Array(memory.buffer);
const longs = new Int32Array(memory.buffer);
const doubles = new Float64Array(memory.buffer);
const [A, B, C, D] = [1_024, 2_048, 3_072, 4_096];
const rowAt = (address: number, length = WIDTH) => [...doubles.subarray(address / 8, address / 8 + length)];

describe('the kernel of trees', () => {
  it('scales sums by column, as plain JavaScript does', () => {
    for (let at = 0; at < WIDTH * ROWS; at++) longs[A / 4 + at] = ((at * 7919) % 100_003) - 50_000;
    for (let cell = 0; cell < WIDTH; cell++) {
      doubles[B / 8 + cell] = 0.1 + cell / 7;
      doubles[C / 8 + cell] = 3.3 - cell;
    }
    kernel.scaleRows(A, B, C, D, ROWS);
    expect(rowAt(D, WIDTH * ROWS)).toEqual(
      Array.from(
        { length: WIDTH * ROWS },
        (_, at) => longs[A / 4 + at]! * (0.1 + (at % WIDTH) / 7) + (3.3 - (at % WIDTH)),
      ),
    );
  });

  it('joins three rows and drops what is below 0', () => {
    for (let cell = 0; cell < WIDTH; cell++) {
      doubles[A / 8 + cell] = cell * 0.3;
      doubles[B / 8 + cell] = -1.7;
      doubles[C / 8 + cell] = 0.9;
    }
    kernel.joinRows(D, A, B, C);
    expect(rowAt(D)).toEqual(Array.from({ length: WIDTH }, (_, cell) => Math.max(0, cell * 0.3 - 1.7 + 0.9)));
  });

  it('writes the largest of each row as the most, and rows of 0 as 0', () => {
    const rows = [
      [0.5, -2, 1.25, 0, 0.001, -0.0004, 1.9, -1],
      Array<number>(WIDTH).fill(0),
      [-3e5, 7, 1e5, -7.5e4, 0, 1, 2, 3],
    ];
    const distance = WIDTH * 8 + 16;
    rows.forEach((row, at) => doubles.set(row, (A + at * distance) / 8));
    doubles[(C + ROWS * 8) / 8] = 77;
    kernel.quantise(A, distance, B, C, ROWS);
    expect(rowAt(C, ROWS + 1)).toEqual([2 / 2_047, 0, 3e5 / 2_047, 77]);
    rows.forEach((row, at) => {
      const peak = Math.max(...row.map(Math.abs));
      const expected = row.map((value) => (peak === 0 ? 0 : Math.round(value * (2_047 / peak)) + 0));
      const from = B / 2 + at * WIDTH;
      expect([...shorts.subarray(from, from + WIDTH)]).toEqual(expected);
    });
  });
});
