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
    [
      'Five people died. Three of the dead were found at once, and three of the dead on Monday.',
      { killed: 5, injured: null },
    ],
    ['A boy was shot dead. Some 30,000 people are killed each year.', { killed: 1, injured: null }],
    ['Man sought after double homicide\n\nPolice asked for help.', { killed: 2, injured: null }],
    ['A triple shooting shook the town; one man died.', { killed: 1, injured: 2 }],
    ['The homicide unit was called. A girl was shot in the arm.', { killed: null, injured: 1 }],
    ['A man and his 11-year-old son were found dead.', { killed: 2, injured: null }],
    ['He killed a man and wounded a woman.', { killed: 1, injured: 1 }],
    ['A man killed two people and then himself.', { killed: 3, injured: null }],
    ['A murder-suicide: he shot his wife dead before turning the gun on himself.', { killed: 2, injured: null }], // prettier-ignore
    ['The council met.', { killed: null, injured: null }],
    ['Four bullets killed the mood; the man was not injured.', { killed: null, injured: null }],
  ])('%s', (text, expected) => {
    expect(tally(text)).toEqual(expected);
  });
});
