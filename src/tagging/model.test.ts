import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Problem } from '../core/problems.js';
import { readModel, writeModel, type StoredMatrix } from './model.js';
import { addScores, type StoredTable } from './table.js';

const HEAD = { kind: 'tags', templates: 1, sources: [{ name: 'set', version: '1', licence: 'CC BY 4.0' }] };
const TABLE: StoredTable = {
  name: 'tags',
  classes: ['A', 'B', 'C'],
  scale: 0.5,
  keys: Uint32Array.of(7, 23, 0xffffffff),
  counts: Uint8Array.of(2, 1, 1),
  cellClasses: Uint8Array.of(0, 2, 1, 2),
  cellWeights: Int8Array.of(5, -3, 127, -127),
};

const MATRIX: StoredMatrix = {
  name: 'vectors',
  classes: ['X', 'Y'],
  columns: 3,
  scales: Float32Array.of(0.25, 2),
  cells: Int8Array.of(1, -2, 3, -127, 127, 0),
  keys: Uint32Array.of(5, 0xfffffffe),
};

const codeOf = (act: () => unknown): string => {
  try {
    act();
  } catch (error) {
    if (error instanceof Problem) return `${error.code}: ${error.detail}`;
  }
  return 'nothing thrown';
};

describe('writeModel and readModel', () => {
  const bytes = writeModel(HEAD, [TABLE], [MATRIX]);

  it('give the weights back', () => {
    const model = readModel(bytes, 'tags', 1);
    const scores = new Int32Array(3);
    addScores(model.table('tags'), Int32Array.of(7, -1, 99), 3, scores);
    expect([...scores]).toEqual([5, 0, -130]);
    addScores(model.table('tags'), Int32Array.of(23, 23, 7), 2, scores);
    expect([...scores]).toEqual([5, 254, -130]);
    expect(model.table('tags').classes).toEqual(['A', 'B', 'C']);
    expect(model.matrix('vectors')).toEqual(MATRIX);
    expect(model.sources).toEqual(HEAD.sources);
  });

  it('refuse what is not a whole model of that kind', () => {
    expect(codeOf(() => readModel(new Uint8Array(3), 'tags', 1))).toBe('weights-broken: not a model file');
    expect(codeOf(() => readModel(bytes.subarray(0, 40), 'tags', 1))).toBe('weights-broken: cut off');
    expect(codeOf(() => readModel(bytes.subarray(0, -1), 'tags', 1))).toMatch('checksum');
    expect(codeOf(() => readModel(bytes, 'names', 1))).toMatch('a model of kind tags, not names');
    expect(codeOf(() => readModel(bytes, 'tags', 2))).toMatch('version 1 of the features, not 2');
    expect(codeOf(() => readModel(bytes, 'tags', 1).table('labels'))).toMatch('no table labels');
    expect(codeOf(() => readModel(bytes, 'tags', 1).matrix('labels'))).toMatch('no matrix labels');
  });

  it('refuse a payload with any byte changed', () => {
    fc.assert(
      fc.property(fc.nat({ max: 18 }), fc.integer({ min: 1, max: 255 }), (back, change) => {
        const damaged = Uint8Array.from(bytes);
        damaged[damaged.length - 1 - back]! ^= change;
        expect(codeOf(() => readModel(damaged, 'tags', 1))).toMatch('weights-broken');
      }),
    );
  });
});
