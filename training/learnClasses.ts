import type { Linear } from './maps.js';
import type { Matrix } from './matrices.js';
import type { Batch, NetBody, WordExample } from './netBody.js';
import { softmax } from './softmax.js';

/**
 * Asks the words of a batch for one of `count` classes each, by a linear map of what is known of them; `answers` are the right ones, sentence by sentence.
 * Adds `share` times the gradient to that of the words and returns the summed loss, without the share.
 */
export function learnClasses(
  { maps }: NetBody,
  { map, count }: { map: Linear; count: number },
  answers: readonly Int32Array[],
  { starts, weight }: Batch<WordExample>,
  share: number,
  top: Matrix,
  topSlope: Matrix,
): number {
  let loss = 0;
  const scores = maps.apply(map, top);
  const { columns, data } = scores;
  answers.forEach((right, sentence) =>
    right.forEach((answer, word) => {
      const from = (starts[sentence]! + word) * columns;
      loss += softmax(data, from, count, answer, share * weight);
      data.fill(0, from + count, from + columns);
    }),
  );
  maps.trace(map, top, scores, topSlope);
  return loss;
}
