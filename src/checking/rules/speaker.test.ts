import { expect, it } from 'vitest';
import { checkClaim } from '../checkClaim.js';

const SOURCE = `Trains collide

A teacher from Leeds who was on the passenger train was unhurt, her family said. Neema Kassongo, the station chief, said that the line would open.

The depot will stay shut until May, its director said. The director, Rashid Mwalonde, spoke in Tabora.`;

it.each([
  ['A teacher from Leeds who was on the passenger train was unhurt, her family said.', true],
  ['A teacher from Leeds who was on the passenger train was unhurt, Neema Kassongo said.', false],
  ['The depot will stay shut until May, Rashid Mwalonde said.', true],
  ['The depot will stay shut until May, Neema Kassongo said.', false],
])('knows whose family or director speaks only where a name stands beside the word: %s', (claim, passes) => {
  const { faults } = checkClaim(claim, SOURCE);
  expect(faults.map(({ rule }) => rule)).toEqual(passes ? [] : ['speaker']);
});
