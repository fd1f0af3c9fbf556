import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  ACTIONS,
  isParsed,
  LEFT,
  mayTake,
  RIGHT,
  SHIFT,
  startParse,
  takeAction,
} from '../src/tagging/arcHybrid.js';
import { countLosses } from './oracle.js';

const childrenOf = (heads: readonly number[]) =>
  Array.from({ length: heads.length + 1 }, (_, head) => heads.flatMap((of, at) => (of === head ? [at] : [])));

/** Random projective trees with one root: heads of words, the root being the number of words. */
const projective = fc.array(fc.nat(), { minLength: 1, maxLength: 9 }).map((draws) => {
  const heads = new Array<number>(draws.length).fill(draws.length);
  const build = (from: number, to: number, head: number) => {
    if (from >= to) return;
    const top = from + (draws[from]! % (to - from));
    heads[top] = head;
    build(from, top, top);
    build(top + 1, to, top);
  };
  build(0, draws.length, draws.length);
  return heads;
});

describe('countLosses', () => {
  it('counts what each action loses for "she reads books"', () => {
    const heads = [1, 3, 1];
    const state = startParse(3);
    takeAction(state, SHIFT);
    // "she" hangs under the next word: taking it is free, shifting "reads" over it loses it.
    expect([SHIFT, LEFT].map((action) => countLosses(state, heads, childrenOf(heads), action))).toEqual([
      1, 0,
    ]);
    takeAction(state, LEFT);
    takeAction(state, SHIFT);
    // "reads" hangs under the root and still waits for "books".
    expect([SHIFT, LEFT].map((action) => countLosses(state, heads, childrenOf(heads), action))).toEqual([
      0, 2,
    ]);
    takeAction(state, SHIFT);
    expect([LEFT, RIGHT].map((action) => (mayTake(state, action) ? countLosses(state, heads, childrenOf(heads), action) : null))).toEqual([null, 0]); // prettier-ignore
  });

  it('leads to any projective tree by actions that lose nothing', () => {
    fc.assert(
      fc.property(projective, (heads) => {
        const children = childrenOf(heads);
        const state = startParse(heads.length);
        while (!isParsed(state)) {
          const free = ACTIONS.findIndex(
            (_, action) => mayTake(state, action) && countLosses(state, heads, children, action) === 0,
          );
          expect(free).toBeGreaterThanOrEqual(0);
          takeAction(state, free);
        }
        expect([...state.heads]).toEqual(heads);
      }),
    );
  });
});
