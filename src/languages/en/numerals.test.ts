import { describe, expect, it } from 'vitest';
import { readNumeral } from './numerals.js';

describe('readNumeral', () => {
  it.each([
    ['34,000', 34_000],
    ['34, 000', 34_000],
    ['twelve', 12],
    ['twenty-five', 25],
    ['two hundred and fifty', 250],
    ['1.2 million', 1_200_000],
    ['3bn', 3_000_000_000],
    ['two dozen', 24],
    ['two and a half million', 2_500_000],
    ['4½', 4.5],
    ['2,5 million', 2_500_000],
    ['a hundred', 100],
    ['half a million', 500_000],
    ['one hundred twenty thousand', 120_000],
    ['a', 1],
  ])('%s', (words, value) => {
    expect(readNumeral(words)).toBe(value);
  });

  it.each(['', 'several', 'soldiers', 'a few'])('is no number: %j', (words) => {
    expect(readNumeral(words)).toBeNull();
  });
});
