import { describe, expect, it } from 'vitest';
import { findNameParts, readMentions } from '../mentions/readMentions.js';
import { wordSentences } from '../sentences/wordSentences.js';
import { readWords } from '../sentences/readWords.js';
import { prepareNaming, nameSpeakers } from './nameSpeakers.js';
import { treeOf } from '../../../test/englishModels.js';

/** The speakers of `phrase`, which must stand in the last sentence of the text. */
function speakersOf(text: string, phrase: string) {
  const sentences = wordSentences(text);
  const mentions = readMentions(text, sentences, findNameParts(sentences, new Map()));
  const sentence = sentences.at(-1)!;
  const words = readWords(text, sentence);
  const start = text.indexOf(phrase, sentence.start);
  const from = words.findIndex((word) => word.start === start);
  const to = words.findIndex((word) => word.end === start + phrase.length) + 1;
  const clause = { ...sentence, words, quoted: words.map(() => false), tree: () => treeOf(words) };
  return nameSpeakers(prepareNaming(text, mentions), clause, { from, to });
}
const namesOf = (text: string, phrase: string) => speakersOf(text, phrase).map(({ name }) => name);

describe('nameSpeakers', () => {
  it.each([
    ['the fullest name', 'Mayor Jane Roe came. Roe spoke.', 'Roe', ['Jane Roe']],
    ['a role named before', 'President Jane Roe came. The president spoke.', 'The president', ['Jane Roe']],
    ['a role of nobody', 'The governor spoke.', 'The governor', ['governor']],
    ['an anonymous class', 'A Western official spoke.', 'A Western official', ['A Western official']],
    [
      'a role before an organisation',
      'A spokesman for the Defence Ministry spoke.',
      'A spokesman for the Defence Ministry',
      ['A spokesman for the Defence Ministry'],
    ],
    [
      'a person behind a role',
      'A spokeswoman, Anna White, spoke.',
      'A spokeswoman, Anna White',
      ['Anna White'],
    ],
    [
      'a relay',
      'A lawmaker briefed by the agency spoke.',
      'A lawmaker briefed by the agency',
      ['A lawmaker', 'agency'],
    ],
    [
      'one of two ministries',
      "Ukraine's Defence Ministry left. Russia's Defence Ministry spoke.",
      "Russia's Defence Ministry",
      ["Russia's Defence Ministry"],
    ],
  ])('%s', (_, text, phrase, expected) => {
    expect(namesOf(text, phrase)).toEqual(expected);
  });

  it('covers the words used here, not those of the full name', () => {
    const text = 'Mayor Jane Roe came. Roe spoke.';
    const [speaker] = speakersOf(text, 'Roe');
    expect(text.slice(speaker!.start, speaker!.end)).toBe('Roe');
  });
});
