import { expect, it } from 'vitest';
import { dayOf, isDay } from './days.js';

it('knows which days exist', () => {
  expect(['2024-02-29', '2023-02-29', '1900-02-29', '0000-01-01', '2025-1-3'].filter(isDay)).toEqual([
    '2024-02-29',
  ]);
});

it('takes the day of an instant in UTC, and null of what is none', () => {
  expect(dayOf('2025-01-13T23:30:00-05:00')).toBe('2025-01-14');
  expect(dayOf('2016-12-31T23:59:60Z')).toBe('2016-12-31');
  for (const text of ['2023-02-29', '2023-02-29T10:00:00Z', '0000-01-01', 'soon', ''])
    expect(dayOf(text)).toBeNull();
});
