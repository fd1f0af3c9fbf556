import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bestLabels, NAME_LABELS } from './findNames.js';

const LABELS = NAME_LABELS.length;
const scoresOf = (rows: Record<string, number>[]) =>
  Int32Array.from(rows.flatMap((row) => NAME_LABELS.map((label) => row[label] ?? 0)));
const names = (labels: Int32Array) => Array.from(labels, (label) => NAME_LABELS[label]);

describe('bestLabels', () => {
  it('begins a name before it goes on', () => {
    const scores = scoresOf([{ O: 1, 'B-PER': 0 }, { 'I-PER': 9 }, { O: 3 }]);
    const steps = new Array<Int32Array>(3).fill(new Int32Array((LABELS + 1) * LABELS));
    expect(names(bestLabels(scores, steps))).toEqual(['B-PER', 'I-PER', 'O']);
  });

  it('never lets a word go on with another type, whatever the scores', () => {
    const row = fc.array(fc.integer({ min: -99, max: 99 }), { minLength: LABELS, maxLength: LABELS });
    fc.assert(
      fc.property(fc.array(row), row, (rows, step) => {
        const steps = Int32Array.from(Array.from({ length: LABELS + 1 }, () => step).flat());
        const labels = names(
          bestLabels(
            Int32Array.from(rows.flat()),
            rows.map(() => steps),
          ),
        );
        expect(labels).toHaveLength(rows.length);
        labels.forEach((label, at) => {
          if (label!.startsWith('I-'))
            expect(['B-', 'I-'].map((way) => way + label!.slice(2))).toContain(labels[at - 1]);
        });
      }),
    );
  });
});
