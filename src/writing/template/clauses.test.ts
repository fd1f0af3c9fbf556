import { describe, expect, it } from 'vitest';
import { closeSentence, isClause, isJoined, shortenClause, standsAlone } from './clauses.js';

describe('shortenClause', () => {
  it('cuts tails that only add', () => {
    expect(shortenClause('31 people were missing, the highest number since Tuesday')).toEqual([
      '31 people were missing, the highest number since Tuesday',
      '31 people were missing',
    ]);
    expect(shortenClause('14 people were missing and that 650 had been displaced').at(-1)).toBe(
      '14 people were missing',
    );
    expect(shortenClause('the plant that burned last week will stay closed').at(-1)).toBe(
      'the plant will stay closed',
    );
  });

  it('keeps a tail that turns the sense', () => {
    const clause = 'the first families could return, which is possible only if the water is safe';
    expect(shortenClause(clause)).toEqual([clause]);
  });

  it('closes a parenthesis', () => {
    expect(shortenClause('Anna Berg, who heads the office, was in Lima').at(-1)).toBe(
      'Anna Berg was in Lima',
    );
  });
});

describe('standsAlone', () => {
  it.each([
    ['two bridges remained closed', false, true],
    ['he must serve four years', false, false],
    ['it did not know', true, true],
    ['it did not know', false, false],
    ['the jury accepted that he had taken it', true, false],
    ['Anna Berg lost her house', false, true],
    ['we are afraid', false, false],
  ])('%s (speaker first: %s): %s', (words, speakerFirst, expected) => {
    expect(standsAlone(words, { speakerFirst })).toBe(expected);
  });
});

it('knows a clause by its verb', () => {
  expect(isClause('the damage was great')).toBe(true);
  expect(isClause('74 cases on Friday')).toBe(false);
  expect(isClause('to repay the money')).toBe(false);
  expect(isJoined('phones were down and that people waited')).toBe(true);
});

it('closes a sentence once', () => {
  expect(closeSentence('the end ,  they said')).toBe('The end, they said.');
  expect(closeSentence('“Why?”')).toBe('“Why?”');
});
