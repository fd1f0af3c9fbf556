import fc from 'fast-check';
import { expect, it } from 'vitest';
import { allStems, postStems, rareStems, shareStems, type StateStems } from './stateWords.js';

const letters = fc.uniqueArray(fc.constantFrom(...'abcdefghijklmnop'), { maxLength: 14 });
const text = fc
  .record({ acts: letters, names: letters })
  .map(({ acts, names }): StateStems => ({ acts: new Set(acts), names: new Set(names) }));

it('gives stems of which every text that has the share of them has one', () => {
  fc.assert(
    fc.property(
      fc.array(text, { maxLength: 8 }),
      text,
      text,
      fc.constantFrom(0.5, 0.75, 0.9),
      (others, a, b, share) => {
        // Nearly the same text, so that the share is often reached.
        const near = { acts: new Set([...a.acts].slice(1).concat([...b.acts])), names: a.names };
        const rare = rareStems(a, share, postStems([...others, a, near].map(allStems)));
        if (shareStems(a, near) < share) return;
        expect(rare.some((stem) => near.acts.has(stem) || near.names.has(stem))).toBe(true);
      },
    ),
    { numRuns: 2000 },
  );
});

it('gives few of them', () => {
  const stems = { acts: new Set([...'abcdefghi']), names: new Set(['X']) };
  const postings = postStems([...'abcdefghi'].map((stem) => [stem, 'b', 'X']));
  expect(rareStems(stems, 0.9, postings)).toEqual(['a', 'c']);
});
