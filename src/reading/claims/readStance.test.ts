import { describe, expect, it } from 'vitest';
import type { Claim } from '../../core/reading.js';
import { readDays } from '../days/readDays.js';
import { readFigures } from '../figures/readFigures.js';
import { findNameParts, readMentions } from '../mentions/readMentions.js';
import { wordSentences } from '../sentences/wordSentences.js';
import { readClaims } from './readClaims.js';
import { models, treeOf } from '../../../test/englishModels.js';

function readFirst(text: string): Claim {
  const sentences = wordSentences(text);
  const days = readDays(text, '2025-01-13', sentences);
  const figures = readFigures(text, sentences, days, treeOf);
  const mentions = readMentions(text, sentences, findNameParts(sentences, new Map()));
  const { chanceOf } = models;
  return readClaims(text, {
    report: 'r1',
    headline: null,
    sentences,
    mentions,
    days,
    figures,
    treeOf,
    chanceOf,
  })[0]!;
}

/** The certainty with the words that carry it. */
const certaintyOf = (text: string) => {
  const { certainty, negated, condition, hedges } = readFirst(text);
  const carried = { denied: negated, conditional: condition, hedged: hedges[0], asserted: null }[certainty];
  return carried ? `${certainty}: ${carried.text}` : certainty;
};

describe('certainty', () => {
  it.each([
    ['The mayor said the dam would not hold if it rained.', 'conditional: if it rained'],
    ['The mayor said the dam might not hold.', 'hedged: might'],
    ['The mayor said the dam had not been checked.', 'denied: not'],
    ['The mayor said the inquiry has yet to hear a witness.', 'denied: yet'],
    ['The mayor dismissed the figures.', 'denied: dismissed'],
    ['The mayor asked residents not to leave.', 'denied: not'],
    ['The mayor said the dam is thought to be safe.', 'hedged: thought'],
    ['The mayor fears the dam will burst.', 'hedged: fears'],
    ['The mayor believes around 300 houses were lost.', 'hedged: believes'],
  ])('%s', (text, expected) => {
    expect(certaintyOf(text)).toBe(expected);
  });

  it.each([
    ['an accusation', 'The mayor alleged that the firm had lied.'],
    ['a negation of a clause inside', 'The mayor said the men who did not eat were treated.'],
    ['a contrast', 'The mayor said the fault was one of timing and not of arithmetic.'],
    ['a second main clause', 'The mayor said two windows were broken, but nobody was hurt.'],
    ['a bound', 'The mayor said the repair took no more than 20 days.'],
    ['a number', 'The mayor said School No. 9 was flooded.'],
    ['a passive refusal', 'The mayor said the plan was rejected by the council.'],
    ["somebody's own past belief", 'The mayor said a guard thought it was thunder.'],
    ['a hedge on who someone was', 'The mayor said the woman who may have ruled the valley was found.'],
  ])('%s is no denial and no hedge', (_what, text) => {
    expect(certaintyOf(text)).toBe('asserted');
  });
});

describe('kind', () => {
  it.each([
    ['The mayor called the report a filthy lie.', 'denial'],
    ['The ministry does not accept this version.', 'denial'],
    ['The ministry did not deny the report.', 'statement'],
    ['She accused the army of staging the attack.', 'statement'],
    ['She accused the owners of "criminal neglect".', 'concern'],
    ['The fire chief attributed the blaze to a faulty pump.', 'estimate'],
    ['The owner would like his lounge back.', 'request'],
    ['Commuters were told to stay at home.', 'order'],
    ['The mayor wants two tests rather than four.', 'request'],
    ['The mayor criticised the decision.', 'concern'],
    ['The mayor complained that help was slow.', 'concern'],
    ['The mayor rejected the charge.', 'denial'],
    ['The mayor declined to comment.', 'denial'],
    ['The mayor would not say how many had died.', 'denial'],
    ['The mayor wants to stay.', 'statement'],
    ['The mayor hopes the state will help.', 'request'],
    ['The mayor said owners should boil their water.', 'request'],
    ['The mayor said the road should be open by noon.', 'estimate'],
    ['The mayor said the toll could rise.', 'estimate'],
    ['The mayor said the repair would take ten weeks.', 'estimate'],
    ['The mayor said the town would pay for the roof.', 'offer'],
    ['The mayor said the bridge would collapse if it rained.', 'warning'],
    ['The mayor said crews would strike unless they were paid.', 'warning'],
    ['The mayor insisted the wall was not theirs.', 'denial'],
    ['The mayor said she will not resign.', 'denial'],
    ['The mayor said the rise was outrageous.', 'concern'],
    ['Crews are clearing two roads.', 'status'],
    ['The town has ten boats.', 'status'],
    ['Seven of the boats were empty.', 'statement'],
    ['The port lost 12 boats, up from nine.', 'statistic'],
    ['The mayor said the cause was under investigation.', 'status'],
    ['The mayor said there was no such call.', 'denial'],
    ['The mayor said the town was ready to pay for the roof.', 'offer'],
    ['The mayor said they would return the bell if the village paid.', 'offer'],
    ['The mayor said the dam would probably hold.', 'estimate'],
    ['The mayor said owners must leave by noon.', 'order'],
    ['Owners of 40 houses must leave by noon.', 'order'],
    ['The mayor said the dam had been checked.', 'statement'],
    ['The mayor said she is no engineer.', 'statement'],
    ['The town has not received an answer.', 'status'],
    ['Four people are missing.', 'status'],
  ])('%s', (text, expected) => {
    expect(readFirst(text).kind).toBe(expected);
  });
});
