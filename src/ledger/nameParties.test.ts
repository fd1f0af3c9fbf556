import { expect, it } from 'vitest';
import type { Reading } from '../core/reading.js';
import { nameParties } from './nameParties.js';

const said = (...names: string[]) =>
  ({ claims: [{ speakers: names.map((name) => ({ name })) }] }) as unknown as Reading;

it('gives short names their full form, from the same report first', () => {
  const [first, second] = nameParties([
    said('Plains Information Agency', 'agency', 'Clara Benavidal', 'Benavidal'),
    said('health agency', 'the office', 'office of the Plains president'),
  ]);
  expect(first).toEqual(new Map([['agency', 'Plains Information Agency'], ['Benavidal', 'Clara Benavidal']])); // prettier-ignore
  expect(second).toEqual(new Map([['the office', 'office of the Plains president']]));
});

it('leaves a name that could be several', () => {
  expect(nameParties([said('River Ministry', 'Forest Ministry', 'ministry')])).toEqual([new Map()]);
});
