import { describe, expect, it } from 'vitest';
import { scoreStamps, type StampCase } from './scoreStamps.js';

const nothing: StampCase['predicted'] = { day: null, place: null, point: null };

describe('scoreStamps', () => {
  it('measures the day against the nearest right one, over the month', () => {
    const gold = { days: ['2026-05-01', '2026-05-12'], places: [], point: null };
    const on = (day: string): StampCase => ({ gold, predicted: { ...nothing, day } });
    const score = scoreStamps([on('2026-05-12'), on('2026-04-30'), on('2026-05-03'), on('12 May')]);
    expect(score).toMatchObject({ dayExact: 0.25, dayWithinOne: 0.5, placeNamed: null, within161: null });
  });

  it('wants a word of content in common, not "new" or "the city of"', () => {
    const gold = { days: [], places: ['in the city of Kraljevo', 'New Harbour'], point: null };
    const named = (place: string | null): StampCase => ({ gold, predicted: { ...nothing, place } });
    expect(scoreStamps([named('KRALJEVO, Serbia')]).placeNamed).toBe(1);
    expect(scoreStamps([named('The City of New York')]).placeNamed).toBe(0);
    expect(scoreStamps([named(null)]).placeNamed).toBe(0);
  });

  it('measures distances and counts what was not placed as wrong', () => {
    const gold = { days: [], places: [], point: { lat: 0, lon: 0 } };
    const placed = (lat: number): StampCase => ({ gold, predicted: { ...nothing, point: { lat, lon: 0 } } });
    const cases = [placed(0.2), placed(1), placed(2), { gold, predicted: nothing }];
    expect(scoreStamps(cases)).toMatchObject({ within25: 0.25, within161: 0.5, dayExact: null });
  });
});
