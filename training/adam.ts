/** A trained array with its gradient and the two running means of Adam. */
export interface Parameter {
  values: Float32Array<ArrayBuffer>;
  gradient: Float32Array;
  means: Float32Array;
  squares: Float32Array;
}

export function makeParameter(
  values: Float32Array<ArrayBuffer>,
  gradient = new Float32Array(values.length),
): Parameter {
  const { length } = values;
  return { values, gradient, means: new Float32Array(length), squares: new Float32Array(length) };
}

/** How far one step goes; `corrections` undo that the means start at 0. */
export interface StepSize {
  rate: number;
  corrections: [means: number, squares: number];
}

const KEPT_MEANS = 0.9;
const KEPT_SQUARES = 0.98;
const LEAST = 1e-8;

/** Step sizes, one after the other: rising over the first `warmUp` steps to `peak`, then falling in a straight line to 0 at step `steps`. */
export function makeSchedule(peak: number, warmUp: number, steps: number): () => StepSize {
  let step = 0;
  let means = 1;
  let squares = 1;
  return () => {
    step++;
    means *= KEPT_MEANS;
    squares *= KEPT_SQUARES;
    const share = Math.min(step / warmUp, (steps - step) / (steps - warmUp));
    return { rate: peak * Math.max(share, 0), corrections: [1 - means, 1 - squares] };
  };
}

/** One step of Adam (Kingma and Ba 2015) over the cells `from` to `to`, whose gradient is then 0. */
export function takeStep(
  { values, gradient, means, squares }: Parameter,
  { rate, corrections }: StepSize,
  from = 0,
  to = values.length,
): void {
  const length = rate / corrections[0];
  const unbias = 1 / corrections[1];
  for (let at = from; at < to; at++) {
    const slope = gradient[at]!;
    gradient[at] = 0;
    const mean = KEPT_MEANS * means[at]! + (1 - KEPT_MEANS) * slope;
    const square = KEPT_SQUARES * squares[at]! + (1 - KEPT_SQUARES) * slope * slope;
    means[at] = mean;
    squares[at] = square;
    values[at]! -= (length * mean) / (Math.sqrt(square * unbias) + LEAST);
  }
}
