import { describe, expect, it } from 'vitest';
import { entails } from './quantity.js';
import { readQuantities } from './readQuantities.js';
import { foldWords } from './words.js';

const read = (text: string) => readQuantities(text, foldWords(text));
const brief = (text: string) => read(text).map(({ low, high, bound, unit }) => [low, high, bound, unit]);
const entailed = (source: string, said: string) => entails(read(source)[0]!, read(said)[0]!);

describe('readQuantities', () => {
  it.each([
    ['12 people', [[12, 12, 'exact', 'count']]],
    ['twenty-three people', [[23, 23, 'exact', 'count']]],
    ['3,000 soldiers', [[3000, 3000, 'exact', 'count']]],
    ['two hundred and five houses', [[205, 205, 'exact', 'count']]],
    ['at least 1.5 million voters', [[1.5e6, 1.5e6, 'at least', 'count']]],
    ['dozens of homes', [[24, 99, 'range', 'count']]],
    ['about $36 million', [[36e6, 36e6, 'about', 'dollar']]],
    ['up to 40 percent', [[40, 40, 'at most', 'percent']]],
    ['between 12 million and 15 million euros', [[12e6, 15e6, 'range', 'euro']]],
    [
      'on 7 November 2026',
      [
        [7, 7, 'exact', 'day'],
        [2026, 2026, 'exact', 'year'],
      ],
    ],
    ['talks about two soldiers', [[2, 2, 'exact', 'count']]],
    ['the 2018–19 academic year', [[2018, 2019, 'range', 'count']]],
    ['the 2018-2019 academic year', [[2018, 2019, 'range', 'count']]],
    [
      'open 24/7',
      [
        [24, 24, 'exact', 'rank'],
        [7, 7, 'exact', 'rank'],
      ],
    ],
    [
      'at 10:30',
      [
        [10, 10, 'exact', 'time'],
        [30, 30, 'exact', 'time'],
      ],
    ],
  ])('%s', (text, expected) => {
    expect(brief(text)).toEqual(expected);
  });

  it('counts no weekday', () => {
    expect(read('cut the list from 31 to three Wednesday evening').at(-1)!.counted).toEqual([]);
  });

  it('knows which outcome a number belongs to', () => {
    expect(read('killing 12 people and injuring about 300').map(({ outcome }) => outcome)).toEqual([
      'killed',
      'injured',
    ]);
    expect(read('870 cases, with 457 deaths').map(({ outcome }) => outcome)).toEqual([null, 'killed']);
    expect(read('12 dead, 30 wounded').map(({ outcome }) => outcome)).toEqual(['killed', 'injured']);
  });
});

describe('entails', () => {
  it.each([
    ['about 300', 'about 300', true],
    ['about 300', 'over 300', false],
    ['about 300', '300', false],
    ['298', 'about 300', true],
    ['12', 'at least 12', true],
    ['at least 12', 'more than 12', false],
    ['more than 12', 'at least 12', true],
    ['at least 12', '12', false],
    ['48 homes', 'dozens of homes', true],
    ['5,000', 'more than 12', false],
  ])('%s supports %s: %s', (source, said, expected) => {
    expect(entailed(source, said)).toBe(expected);
  });
});
