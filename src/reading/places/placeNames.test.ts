import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { placeNames } from './placeNames.js';

describe('placeNames', () => {
  it.each([
    ['Fighting went on in the Kursk region on Monday.', 'Kursk region'],
    ['He flew from Rio de Janeiro to Lima.', 'Rio de Janeiro'],
    ['Rain fell in Stoke-on-Trent.', 'Stoke-on-Trent'],
    ['They live in Springfield, Ill., near the river.', 'Ill.'],
    ['The U.S.-backed force left.', 'U.S.'],
    ['Shells hit al-Bab.', 'al-Bab'],
    ["Seoul's spy agency", 'Seoul'],
    ['a ferry to Martha’s Vineyard', 'Martha’s Vineyard'],
    ['North Korean soldiers', 'North Korean'],
    ['in St. Louis on Friday', 'St. Louis'],
    ['CHARLESTON, W.Va. -- A mayor', 'W.Va.'],
    ['Kursk, RussiaMon Jan 13 2025', 'Russia'],
  ])('%s', (text, name) => {
    expect(placeNames(text)).toContain(name);
  });

  it('asks for nothing that crosses a sentence, a comma or a line', () => {
    const names = placeNames('He left Rome. Paris waits, Texas not.\nBerlin\nBonn');
    expect(names).toEqual(['He', 'Rome', 'Paris', 'Texas', 'Berlin', 'Bonn']);
  });

  it('asks for the halves of a divided country once it is named', () => {
    expect(placeNames('A soldier from North Korea reached the South.')).toContain('South Korea');
    expect(placeNames('Snow fell across the South.')).not.toContain('South Korea');
  });

  it('asks only for words of the text, once each, whatever the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const names = placeNames(text);
        return new Set(names).size === names.length && names.every((name) => text.includes(name));
      }),
    );
  });

  it('is empty for text without capitals', () => {
    expect(placeNames('')).toEqual([]);
    expect(placeNames('no names here, موسكو 😀')).toEqual([]);
  });
});
