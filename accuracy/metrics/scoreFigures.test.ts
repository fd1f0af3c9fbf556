import { expect, it } from 'vitest';
import { scoreFigures } from './scoreFigures.js';

it('scores exact, near and answered figures; silence is 0 but no answer', () => {
  const cases = [
    { gold: 0, predicted: null },
    { gold: 10, predicted: 12 },
    { gold: 4, predicted: 4 },
    { gold: 3, predicted: null },
  ];
  expect(scoreFigures(cases)).toEqual({
    n: 4,
    exact: 0.5,
    within20: 0.75,
    meanError: 1.25,
    exactWhenAny: 0.3333,
    answered: 0.5,
    exactOfAnswered: 0.5,
  });
});

it('has no share of nothing', () => {
  expect(scoreFigures([])).toBeNull();
  expect(scoreFigures([{ gold: 0, predicted: null }])).toMatchObject({
    exactWhenAny: null,
    exactOfAnswered: null,
  });
});
