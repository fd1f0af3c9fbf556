import { readJoints, shareCopied, type Joint } from './joints.js';
import type { Judged } from './rules/rule.js';

/** What the score is made of. Shares are 0..1. */
export interface Features {
  /** Weight of the sentence carried by the chosen passages together. */
  together: number;
  /** Items that stand somewhere in the reports. */
  anywhere: number;
  /** Neighbouring items, both known, that stand near each other nowhere. */
  apart: number;
  /** How far the sentence is copied: 0 when half of its words stand in copied runs, 1 when all do. Times each of the three that follow. */
  copiedApart: number;
  copiedSplit: number;
  copiedSeams: number;
}

/** What a score is made from: the features, the joints that no report has, and how much is joined as a report joins it. */
export interface Measured {
  features: Features;
  /** Neighbours that stand together in no sentence of the reports, seams between two copied runs first. */
  split: Joint[];
  /** Neighbouring items that stand near each other in some sentence of the reports, 0..1 of all. */
  joined: number;
}

/** The features of a sentence, and what they rest on. */
export function featuresOf({ sentence, found, sources }: Judged): Measured {
  const { items } = sentence;
  const gaps = Math.max(1, items.length - 1);
  const known = items.filter(({ keys }) => keys.some((key) => sources.byKey.has(key))).length;
  const joints = readJoints(sentence, sources);
  const near = joints.filter((joint) => joint.near).length;
  const apart = (joints.length - near) / gaps;
  const split = joints.filter(({ together }) => !together);
  const seams = split.filter((joint) => joint.inClause && joint.copied);
  const copied = Math.max(0, 2 * shareCopied(sentence, sources) - 1);
  return {
    features: {
      together: found.share,
      anywhere: items.length > 0 ? known / items.length : 0,
      apart,
      copiedApart: copied * apart,
      copiedSplit: (copied * split.length) / gaps,
      copiedSeams: copied * seams.length,
    },
    split: [...seams, ...split.filter((joint) => !seams.includes(joint))],
    joined: near / gaps,
  };
}

/** Weights of the features, as `npm run train -- --only support` prints them (docs/decisions/0009-support-score.md). */
const WEIGHTS: Readonly<Record<keyof Features, number>> = {
  together: 1.14,
  anywhere: 2.21,
  apart: -0.54,
  copiedApart: -1.72,
  copiedSplit: -21.5,
  copiedSeams: -3.89,
};
const BIAS = -1.65;

/** Share of the weight above which one word that no passage carries is too much: "The bridge reopens". */
const HEAVY = 0.3;

/** True when a single word without support makes up much of the sentence, as in headlines. */
export function lacksCore({ sentence: { items }, found: { missing, weights } }: Judged): boolean {
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  return items.some((item, at) => weights[at]! > HEAVY * total && missing.includes(item));
}

/** A sentence of which less is joined as the reports join it says something of its own, however many of its words they have. */
const LEAST_JOINED = 0.2;

/** True when too few of its neighbouring words stand near each other in the reports; one or two words are no proof of that. */
export function isLoose({ joined }: Measured, { sentence: { items } }: Judged): boolean {
  return items.length > 2 && joined < LEAST_JOINED;
}

/** 0..1: a logistic of the features. */
export function scoreFeatures(features: Features): number {
  let sum = BIAS;
  for (const [name, weight] of Object.entries(WEIGHTS)) sum += weight * features[name as keyof Features];
  return 1 / (1 + Math.exp(-sum));
}
