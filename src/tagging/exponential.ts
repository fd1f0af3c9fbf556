const LOG2_E = 1.4426950408889634;
const LN2_HIGH = 0.6931471803691238;
const LN2_LOW = 1.9082149292705877e-10;
const LEAST = -30;

/** e to the power of `x`, 0 for anything below -30; `x` is at most 0. By plain arithmetic, so that every machine gives the same bits, which `Math.exp` does not promise. */
export function exponential(x: number): number {
  if (x < LEAST) return 0;
  const halvings = Math.round(-x * LOG2_E);
  const rest = x + halvings * LN2_HIGH + halvings * LN2_LOW;
  // The series up to the eighth power: right to seven digits between -0.35 and 0.35.
  const sum =
    ((((((((1 / 40_320) * rest + 1 / 5_040) * rest + 1 / 720) * rest + 1 / 120) * rest + 1 / 24) * rest +
      1 / 6) *
      rest +
      1 / 2) *
      rest +
      1) *
      rest +
    1;
  return sum * POWERS[halvings]!;
}

const POWERS = new Float64Array(64).fill(1);
for (let at = 1; at < POWERS.length; at++) POWERS[at] = POWERS[at - 1]! / 2;
