import { describe, expect, it } from 'vitest';
import { models } from '../../../test/englishModels.js';
import { compressClause } from './compress.js';
import { frontPhrase } from './frontPhrase.js';
import { isSound } from './isSound.js';
import { makeClauseReader } from './readClause.js';

const read = makeClauseReader(models);
const sound = (text: string) => isSound(read(text));

describe('compressClause', () => {
  it.each([
    ['Anna Berg, who heads the office, was in Lima', 'Anna Berg was in Lima'],
    [
      'the bridge, an old stone arch, fell into the river on 3 May',
      'the bridge fell into the river on 3 May',
    ],
    ['police closed the road after the lorry hit a tree', 'police closed the road'],
    ['the man was flown to a hospital where doctors treated his burns', 'the man was flown to a hospital'],
    ['the council voted for the plan and opened the gate', 'the council voted for the plan'],
  ])('cuts what only adds: %s', (clause, shorter) => {
    expect(compressClause(read(clause))).toContain(shorter);
  });

  it.each([
    ['families could return, which is possible only if the water is safe', 'only if the water is safe'],
    ['the mill will open if the insurers pay', 'if the insurers pay'],
    ['nobody was hurt in the fire', 'in the fire'],
    ['only three of the houses stood after the storm', 'after the storm'],
    ['he died two days after the crash', 'after the crash'],
    ['the mayor paid, according to the court', 'according to the court'],
    ['a Nashville, Tennessee, man paid the bill', 'man paid'],
    ['Anna Berg, her husband and six children were hurt', 'her husband'],
  ])('keeps what the sense turns on: %s', (clause, kept) => {
    for (const wording of compressClause(read(clause))) expect(wording).toContain(kept);
  });

  it('gives the clause itself first', () => {
    const clause = 'the bridge, an old stone arch, fell';
    expect(compressClause(read(clause))[0]).toBe(clause);
  });
});

it('keeps the second comma of an age', () => {
  expect(compressClause(read('John Roe, 66, who drove a van, was fined'))).toContain(
    'John Roe, 66, was fined',
  );
});

it('leaves a complement, and the place of something named before it, behind the verb', () => {
  expect(frontPhrase(read('the shooting happened in Lima'))).toBeNull();
  expect(frontPhrase(read('five people had died in the fire at Mill House'))).toBeNull();
});

it('puts a date in front, and nothing that points back', () => {
  expect(frontPhrase(read('the office cut the number of missing on 15 May'))).toBe(
    'on 15 May, the office cut the number of missing',
  );
  expect(frontPhrase(read('the mother cried after he left'))).toBeNull();
});

describe('isSound', () => {
  it.each([
    'two bridges remained closed',
    'the damage was great',
    'no arrests have been made',
    'police are looking for a man',
  ])('true: %s', (text) => {
    expect(sound(text)).toBe(true);
  });

  it.each([
    'haven’t properly healed',
    'was placed on community control for three years',
    'a photo of the tram which derailed near the stop',
    'police arrested a man after',
    'how female artists were shut out of all awards',
    'militants ram car into wall of consulate',
    'Idaho home have pleaded not guilty',
    'to repay the money',
    'if you are a developer, the guide is online',
    'THE FIGHT STARTED INSIDE THE HALL',
    'tips can be sent to the police at 800-222-8477',
    'gunman attacked the building',
    'Anna Berg of Ashton, was fined by the court',
    'police named them on Friday',
    'the gunman did so on behalf of the group',
    'the spokesman described the time, vaguely',
    'police have arrested a suspected of shooting five people',
    'the driver was shot after, the mayor said',
  ])('false: %s', (text) => {
    expect(sound(text)).toBe(false);
  });
});
