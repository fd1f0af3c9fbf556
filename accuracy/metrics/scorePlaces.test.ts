import { describe, expect, it } from 'vitest';
import { distanceKm } from './distance.js';
import { scorePlaces, type Toponym } from './scorePlaces.js';

const kraljevo = { lat: 43.7258, lon: 20.6896 };
const rivera = { lat: -30.9053, lon: -55.5508 };
const at = (start: number, end: number, point: Toponym['point'] = null): Toponym => ({ start, end, point });

it('distanceKm: a degree of latitude, half way round, no way at all', () => {
  expect(distanceKm({ lat: 0, lon: 0 }, { lat: 1, lon: 0 })).toBeCloseTo(111.195, 2);
  expect(distanceKm({ lat: 0, lon: 0 }, { lat: 0, lon: 180 })).toBeCloseTo(20015.114, 2);
  expect(distanceKm(rivera, rivera)).toBe(0);
});

describe('scorePlaces', () => {
  it('tells the same span from an overlapping one, and places only the same', () => {
    const score = scorePlaces([
      {
        gold: [at(0, 8, kraljevo), at(20, 30, rivera), at(40, 45, rivera), at(50, 55)],
        ignored: [{ start: 60, end: 66 }],
        predicted: [
          at(0, 8, kraljevo),
          at(20, 26, rivera),
          at(40, 45, kraljevo),
          at(60, 66, rivera),
          at(50, 55),
        ],
      },
    ]);
    // The prediction on the ignored span does not count: four are left.
    expect(score.strict).toEqual({ p: 0.75, r: 0.75, f1: 0.75, gold: 4, pred: 4 });
    expect(score.overlap).toMatchObject({ p: 1, r: 1 });
    expect(score.resolution).toMatchObject({ n: 2, within161: 0.5 });
    expect(score.resolution!.meanKm).toBeCloseTo(distanceKm(rivera, kraljevo) / 2, 1);
    // Of three gold places on the map one was found and placed; of four predictions one has no gold coordinates.
    expect(score.endToEnd).toEqual({ p: 0.3333, r: 0.3333, f1: 0.3333, gold: 3, pred: 3 });
  });

  it('counts what was found without coordinates as farthest off', () => {
    const { resolution } = scorePlaces([{ gold: [at(0, 8, kraljevo)], ignored: [], predicted: [at(0, 8)] }]);
    expect(resolution).toEqual({ n: 1, within161: 0, medianKm: 20039, meanKm: 20039, auc: 1 });
  });

  it('lets one prediction serve one gold toponym', () => {
    const score = scorePlaces([{ gold: [at(0, 4), at(4, 9)], ignored: [], predicted: [at(0, 9)] }]);
    expect(score.strict.f1).toBe(0);
    expect(score.overlap).toMatchObject({ p: 1, r: 0.5 });
  });

  it('has no resolution where nothing was found', () => {
    const score = scorePlaces([{ gold: [at(0, 8, kraljevo)], ignored: [], predicted: [] }]);
    expect(score.resolution).toBeNull();
    expect(score.endToEnd).toMatchObject({ p: 0, r: 0, gold: 1, pred: 0 });
  });
});
