import { describe, expect, it } from 'vitest';
import type { PlaceMention, Reading, StampPlace } from './reading.js';
import { areNamesakes, certainTown } from './towns.js';

const springfield = { name: 'Springfield', admin1: 'Illinois', country: 'US', precision: 'settlement' };
const readingOf = (place: object | null, ...places: object[]) =>
  ({ stamp: { place: place as StampPlace | null, day: null }, places: places as PlaceMention[] }) as Reading;
const illinois = { kind: 'region', name: 'Illinois', admin1: null, country: 'US' };
const america = { kind: 'country', name: 'United States', admin1: null, country: 'US' };

describe('certainTown', () => {
  it('is as exact as the report says', () => {
    expect(certainTown(readingOf(springfield, illinois))).toBe('springfield|US/Illinois');
    expect(certainTown(readingOf(springfield, america))).toBe('springfield|US');
  });

  it('is none for a bare name, another region, a wider place or no place', () => {
    expect(certainTown(readingOf(springfield))).toBeNull();
    expect(certainTown(readingOf(springfield, { ...illinois, name: 'Missouri' }))).toBeNull();
    expect(certainTown(readingOf({ ...springfield, precision: 'region' }, illinois))).toBeNull();
    expect(certainTown(readingOf(null, illinois))).toBeNull();
  });
});

describe('areNamesakes', () => {
  it.each([
    ['springfield|US/Illinois', 'springfield|US/Missouri', true],
    ['paris|FR', 'paris|US/Texas', true],
    ['springfield|US', 'springfield|US/Illinois', false],
    ['springfield|US/Illinois', 'springfield|US/Illinois', false],
    ['springfield|US/Illinois', 'peoria|US/Missouri', false],
    ['springfield|US/Illinois', null, false],
  ])('%s and %s', (one, other, answer) => {
    expect(areNamesakes(one, other)).toBe(answer);
    expect(areNamesakes(other, one)).toBe(answer);
  });
});
