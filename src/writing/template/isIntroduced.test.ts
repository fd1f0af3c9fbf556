import { expect, it } from 'vitest';
import { models } from '../../../test/englishModels.js';
import { isIntroduced } from './isIntroduced.js';
import { makeClauseReader } from './readClause.js';

const read = makeClauseReader(models);

it.each([
  ['The flight was late.', [], false],
  ['The flight was late.', ['A flight left Lima.'], true],
  ['The flight to Lima was late.', [], true],
  ['The police closed the road.', [], true],
  ['The shooting was reported at noon.', [], false],
  ['The shooting was reported at noon.', ['Two men were hurt.'], true],
  ['Jane Roe said that the measure was lifted.', [], false],
])('%s after %j', (text, known, expected) => {
  expect(isIntroduced(read(text), null, known)).toBe(expected);
});
