import { LEAST_VARIANCE } from '../src/tagging/layerKernel.js';

// Loops over many cells, with their arrays at hand: inside of larger functions they take several times as long.

export function addInto(
  target: Float32Array,
  to: number,
  source: Float32Array,
  from: number,
  count: number,
): void {
  for (let at = 0; at < count; at++) target[to + at]! += source[from + at]!;
}

/** Adds all rows of `source` to the one row `target`. */
export function addRows(source: Float32Array, target: Float32Array, rows: number, columns: number): void {
  for (let row = 0; row < rows; row++) addInto(target, 0, source, row * columns, columns);
}

/** Sets what is below 0 to 0. */
export function clip(values: Float32Array, count: number): void {
  for (let at = 0; at < count; at++) if (values[at]! < 0) values[at] = 0;
}

/** The gradient times `factor` where the value is not 0. */
export function passKept(
  values: Float32Array,
  slope: Float32Array,
  target: Float32Array,
  count: number,
  factor: number,
): void {
  for (let at = 0; at < count; at++) target[at] = values[at] === 0 ? 0 : slope[at]! * factor;
}

/** Brings each row to mean 0 and variance 1; `inverse` gets what each was multiplied by. */
export function scaleRows(
  rows: Float32Array,
  scaled: Float32Array,
  inverse: Float64Array,
  width: number,
): void {
  for (let row = 0; row < inverse.length; row++) {
    const start = row * width;
    let sum = 0;
    let squares = 0;
    for (let at = start; at < start + width; at++) {
      const value = rows[at]!;
      sum += value;
      squares += value * value;
    }
    const mean = sum / width;
    const scale = 1 / Math.sqrt(squares / width - mean * mean + LEAST_VARIANCE);
    inverse[row] = scale;
    for (let at = start; at < start + width; at++) scaled[at] = (rows[at]! - mean) * scale;
  }
}

/** The gradient through `scaleRows`, gains and shifts. */
export function traceScale(
  slope: Float32Array,
  scaled: Float32Array,
  inverse: Float64Array,
  gains: Float32Array,
  gainSlope: Float32Array,
  shiftSlope: Float32Array,
  target: Float32Array,
  width: number,
): void {
  for (let row = 0; row < inverse.length; row++) {
    const start = row * width;
    let sum = 0;
    let product = 0;
    for (let cell = 0; cell < width; cell++) {
      const given = slope[start + cell]!;
      const value = scaled[start + cell]!;
      const own = given * gains[cell]!;
      gainSlope[cell]! += given * value;
      shiftSlope[cell]! += given;
      sum += own;
      product += own * value;
    }
    const [mean, along, scale] = [sum / width, product / width, inverse[row]!];
    for (let cell = 0; cell < width; cell++)
      target[start + cell] =
        scale * (slope[start + cell]! * gains[cell]! - mean - scaled[start + cell]! * along);
  }
}
