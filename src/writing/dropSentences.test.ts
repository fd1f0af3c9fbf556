import { describe, expect, it } from 'vitest';
import type { Verdict } from '../core/brief.js';
import { dropSentences } from './dropSentences.js';

const verdictOf = (marks: boolean[]): Verdict => ({
  ok: marks.every(Boolean),
  sentences: marks.map((supported) => ({
    text: '',
    supported,
    score: supported ? 1 : 0,
    faults: [],
    supports: [],
  })),
});

describe('dropSentences', () => {
  /** A sentence of twenty words, so that three are long enough for a brief. */
  const long = (word: string) => `${word} `.repeat(20).trim();
  const [a, b, c, d] = ['a', 'b', 'c', 'd'].map(long) as [string, string, string, string];
  const draft = {
    headline: 'H',
    paragraphs: [
      [a, b],
      [c, d],
    ],
  };

  it('keeps what is supported, in order', () => {
    expect(dropSentences(draft, verdictOf([true, true, false, true, true]))).toEqual({
      headline: 'H',
      paragraphs: [[a], [c, d]],
    });
  });

  it('drops a faulted headline alone', () => {
    expect(dropSentences(draft, verdictOf([false, true, true, true, true]))).toEqual({
      ...draft,
      headline: null,
    });
  });

  it('counts no headline where there is none', () => {
    expect(
      dropSentences({ ...draft, headline: null }, verdictOf([false, true, true, true]))?.paragraphs,
    ).toEqual([[b], [c, d]]);
  });

  it('gives null when the rest is shorter than a brief', () => {
    const short = {
      headline: 'H',
      paragraphs: [
        [a, b],
        [c, 'd'],
      ],
    };
    expect(dropSentences(short, verdictOf([true, true, true, false, true]))).toBeNull();
  });

  it('gives null when fewer than three are left', () => {
    expect(dropSentences(draft, verdictOf([true, true, false, false, true]))).toBeNull();
  });
});
