import { describe, expect, it } from 'vitest';
import { mapTypes, outermost, scoreNames } from './scoreNames.js';

const name = (start: number, end: number, type: string) => ({ start, end, type });

describe('scoreNames', () => {
  it('tells span and type apart', () => {
    const gold = [name(0, 5, 'PER'), name(10, 20, 'ORG'), name(30, 36, 'LOC')];
    const predicted = [name(0, 5, 'PER'), name(10, 20, 'LOC'), name(28, 36, 'LOC'), name(0, 5, 'PER')];
    const score = scoreNames([{ gold, predicted }]);
    expect(score.strict).toEqual({ p: 0.3333, r: 0.3333, f1: 0.3333, gold: 3, pred: 3 });
    expect(score.span.f1).toBe(0.6667);
    expect(score.overlap).toMatchObject({ p: 0.6667, r: 0.6667 });
    expect(score.byType['ORG']).toEqual({ p: 0, r: 0, f1: 0, gold: 1, pred: 0 });
    expect(Object.keys(score.byType)).toEqual(['LOC', 'ORG', 'PER']);
  });

  it('matches one prediction with one name', () => {
    const gold = [name(0, 5, 'PER'), name(6, 12, 'PER')];
    expect(scoreNames([{ gold, predicted: [name(0, 12, 'PER')] }]).overlap).toMatchObject({ p: 1, r: 0.5 });
  });

  it('scores empty documents', () => {
    expect(scoreNames([{ gold: [], predicted: [] }]).strict.f1).toBe(1);
    expect(scoreNames([{ gold: [name(0, 5, 'PER')], predicted: [] }]).strict).toMatchObject({ p: 0, r: 0 });
  });
});

it('mapTypes renames and leaves out the rest', () => {
  expect(mapTypes([name(0, 3, 'politician'), name(4, 9, 'event')], { politician: 'PER' })).toEqual([
    name(0, 3, 'PER'),
  ]);
});

it('outermost drops what lies in something longer, not its equal', () => {
  const names = [name(0, 10, 'ORG'), name(0, 10, 'LOC'), name(4, 10, 'PER'), name(8, 12, 'PER')];
  expect(outermost(names)).toEqual([names[0], names[1], names[3]]);
});
