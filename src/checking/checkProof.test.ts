import { describe, expect, it } from 'vitest';
import { hashHex } from '../core/ids.js';
import type { Reading } from '../core/reading.js';
import { checkProof, draftOfProof } from './checkProof.js';

const TEXT = 'Bridge closed\n\nThe bridge in Grdica remains closed.';
const WORDS = 'The bridge in Grdica remains closed.';

const readingOf = (id: string, text: string): Reading => ({
  id,
  report: {
    id,
    headline: '',
    text,
    url: 'https://a.example/1',
    source: null,
    language: null,
    publishedAt: null,
    credit: null,
  },
  stamp: { place: null, day: null },
  places: [],
  days: [],
  mentions: [],
  claims: [],
});

const start = TEXT.indexOf(WORDS);
const proof = {
  format: 'newsledger-proof/1' as const,
  headline: 'Bridge closed',
  checker: 1,
  sentences: [
    {
      text: 'Bridge closed',
      supported: true,
      supports: [{ report: 'r1', start: 0, end: 13, sha256: hashHex('Bridge closed') }],
    },
    {
      text: WORDS,
      supported: true,
      supports: [{ report: 'r1', start, end: TEXT.length, sha256: hashHex(WORDS) }],
    },
  ],
  reports: [{ id: 'r1', url: 'https://a.example/1', sha256: hashHex(TEXT) }],
};

describe('checkProof', () => {
  it('finds nothing wrong when report and spans are as they were', () => {
    expect(checkProof(proof, [readingOf('r1', TEXT)])).toEqual([]);
    expect(draftOfProof(proof)).toEqual({ headline: 'Bridge closed', paragraphs: [[WORDS]] });
  });

  it('names a report that is gone or has changed', () => {
    expect(checkProof(proof, []).map(({ because }) => because)).toEqual([
      'The report https://a.example/1 could not be had.',
    ]);
    expect(checkProof(proof, [readingOf('r2', `${TEXT} More.`)])[0]?.because).toContain('another text');
  });

  it('names the sentence whose words are not those of the report', () => {
    const [first, second] = proof.sentences;
    const moved = { ...second!, supports: [{ ...second!.supports[0]!, start: start + 1 }] };
    const faults = checkProof({ ...proof, sentences: [first!, moved] }, [readingOf('r1', TEXT)]);
    expect(faults.map(({ sentence }) => sentence)).toEqual([WORDS]);
  });

  it('judges every sentence where the first is not the headline, which then rests on nothing', () => {
    const [, second] = proof.sentences;
    const cut = { ...proof, sentences: [second!] };
    expect(draftOfProof(cut)).toEqual({ headline: 'Bridge closed', paragraphs: [[WORDS]] });
    expect(checkProof(cut, [readingOf('r1', TEXT)])).toEqual([
      { sentence: 'Bridge closed', because: 'The proof gives no words that it rests on.' },
    ]);
  });

  it('does not take a sentence without words to rest on for proven', () => {
    const bare = { text: WORDS, supported: true, supports: [] };
    const sentences = [proof.sentences[0]!, bare];
    expect(checkProof({ ...proof, sentences }, [readingOf('r1', TEXT)])).toHaveLength(1);
  });
});
