import { expect, it } from 'vitest';
import { sayPlainly } from './plainWords.js';

it.each([
  ['approximately 20 individuals were transported to a clinic', 'about 20 people were taken to a clinic'],
  ['he succumbed to his injuries', 'he died of the wounds'],
  ['following the vote, a total of 12 left', 'after the vote, 12 left'],
  ['they sustained minor injuries', 'they suffered minor injuries'],
  ['half of the cost', 'half the cost'],
  ['following closely', 'following closely'],
  ['he called it a “residence for numerous men”', 'he called it a “residence for numerous men”'],
])('%s', (text, expected) => {
  expect(sayPlainly(text)).toBe(expected);
});
