import { wide } from '../src/tagging/netWeights.js';
import { makeParameter, type Parameter } from './adam.js';
import { addRows, passKept, scaleRows, traceScale } from './loops.js';
import type { Matrix, Workspace } from './matrices.js';

export interface Trained extends Matrix {
  slope: Matrix;
  parameter: Parameter;
}

/** A linear map, or the gains and shifts after a row is normalised. */
export interface Linear {
  weight: Trained;
  bias: Trained;
}

/** What came out of a map of rows, and how the gradient of it becomes that of the rows. */
export interface Passed {
  out: Matrix;
  back: (slope: Matrix) => Matrix;
}

/** Trained maps of rows of words, and the steps between them that have no weights. */
export interface Maps {
  /** By name, in the order in which they were made. */
  weights: ReadonlyMap<string, Trained>;
  /** New weights: `base`, give or take `reach`. */
  add: (name: string, rows: number, columns: number, reach: number, base?: number) => Trained;
  linear: (name: string, from: number, to: number, gain?: number) => Linear;
  norm: (name: string, width: number) => Linear;
  /** rows · weight + bias */
  apply: (map: Linear, rows: Matrix) => Matrix;
  /** Passes the gradient of `apply` on to the weights and the rows. */
  trace: (map: Linear, rows: Matrix, slope: Matrix, rowsSlope: Matrix) => void;
  /** Each row at mean 0 and variance 1, then with the gains and shifts of the map. */
  normalise: (map: Linear, rows: Matrix) => Passed;
  /** Sets cells to 0 at random and the rest larger by as much. */
  drop: (matrix: Matrix, share: number) => void;
  /** The gradient before `drop`: a cell that was left out has none. */
  undrop: (dropped: Matrix, slope: Matrix, share: number) => void;
}

/** Maps whose weights and dropped cells are drawn from `random`. */
export function makeMaps(space: Workspace, random: (below: number) => number): Maps {
  const weights = new Map<string, Trained>();
  const draw = () => random(1 << 24) / (1 << 24);
  const add = (name: string, rows: number, columns: number, reach: number, base = 0): Trained => {
    const matrix = space.make(rows, columns);
    const slope = space.make(rows, columns);
    const size = rows * columns;
    for (let at = 0; at < size; at++) matrix.data[at] = base + reach * (2 * draw() - 1);
    const parameter = makeParameter(matrix.data.subarray(0, size), slope.data.subarray(0, size));
    const trained = { ...matrix, slope, parameter };
    weights.set(name, trained);
    return trained;
  };
  const linear = (name: string, from: number, to: number, gain = 1): Linear => ({
    weight: add(name, from, wide(to), gain * Math.sqrt(3 / from)),
    bias: add(`${name} bias`, 1, wide(to), 0),
  });
  const norm = (name: string, width: number): Linear => ({
    weight: add(`${name} gain`, 1, width, 0, 1),
    bias: add(`${name} shift`, 1, width, 0),
  });

  const apply = ({ weight, bias }: Linear, rows: Matrix): Matrix => {
    const out = space.make(rows.rows, weight.columns);
    for (let row = 0; row < rows.rows; row++)
      out.data.set(bias.data.subarray(0, weight.columns), row * weight.columns);
    space.addProduct(out, rows, weight);
    return out;
  };
  const trace = ({ weight, bias }: Linear, rows: Matrix, slope: Matrix, rowsSlope: Matrix): void => {
    space.addProduct(weight.slope, rows, slope, 'a');
    const { columns } = weight;
    addRows(slope.data, bias.slope.data, slope.rows, columns);
    space.addProduct(rowsSlope, slope, weight, 'b');
  };

  const normalise = ({ weight, bias }: Linear, rows: Matrix): Passed => {
    const { rows: count, columns: hidden } = rows;
    const scaled = space.make(count, hidden);
    const out = space.make(count, hidden);
    const inverse = new Float64Array(count);
    scaleRows(rows.data, scaled.data, inverse, hidden);
    const [from, to] = [scaled.data, out.data];
    const [gains, shifts] = [weight.data, bias.data];
    for (let start = 0; start < count * hidden; start += hidden)
      for (let cell = 0; cell < hidden; cell++)
        to[start + cell] = from[start + cell]! * gains[cell]! + shifts[cell]!;
    const back = (slope: Matrix): Matrix => {
      const result = space.make(count, hidden);
      traceScale(slope.data, from, inverse, gains, weight.slope.data, bias.slope.data, result.data, hidden);
      return result;
    };
    return { out, back };
  };

  const drop = (matrix: Matrix, share: number): void => {
    if (share === 0) return;
    const kept = 1 / (1 - share);
    const { data } = matrix;
    const size = matrix.rows * matrix.columns;
    for (let at = 0; at < size; at++) data[at] = random(1 << 24) < share * (1 << 24) ? 0 : data[at]! * kept;
  };
  const undrop = (dropped: Matrix, slope: Matrix, share: number): void => {
    if (share === 0) return;
    passKept(dropped.data, slope.data, slope.data, slope.rows * slope.columns, 1 / (1 - share));
  };

  return { weights, add, linear, norm, apply, trace, normalise, drop, undrop };
}
