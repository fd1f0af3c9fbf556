import { expect, it } from 'vitest';
import { readText } from '../../../test/readText.js';
import { dateDays } from './dateDays.js';

/** The text with its days as dates. */
const dated = (text: string) => dateDays(readText(text), { start: 0, end: text.length }, '2026-05-06');

it.each([
  ['The bar closed on Monday.', 'The bar closed on 4 May.'],
  ['A man died Tuesday.', 'A man died on 5 May.'],
  ['A man was shot early Sunday morning.', 'A man was shot early on 3 May.'],
  ['The names were given early Tuesday afternoon.', 'The names were given early on the afternoon of 5 May.'],
  ['A man was shot Monday night.', 'A man was shot on the night of 4 May.'],
  ['He died at 2:30 a.m. Tuesday, May 5, in Lima.', 'He died at 2:30 a.m. on 5 May in Lima.'],
  ['The road stayed closed until Friday.', 'The road stayed closed until 8 May.'],
  ['It opened on Dec. 3, 2025.', 'It opened on 3 December 2025.'],
  ['Sunday’s vote was close.', 'Sunday’s vote was close.'],
  ['It was a quiet Sunday afternoon.', 'It was a quiet Sunday afternoon.'],
])('%s', (text, expected) => {
  expect(dated(text)).toBe(expected);
});
