import { describe, expect, it } from 'vitest';
import { agencyOfLine, readCredit } from './credit.js';

describe('readCredit', () => {
  it.each([
    ['KYIV (AP) — The dam broke on Monday.', 'AP'],
    ['(Reuters) - The dam broke on Monday.', 'Reuters'],
    ['ST. JOSEPH, Mich. (AP) — The dam broke.', 'AP'],
    ['Kyiv (Reuters) - The dam broke.', 'Reuters'],
    ['OSLO (North Wire) – The dam broke.', 'North Wire'],
    ['By Ann Lee, Associated Press', 'Associated Press'],
    ['Source: Coast Wire', 'Coast Wire'],
    ['This article was originally published by Coast Wire. Read the original.', 'Coast Wire'],
    ['© Reuters', 'Reuters'],
  ])('%s', (line, credit) => {
    expect(readCredit([line])).toBe(credit);
  });

  it.each([
    'The World Health Organization (WHO) - the UN agency - said so.',
    'The dam broke, Reuters reported.',
    'By Ann Lee',
    'He told AP that the dam had broken.',
  ])('finds none in "%s"', (line) => {
    expect(readCredit([line])).toBeNull();
  });

  it('reads an agency from a byline only when it is one', () => {
    expect(agencyOfLine('By Ann Lee of the Associated Press')).toBe('Associated Press');
    expect(agencyOfLine('Ann Lee, Valley Post')).toBeNull();
  });
});
