import { readSentences } from './readSentences.js';
import { readWords, type Sentence } from './readWords.js';

/** The sentences of a text, each with its words. */
export const wordSentences = (text: string): Sentence[] =>
  readSentences(text).map((range) => ({ ...range, words: readWords(text, range) }));
