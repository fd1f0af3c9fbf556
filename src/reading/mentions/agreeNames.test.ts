import { describe, expect, it } from 'vitest';
import type { TaggedName } from '../../tagging/findNames.js';
import { readWords } from '../sentences/readWords.js';
import { agreeNames } from './agreeNames.js';

const agree = (sentences: string[], marked: [words: string, type: TaggedName['type']][][]) => {
  const words = sentences.map((text) => readWords(text, { start: 0, end: text.length }));
  const tagged = marked.map((names, at) =>
    names.map(([text, type]): TaggedName => {
      const parts = text.split(' ');
      const from = words[at]!.findIndex((word) => word.text === parts[0]);
      return { from, to: from + parts.length, type };
    }),
  );
  return agreeNames(words, tagged).map(
    (names, at) =>
    names.map(({ from, to, type }) => `${type} ${words[at]!.slice(from, to).map((word) => word.text).join(' ')}`), // prettier-ignore
  );
};

describe('agreeNames', () => {
  it('gives the same words the type that they have most often', () => {
    expect(
      agree(
        ['Arlo Dene spoke to Tarn.', 'Tarn listened.', 'Then Tarn left.'],
        [[['Arlo Dene', 'PER'], ['Tarn', 'PER']], [['Tarn', 'LOC']], [['Tarn', 'PER']]], // prettier-ignore
      ),
    ).toEqual([['PER Arlo Dene', 'PER Tarn'], ['PER Tarn'], ['PER Tarn']]);
  });

  it('marks a name where the tagger did not, but not inside a longer one or in small letters', () => {
    expect(
      agree(
        ['The KLR met in Port Sarn.', 'Port Sarn fears the KLR.', 'The KLR Bridge and a klr.'],
        [[['KLR', 'ORG'], ['Port Sarn', 'LOC']], [], []], // prettier-ignore
      ),
    ).toEqual([['ORG KLR', 'LOC Port Sarn'], ['LOC Port Sarn', 'ORG KLR'], []]);
  });
});
