import { describe, expect, it } from 'vitest';
import type { Claim, Figure } from '../../src/core/reading.js';
import { spanOf } from '../../src/core/spans.js';
import { scoreClaims } from './scoreClaims.js';

const text = 'The mayor said 12 people were hurt. The dam may burst, engineers fear.';
const span = (words: string) => spanOf(text, text.indexOf(words), text.indexOf(words) + words.length);

const twelve: Figure = {
  ...span('12'),
  low: 12,
  high: 12,
  rounding: 'exact',
  unit: 'count',
  counted: span('people'),
  outcome: 'injured',
};
const make = (
  content: string,
  speaker: string | null,
  cue: string | null,
  over: Partial<Claim> = {},
): Claim => ({
  id: content,
  content: [span(content)],
  speakers:
    speaker === null
      ? []
      : [{ name: speaker, entity: null, start: span(speaker).start, end: span(speaker).end }],
  cue: cue === null ? null : span(cue),
  kind: 'statement',
  certainty: 'asserted',
  hedges: [],
  negated: null,
  condition: null,
  figures: [],
  evidence: [],
  saidAt: null,
  confidence: 0.9,
  ...over,
});
const hurt = make('12 people were hurt', 'The mayor', 'said', { figures: [twelve] });
const burst = make('The dam may burst', 'engineers', 'fear', { kind: 'concern', certainty: 'hedged' });

describe('scoreClaims', () => {
  it('gives the gold itself full marks', () => {
    expect(scoreClaims([{ text, gold: [hurt, burst], predicted: [hurt, burst] }])).toMatchObject({
      whole: { p: 1, r: 1, f1: 1 },
      speaker: 1,
      certainty: 1,
      kind: 1,
      figures: { f1: 1 },
    });
  });

  it('counts a lost speaker against the whole, not against the content', () => {
    const nobody = { ...hurt, speakers: [] };
    const { whole, content, speaker } = scoreClaims([
      { text, gold: [hurt, burst], predicted: [nobody, burst] },
    ]);
    expect(content.f1).toBe(1);
    expect(whole).toMatchObject({ p: 0.5, r: 0.5, f1: 0.5 });
    expect(speaker).toBe(0.5);
  });

  it('takes half of the content as the same claim, less as another', () => {
    expect(
      scoreClaims([{ text, gold: [hurt], predicted: [make('people were hurt', 'The mayor', 'said')] }]).whole
        .f1,
    ).toBe(1);
    expect(scoreClaims([{ text, gold: [hurt], predicted: [make('12', 'The mayor', 'said')] }]).whole.f1).toBe(
      0,
    );
  });

  it('wants a figure’s bounds, outcome and counted words right', () => {
    const wrong = (over: Partial<Figure>) => ({ ...hurt, figures: [{ ...twelve, ...over }] });
    for (const over of [
      { high: null, rounding: 'at least' as const },
      { outcome: 'killed' as const },
      { counted: null },
    ]) {
      expect(scoreClaims([{ text, gold: [hurt], predicted: [wrong(over)] }]).figures.f1).toBe(0);
    }
  });

  it('scores nothing where nothing is predicted', () => {
    expect(scoreClaims([{ text, gold: [hurt], predicted: [] }])).toMatchObject({
      whole: { f1: 0 },
      kind: null,
    });
  });
});
