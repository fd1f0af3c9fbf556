import { expect, it } from 'vitest';
import { countSyllables, gradeOf } from './readability.js';

it.each([
  ['the', 1],
  ['hoped', 1],
  ['wanted', 2],
  ['table', 2],
  ['people', 2],
  ['officials', 3],
  ['police', 2],
  ['enforcement', 3],
  ['Peru', 2],
  ['1,200', 1],
])('counts the syllables of %s', (word, syllables) => {
  expect(countSyllables(word)).toBe(syllables);
});

it('grades short words in short sentences low and long ones high', () => {
  expect(gradeOf(['The dog ran.', 'The cat sat on the mat.'])).toBeLessThan(1);
  expect(
    gradeOf([
      'Investigative authorities subsequently acknowledged considerable organisational inadequacies.',
    ]),
  ).toBeGreaterThan(20);
  expect(gradeOf([])).toBe(0);
});
