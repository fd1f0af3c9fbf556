import { describe, expect, it } from 'vitest';
import { readDays } from '../days/readDays.js';
import { readClaims } from '../claims/readClaims.js';
import { findNameParts, readMentions } from '../mentions/readMentions.js';
import { wordSentences } from '../sentences/wordSentences.js';
import { models, treeOf } from '../../../test/englishModels.js';

/** Who says what, by the words used and the name understood: "words = name: content". */
function speakers(text: string): string[] {
  const sentences = wordSentences(text);
  const mentions = readMentions(text, sentences, findNameParts(sentences, new Map()));
  const days = readDays(text, '2025-01-13', sentences);
  const claims = readClaims(text, {
    report: 'r1',
    headline: null,
    sentences,
    mentions,
    days,
    figures: [],
    treeOf,
    chanceOf: models.chanceOf,
  });
  return claims.map(({ speakers, content }) => {
    const chain = speakers.map(({ name, start, end }) => `${text.slice(start, end)} = ${name}`).join(' < ');
    return `${chain}: ${content.map((part) => part.text).join(' … ')}`;
  });
}

describe('speakers named by a part of their name', () => {
  it('are the organisation named in full before', () => {
    expect(
      speakers(
        'The Ibar Valley Emergency Office said the dam held. The office said it was dry. The emergency office said it was late. The Office denied it.',
      ),
    ).toEqual([
      'The Ibar Valley Emergency Office = Ibar Valley Emergency Office: the dam held',
      'The office = Ibar Valley Emergency Office: it was dry',
      'The emergency office = Ibar Valley Emergency Office: it was late',
      'The Office = Ibar Valley Emergency Office: it',
    ]);
  });

  it.each([
    ['The Plains Guard said it won. The Guard said it lost.', 'The Guard = Plains Guard: it lost'],
    ['The Northern Column said it won. The Column said it lost.', 'The Column = Northern Column: it lost'],
    [
      'The University of Ghana said it would close. The University said it was broke.',
      'The University = University of Ghana: it was broke',
    ],
    [
      'The local emergency office said it was dry. The Ibar Valley Emergency Office said it was wet.',
      'The Ibar Valley Emergency Office = Ibar Valley Emergency Office: it was wet',
    ],
    ['The White House said it won. The House said it lost.', 'The House = House: it lost'],
  ])('%s', (text, last) => {
    expect(speakers(text).at(-1)).toBe(last);
  });

  it('an office of someone else is another', () => {
    expect(
      speakers(
        "The Ibar Emergency Office said it was dry. The mayor's office said it was wet. The office of the mayor said it was late.",
      ),
    ).toEqual([
      'The Ibar Emergency Office = Ibar Emergency Office: it was dry',
      "The mayor's office = mayor's office: it was wet",
      'The office of the mayor = office of the mayor: it was late',
    ]);
  });

  it('roles without a name are the fuller words that spoke before', () => {
    expect(
      speakers(
        'The Loreto health agency said it rained. An official at the agency said it was wet. The agency said it was late. "We wrote," the official said.',
      ),
    ).toEqual([
      'The Loreto health agency = Loreto health agency: it rained',
      'An official at the agency = An official at the agency: it was wet',
      'The agency = Loreto health agency: it was late',
      'the official = An official at the agency: We wrote',
    ]);
  });
});

describe('speakers named after a role', () => {
  it.each([
    [
      'Its director, Tomas Reiner, said the plan was ready.',
      'Its director = Tomas Reiner: the plan was ready',
    ],
    ['"We are late," said its director, Tomas Reiner.', 'its director = Tomas Reiner: We are late'],
    [
      'According to its director, Tomas Reiner, the plan was late.',
      'its director = Tomas Reiner: the plan was late',
    ],
    [
      'A spokesman for the office, Giles Thornbeck, said it was right.',
      'A spokesman for the office = Giles Thornbeck: it was right',
    ],
    [
      "Wexcombe's lawyer, Petra Ollinshaw, said it was wrong.",
      "Wexcombe's lawyer = Petra Ollinshaw: it was wrong",
    ],
    [
      "Alban Wexcombe's lawyer said it was wrong.",
      "Alban Wexcombe's lawyer = Alban Wexcombe's lawyer: it was wrong",
    ],
    [
      'Prosecutor Judith Ravensley said it was late.',
      'Prosecutor Judith Ravensley = Judith Ravensley: it was late',
    ],
    ['An official who declined to be named said it would hold.', 'An official = An official: it would hold'],
    [
      'An official of the district, who asked not to be named, said it would hold.',
      'An official of the district = An official of the district: it would hold',
    ],
  ])('%s', (text, line) => {
    expect(speakers(text)).toEqual([line]);
  });
});

describe('he and she', () => {
  const last = (text: string) => speakers(text).at(-1);

  it('are the last speaker', () => {
    expect(last('Teo Marandel, a guard, said it rained. Someone shot Abe Cid. He said it was late.')).toBe(
      'He = Teo Marandel: it was late',
    );
  });

  it('are never a person known to be of the other sex', () => {
    expect(last('Mr Berg told the board that Anna Lind had left. She said it was late.')).toBe(
      'She = Anna Lind: it was late',
    );
    expect(last('Jon Berg, the mayor, said it was late. He left. She said it rained.')).toBe(
      'She = She: it rained',
    );
  });

  it('are the subject before when it is known to fit and the last speaker is not', () => {
    expect(
      last('Quill Oxo, a guard, said it rained. Anna Lind sat on the board. She said it was late.'),
    ).toBe('She = Anna Lind: it was late');
  });

  it('are one of two speakers by turns', () => {
    expect(
      last(
        'Jon Berg, the mayor, said it was late. Anna Lind, a nurse, said it rained. She said it was wet. He said it was dry.',
      ),
    ).toBe('He = Jon Berg: it was dry');
  });

  it('are nobody named later', () => {
    expect(speakers('She said it was late. Anna Lind said it rained.')[0]).toBe('She = She: it was late');
  });
});
