import {
  bestLabels,
  NAME_LABELS,
  scoreLabels,
  scoreSteps,
  scoreWordAlone,
} from '../src/tagging/findNames.js';
import { addNameFeatures, addStepFeatures, type NameInput } from '../src/tagging/nameFeatures.js';
import { emptyFeatures, type Features } from '../src/tagging/features.js';
import type { StoredTable } from '../src/tagging/table.js';
import { makeLearner } from './learner.js';
import { makeRandom, shuffle } from './random.js';

/** One word in four is hidden from the features while training, so that names never seen are learned from what surrounds them. */
const HIDDEN_PERCENT = 25;

/** Trains the finder of names with the structured perceptron (Collins 2002): the whole best sequence against the right one. */
export function trainNames(
  sentences: readonly { input: NameInput; labels: Int32Array }[],
  epochs: number,
  least: number,
): StoredTable {
  const learner = makeLearner();
  const features = emptyFeatures();
  const score = (list: Features, scores: Int32Array, place: number) =>
    learner.score(list.keys, list.count, scores, place);
  const order = [...sentences];
  const random = makeRandom(2);
  for (let epoch = 0; epoch < epochs; epoch++) {
    shuffle(order, random);
    for (const { input, labels } of order) {
      const hidden = Array.from(labels, () => random(100) < HIDDEN_PERCENT);
      const found = bestLabels(
        scoreLabels(
          input,
          (word, at) => scoreWordAlone(word, hidden[at] ?? false, score),
          score,
          (at) => hidden[at]!,
        ),
        input.words.map(({ link }) => scoreSteps(link, score)),
      );
      learner.tick();
      const change = (label: number, before: number, at: number, amount: number) => {
        addNameFeatures(features, input, at, hidden[at]!);
        learner.update(features.keys, features.count, label, amount);
        addStepFeatures(features, before, input.words[at]!.link);
        learner.update(features.keys, features.count, label, amount);
      };
      const start = NAME_LABELS.length;
      for (let at = 0; at < labels.length; at++) {
        const [right, rightBefore] = [labels[at]!, at > 0 ? labels[at - 1]! : start];
        const [wrong, wrongBefore] = [found[at]!, at > 0 ? found[at - 1]! : start];
        if (right === wrong && rightBefore === wrongBefore) continue;
        change(right, rightBefore, at, 1);
        change(wrong, wrongBefore, at, -1);
      }
    }
  }
  return learner.store('names', NAME_LABELS, least);
}
