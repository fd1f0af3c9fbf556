import { describe, expect, it } from 'vitest';
import { reachOf, REACHES, ROOT_REACH } from './netShape.js';

describe('reachOf', () => {
  it('tells near words one by one and far ones together, left and right apart', () => {
    const kinds = (heads: readonly number[]) => heads.map((head) => reachOf(100, head));
    expect(kinds([99, 98, 97, 96, 95, 94, 93, 65, 64, 0])).toEqual([0, 1, 2, 3, 4, 4, 5, 8, 9, 9]);
    expect(kinds([101, 104, 105, 135, 136, 5_000])).toEqual([10, 13, 14, 18, 19, 19]);
    expect(ROOT_REACH).toBeLessThan(REACHES);
  });
});
