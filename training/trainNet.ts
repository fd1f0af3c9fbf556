import { makeSchedule, type StepSize } from './adam.js';
import type { Dropout, WordExample } from './netBody.js';
import { makeRandom, shuffle } from './random.js';

export interface NetTraining {
  epochs: number;
  /** Words of one step, about. */
  batch: number;
  /** The largest step size. */
  peak: number;
  dropout: Dropout;
}

/** Trains a net on all examples, in another order in each epoch. `tell` hears the mean loss of each. */
export function trainNet<Example extends WordExample>(
  net: { learn: (batch: readonly Example[], dropout: Dropout) => number; step: (size: StepSize) => void },
  examples: readonly Example[],
  { epochs, batch: batchWords, peak, dropout }: NetTraining,
  tell: (epoch: number, loss: number) => void,
): void {
  const random = makeRandom(7);
  const order = [...examples];
  const total = examples.reduce((sum, { counts }) => sum + counts.length, 0);
  const steps = Math.ceil((epochs * total) / batchWords) + epochs;
  const next = makeSchedule(peak, Math.min(400, steps / 5), steps);
  for (let epoch = 0; epoch < epochs; epoch++) {
    shuffle(order, random);
    let loss = 0;
    let words = 0;
    let batch: Example[] = [];
    const learn = () => {
      loss += net.learn(batch, dropout) * words;
      net.step(next());
      [batch, words] = [[], 0];
    };
    for (const example of order) {
      batch.push(example);
      words += example.counts.length;
      if (words >= batchWords) learn();
    }
    if (words > 0) learn();
    tell(epoch, loss / total);
  }
}
