import { expect, it } from 'vitest';
import { pickEvenly } from './goldSet.js';
import { formatTable } from './table.js';

it('formatTable aligns labels left and figures right, with a dash for what is not there', () => {
  const table = formatTable(
    'stamps',
    ['n', 'day exact'],
    [
      { label: 'gva', cells: ['2583', '74.6'] },
      { label: '  day published', cells: ['37', null] },
    ],
  );
  expect(table.split('\n')).toEqual([
    'stamps              n  day exact',
    '────────────────────────────────',
    'gva              2583       74.6',
    '  day published    37          –',
  ]);
});

it('pickEvenly spreads over all, and gives all when there are few', () => {
  expect(pickEvenly([0, 1, 2, 3, 4, 5, 6, 7, 8], 3)).toEqual([0, 3, 6]);
  expect(pickEvenly([0, 1], 3)).toEqual([0, 1]);
  expect(pickEvenly([0, 1], 0)).toEqual([]);
});
