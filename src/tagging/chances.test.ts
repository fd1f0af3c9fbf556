import { describe, expect, it } from 'vitest';
import { logistic } from './chances.js';

describe('the logistic function', () => {
  it.each([0, 0.5, -0.5, 3, -3, 20, -20])('of %d is right to six digits', (x) => {
    expect(logistic(x)).toBeCloseTo(1 / (1 + Math.exp(-x)), 6);
  });
});
