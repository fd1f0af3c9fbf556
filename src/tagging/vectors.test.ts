import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { countTerms, dot, heaviest, scaleToUnit, weighTerms } from './vectors.js';

const terms = fc.array(fc.constantFrom('flood', 'river', 'vote', 'bridge', 'mayor'), { minLength: 1 });

describe('vectors', () => {
  it('counts terms', () => {
    expect(countTerms(['flood', 'river', 'flood'])).toEqual(new Map([['flood', 2], ['river', 1]])); // prettier-ignore
  });

  it('keeps the heaviest terms, of equals the lower one', () => {
    const weights = new Map([['vote', 1], ['river', 2], ['bridge', 1]]); // prettier-ignore
    expect([...heaviest(weights, 2)]).toEqual([['river', 2], ['bridge', 1]]); // prettier-ignore
  });

  it('leaves out terms that are in every document', () => {
    const weights = weighTerms(countTerms(['flood', 'the']), (term) => (term === 'the' ? 0 : 2));
    expect(weights).toEqual(new Map([['flood', 1]]));
  });

  it('has cosine 1 with itself and the same cosine both ways', () => {
    fc.assert(
      fc.property(terms, terms, (left, right) => {
        const [a, b] = [left, right].map((list) => weighTerms(countTerms(list), () => 1));
        expect(dot(a!, a!)).toBeCloseTo(1);
        expect(dot(a!, b!)).toBeCloseTo(dot(b!, a!));
        expect(dot(a!, b!)).toBeLessThanOrEqual(1 + 1e-9);
      }),
    );
  });

  it('leaves the empty vector empty', () => {
    expect(scaleToUnit(new Map())).toEqual(new Map());
    expect(dot(new Map(), new Map([['flood', 1]]))).toBe(0);
  });
});
