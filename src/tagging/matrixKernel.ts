import {
  add,
  assemble,
  doWhile,
  f32x4Add,
  f32x4Multiply,
  get,
  i32,
  i32x4Add,
  i32x4Dot,
  loadLanes,
  loadSplat,
  multiply,
  set,
  storeLanes,
  subtract,
  type Code,
  type WasmFunction,
} from './wasm.js';

/** Rows of the left matrix are taken by this number. */
export const ROWS_AT_ONCE = 4;
/** Columns of the right matrix stand together by this number: panel by panel, and in each its rows of eight cells. */
export const PANEL = 8;

/**
 * Adds a product of two matrices to a third: C += A · B. All cells are of four bytes: 32-bit floats, or pairs of 16-bit whole numbers
 * in A and B, whose products are summed into 32-bit whole numbers of C. Addresses and distances are in bytes of the kernel's memory; rows
 * are a multiple of `ROWS_AT_ONCE`, columns of `PANEL`, steps are the cells of a row of A, and B is packed in panels.
 * Each sum is taken step by step in one order, whatever the number of rows: the same bits on every machine.
 */
export type AddProduct = (
  a: number,
  aRow: number,
  aStep: number,
  b: number,
  c: number,
  cRow: number,
  rows: number,
  steps: number,
  columns: number,
) => void;

const [A, A_ROW, A_STEP, B, C, C_ROW, ROWS, STEPS, COLUMNS] = [0, 1, 2, 3, 4, 5, 6, 7, 8];
const [COLUMN, ROW, STEP, PANEL_AT, A_AT, C_AT, B_AT] = [9, 10, 11, 12, 13, 14, 15];
/** Address of each of the four rows at the present step. */
const POINTERS = [16, 17, 18, 19];
/** Two sums of four lanes for each of the four rows. */
const SUMS = [20, 21, 22, 23, 24, 25, 26, 27];
/** The present cells of B, and that of A. */
const [LEFT, RIGHT, SPLAT] = [28, 29, 30];

/**
 * One step at a time: of a longer run of instructions the engine fetches all cells first, and has not registers enough to hold
 * them, which costs more than the longer loop saves.
 */
function addProduct(multiplyLanes: typeof f32x4Multiply, addLanes: typeof f32x4Add): WasmFunction {
  const forRows = (code: (row: number) => Code): Code => [0, 1, 2, 3].map(code);
  const rowOfC = (row: number): Code => add(get(C_AT), multiply(get(C_ROW), i32(row)));
  const addLane = (at: number, lanes: number): Code =>
    set(SUMS[at]!, addLanes(get(SUMS[at]!), multiplyLanes(get(SPLAT), get(lanes))));
  const step: Code = [
    set(LEFT, loadLanes(get(B_AT))),
    set(RIGHT, loadLanes(get(B_AT), 16)),
    forRows((row) => [
      set(SPLAT, loadSplat(get(POINTERS[row]!))),
      addLane(row * 2, LEFT),
      addLane(row * 2 + 1, RIGHT),
      set(POINTERS[row]!, add(get(POINTERS[row]!), get(A_STEP))),
    ]),
    set(B_AT, add(get(B_AT), i32(PANEL * 4))),
    set(STEP, subtract(get(STEP), i32(1))),
  ];
  const fourRows: Code = [
    forRows((row) => [
      set(POINTERS[row]!, add(get(A_AT), multiply(get(A_ROW), i32(row)))),
      set(SUMS[row * 2]!, loadLanes(rowOfC(row))),
      set(SUMS[row * 2 + 1]!, loadLanes(rowOfC(row), 16)),
    ]),
    set(B_AT, get(PANEL_AT)),
    set(STEP, get(STEPS)),
    doWhile(step, get(STEP)),
    forRows((row) => [
      storeLanes(rowOfC(row), get(SUMS[row * 2]!)),
      storeLanes(rowOfC(row), get(SUMS[row * 2 + 1]!), 16),
    ]),
    set(A_AT, add(get(A_AT), multiply(get(A_ROW), i32(ROWS_AT_ONCE)))),
    set(C_AT, add(get(C_AT), multiply(get(C_ROW), i32(ROWS_AT_ONCE)))),
    set(ROW, subtract(get(ROW), i32(ROWS_AT_ONCE))),
  ];
  const panel: Code = [
    set(A_AT, get(A)),
    set(C_AT, get(C)),
    set(ROW, get(ROWS)),
    doWhile(fourRows, get(ROW)),
    // The loop over the steps has left the address behind the last row of the panel.
    set(PANEL_AT, get(B_AT)),
    set(C, add(get(C), i32(PANEL * 4))),
    set(COLUMN, subtract(get(COLUMN), i32(PANEL))),
  ];
  const body: Code = [set(PANEL_AT, get(B)), set(COLUMN, get(COLUMNS)), doWhile(panel, get(COLUMN))];
  return { name: 'addProduct', parameters: 9, locals: 11, vectors: 11, body };
}

/** The product of floats. */
export const FLOAT_PRODUCT = addProduct(f32x4Multiply, f32x4Add);
/** The product of whole numbers. */
export const PAIR_PRODUCT = addProduct(i32x4Dot, i32x4Add);

/** Opens functions written in WebAssembly over a memory. */
export function openKernel<Functions>(
  memory: WebAssembly.Memory,
  functions: readonly WasmFunction[],
): Functions {
  const module = new WebAssembly.Module(assemble(functions));
  return new WebAssembly.Instance(module, { js: { memory } }).exports as Functions;
}
