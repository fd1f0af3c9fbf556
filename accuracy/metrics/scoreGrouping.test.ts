import { describe, expect, it } from 'vitest';
import { scoreGrouping } from './scoreGrouping.js';

const group = (gold: string, predicted: string) =>
  [...gold].map((story, at) => ({ gold: story, predicted: predicted.charAt(at) }));

describe('scoreGrouping', () => {
  it('scores a story broken in two with a stranger in one part', () => {
    const score = scoreGrouping(group('aaab', 'xxyy'));
    // BCubed P: 1, 1, 1/2, 1/2; R: 2/3, 2/3, 1/3, 1.
    expect(score.bcubed).toEqual({ p: 0.75, r: 0.6667, f1: 0.7059 });
    expect(score.pairwise).toEqual({ p: 0.5, r: 0.3333, f1: 0.4, gold: 3, pred: 2 });
    expect(score).toMatchObject({ stories: { gold: 2, pred: 2 }, purity: 0.75, ari: 0, vMeasure: 0.3437 });
  });

  it('is perfect whatever the stories are called', () => {
    expect(scoreGrouping(group('aabb', 'yyxx'))).toMatchObject({
      bcubed: { p: 1, r: 1, f1: 1 },
      pairwise: { f1: 1 },
      vMeasure: 1,
      ari: 1,
      purity: 1,
    });
  });

  it('knows the two extremes: all alone, and all in one', () => {
    expect(scoreGrouping(group('aabb', 'wxyz'))).toMatchObject({
      bcubed: { p: 1, r: 0.5 },
      pairwise: { p: 0, r: 0, f1: 0 },
      ari: 0,
    });
    expect(scoreGrouping(group('aabb', 'xxxx'))).toMatchObject({
      bcubed: { p: 0.5, r: 1 },
      vMeasure: 0,
      purity: 0.5,
    });
    expect(scoreGrouping(group('a', 'x'))).toMatchObject({ ari: 1, vMeasure: 1, pairwise: { f1: 1 } });
  });
});
