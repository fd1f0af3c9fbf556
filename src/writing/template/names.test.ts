import { describe, expect, it } from 'vitest';
import { readText } from '../../../test/readText.js';
import { isGuess, isTorn } from './misreadSpeakers.js';
import { nameSpeaker } from './nameSpeakers.js';
import { lastNameOf, surnameOf, titleBefore, withoutCalling } from './personNames.js';

/** The words at the last place where they stand, as a speaker with the name. */
function speakerAt(text: string, words: string, name: string) {
  const start = text.lastIndexOf(words);
  return { name, entity: null, start, end: start + words.length };
}

describe('isTorn', () => {
  it.each([
    ['The father, from Ashton, said it was late.', 'from Ashton', 'Ashton', true],
    ['Transport for London said it was late.', 'Transport for London', 'Transport', true],
    ['The Ministry of Health said it was late.', 'The Ministry of Health', 'Ministry of Health', false],
    ['Jane Roe said it was late.', 'Jane Roe', 'Jane Roe', false],
  ])('%s', (text, words, name, torn) => {
    expect(isTorn(speakerAt(text, words, name), name, readText(text))).toBe(torn);
  });
});

describe('isGuess', () => {
  it.each([
    ['John Roe called. He said it was late.', 'He', 'John Roe', false],
    ['John Roe called. A man came in. He said it was late.', 'He', 'John Roe', true],
    ['John Roe called. A woman came in. He said it was late.', 'He', 'John Roe', false],
    ['John Roe came with others. They said it was late.', 'They', 'John Roe', true],
    ['The police came. They said it was late.', 'They', 'police', false],
  ])('%s', (text, words, name, guess) => {
    expect(isGuess(speakerAt(text, words, name), readText(text))).toBe(guess);
  });
});

it.each([
  ['Anna Berg', 'Berg'],
  ['Lewis Mabrey Jr.', 'Mabrey'],
  ['David E. De Foor', 'De Foor'],
])('the last name of %s is %s', (full, last) => {
  expect(lastNameOf(full)).toBe(last);
});

it('leaves a calling out of a name, but not a given name', () => {
  expect(withoutCalling('Singer Rihanna')).toBe('Rihanna');
  expect(withoutCalling('Anna Berg')).toBe('Anna Berg');
});

it('says the family name alone only where one bears it', () => {
  expect(surnameOf('Anna Berg', readText('Anna Berg called.'))).toBe('Berg');
  expect(surnameOf('Anna Berg', readText('Anna Berg called. Peter Berg answered.'))).toBe('Anna Berg');
});

it('takes the body along with a role that belongs to it', () => {
  const reading = readText('The NATO spokesman John Roe called.');
  expect(titleBefore(['The', 'NATO', 'spokesman'], reading)).toBe('NATO spokesman');
  expect(titleBefore(['the', 'mayor'], reading)).toBe('mayor');
  expect(titleBefore(['app', 'chief'], reading)).toBe('');
});

it('gives a body called by a common noun its article', () => {
  const text = 'Ashton Police Department said the road was closed.';
  const { claims } = readText(text);
  expect(nameSpeaker(claims[0]!.speakers.at(-1)!, readText(text))?.full).toBe('the Ashton Police Department');
});
