import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bestTree } from './bestTree.js';

/** Sum of the scores of a tree; null when it has not one root or when a word does not lead to it. */
function weigh(scores: Float64Array, heads: readonly number[]): number | null {
  const words = heads.length;
  if (heads.filter((head) => head === -1).length !== 1) return null;
  let sum = 0;
  for (let start = 0; start < words; start++) {
    let steps = 0;
    for (let word = start; word !== -1; word = heads[word]!) if (steps++ > words) return null;
    sum += scores[start * (words + 1) + (heads[start] === -1 ? words : heads[start]!)]!;
  }
  return sum;
}

/** Every way of giving each word a head. */
function* everyTree(words: number, heads: number[] = []): Generator<number[]> {
  if (heads.length === words) yield heads;
  else
    for (let head = -1; head < words; head++)
      if (head !== heads.length) yield* everyTree(words, [...heads, head]);
}

const scoresOf = (words: number) =>
  fc
    .array(fc.integer({ min: -50, max: 50 }), {
      minLength: words * (words + 1),
      maxLength: words * (words + 1),
    })
    .map((list) => Float64Array.from(list));

describe('bestTree', () => {
  it('finds the tree with the highest sum', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 5 }).chain((words) => scoresOf(words)),
        (scores) => {
          const words = Math.floor(Math.sqrt(scores.length));
          const sums = Array.from(everyTree(words), (heads) => weigh(scores, heads) ?? -Infinity);
          expect(weigh(scores, [...bestTree(scores, words)])).toBe(Math.max(...sums));
        },
      ),
    );
  });

  it('finds a tree with one root for any scores', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 6, max: 30 }).chain((words) => scoresOf(words)),
        (scores) => {
          const words = Math.floor(Math.sqrt(scores.length));
          expect(weigh(scores, [...bestTree(scores, words)])).not.toBeNull();
        },
      ),
    );
  });

  it('takes no words', () => {
    expect([...bestTree(new Float64Array(0), 0)]).toEqual([]);
  });
});
