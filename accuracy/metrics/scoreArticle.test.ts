import { describe, expect, it } from 'vitest';
import { scoreArticle } from './scoreArticle.js';

describe('scoreArticle', () => {
  it('counts shingles of four words, repeats included', () => {
    // Gold: abcd bcde cdef; predicted: bcde cdef defg efgh.
    const page = { gold: 'a b c d e f', predicted: 'b c d e f g h' };
    expect(scoreArticle([page])).toEqual({ p: 0.5, r: 0.6667, f1: 0.5714, accuracy: 0 });
    const repeated = { gold: 'a a a a a', predicted: 'a a a a' };
    expect(scoreArticle([repeated])).toMatchObject({ p: 1, r: 0.5 });
  });

  it('does not mind punctuation and blanks, but minds case', () => {
    expect(
      scoreArticle([{ gold: 'Rain fell.\n\nRoads closed!', predicted: 'Rain fell roads closed' }]),
    ).toEqual({
      p: 0,
      r: 0,
      f1: 0,
      accuracy: 0,
    });
    expect(scoreArticle([{ gold: 'Rain, fell.', predicted: 'Rain fell' }])).toEqual({
      p: 1,
      r: 1,
      f1: 1,
      accuracy: 1,
    });
  });

  it('takes means over the pages on which they are defined', () => {
    const pages = [
      { gold: 'a b c d', predicted: 'a b c d' },
      { gold: 'a b c d', predicted: '' },
      { gold: '', predicted: '' },
    ];
    expect(scoreArticle(pages)).toEqual({ p: 1, r: 0.5, f1: 0.6667, accuracy: 0.6667 });
    expect(scoreArticle([])).toEqual({ p: 0, r: 0, f1: 0, accuracy: 0 });
  });
});
