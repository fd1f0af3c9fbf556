import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isDay } from '../../core/days.js';
import { isExact, overlaps } from '../../core/spans.js';
import { readDays } from './readDays.js';

/** A Monday. */
const PUBLISHED = '2025-01-13';

function read(text: string, publishedAt: string | null = PUBLISHED): string[] {
  return readDays(text, publishedAt, [{ start: 0, end: text.length }]).map(
    ({ text: words, from, to }) => `${words} = ${from === to ? from : `${from ?? ''}..${to ?? ''}`}`,
  );
}

describe('readDays', () => {
  it.each([
    ['The vote took place on January 6, 2021.', ['January 6, 2021 = 2021-01-06']],
    ['It opened on Tuesday, 14 January 2025.', ['Tuesday, 14 January 2025 = 2025-01-14']],
    ['Updated 2024-12-31T10:00:00Z.', ['2024-12-31T10:00:00Z = 2024-12-31']],
    ['Kursk, RussiaMon Jan 13 2025', ['Mon Jan 13 2025 = 2025-01-13']],
    ['MOSCOW, JAN. 3 -', ['JAN. 3 = 2025-01-03']],
    ['on the 28th of February 2024', ['the 28th of February 2024 = 2024-02-28']],
    ['There is no February 30, 2024.', []],
  ])('reads a full date: %s', (text, expected) => {
    expect(read(text)).toEqual(expected);
  });

  it.each([
    ['5/13/2015', '2015-05-13'],
    ['13/5/2015', '2015-05-13'],
    ['13.01.2025', '2025-01-13'],
    ['01/12/2025', '2025-01-12'],
  ])('orders day and month by what can be: %s', (text, day) => {
    expect(read(text)).toEqual([`${text} = ${day}`]);
  });

  it.each([
    ['It rained on New Year’s Eve.', ['New Year’s Eve = 2024-12-31']],
    [
      'Shops shut on Christmas and on Thanksgiving Day 2023.',
      ['Christmas = 2024-12-25', 'Thanksgiving Day 2023 = 2023-11-23'],
    ],
    ['He was shot on Memorial Day.', ['Memorial Day = 2024-05-27']],
    ['The Fourth of July, 2020, was quiet.', ['Fourth of July, 2020 = 2020-07-04']],
    ['The Christmas party was on Labor Day, not pre-Halloween.', ['Labor Day = 2024-09-02']],
  ])('reads days with a name of their own: %s', (text, expected) => {
    expect(read(text)).toEqual(expected);
  });

  it('keeps the part of the day out of the month', () => {
    expect(read('It happened early Jan. 3 on the DriveTuesday night.')).toEqual([
      'early Jan. 3 = 2025-01-03',
      'Tuesday night = 2025-01-07',
    ]);
  });

  it.each([
    ['in the late 1990s', '1997/1999~', null],
    ['since August', '2024-08/..', null],
    ['in January', '2025-01', null],
    ['in the 1990s', '199X', null],
    ['about two weeks ago', '2024-12-30~', null],
    ['until Friday', '../2025-01-17', null],
    ['on Friday evening', '2025-01-10', 'evening'],
    ['early Friday', '2025-01-10', 'morning'],
    ['around 2:30 a.m. Friday', '2025-01-10', 'night'],
    ['on Friday around 6 p.m.', '2025-01-10', 'evening'],
    ['overnight', '2025-01-12/2025-01-13', 'night'],
  ])('says how sure the words are and when on the day: %s', (text, edtf, part) => {
    expect(readDays(text, PUBLISHED, [])[0]).toMatchObject({ edtf, part });
  });

  it('leaves an ambiguous numeric date without a day of publication', () => {
    expect(read('01/12/2025', null)).toEqual([]);
  });

  it.each([
    ['He said on Monday.', ['Monday = 2025-01-13']],
    ['The court ruled on Friday.', ['Friday = 2025-01-10']],
    ['The court will rule on Friday.', ['Friday = 2025-01-17']],
    ['He said on Monday that talks will resume on Friday.', ['Monday = 2025-01-13', 'Friday = 2025-01-17']],
    ['The hearing is scheduled for Wednesday.', ['Wednesday = 2025-01-15']],
    ['It was hit by a shell on Friday evening.', ['Friday evening = 2025-01-10']],
    ['The shop stays open until Friday.', ['Friday = ..2025-01-17']],
    ['It opened last Tuesday.', ['last Tuesday = 2025-01-07']],
    ['It opened a week ago Tuesday.', ['a week ago Tuesday = 2024-12-31']],
    ['They meet next Monday.', ['next Monday = 2025-01-20']],
    [
      'The council passed the plan on Friday, and hopes faded on Saturday.',
      ['Friday = 2025-01-10', 'Saturday = 2025-01-11'],
    ],
    [
      'The council plans a vote on Friday and hopes to build on Saturday.',
      ['Friday = 2025-01-17', 'Saturday = 2025-01-18'],
    ],
  ])('puts a weekday before publication unless the words say otherwise: %s', (text, expected) => {
    expect(read(text)).toEqual(expected);
  });

  it.each([
    ['Overnight, rockets fell.', ['Overnight = 2025-01-12..2025-01-13']],
    ['Rain fell yesterday and snow last night.', ['yesterday = 2025-01-12', 'last night = 2025-01-12']],
    ['Today it rained. STORM HITS COAST', ['Today = 2025-01-13']],
    ['It was found this morning, two days ago.', ['this morning = 2025-01-13', 'two days ago = 2025-01-11']],
    ['It rained the day before yesterday.', ['the day before yesterday = 2025-01-11']],
    ['Prices rose last month.', ['last month = 2024-12-01..2024-12-31']],
    ['They met earlier this week.', ['earlier this week = 2025-01-13..2025-01-19']],
    ['In the past two weeks, it rained.', ['the past two weeks = 2024-12-30..2025-01-13']],
    ['On Jan. 3 he left. The next day he came back.', ['Jan. 3 = 2025-01-03', 'The next day = 2025-01-04']],
  ])('counts from the day of publication or the day before it: %s', (text, expected) => {
    expect(read(text)).toEqual(expected);
  });

  it.each([
    ['since August', ['August = 2024-08-01..']],
    ['defectors since the late 1990s', ['the late 1990s = 1997-01-01..']],
    ['in the late 1990s', ['the late 1990s = 1997-01-01..1999-12-31']],
    ['in the early 1990s', ['the early 1990s = 1990-01-01..1993-12-31']],
    ['in 2019', ['2019 = 2019-01-01..2019-12-31']],
    ['It closed in March', ['March = 2024-03-01..2024-03-31']],
    ['in late February 2024', ['late February 2024 = 2024-02-21..2024-02-29']],
    ['the summer of 2019', ['the summer of 2019 = 2019-06-01..2019-08-31']],
    ['12-14 May 2024', ['12-14 May 2024 = 2024-05-12..2024-05-14']],
    ['between 3 and 5 June 2024', ['3 and 5 June 2024 = 2024-06-03..2024-06-05']],
    ['from May 3 to June 9, 2019', ['May 3 to June 9, 2019 = 2019-05-03..2019-06-09']],
    ['from 1939 to 1945', ['1939 to 1945 = 1939-01-01..1945-12-31']],
  ])('reads runs of days: %s', (text, expected) => {
    expect(read(text)).toEqual(expected);
  });

  it.each([
    'The 12-year-old left at 6 p.m.',
    'Smith, 34, was jailed for two years.',
    'In 2000 soldiers marched; he may march.',
    'It costs 2019 dollars.',
    'He wrote for the Sunday Times on Remembrance Sunday.',
    'Said USA TODAY and Russia Today in today’s world.',
    'Sat down in the sun, wed to the idea.',
  ])('is no day: %s', (text) => {
    expect(read(text)).toEqual([]);
  });

  it('reads only absolute dates when the day of publication is unknown', () => {
    expect(read('On Monday and yesterday, as on 3 May 2024, in June and last week', null)).toEqual([
      '3 May 2024 = 2024-05-03',
      'June = 2024-06-01..2024-06-30',
    ]);
  });

  it('takes the year last named in a history, that of publication in a report', () => {
    const history =
      'War came in 1914. The front stood still in 1915 and 1916. On February 14, 1917 it moved. By April 6 it was over.';
    expect(read(history).slice(-2)).toEqual(['February 14, 1917 = 1917-02-14', 'April 6 = 1917-04-06']);
    expect(read('He was born in 1914. On January 6 he said on Monday he was well.').slice(1)).toEqual([
      'January 6 = 2025-01-06',
      'Monday = 2025-01-13',
    ]);
  });

  it('gives exact spans that do not overlap and days that exist, for any text', () => {
    const word = fc.constantFrom(
      ...[
        'Monday',
        'Jan.',
        '13',
        '2025',
        '-',
        'to',
        'late',
        'the',
        '1990s',
        ',',
        'May',
        'ago',
        'two',
        'days',
        '31/12/99',
        '😀',
        '\n',
        'since',
        'overnight',
      ],
    );
    fc.assert(
      fc.property(fc.array(word, { maxLength: 20 }), fc.boolean(), (words, isDated) => {
        const text = words.join(' ');
        const days = readDays(text, isDated ? PUBLISHED : null, [{ start: 0, end: text.length }]);
        for (const [index, day] of days.entries()) {
          expect(isExact(day, text)).toBe(true);
          expect(day.text).toBe(day.text.trim());
          expect(day.from === null || isDay(day.from)).toBe(true);
          expect(day.to === null || isDay(day.to)).toBe(true);
          if (day.from && day.to) expect(day.from <= day.to).toBe(true);
          const next = days[index + 1];
          if (next) expect(overlaps(day, next)).toBe(false);
        }
      }),
      { numRuns: 500 },
    );
  });

  it.each(['Jan. 1 ', '1-', '1/2/', 'a', 'early late ', ' '])('stays quick on a long run of %j', (piece) => {
    const text = piece.repeat(Math.ceil(200_000 / piece.length));
    const start = performance.now();
    readDays(text, PUBLISHED, []);
    expect(performance.now() - start).toBeLessThan(5000);
  });
});
