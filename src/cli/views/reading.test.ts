import { describe, expect, it } from 'vitest';
import type { PlaceMention, Reading } from '../../core/reading.js';
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
const print = (verbose: boolean) =>
  printReading(reading, { json: false, colour: false, columns: 120, verbose });

describe('printReading', () => {
  it('tells in detail what each name was taken for, once, why, and what was next', () => {
    const line = '  place “PARIS”: Paris, Texas, US. Named as lying in Texas. Next: Paris, FR.';
    expect(print(true).split('\n')).toEqual(['Place not known · day not known', 'Flood', line, '']);
  });

  it('keeps places out of the short form', () => {
    expect(print(false).split('\n')).toEqual(['Place not known · day not known', 'Flood', '']);
  });
});
