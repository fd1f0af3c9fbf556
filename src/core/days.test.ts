import { expect, it } from 'vitest';
import { addDays, dayOf, daysBetween, isDay } from './days.js';

it('knows which days exist', () => {
  expect(['2024-02-29', '2023-02-29', '1900-02-29', '0000-01-01', '2025-1-3'].filter(isDay)).toEqual([
    '2024-02-29',
  ]);
});

it('counts days across months, leap years and centuries', () => {
  expect(daysBetween('2024-02-28', '2024-03-01')).toBe(2);
  expect(daysBetween('1900-02-28', '1900-03-01')).toBe(1);
  expect(daysBetween('2025-01-01', '2024-12-31')).toBe(-1);
  for (const from of ['0001-01-01', '0099-12-31', '1582-10-04', '1999-12-31', '2000-02-28', '2100-02-27'])
    for (const count of [0, 1, 2, 59, 365, 366, 40_000]) {
      const to = addDays(from, count);
      expect([from, count, daysBetween(from, to), isDay(to)]).toEqual([from, count, count, true]);
    }
});

it('takes the day of an instant in UTC, and null of what is none', () => {
  expect(dayOf('2025-01-13T23:30:00-05:00')).toBe('2025-01-14');
  expect(dayOf('2016-12-31T23:59:60Z')).toBe('2016-12-31');
  for (const text of ['2023-02-29', '2023-02-29T10:00:00Z', '0000-01-01', 'soon', ''])
    expect(dayOf(text)).toBeNull();
});
