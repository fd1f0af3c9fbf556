import { expect, it } from 'vitest';
import { listConfusions } from './confusions.js';
import type { Example } from './goldSet.js';

const difference = (id: string, what: string, room: Example['room'] = 'places'): Example => ({
  room,
  id,
  what,
  gold: 'Kursk',
  ours: '–',
});

it('counts the kinds of each room, with a case of each', () => {
  const differences = [
    difference('a', 'missed'),
    difference('b', 'misplaced'),
    difference('c', 'missed'),
    difference('d', 'missed', 'days'),
    difference('e', 'missed'),
  ];
  expect(
    listConfusions(differences).map(({ room, what, count, example }) => [room, what, count, example.id]),
  ).toEqual([
    ['places', 'missed', 3, 'c'],
    ['places', 'misplaced', 1, 'b'],
    ['days', 'missed', 1, 'd'],
  ]);
  expect(listConfusions([])).toEqual([]);
});
