import { describe, expect, it } from 'vitest';
import { models } from '../../../test/englishModels.js';
import { readReport } from '../readReport.js';
import { pronounsMeanSpeaker } from './pronounsMeanSpeaker.js';

/** The verdict on the last claim of a text. */
function verdict(text: string): boolean {
  const report = {
    ...{ id: 'r1', text, headline: '', byline: null, url: null, source: null, language: 'en', credit: null },
    ...{ publishedAt: null, fetchedAt: null, rights: null, echoId: null },
    raw: { format: 'text', sha256: '', bytes: 0 },
  } as unknown as Parameters<typeof readReport>[0];
  const reading = readReport(report, new Map(), models);
  return pronounsMeanSpeaker(reading.claims.at(-1)!, reading);
}

describe('pronounsMeanSpeaker', () => {
  it.each([
    ['nobody is meant', 'Jane Roe said the dam will hold.', true],
    ['the speaker of that sex', 'Mary Roe said she will go.', true],
    ['the other sex', 'Mary Roe said he will go.', false],
    ['another who fits was named', 'John Moon came. Robert Thurman said that he will go.', false],
    ['another of the other sex was named', 'Mary Moon came. Robert Thurman said that he will go.', true],
    ['one of two cannot be the speaker', 'Robert Thurman said that he introduced her.', false],
    ['many and one person', 'Jane Roe said they will go.', false],
    ['another who fits came without a name', 'A man fled. Robert Thurman said he will go.', false],
    ['another of the other sex came without a name', 'A woman fled. Robert Thurman said he will go.', true],
    ['an office', 'The health ministry said it will pay.', true],
    ['a pronoun that speaks', 'John Moon came. Robert Thurman spoke. He said he will go.', true],
  ])('%s', (_, text, expected) => {
    expect(verdict(text)).toBe(expected);
  });
});
