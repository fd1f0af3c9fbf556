import { expect, it } from 'vitest';
import { countsFrom } from './report.js';

it.each([
  ['2026-05-12', '2026-05-12T09:00:00Z', '2026-05-12'],
  ['2026-05-12T08:00:00Z', '2026-05-12T09:00:00Z', '2026-05-12T08:00:00Z'],
  // Dated ahead.
  ['2099-01-01', '2026-05-12T09:00:00Z', '2026-05-12'],
  ['2026-05-13', '2026-05-12T09:00:00Z', '2026-05-12'],
  ['2026-05-12T09:30:00Z', '2026-05-12T09:00:00Z', '2026-05-12T09:00:00Z'],
  // Far to the east the day had begun.
  ['2026-05-13', '2026-05-12T10:30:00Z', '2026-05-13'],
  [null, '2026-05-12T09:00:00Z', null],
  ['2099-01-01', null, '2099-01-01'],
])('a report of %s that was taken in at %s counts from %s', (published, taken, from) => {
  expect(countsFrom(published, taken)).toBe(from);
});
