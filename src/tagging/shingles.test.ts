import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hashText } from './hashing.js';
import { containment, pairSketches, resemblance, shingleWords, sketchSet } from './shingles.js';

const words = (text: string) => text.split(' ');

describe('shingleWords', () => {
  it('takes every run of neighbouring words', () => {
    expect(shingleWords(words('a b c d'), 3).size).toBe(2);
    expect(shingleWords(words('a b c'), 3)).toEqual(shingleWords(words('a b c'), 3));
    expect(shingleWords(words('a b'), 3).size).toBe(1);
    expect(shingleWords([], 3).size).toBe(0);
  });
});

describe('resemblance and containment', () => {
  const long = shingleWords(words('the river rose over the old bridge on monday night'), 3);
  const cut = shingleWords(words('the river rose over the old bridge'), 3);

  it('tells a cut text from another one', () => {
    expect(containment(long, cut)).toBe(1);
    expect(resemblance(long, cut)).toBeCloseTo(5 / 8);
    expect(resemblance(long, shingleWords(words('a vote was held in the capital'), 3))).toBe(0);
    expect(containment(long, new Set())).toBe(0);
  });
});

describe('sketchSet', () => {
  it('estimates resemblance', () => {
    const numbers = (from: number, to: number) =>
      new Set(Array.from({ length: to - from }, (_, at) => hashText(`${from + at}`)));
    const [a, b] = [numbers(0, 600), numbers(200, 800)];
    const [x, y] = [sketchSet(a, 256), sketchSet(b, 256)];
    const equal = x.filter((value, at) => value === y[at]).length / 256;
    expect(resemblance(a, b)).toBeCloseTo(0.5);
    expect(equal).toBeGreaterThan(0.4);
    expect(equal).toBeLessThan(0.6);
  });

  it('does not depend on the order of the set', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.nat()), (values) => {
        expect(sketchSet(new Set(values), 16)).toEqual(sketchSet(new Set([...values].reverse()), 16));
      }),
    );
  });
});

describe('pairSketches', () => {
  it('pairs near-copies and leaves others alone', () => {
    const texts = [
      'the river rose over the old bridge on monday night and flooded forty houses in the lower town',
      'a vote was held in the capital after weeks of talks between the two largest parties of the land',
      'the river rose over the old bridge on monday night and flooded forty houses in the lower town today',
    ];
    const sketches = texts.map((text) => sketchSet(shingleWords(words(text), 3), 64));
    expect(pairSketches(sketches, 4)).toEqual([[0, 2]]);
    expect(pairSketches([], 4)).toEqual([]);
  });
});
