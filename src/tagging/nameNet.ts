import type { Model, StoredMatrix } from './model.js';
import type { NetShape } from './netShape.js';
import { openLinear, openPart } from './netWeights.js';
import { LONGEST, windowsOf } from './windows.js';
import { FACT } from './wordFacts.js';
import { openWordStates } from './wordStates.js';

/** Sizes of the net of names: small beside that of words and trees, since every sentence goes through both. */
export const NAME_SHAPE: NetShape = {
  vector: 104,
  tables: [
    { fact: FACT.lower, rows: 1 << 14, width: 24 },
    { fact: FACT.form, rows: 1 << 14, width: 16 },
    { fact: FACT.suffix3, rows: 1 << 12, width: 16 },
    { fact: FACT.prefix3, rows: 1 << 12, width: 16 },
    { fact: FACT.shape, rows: 1 << 9, width: 8 },
    { fact: FACT.longShape, rows: 1 << 10, width: 16 },
    { fact: FACT.marks, rows: 1 << 5, width: 8 },
  ],
  hidden: 64,
  dilations: [1, 2, 1],
};

/** Scores the labels of the words of a sentence, word by word. */
export type LabelScorer = (words: readonly string[]) => Int32Array;

/** Opens the net of names; `vectors` are those of the net of words and trees, which both share. */
export function openNameNet(model: Model, vectors: StoredMatrix, shape: NetShape = NAME_SHAPE): LabelScorer {
  const states = openWordStates(model, shape, LONGEST, vectors);
  const labels = openPart(model, 'labels');
  const asked = openLinear(states.space, states.addProduct, [labels], LONGEST);
  const count = labels.rows.scales.length;
  const factors = asked.scales.map((scale) => scale * states.unit);
  const { longs } = states.space;
  return (words) => {
    const scores = new Int32Array(words.length * count);
    for (const { from, to } of windowsOf(words)) {
      states.run(words.slice(from, to));
      asked.apply(states.at, to - from);
      for (let word = from; word < to; word++) {
        const sums = asked.sums + (word - from) * asked.columns;
        for (let label = 0; label < count; label++)
          scores[word * count + label] = Math.round(
            longs[sums + label]! * factors[label]! + asked.biases[label]!,
          );
      }
    }
    return scores;
  };
}
