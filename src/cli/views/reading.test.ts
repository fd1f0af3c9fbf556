import { describe, expect, it } from 'vitest';
import type { PlaceMention, Reading } from '../../core/reading.js';
import { models } from '../../../test/englishModels.js';
import { readReport } from '../../reading/readReport.js';
import { printReading } from './reading.js';

const TEXT = 'PARIS, Texas - Paris flooded.';
const texas = { admin1: 'Texas', country: 'US', lat: 33.7, lon: -95.6 };
const paris: Omit<PlaceMention, 'start' | 'end' | 'text'> = {
  ...{ id: 'x:1', name: 'Paris', kind: 'settlement', ...texas, demonym: false },
  why: 'Named as lying in Texas.',
  runnerUp: {
    id: 'x:2',
    name: 'Paris',
    kind: 'settlement',
    admin1: null,
    country: 'FR',
    lat: 48.9,
    lon: 2.3,
  },
};
const reading: Reading = {
  id: 'r1',
  report: {
    ...{ id: 'r1', headline: 'Flood', text: TEXT, url: null, source: null },
    ...{ language: 'en', publishedAt: null, credit: null },
  },
  stamp: { place: null, day: null },
  places: [
    { start: 0, end: 5, text: 'PARIS', ...paris },
    { start: 15, end: 20, text: 'Paris', ...paris },
  ],
  days: [],
  mentions: [],
  claims: [],
};
const format = { as: 'text', colour: false, columns: 120 } as const;
const print = (verbose: boolean) => printReading(reading, { ...format, verbose });

const text = 'The mayor said the dam will hold.';
const report = { ...reading.report, headline: '', text };
const claimed = readReport(report as Parameters<typeof readReport>[0], new Map(), models);
const printClaim = (confidence: number, verbose: boolean) =>
  printReading(
    { ...claimed, claims: claimed.claims.map((claim) => ({ ...claim, confidence })) },
    { ...format, verbose },
  );

describe('printReading', () => {
  it('tells in detail what each name was taken for, once, why, and what was next', () => {
    const line = '  place “PARIS”: Paris, Texas, US. Named as lying in Texas. Next: Paris, FR.';
    expect(print(true).split('\n')).toEqual(['Place not known · day not known', 'Flood', line, '']);
  });

  it('keeps places out of the short form', () => {
    expect(print(false).split('\n')).toEqual(['Place not known · day not known', 'Flood', '']);
  });

  it('marks a claim that is perhaps misread, and no other', () => {
    expect(printClaim(0.45, false)).toContain('mayor – says, reading unsure – the dam will hold');
    expect(printClaim(0.9, false)).toContain('mayor – says – the dam will hold');
  });

  it('tells the confidence of each when asked for more', () => {
    expect(printClaim(0.45, true)).toContain('confidence 0.45');
    expect(printClaim(0.9, false)).not.toContain('confidence');
  });
});
