import { NAME_LABELS } from '../src/tagging/findNames.js';
import type { StoredMatrix } from '../src/tagging/model.js';
import { NAME_SHAPE } from '../src/tagging/nameNet.js';
import type { NetShape } from '../src/tagging/netShape.js';
import { learnClasses } from './learnClasses.js';
import type { LabelledSentence } from './nameSets.js';
import { makeNetBody, type Dropout, type WordExample } from './netBody.js';
import { floatsOf, storeNet } from './storeNet.js';
import { trainNet, type NetTraining } from './trainNet.js';
import { makeWordExamples } from './wordExamples.js';

interface NameExample extends WordExample {
  labels: Int32Array;
}

/**
 * Trains the net of names, word by word. `vectors` are those of the net of words and trees. The scores of labels, logarithms of their chances, are stored
 * `worth` times as large, to be added to those of the perceptron.
 */
export function trainNameNet(
  sentences: readonly LabelledSentence[],
  vectors: StoredMatrix,
  training: NetTraining,
  worth: number,
  tell: (epoch: number, loss: number) => void = () => undefined,
  shape: NetShape = NAME_SHAPE,
): StoredMatrix[] {
  const examples = makeWordExamples(sentences, vectors, shape).map((example, at): NameExample => ({
    ...example,
    labels: sentences[at]!.labels,
  }));
  const body = makeNetBody(shape, floatsOf(vectors, shape.vector), 8);
  const asked = {
    map: body.maps.linear('labels', shape.hidden, NAME_LABELS.length),
    count: NAME_LABELS.length,
  };
  const learn = (list: readonly NameExample[], dropout: Dropout) =>
    body.learn(list, dropout, (batch, top, topSlope) => {
      const answers = batch.examples.map(({ labels }) => labels);
      return learnClasses(body, asked, answers, batch, 1, top, topSlope);
    });
  trainNet({ learn, step: body.step }, examples, training, tell);
  return storeNet(body.weights(), examples, shape, { labels: NAME_LABELS }).map((matrix) =>
    matrix.name.startsWith('labels')
      ? { ...matrix, scales: matrix.scales.map((scale) => scale * worth) }
      : matrix,
  );
}
