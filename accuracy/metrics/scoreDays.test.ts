import { expect, it } from 'vitest';
import { scoreDays } from './scoreDays.js';

const timex = (start: number, end: number, value: string | null, type = 'DATE') => ({
  start,
  end,
  type,
  value,
});

it('scores spans, then the value of those that overlap', () => {
  const gold = [
    timex(0, 10, '2026-05-12'),
    timex(20, 24, '2026'),
    timex(30, 40, null),
    timex(50, 55, '2026-06'),
  ];
  const predicted = [timex(0, 10, '2026-05-12'), timex(18, 24, '2025'), timex(30, 40, null, 'date')];
  const score = scoreDays([{ gold, predicted }]);
  expect(score.strict).toEqual({ p: 0.6667, r: 0.5, f1: 0.5714, gold: 4, pred: 3 });
  expect(score.relaxed).toMatchObject({ p: 1, r: 0.75 });
  expect(score.type).toMatchObject({ p: 1, r: 0.75 });
  // A value that the gold does not have is nobody's.
  expect(score.value).toMatchObject({ p: 0.3333, r: 0.25 });
});

it('gives nothing for nothing predicted', () => {
  const { relaxed } = scoreDays([{ gold: [timex(0, 4, '2026')], predicted: [] }]);
  expect(relaxed).toEqual({ p: 0, r: 0, f1: 0, gold: 1, pred: 0 });
});
