import { describe, expect, it } from 'vitest';
import type { NamesOf } from '../sentences/readTree.js';
import { wordSentences } from '../sentences/wordSentences.js';
import { readWords } from '../sentences/readWords.js';
import { mergeNames, type NamePart } from './mergeNames.js';
import { findNameParts, readMentions, tagNameParts } from './readMentions.js';

const words = (text: string) => readWords(text, { start: 0, end: text.length });
const show = (text: string, parts: readonly NamePart[]) =>
  parts.map(({ from, to, kind }) => `${kind}: ${words(text).slice(from, to).map((word) => word.text).join(' ')}`); // prettier-ignore

describe('mergeNames', () => {
  const text = 'Turkish President Ayla Demir met Harbor Relief in Port Sarn .';

  it('takes the tagger for names and the rules for nationalities', () => {
    const ruled: NamePart[] = [
      { from: 0, to: 1, kind: 'nationality' },
      { from: 2, to: 4, kind: 'person' },
      { from: 5, to: 7, kind: 'place' },
      { from: 8, to: 9, kind: 'organisation' },
    ];
    const merged = mergeNames(words(text), ruled, [
      { from: 1, to: 4, type: 'PER' },
      { from: 5, to: 7, type: 'ORG' },
    ]);
    expect(show(text, merged)).toEqual([
      'nationality: Turkish',
      'person: Ayla Demir',
      'organisation: Harbor Relief',
    ]);
  });

  it('takes an office for an organisation, also where the tagger sees only the place in its name', () => {
    const office = 'The Sarn Valley Emergency Office in Sarn Valley opened .';
    const merged = mergeNames(
      words(office),
      [],
      [
        { from: 1, to: 5, type: 'LOC' },
        { from: 6, to: 8, type: 'LOC' },
      ],
    );
    expect(show(office, merged)).toEqual([
      'organisation: Sarn Valley Emergency Office',
      'place: Sarn Valley',
    ]);
  });

  it('leaves out what only the rules take for a name, and keeps a nationality that the tagger takes for a place', () => {
    const ruled: NamePart[] = [
      { from: 0, to: 1, kind: 'nationality' },
      { from: 2, to: 4, kind: 'person' },
      { from: 5, to: 7, kind: 'other' },
    ];
    const merged = mergeNames(words(text), ruled, [{ from: 0, to: 1, type: 'LOC' }]);
    expect(show(text, merged)).toEqual(['nationality: Turkish', 'other: Harbor Relief']);
  });
});

describe('readMentions with a tagger of names', () => {
  it('gives the words that the tagger marks, with their place in the text', () => {
    const text = 'The ferry left Port Sarn on Monday.';
    const namesOf: NamesOf = (list) => {
      const at = (word: string) => list.findIndex(({ text: form }) => form === word);
      return [{ from: at('Port'), to: at('Sarn') + 1, type: 'LOC' }];
    };
    const sentences = wordSentences(text);
    const ruled = findNameParts(sentences, new Map());
    const mentions = readMentions(text, sentences, tagNameParts(sentences, ruled, namesOf));
    expect(
      mentions.map(({ kind, start, end, text: found }) => [kind, found, text.slice(start, end)]),
    ).toEqual([['place', 'Port Sarn', 'Port Sarn']]);
  });
});
