import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyRule, endingsOf, ruleFor } from './lemmas.js';

describe('rules of lemmas', () => {
  it.each([
    ['studies', 'study', 'l3:y'],
    ['said', 'say', 'l2:y'],
    ['Meetings', 'meeting', 'l1:'],
    ['London', 'London', 'c0:'],
    ['NATO', 'NATO', 'c0:'],
    ['i', 'I', 'c0:'],
    ['5,000', '5000', 'n0:'],
  ])('%s -> %s by %s', (word, lemma, rule) => {
    expect(ruleFor(word, lemma)).toBe(rule);
    expect(applyRule(word, rule)).toBe(lemma);
  });

  it('lead from any word to any lemma', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (word, lemma) => {
        expect(applyRule(word, ruleFor(word, lemma))).toBe(lemma);
      }), // prettier-ignore
    );
  });

  it('are looked for by the whole word first, then by ever shorter endings', () => {
    expect(endingsOf('said')).toEqual(['^said', 'said', 'aid', 'id', 'd', '']);
  });
});
