import type { Judged } from './rules/rule.js';
import type { Passage } from './sources.js';

/** What the score is made of; each 0..1. */
export interface Features {
  /** Weight of the sentence carried by the chosen passages together. */
  together: number;
  /** Neighbouring content words of the sentence that stand near each other in a chosen passage. */
  pairs: number;
  /** Content words that stand somewhere in the reports. */
  anywhere: number;
}

/** The features of a sentence. */
export function featuresOf({ sentence, found, sources }: Judged): Features {
  const { items } = sentence;
  const passages = found.chosen.map(({ passage }) => passage);
  let joined = 0;
  for (let at = 1; at < items.length; at++) {
    if (passages.some((passage) => standNear(passage, items[at - 1]!.keys, items[at]!.keys))) joined++;
  }
  const known = items.filter(({ keys }) => keys.some((key) => sources.byKey.has(key))).length;
  return {
    together: found.share,
    pairs: items.length > 1 ? joined / (items.length - 1) : found.share,
    anywhere: items.length > 0 ? known / items.length : 0,
  };
}

/** Words at most this far apart count as standing together. */
const NEAR = 6;

function standNear(passage: Passage, a: readonly string[], b: readonly string[]): boolean {
  const places = (keys: readonly string[]) =>
    passage.words
      .flatMap((word, at) =>
        keys.includes(word.stem) || (word.root !== null && keys.includes(`^${word.root}`)) ? [at] : [],
      )
      .concat(passage.quantities.filter(({ low }) => keys.includes(`#${low}`)).map(({ first }) => first));
  const there = places(b);
  return places(a).some((one) => there.some((other) => Math.abs(one - other) <= NEAR));
}

/** 0..1: a logistic of the features. The weights are round numbers, chosen over four sets of judged claims at once. */
export function scoreSentence(judged: Judged): number {
  if (judged.found.chosen.length === 0 || judged.sentence.items.length === 0) return 0;
  const { together, pairs, anywhere } = featuresOf(judged);
  const score = 1 / (1 + Math.exp(7.2 - 5 * together - 5 * pairs - 2 * anywhere));
  return heaviestMissing(judged) > HEAVY ? Math.min(score, 0.45) : score;
}

/** Share of the weight above which one word that no passage carries is too much: "The bridge reopens". */
const HEAVY = 0.3;

function heaviestMissing({ sentence: { items }, found: { missing, weights } }: Judged): number {
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  return Math.max(0, ...items.map((item, at) => (missing.includes(item) ? weights[at]! : 0))) / (total || 1);
}
