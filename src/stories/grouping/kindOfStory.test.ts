import { expect, it } from 'vitest';
import type { Reading } from '../../core/reading.js';
import { kindOfStory } from './kindOfStory.js';

const told = (...days: (string | null)[]) =>
  days.map(
    (day) =>
      ({ stamp: { place: null, day: day === null ? null : { from: day, to: day } }, report: { publishedAt: '2026-05-01' } }) as unknown as Reading,
  ); // prettier-ignore

it('tells a chain of events from one event and its developments', () => {
  expect(kindOfStory(told('2026-05-01', '2026-05-03', '2026-05-06'))).toBe('event');
  expect(kindOfStory(told('2026-05-01', '2026-05-20'))).toBe('event');
  expect(kindOfStory(told('2026-05-01', '2026-05-05', '2026-05-20'))).toBe('running');
  expect(kindOfStory(told(null, null, null))).toBe('event');
  expect(kindOfStory([])).toBe('event');
});
