import { describe, expect, it } from 'vitest';
import { exponential } from './exponential.js';

describe('exponential', () => {
  it('is e to the power of x, to seven digits', () => {
    for (let x = 0; x >= -30; x -= 0.0137) expect(exponential(x) / Math.exp(x)).toBeCloseTo(1, 7);
    expect(exponential(0)).toBe(1);
  });

  it('is 0 for what is too small to count', () => {
    expect(exponential(-30.5)).toBe(0);
    expect(exponential(-1e30)).toBe(0);
  });
});
