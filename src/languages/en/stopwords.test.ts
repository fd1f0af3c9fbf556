import { expect, it } from 'vitest';
import { stemWord } from './stems.js';
import { STOPWORDS, WORD_SHARES } from './stopwords.js';

it('knows function words, and how usual other words are', () => {
  expect(STOPWORDS.has('the')).toBe(true);
  expect(STOPWORDS.has('bridge')).toBe(false);
  expect(WORD_SHARES.get(stemWord('people'))).toBe(0.3);
  expect(WORD_SHARES.get(stemWord('police'))).toBe(0.12);
  expect(WORD_SHARES.has(stemWord('volcano'))).toBe(false);
});
