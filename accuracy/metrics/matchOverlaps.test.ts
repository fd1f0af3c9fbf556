import { describe, expect, it } from 'vitest';
import { matchOverlaps } from './matchOverlaps.js';

const range = (start: number, end: number) => ({ start, end });

describe('matchOverlaps', () => {
  it('gives the longest overlap first, each range once', () => {
    const gold = [range(0, 10), range(10, 14)];
    const predicted = [range(8, 14), range(0, 3)];
    expect(matchOverlaps(gold, predicted)).toEqual([
      [1, 0],
      [0, 1],
    ]);
  });

  it('does not count ranges that only touch', () => {
    expect(matchOverlaps([range(0, 4)], [range(4, 8)])).toEqual([]);
  });

  it('takes the earlier pair at equal overlaps and heeds what may match', () => {
    const two = [range(0, 4), range(0, 4)];
    expect(matchOverlaps([range(0, 4)], two)).toEqual([[0, 0]]);
    expect(matchOverlaps([range(0, 4)], two, (_g, p) => p === 1)).toEqual([[0, 1]]);
  });
});
