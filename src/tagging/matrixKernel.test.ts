import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FLOAT_PRODUCT, openKernel, PAIR_PRODUCT, PANEL, type AddProduct } from './matrixKernel.js';

const [A_AT, B_AT, C_AT] = [0, 16_384, 32_768];

const openProduct = (cells: typeof FLOAT_PRODUCT) => {
  const memory = new WebAssembly.Memory({ initial: 1 });
  const { addProduct } = openKernel<{ addProduct: AddProduct }>(memory, [cells]);
  return { memory, addProduct };
};

const SIZES = fc.record({
  rows: fc.integer({ min: 1, max: 4 }).map((count) => count * 4),
  steps: fc.integer({ min: 1, max: 5 }).map((count) => count * 4),
  columns: fc.integer({ min: 1, max: 3 }).map((count) => count * PANEL),
  seed: fc.integer({ min: 1 }),
});

/** Numbers that differ from cell to cell. */
const noise = (seed: number) => (at: number) => (Math.imul(at + seed, 0x9e3779b1) >> 16) % 1_000;

describe('the matrix kernel', () => {
  it('sums floats as plain JavaScript does, bit for bit', () => {
    const { memory, addProduct } = openProduct(FLOAT_PRODUCT);
    const cells = new Float32Array(memory.buffer);
    fc.assert(
      fc.property(SIZES, fc.boolean(), ({ rows, steps, columns, seed }, turned) => {
        const a = Float32Array.from({ length: rows * steps }, (_, at) => noise(seed)(at) / 7);
        const b = Float32Array.from({ length: steps * columns }, (_, at) => noise(-seed)(at) / 3);
        const c = Float32Array.from({ length: rows * columns }, (_, at) => at / 9);
        cells.set(a, A_AT / 4);
        for (let step = 0; step < steps; step++)
          for (let column = 0; column < columns; column++)
            cells[B_AT / 4 + (Math.floor(column / PANEL) * steps + step) * PANEL + (column % PANEL)] =
              b[step * columns + column]!;
        cells.set(c, C_AT / 4);
        const [aRow, aStep] = turned ? [4, rows * 4] : [steps * 4, 4];
        addProduct(A_AT, aRow, aStep, B_AT, C_AT, columns * 4, rows, steps, columns);
        for (let row = 0; row < rows; row++) {
          for (let column = 0; column < columns; column++) {
            let sum = c[row * columns + column]!;
            for (let step = 0; step < steps; step++) {
              const left = a[turned ? step * rows + row : row * steps + step]!;
              sum = Math.fround(sum + Math.fround(left * b[step * columns + column]!));
            }
            expect(cells[C_AT / 4 + row * columns + column]).toBe(sum);
          }
        }
      }),
      { numRuns: 30 },
    );
  });

  it('sums products of whole numbers exactly', () => {
    const { memory, addProduct } = openProduct(PAIR_PRODUCT);
    const shorts = new Int16Array(memory.buffer);
    const longs = new Int32Array(memory.buffer);
    fc.assert(
      fc.property(SIZES, ({ rows, steps, columns, seed }) => {
        const width = steps * 2;
        const a = Int16Array.from({ length: rows * width }, (_, at) => noise(seed)(at) * 32);
        const b = Int16Array.from({ length: columns * width }, (_, at) => noise(-seed)(at) % 127);
        shorts.set(a, A_AT / 2);
        for (let column = 0; column < columns; column++)
          for (let cell = 0; cell < width; cell++)
            shorts[
              B_AT / 2 +
                (Math.floor(column / PANEL) * steps + (cell >> 1)) * PANEL * 2 +
                (column % PANEL) * 2 +
                (cell & 1)
            ] = b[column * width + cell]!;
        longs.fill(5, C_AT / 4, C_AT / 4 + rows * columns);
        addProduct(A_AT, width * 2, 4, B_AT, C_AT, columns * 4, rows, steps, columns);
        for (let row = 0; row < rows; row++) {
          for (let column = 0; column < columns; column++) {
            let sum = 5;
            for (let cell = 0; cell < width; cell++)
              sum += a[row * width + cell]! * b[column * width + cell]!;
            expect(longs[C_AT / 4 + row * columns + column]).toBe(sum);
          }
        }
      }),
      { numRuns: 30 },
    );
  });
});
