import { describe, expect, it } from 'vitest';
import { type Attribution, scoreAttribution } from './scoreAttribution.js';

const text = '"The dam," the mayor said, "will hold."';

/** Roles by their words, each found in the text. */
function said(source: string[], cue: string[], content: string[]): Attribution {
  const find = (words: string[]) =>
    words.map((word) => ({ start: text.indexOf(word), end: text.indexOf(word) + word.length }));
  return { source: find(source), cue: find(cue), content: find(content) };
}

const gold = [said(['the mayor'], ['said'], ['"The dam,"', '"will hold."'])];

describe('scoreAttribution', () => {
  it('does not mind quotation marks and outer punctuation', () => {
    const score = scoreAttribution([
      { text, gold, predicted: [said(['the mayor'], ['said,'], ['The dam,', 'will hold'])] },
    ]);
    for (const role of ['source', 'cue', 'content'] as const) expect(score[role].exact.f1).toBe(1);
    expect(score.whole.f1).toBe(1);
  });

  it('credits the shared part of a role', () => {
    // "mayor" is five of the eight characters of "themayor"; "will hold" is eight of fifteen of "Thedam,willhold".
    const score = scoreAttribution([{ text, gold, predicted: [said(['mayor'], ['said'], ['will hold'])] }]);
    expect(score.source.partial).toEqual({ p: 1, r: 0.625, f1: 0.7692 });
    expect(score.content.partial).toEqual({ p: 1, r: 0.5333, f1: 0.6957 });
    expect(score.source.exact.f1).toBe(0);
    expect(score.source.token).toEqual({ p: 1, r: 0.5, f1: 0.6667, gold: 2, pred: 1 });
    expect(score.whole.f1).toBe(1);
  });

  it('calls an entry unusable with less than half of the content or no cue', () => {
    const whole = (predicted: Attribution) =>
      scoreAttribution([{ text, gold, predicted: [predicted] }]).whole.f1;
    expect(whole(said(['the mayor'], ['said'], ['The dam']))).toBe(0);
    expect(whole(said(['the mayor'], [], ['The dam', 'will hold']))).toBe(0);
    expect(whole(said([], ['said'], ['The dam', 'will hold']))).toBe(0);
  });

  it('aligns one to one, a shared cue before a larger overlap', () => {
    const predicted = [said(['the mayor'], [], ['The dam', 'will hold']), said([], ['said'], ['hold'])];
    const score = scoreAttribution([{ text, gold, predicted }]);
    expect(score.aligned).toEqual({ p: 0.5, r: 1, f1: 0.6667, gold: 1, pred: 2 });
    expect(score.cue.exact).toMatchObject({ p: 1, r: 1 });
    expect(score.source.partial).toEqual({ p: 0, r: 0, f1: 0 });
  });

  it('scores nothing predicted, and a role made of marks alone', () => {
    const none = scoreAttribution([{ text, gold, predicted: [] }]);
    expect(none.whole).toEqual({ p: 0, r: 0, f1: 0, gold: 1, pred: 0 });
    const mark = said(['the mayor'], [','], ['The dam']);
    expect(scoreAttribution([{ text, gold: [mark], predicted: [mark] }]).cue.exact.f1).toBe(1);
  });
});
