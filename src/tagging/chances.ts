import { exponential } from './exponential.js';
import { hashText } from './hashing.js';
import type { Model } from './model.js';
import { addScores } from './table.js';

/** Version of how traits are hashed and weighed. */
export const CHANCE_TEMPLATES = 1;

/** How likely something is right of which all that is known is these traits: 0 to 1, in hundredths. */
export type ChanceOf = (traits: readonly string[]) => number;

/** The trait that everything has. */
export const ALWAYS = 'always';

/** The feature that a trait is. */
export const featureOf = (trait: string): number => hashText(trait) | 0;

/** Logistic regression over traits: the chance that the one class of the model's table is true. */
export function openChances(model: Model): ChanceOf {
  const table = model.table('chances');
  const sums = new Int32Array(1);
  return (traits) => {
    const features = Int32Array.from([ALWAYS, ...traits], featureOf);
    sums[0] = 0;
    addScores(table, features, features.length, sums);
    return Math.round(logistic(sums[0] * table.scale) * 100) / 100;
  };
}

/** The logistic function, the same bits on every machine. */
export function logistic(x: number): number {
  const rest = exponential(-Math.abs(x));
  return x < 0 ? rest / (1 + rest) : 1 / (1 + rest);
}
