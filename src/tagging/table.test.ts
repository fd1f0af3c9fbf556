import { expect, it } from 'vitest';
import { addScores, openTable } from './table.js';

it('adds the weights of every feature, however many are asked at once, and nothing for those it lacks', () => {
  const keys = Uint32Array.from({ length: 300 }, (_, at) => at * 2);
  const table = openTable({
    name: 'numbers',
    classes: ['ones', 'evens'],
    scale: 1,
    keys,
    counts: new Uint8Array(300).fill(2),
    cellClasses: Uint8Array.from({ length: 600 }, (_, at) => at % 2),
    cellWeights: Int8Array.from({ length: 600 }, (_, at) => (at % 2 === 0 ? 1 : Math.floor(at / 2) % 5)),
  });
  const scores = Int32Array.of(10, 0);
  const features = Int32Array.from({ length: 250 }, (_, at) => at);
  addScores(table, features, 250, scores);
  // Of 250 features the even ones are known: 125, whose second weights go from 0 to 4 again and again.
  expect([...scores]).toEqual([10 + 125, 25 * (0 + 1 + 2 + 3 + 4)]);
});
