import { describe, expect, it } from 'vitest';
import { openChances } from '../src/tagging/chances.js';
import { readModel, writeModel } from '../src/tagging/model.js';
import { crossValidate, storeChances, trainChances, type Found } from './trainChances.js';

/** Of those with "sure" nine in ten are right, of those with "unsure" one in ten; "noise" tells nothing. */
const found: Found[] = Array.from({ length: 400 }, (_, at) => {
  const isSure = at % 2 === 0;
  const isOdd = Math.floor(at / 2) % 10 === 0;
  return {
    traits: [isSure ? 'sure' : 'unsure', ...(at % 3 === 0 ? ['noise'] : [])],
    group: `topic ${at % 12}`,
    isRight: isSure !== isOdd,
  };
});

const open = (weights: ReadonlyMap<string, number>) =>
  openChances(
    readModel(
      writeModel({ kind: 'claims', templates: 1, sources: [] }, [storeChances(weights)]),
      'claims',
      1,
    ),
  );

describe('chances', () => {
  it('are learned as often as things were right', () => {
    const chanceOf = open(trainChances(found));
    expect(chanceOf(['sure'])).toBeGreaterThan(0.8);
    expect(chanceOf(['sure'])).toBeLessThan(0.95);
    expect(chanceOf(['unsure'])).toBeGreaterThan(0.05);
    expect(chanceOf(['unsure'])).toBeLessThan(0.2);
    expect(Math.abs(chanceOf(['sure', 'noise']) - chanceOf(['sure']))).toBeLessThan(0.05);
  });

  it('are the mean for what has no trait that was learned, and in hundredths', () => {
    const chance = open(trainChances(found))(['never seen']);
    expect(chance).toBeGreaterThan(0.4);
    expect(chance).toBeLessThan(0.6);
    expect(Math.round(chance * 100)).toBe(chance * 100);
  });

  it('are the same each time', () => {
    expect([...trainChances(found)]).toEqual([...trainChances(found)]);
  });

  it('are cross-validated with every group left out once', () => {
    const weighed = crossValidate(found);
    expect(weighed).toHaveLength(found.length);
    const sure = weighed.filter(({ chance }) => chance > 0.5);
    expect(sure.filter(({ isRight }) => isRight).length / sure.length).toBeGreaterThan(0.8);
  });
});
