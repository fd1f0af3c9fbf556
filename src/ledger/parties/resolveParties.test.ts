import { expect, describe, it } from 'vitest';
import type { Judgement } from '../../core/judgement.js';
import type { Mention, PlaceMention, Reading } from '../../core/reading.js';
import { resolveParties } from './resolveParties.js';

/**
 * A reading whose marked words speak: `[person:Clara Benavidal]`, `[role:the agency]`. Marks may carry an entity (`[person:Moon#e1]`);
 * `{UA:Ukraine}` marks a country.
 */
function readingOf(id: string, marked: string, day = '2026-05-12'): Reading {
  const mentions: (Mention & { said: boolean })[] = [];
  const places: PlaceMention[] = [];
  let text = '';
  const pattern = /\[(person|organisation|role):((?:\{..:[^}]+\}|[^\]#{])+)(?:#(\w+))?\]|\{(..):([^}]+)\}/g;
  const add = (words: string): { start: number; end: number; text: string } => {
    const start = text.length;
    for (const part of words.split(/(\{..:[^}]+\})/)) {
      const land = /^\{(..):([^}]+)\}$/.exec(part);
      const word = land ? land[2]! : part;
      if (land)
        places.push({
          start: text.length,
          end: text.length + word.length,
          text: word,
          id: land[1]!,
          name: word,
          kind: 'country',
          admin1: null,
          country: land[1]!,
          lat: 0,
          lon: 0,
          demonym: false,
          why: 'Marked so.',
          runnerUp: null,
        });
      text += word;
    }
    return { start, end: text.length, text: text.slice(start) };
  };
  let at = 0;
  for (const match of marked.matchAll(pattern)) {
    add(marked.slice(at, match.index));
    at = match.index + match[0].length;
    if (match[4]) add(match[0]);
    else {
      const kind = match[1] === 'role' ? 'office' : (match[1] as 'person');
      mentions.push({ ...add(match[2]!), kind, entity: match[3] ?? `e${mentions.length + 10}`, said: true });
    }
  }
  add(marked.slice(at));
  return {
    report: { id, text, publishedAt: day },
    mentions,
    places,
    claims: mentions.map(({ start, end, text: name, entity }) => ({
      speakers: [{ name, entity, start, end }],
    })),
  } as unknown as Reading;
}

const namesOf = (readings: Reading[], judgements: Judgement[] = []) =>
  resolveParties(readings, judgements).all.map(({ names }) => names.join(' = '));

describe('resolveParties', () => {
  it('knows an acronym, a full name and "the spy agency" as one, with the words that show it', () => {
    const readings = [
      readingOf('a', 'The [organisation:National Intelligence Service] (NIS) said so.'),
      readingOf('b', '[organisation:NIS] said no.'),
      readingOf('c', "[role:{KR:South Korea}'s spy agency] said yes."),
    ];
    const { all } = resolveParties(readings, []);
    expect(all).toHaveLength(1);
    expect(all[0]).toMatchObject({
      name: 'National Intelligence Service',
      names: ['NIS', 'National Intelligence Service', "South Korea's spy agency"],
    });
    expect(all[0]!.merges.map(({ by, says }) => [by, says?.text ?? null])).toEqual([
      ['rule:acronym', 'National Intelligence Service (NIS)'],
      ['rule:noun', null],
    ]);
  });

  it('knows two spellings, and an office by the words of a report, as of that day', () => {
    const readings = [
      readingOf('a', 'President [person:Volodymyr Zelensky] spoke.'),
      readingOf('b', "{UA:Ukraine}'s president [person:Volodymyr Zelenskyy] spoke.", '2026-05-13'),
      readingOf('c', "[role:{UA:Ukraine}'s president] spoke.", '2026-05-14'),
    ];
    const { all, nameOf } = resolveParties(readings, []);
    expect(all).toHaveLength(1);
    expect(nameOf(2, "Ukraine's president")).toBe('Volodymyr Zelenskyy');
    expect(all[0]!.merges.at(-1)).toMatchObject({
      by: 'rule:office',
      at: '2026-05-13',
      says: { text: "Ukraine's president Volodymyr Zelenskyy" },
    });
  });

  it('takes the bearer of the office nearest to the day', () => {
    const readings = [
      readingOf('a', "{UA:Ukraine}'s president [person:Olena Marchenko] spoke.", '2026-01-01'),
      readingOf('b', "{UA:Ukraine}'s president [person:Petro Danylko] spoke.", '2026-06-01'),
      readingOf('c', "[role:{UA:Ukraine}'s president] spoke.", '2026-05-14'),
    ];
    expect(resolveParties(readings, []).nameOf(2, "Ukraine's president")).toBe('Petro Danylko');
  });

  it('never takes two people for one by the surname alone, but by surname and office', () => {
    const full = readingOf('a', 'Retired general [person:Moon Seong Mook] spoke.');
    expect(namesOf([full, readingOf('b', '[person:Moon] spoke.')])).toEqual(['Moon Seong Mook', 'Moon']);
    expect(namesOf([full, readingOf('b', 'General [person:Moon] spoke.')])).toEqual([
      'Moon = Moon Seong Mook',
    ]);
    expect(
      namesOf([
        readingOf('a', '[person:Clara Benavidal] spoke.'),
        readingOf('b', '[person:Rosa Benavidal] spoke.'),
      ]),
    ).toEqual(['Clara Benavidal', 'Rosa Benavidal']);
  });

  it('gives short names their full form, from the same report first, and leaves one that could be several', () => {
    const readings = [
      readingOf('a', '[organisation:Plains Information Agency] and [role:agency] and [role:the office].'),
      readingOf('b', '[role:the office] of [role:office of the Plains president].'),
    ];
    const { nameOf } = resolveParties(readings, []);
    expect(nameOf(0, 'agency')).toBe('Plains Information Agency');
    expect(nameOf(1, 'the office')).toBe('office of the Plains president');
    const two = readingOf(
      'c',
      '[organisation:River Ministry], [organisation:Forest Ministry], [role:ministry].',
    );
    expect(namesOf([two])).toHaveLength(3);
  });

  it('merges and splits as editors say, and no longer when they take it back', () => {
    const readings = [
      readingOf('a', '[organisation:National Intelligence Service] said.'),
      readingOf('b', '[organisation:NIS] said, [person:Ada Ombuera] said.'),
    ];
    const made = (act: object, id = 1) =>
      ({ id, reports: ['a'], by: 'J. Doe', at: '2026-05-14T10:00:00Z', why: 'I know.', ...act }) as Judgement;
    const split = made({ act: 'split', names: ['NIS', 'National Intelligence Service'] });
    const merge = made({ act: 'merge', names: ['ada ombuera', 'NIS'] }, 2);
    expect(namesOf(readings)).toEqual(['NIS = National Intelligence Service', 'Ada Ombuera']);
    expect(namesOf(readings, [split])).toEqual(['National Intelligence Service', 'NIS', 'Ada Ombuera']);
    expect(namesOf(readings, [split, merge])).toEqual(['National Intelligence Service', 'Ada Ombuera = NIS']);
    const withdrawn = made({ act: 'withdraw', judgement: 1 }, 3);
    expect(namesOf(readings, [split, withdrawn])).toEqual([
      'NIS = National Intelligence Service',
      'Ada Ombuera',
    ]);
  });
});
