import { expect, it } from 'vitest';
import { toTimex } from './temporal.js';

const valueOf = (text: string, from: string | null, to: string | null) =>
  toTimex({ start: 0, end: text.length, text, from, to }).value;

it('names the calendar unit that a run of days makes up', () => {
  expect(valueOf('12 May 2026', '2026-05-12', '2026-05-12')).toBe('2026-05-12');
  expect(valueOf('that week', '2026-05-11', '2026-05-17')).toBe('2026-W20');
  expect(valueOf('February 2024', '2024-02-01', '2024-02-29')).toBe('2024-02');
  expect(valueOf('the second quarter', '2026-04-01', '2026-06-30')).toBe('2026-Q2');
  expect(valueOf('the second half', '2026-07-01', '2026-12-31')).toBe('2026-H2');
  expect(valueOf('winter 1776', '1776-12-01', '1777-02-28')).toBe('1776-WI');
  expect(valueOf('1776', '1776-01-01', '1776-12-31')).toBe('1776');
  expect(valueOf('the 1990s', '1990-01-01', '1999-12-31')).toBe('199');
  expect(valueOf('the first days of the year 2021', '2020-12-28', '2021-01-03')).toBe('2020-W53');
});

it('is as fine as the words where the days make up no unit', () => {
  expect(valueOf('early October', '1939-10-01', '1939-10-10')).toBe('1939-10');
  expect(valueOf('late 1990', '1990-09-01', '1990-12-31')).toBe('1990');
  expect(valueOf('the late 1990s', '1997-01-01', '1999-12-31')).toBe('199');
  expect(valueOf('3 to 9 May', '2026-05-03', '2026-05-09')).toBe('2026-05-03');
});

it('takes the end that an open run of days has', () => {
  expect(valueOf('August 2017', '2017-08-01', null)).toBe('2017-08');
  expect(valueOf('3 August', null, '2017-08-03')).toBe('2017-08-03');
  expect(valueOf('some day', null, null)).toBeNull();
});
