import {
  FLOAT_PRODUCT,
  openKernel,
  PANEL,
  ROWS_AT_ONCE,
  type AddProduct,
} from '../src/tagging/matrixKernel.js';

/** Numbers row by row, in the memory of the kernel. Room for seven further rows stands behind them. */
export interface Matrix {
  at: number;
  rows: number;
  columns: number;
  data: Float32Array<ArrayBuffer>;
}

/** Room for matrices and their products. */
export interface Workspace {
  /** The whole memory. */
  cells: Float32Array;
  /** A matrix of zeros. `columns` is a multiple of 8. */
  make: (rows: number, columns: number) => Matrix;
  /** Gives back the room of all matrices that `act` makes. */
  borrow: <Result>(act: () => Result) => Result;
  /** c += a · b, either of them turned; b may have fewer rows or columns than are multiplied, which then count as 0. */
  addProduct: (c: Matrix, a: Matrix, b: Matrix, turned?: 'a' | 'b') => void;
}

const PAGE = 65536;

export function makeWorkspace(megabytes: number): Workspace {
  const memory = new WebAssembly.Memory({ initial: (megabytes * 2 ** 20) / PAGE });
  const kernel = openKernel<{ addProduct: AddProduct }>(memory, [FLOAT_PRODUCT]);
  let end = 0;
  const make = (rows: number, columns: number): Matrix => {
    const at = end;
    end += (rows + PANEL - 1) * columns * 4;
    if (end > memory.buffer.byteLength) throw new RangeError('the workspace is full');
    const data = new Float32Array(memory.buffer, at, (end - at) / 4).fill(0);
    return { at, rows, columns, data };
  };
  const borrow = <Result>(act: () => Result): Result => {
    const start = end;
    try {
      return act();
    } finally {
      end = start;
    }
  };
  /** The cells of b, or of b turned, in panels. */
  const pack = ({ data, rows, columns }: Matrix, turned: boolean): Matrix => {
    const [steps, width] = turned ? [columns, rows] : [rows, columns];
    const packed = make(Math.ceil(width / PANEL), steps * PANEL);
    const target = packed.data;
    for (let first = 0, to = 0; first < width; first += PANEL) {
      const last = Math.min(first + PANEL, width);
      for (let step = 0; step < steps; step++, to += PANEL) {
        if (turned)
          for (let column = first; column < last; column++)
            target[to + column - first] = data[column * columns + step]!;
        else
          for (let column = first; column < last; column++)
            target[to + column - first] = data[step * columns + column]!;
      }
    }
    return packed;
  };
  return {
    cells: new Float32Array(memory.buffer),
    make,
    borrow,
    addProduct: (c, a, b, turned) =>
      borrow(() => {
        const packed = pack(b, turned === 'b');
        const [rows, steps] = turned === 'a' ? [a.columns, a.rows] : [a.rows, a.columns];
        const [aRow, aStep] = turned === 'a' ? [4, a.columns * 4] : [a.columns * 4, 4];
        const width = Math.ceil((turned === 'b' ? b.rows : b.columns) / PANEL) * PANEL;
        const taken = Math.ceil(rows / ROWS_AT_ONCE) * ROWS_AT_ONCE;
        kernel.addProduct(a.at, aRow, aStep, packed.at, c.at, c.columns * 4, taken, steps, width);
      }),
  };
}
