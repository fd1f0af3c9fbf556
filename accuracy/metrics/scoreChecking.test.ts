import { describe, expect, it } from 'vitest';
import { scoreChecking } from './scoreChecking.js';

const pair = (gold: boolean, score: number) => ({ gold, supported: score >= 0.5, score });

describe('scoreChecking', () => {
  it('balances the two sorts of claims and ranks the scores', () => {
    const pairs = [pair(true, 0.9), pair(true, 0.6), pair(true, 0.4), pair(false, 0.6), pair(false, 0.1)];
    // Of six pairs of good and bad: four in order, one tied (half), one out of order.
    expect(scoreChecking(pairs)).toEqual({
      n: 5,
      balancedAccuracy: 0.5833,
      passed: 0.6667,
      blocked: 0.5,
      auc: 0.75,
    });
  });

  it('gives one half to a checker that says one thing only', () => {
    const score = scoreChecking([pair(true, 0.7), pair(true, 0.7), pair(false, 0.7)]);
    expect(score).toMatchObject({ balancedAccuracy: 0.5, auc: 0.5, passed: 1, blocked: 0 });
  });

  it('has no area with claims of one sort', () => {
    expect(scoreChecking([pair(true, 0.7)])).toMatchObject({ auc: 0, balancedAccuracy: 0.5 });
    expect(scoreChecking([])).toMatchObject({ n: 0, balancedAccuracy: 0, auc: 0 });
  });
});
