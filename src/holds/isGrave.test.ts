import { expect, it } from 'vitest';
import type { Ledger } from '../core/ledger.js';
import type { Reading } from '../core/reading.js';
import { isGrave } from './isGrave.js';

const EMPTY: Ledger = {
  origins: [],
  claims: [],
  parties: [],
  relations: [],
  series: [],
  disagreements: [],
  checks: [],
  watches: [],
};
const read = (text: string) =>
  ({ report: { id: 'r', text }, mentions: [], claims: [] }) as unknown as Reading;

it.each([
  ['Four people were killed in the flood.', true],
  ['The prisoners of war were taken to the capital.', true],
  ['Jaden Small, 15, won the prize.', true],
  ['The council voted for a new library before the deadline.', false],
  ['', false],
])('%s: %s', (text, grave) => expect(isGrave([read(text)], EMPTY)).toBe(grave));

it('is told by the ledger alone', () => {
  const series = [{ outcome: 'missing' }] as unknown as Ledger['series'];
  expect(isGrave([read('They have not come home.')], { ...EMPTY, series })).toBe(true);
});
