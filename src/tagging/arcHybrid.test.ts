import { describe, expect, it } from 'vitest';
import { isParsed, LEFT, mayTake, RIGHT, SHIFT, startParse, takeAction } from './arcHybrid.js';

describe('arc-hybrid', () => {
  it('builds the tree of "she reads old books"', () => {
    const state = startParse(4);
    for (const action of [SHIFT, LEFT, SHIFT, SHIFT, LEFT, SHIFT, RIGHT, LEFT]) {
      expect(mayTake(state, action)).toBe(true);
      takeAction(state, action);
    }
    expect(isParsed(state)).toBe(true);
    expect([...state.heads]).toEqual([1, 4, 3, 1]);
    expect([state.leftmost[1], state.rightmost[1], state.leftmost[4]]).toEqual([0, 3, 1]);
  });

  it('allows one word under the root, and no action without words for it', () => {
    const state = startParse(2);
    expect([LEFT, RIGHT].map((action) => mayTake(state, action))).toEqual([false, false]);
    takeAction(state, SHIFT);
    takeAction(state, SHIFT);
    expect([SHIFT, LEFT, RIGHT].map((action) => mayTake(state, action))).toEqual([false, false, true]);
    expect(isParsed(startParse(0))).toBe(true);
  });
});
