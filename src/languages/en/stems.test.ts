import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { stemWord } from './stems.js';

describe('stemWord', () => {
  it.each([
    ['shootings', 'shoot'], ['shooting', 'shoot'], ['stopped', 'stop'], ['killed', 'kill'], ['families', 'family'],
    ['crashes', 'crash'], ['released', 'releas'], ['release', 'releas'], ['police', 'polic'], ['bus', 'bus'], ['press', 'press'],
    ['red', 'red'], ['king', 'king'],
  ])('%s -> %s', (word, stem) => expect(stemWord(word)).toBe(stem)); // prettier-ignore

  it('never lengthens a word and never empties one', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1 }), (word) => {
        const stem = stemWord(word);
        expect(stem.length).toBeLessThanOrEqual(word.length);
        expect(stem.length).toBeGreaterThan(0);
      }),
    );
  });
});
