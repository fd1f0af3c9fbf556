import { describe, expect, it } from 'vitest';
import {
  isBoilerplateLine,
  isCaptionLine,
  isClosingLine,
  isPointerLine,
  isRelatedHeading,
} from './boilerplate.js';
import { dateOfHeaderLine, isTimestampLine } from './dateLine.js';

describe('boilerplate', () => {
  it.each([
    'Advertisement',
    'ADVERTISEMENT',
    '- Advertisement -',
    'actions',
    'Menu',
    'Share this article',
    'Share on Facebook',
    'Facebook Twitter Email',
    'Story continues below advertisement',
    'Skip to main content',
    '12 comments',
    'Sign up for our newsletter',
    'Follow us on Twitter',
    'The post Dam holds appeared first on Valley Post.',
  ])('knows the line "%s"', (line) => {
    expect(isBoilerplateLine(line)).toBe(true);
  });

  it.each([
    'Advertisement revenue fell by a tenth, the paper said.',
    'The menu was changed on Monday.',
    'Share prices fell on Tuesday.',
    'Actions speak louder than words, the mayor said.',
    'Police searched the home.',
    'Read the letter, she said.',
    'Following the ruling, both sides claimed victory.',
    'Twitter said it had removed the account.',
    'Police',
    'The fire started in the kitchen, an official told AFP.',
    'Two people died on Monday, police said. (Reuters)',
    'She had kept one photo: her mother on a bridge.',
    'Norway will sign up to the treaty, its minister said.',
    'The village can be reached by boat only.',
    '',
  ])('leaves the text "%s"', (line) => {
    expect([
      isBoilerplateLine(line),
      isCaptionLine(line),
      isClosingLine(line),
      isRelatedHeading(line),
    ]).toEqual(Array(4).fill(false));
  });

  it('knows headings of link lists, pointers, captions and closing pleas', () => {
    expect(
      ['Related stories', 'Read more', 'More from Valley Post', 'You may also like', 'Tags'].map(
        isRelatedHeading,
      ),
    ).toEqual(Array(5).fill(true));
    expect(isPointerLine('READ MORE: Ferry timetable changes')).toBe(true);
    expect(isPointerLine('Read more than ten books, he said')).toBe(false);
    for (const caption of [
      '(Image: GETTY)',
      'Photo: A. Person',
      'The bridge on Monday. (Photo: A. Person)',
      'Alex Doe | Getty Images',
    ])
      expect(isCaptionLine(caption)).toBe(true);
    expect(isClosingLine('Follow Ann Lee on Twitter.')).toBe(true);
    expect(isClosingLine('Ann Lee is a freelance writer living in Oslo.')).toBe(true);
  });

  it('takes linear time on long lines', () => {
    const started = performance.now();
    for (const line of [
      'share '.repeat(200_000),
      'a'.repeat(1_000_000),
      'facebook |'.repeat(100_000),
      '('.repeat(1_000_000),
    ])
      for (const test of [
        isBoilerplateLine,
        isCaptionLine,
        isClosingLine,
        isPointerLine,
        isRelatedHeading,
        isTimestampLine,
      ])
        expect(test(line)).toBe(false);
    expect(performance.now() - started).toBeLessThan(2000);
  });
});

describe('dateOfHeaderLine', () => {
  it.each([
    ['Kyiv, UkraineMon Jan 13 2025', 'Mon Jan 13 2025'],
    ['OSLO, Jan. 13, 2025', 'Jan. 13, 2025'],
    ['Published: 13 January 2025 14:05 GMT', '13 January 2025 14:05 GMT'],
    ['2025-01-13', '2025-01-13'],
  ])('%s', (line, date) => {
    expect(dateOfHeaderLine(line)).toBe(date);
  });

  it.each([
    'The dam broke on Jan 13, 2025, the mayor said.',
    'He was born on 13 January 1955',
    'Jan 13',
    'Kyiv, Ukraine',
  ])('leaves "%s"', (line) => {
    expect(dateOfHeaderLine(line)).toBeNull();
  });

  it('knows time stamps', () => {
    expect(isTimestampLine('Updated Nov 19, 6:55 AM;Posted Nov 19, 6:51 AM')).toBe(true);
    expect(isTimestampLine('Published accounts differ. In 2019 he said so.')).toBe(false);
  });
});
