import { exponential } from '../src/tagging/exponential.js';

/**
 * Turns the `count` scores from `from` on into `weight` times the gradient of the cross-entropy towards the class `right`; returns the cross-entropy
 * itself, without the weight.
 */
export function softmax(
  scores: Float32Array,
  from: number,
  count: number,
  right: number,
  weight: number,
): number {
  let most = -Infinity;
  for (let at = from; at < from + count; at++) if (scores[at]! > most) most = scores[at]!;
  let sum = 0;
  for (let at = from; at < from + count; at++) {
    const part = exponential(scores[at]! - most);
    scores[at] = part;
    sum += part;
  }
  const chance = scores[from + right]! / sum;
  for (let at = from; at < from + count; at++) scores[at]! *= weight / sum;
  scores[from + right]! -= weight;
  return -Math.log(Math.max(chance, 1e-13));
}
