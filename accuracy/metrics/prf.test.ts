import { describe, expect, it } from 'vitest';
import { harmonicMean, prf, prfOf, round, shareOf } from './prf.js';

describe('prf', () => {
  it('gives precision, recall and F1', () => {
    expect(prf(2, 3, 4)).toEqual({ p: 0.6667, r: 0.5, f1: 0.5714, gold: 4, pred: 3 });
  });

  it('is right to say nothing where there is nothing', () => {
    expect(prf(0, 0, 0)).toMatchObject({ p: 1, r: 1, f1: 1 });
    expect(prf(0, 0, 5)).toMatchObject({ p: 0, r: 0, f1: 0 });
    expect(prf(0, 5, 0)).toMatchObject({ p: 0, r: 1, f1: 0 });
  });

  it('adds the documents before it divides', () => {
    expect(
      prfOf([
        [1, 1, 1],
        [0, 1, 3],
      ]),
    ).toMatchObject({ p: 0.5, r: 0.25 });
  });
});

describe('round', () => {
  it('goes to even at an exact tie, and by the binary value elsewhere', () => {
    expect(round(1 / 32)).toBe(0.0312);
    expect(round(3 / 32)).toBe(0.0938);
    expect(round(0.5, 0)).toBe(0);
    expect(round(2.675, 2)).toBe(2.67);
    expect(round(0.00005)).toBe(0.0001);
    expect(round(161.25, 1)).toBe(161.2);
  });
});

it('shareOf has no answer for an empty whole, harmonicMean none better than 0', () => {
  expect(shareOf(1, 3)).toBe(0.3333);
  expect(shareOf(0, 0)).toBeNull();
  expect(harmonicMean(0, 0)).toBe(0);
});
