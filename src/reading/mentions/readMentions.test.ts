import { describe, expect, it } from 'vitest';
import type { Candidate, Candidates } from '../../ports/gazetteer.js';
import { wordSentences } from '../sentences/wordSentences.js';
import { findNameParts, readMentions } from './readMentions.js';

const candidate = (name: string, match: Candidate['match']): Candidate => ({
  id: `x:${name}`,
  name,
  kind: 'country',
  admin1: null,
  country: 'XX',
  lat: 0,
  lon: 0,
  population: 1,
  match,
  admin1Code: null,
  admin2Code: null,
  zone: null,
});
const CANDIDATES: Candidates = new Map([
  ['Ukraine', [candidate('Ukraine', 'name')]],
  ['Ukrainian', [candidate('Ukraine', 'demonym')]],
  ['South Korea', [candidate('South Korea', 'name')]],
  ['South Korean', [candidate('South Korea', 'demonym')]],
  ['St. Louis', [candidate('St. Louis', 'name')]],
]);

function read(text: string) {
  const sentences = wordSentences(text);
  return readMentions(text, sentences, findNameParts(sentences, CANDIDATES));
}
const kinds = (text: string) => read(text).map(({ kind, text: words }) => `${kind}: ${words}`);
const entityOf = (text: string, words: string) =>
  read(text)
    .filter((mention) => mention.text === words)
    .map(({ entity }) => entity);

describe('readMentions', () => {
  it('parts nationality, title and person', () => {
    expect(
      kinds(
        'Retired South Korean Brigadier General Moon Seong Mook met Ukrainian President Volodymyr Zelenskyy in Ukraine.',
      ),
    ).toEqual([
      'nationality: South Korean',
      'person: Moon Seong Mook',
      'nationality: Ukrainian',
      'person: Volodymyr Zelenskyy',
      'place: Ukraine',
    ]);
  });

  it('knows organisations by their words and places with a title in them', () => {
    expect(
      kinds(
        'On Monday the Fire and Disaster Management Agency and the Ministry of Defence wrote to St. Louis.',
      ),
    ).toEqual([
      'organisation: Fire and Disaster Management Agency',
      'organisation: Ministry of Defence',
      'place: St. Louis',
    ]);
  });

  it('leaves the capital of a sentence alone', () => {
    expect(kinds('Documents were found. There they lay.')).toEqual([]);
  });

  it('links surnames, acronyms and roles to full names', () => {
    const text =
      'The National Intelligence Service (NIS) spoke. The spy agency met President Jane Roe. Later the president called the NIS, and Roe left. The agency stayed.';
    const [service] = entityOf(text, 'National Intelligence Service');
    const [roe] = entityOf(text, 'Jane Roe');
    expect(service).not.toBeNull();
    expect(entityOf(text, 'NIS')).toEqual([service, service]);
    expect(entityOf(text, 'spy agency')).toEqual([service]);
    expect(entityOf(text, 'agency')).toEqual([service]);
    expect(entityOf(text, 'president')).toEqual([roe]);
    expect(entityOf(text, 'Roe')).toEqual([roe]);
  });

  it('does not merge two people by the surname they share', () => {
    const text = 'Mr. John Smith met Mrs. Anna Smith. Then Smith left.';
    const [john] = entityOf(text, 'John Smith');
    const [anna] = entityOf(text, 'Anna Smith');
    const [alone] = entityOf(text, 'Smith');
    expect(john).not.toBe(anna);
    expect([john, anna]).not.toContain(alone);
  });

  it('does not give a name used all along to a relative named in full later, unless only the headline used it before', () => {
    const relative = 'A star is angry\n\nThurman said she was hurt. Her father, Robert Thurman, said so too.';
    expect(entityOf(relative, 'Thurman')[0]).not.toBe(entityOf(relative, 'Robert Thurman')[0]);
    const headline = 'Thurman is angry\n\nThe actor Robert Thurman said he was hurt. Thurman wept.';
    expect(new Set([...entityOf(headline, 'Thurman'), ...entityOf(headline, 'Robert Thurman')]).size).toBe(1);
  });

  it('tells people apart whose initials differ, and joins those whose do not', () => {
    const text =
      'President George W. Bush is the son of President George H. W. Bush. President George W. Bush spoke.';
    expect(new Set(entityOf(text, 'George W. Bush')).size).toBe(1);
    expect(entityOf(text, 'George H. W. Bush')).not.toEqual([entityOf(text, 'George W. Bush')[0]]);
  });

  it('keeps the ministries of two countries apart', () => {
    const text = "Russia's Defence Ministry denied it. Ukraine's Defence Ministry did not.";
    expect(new Set(entityOf(text, 'Defence Ministry')).size).toBe(2);
  });

  it('gives a role of nobody no entity', () => {
    expect(read('The minister left with the agency.').map(({ text, entity }) => [text, entity])).toEqual([
      ['minister', null],
      ['agency', null],
    ]);
  });
});
