import { describe, expect, it } from 'vitest';
import { treeOf } from '../../../test/englishModels.js';
import { wordSentences } from '../sentences/wordSentences.js';
import { readFigures } from './readFigures.js';
import { tallyOutcome } from './tallyOutcome.js';

function tally(text: string) {
  const sentences = wordSentences(text);
  const figures = readFigures(text, sentences, [], treeOf);
  return { killed: tallyOutcome(text, figures, 'killed'), injured: tallyOutcome(text, figures, 'injured') };
}

describe('tallyOutcome', () => {
  it.each([
    ['3 killed, 14 injured in crash', { killed: 3, injured: 14 }],
    ['Five people were shot, one fatally.', { killed: 1, injured: 4 }],
    ['A man was shot and killed; his brother was wounded.', { killed: 1, injured: 1 }],
    ['A teenager was shot in the leg.', { killed: null, injured: 1 }],
    [
      'At least 12 people died. Officials said 12 people were dead and 15 people died last year.',
      { killed: 12, injured: null },
    ],
    ['A boy was shot dead. Some 30,000 people are killed each year.', { killed: 1, injured: null }],
    ['The council met.', { killed: null, injured: null }],
    ['Four bullets killed the mood; the man was not injured.', { killed: null, injured: null }],
  ])('%s', (text, expected) => {
    expect(tally(text)).toEqual(expected);
  });
});
