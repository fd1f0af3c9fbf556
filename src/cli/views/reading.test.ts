import { describe, expect, it } from 'vitest';
import { models } from '../../../test/englishModels.js';
import { readReport } from '../../reading/readReport.js';
import { printReading } from './reading.js';

const text = 'The mayor said the dam will hold.';
const report = {
  headline: '',
  text,
  url: null,
  source: null,
  language: 'en',
  publishedAt: null,
  credit: null,
};
const reading = readReport(
  { ...report, id: 'r0123456789abcdef' } as Parameters<typeof readReport>[0],
  new Map(),
  models,
);
const printed = (confidence: number, verbose: boolean) =>
  printReading(
    { ...reading, claims: reading.claims.map((claim) => ({ ...claim, confidence })) },
    { json: false, colour: false, columns: 100, verbose },
  );

describe('a reading in the terminal', () => {
  it('marks a claim that is perhaps misread, and no other', () => {
    expect(printed(0.45, false)).toContain('mayor – says, reading unsure – the dam will hold');
    expect(printed(0.9, false)).toContain('mayor – says – the dam will hold');
  });

  it('tells the confidence of each when asked for more', () => {
    expect(printed(0.45, true)).toContain('confidence 0.45');
    expect(printed(0.9, false)).not.toContain('confidence');
  });
});
