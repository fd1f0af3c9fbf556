import fc from 'fast-check';
import { expect, it } from 'vitest';
import { readWords } from './readWords.js';

const wordsOf = (text: string) => readWords(text, { start: 0, end: text.length }).map((word) => word.text);

it.each([
  ["Mr. O'Neill's dog", ['Mr.', "O'Neill", "'s", 'dog']],
  ['They’re here, haven’t they?', ['They', '’re', 'here', ',', 'haven’t', 'they', '?']],
  [
    'about 2,700 of 34.5% in the U.S. today',
    ['about', '2,700', 'of', '34.5', '%', 'in', 'the', 'U.S.', 'today'],
  ],
  ['Kim Jong-un (NIS) said: "No."', ['Kim', 'Jong-un', '(', 'NIS', ')', 'said', ':', '"', 'No', '.', '"']],
  ['at 5 a.m. sharp', ['at', '5', 'a.m.', 'sharp']],
])('%s', (text, expected) => {
  expect(wordsOf(text)).toEqual(expected);
});

it('lowers case and straightens apostrophes beside the exact words', () => {
  expect(readWords('Haven’t', { start: 0, end: 7 })).toEqual([
    { start: 0, end: 7, text: 'Haven’t', lower: "haven't" },
  ]);
});

it('covers every character but white space, in order', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 80 }), (text) => {
      let last = 0;
      for (const word of readWords(text, { start: 0, end: text.length })) {
        expect(text.slice(last, word.start).trim()).toBe('');
        expect(text.slice(word.start, word.end)).toBe(word.text);
        last = word.end;
      }
      expect(text.slice(last).trim()).toBe('');
    }),
  );
});
