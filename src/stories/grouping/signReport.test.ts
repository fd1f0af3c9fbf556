import { describe, expect, it } from 'vitest';
import { signReport } from './signReport.js';

const report = (headline: string, text: string) => ({
  id: 'r',
  headline,
  text,
  url: null,
  source: null,
  language: 'en',
  publishedAt: null,
  credit: null,
});

describe('signReport', () => {
  it('sees what the headline says apart from the body', () => {
    const { headline, words } = signReport(report('Bridge closed', 'Bridge closed\n\nThe river rose.'));
    expect([...headline.keys()]).toEqual(['bridg', 'clos']);
    expect(words.get('river')).toBe(1);
  });

  it('has no headline where the text does not begin with it', () => {
    expect(signReport(report('Bridge closed', 'The river rose.')).headline.size).toBe(0);
  });

  it('pairs names side by side, never with a function word', () => {
    const { pairs, names } = signReport(
      report('', 'But Hanna Reuss of Talburg met Paolo Verri. If Rita came.'),
    );
    expect([...pairs.keys()]).toEqual(['hanna reuss', 'paolo verri']);
    expect([...names.keys()]).toEqual(['hanna', 'reuss', 'talburg', 'paolo', 'verri', 'rita']);
  });
});
