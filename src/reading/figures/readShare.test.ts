import { describe, expect, it } from 'vitest';
import { isShare, readShare } from './readShare.js';

describe('readShare', () => {
  it.each([
    ['one in five', 20],
    ['one unit in 300', 0.333],
    ['two-thirds', 66.7],
    ['a quarter', 25],
    ['half', 50],
    ['five in four', null],
  ])('gives the percent of %j', (words, percent) => {
    expect(readShare(words)).toBe(percent);
  });
});

describe('isShare', () => {
  it.each([
    ['a third', undefined, 'fell by ', '.', true],
    ['half', 'nearly', '', ' came from one donor', true],
    ['half', undefined, 'the first ', ' of June', false],
    ['one day in five', undefined, '', ' it rains', false],
    ['half', undefined, 'at ', ' past two', false],
  ] as const)('%j after bound %j in "%s…%s": %j', (words, bound, before, after, expected) => {
    expect(isShare(words, bound, before, after)).toBe(expected);
  });
});
