import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Figure, Rounding } from '../../core/reading.js';
import { areCompatible, figureBounds } from './figureBounds.js';

const figure = (low: number | null, high: number | null, rounding: Rounding = 'exact'): Figure => ({
  start: 0,
  end: 1,
  text: '1',
  low,
  high,
  rounding,
  unit: 'count',
  counted: null,
  outcome: 'killed',
});

describe('areCompatible', () => {
  it.each<[string, Figure, Figure, boolean]>([
    ['at least 12 and 15', figure(12, null, 'at least'), figure(15, 15), true],
    ['at least 12 and 11', figure(12, null, 'at least'), figure(11, 11), false],
    ['about 300 and 290 to 310', figure(300, 300, 'about'), figure(290, 310), true],
    ['about 300 and 3,000', figure(300, 300, 'about'), figure(3000, 3000), false],
    ['up to 40 and 41', figure(null, 40, 'at most'), figure(41, 41), false],
    ['3,000 and 2,950', figure(3000, 3000), figure(2950, 2950), true],
    ['12 and 13', figure(12, 12), figure(13, 13), false],
    ['dozens and 30', figure(24, 99, 'about'), figure(30, 30), true],
  ])('%s: %o', (_, a, b, expected) => {
    expect(areCompatible(a, b)).toBe(expected);
    expect(areCompatible(b, a)).toBe(expected);
  });

  it('holds for every figure with itself', () => {
    fc.assert(
      fc.property(fc.nat(), fc.nat(), fc.constantFrom<Rounding>('exact', 'about'), (a, b, rounding) => {
        const one = figure(Math.min(a, b), Math.max(a, b), rounding);
        expect(areCompatible(one, one)).toBe(true);
        expect(figureBounds(one).low).toBeLessThanOrEqual(figureBounds(one).high);
      }),
    );
  });
});
