import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { scoreChecking, type CheckedPair } from '../accuracy/metrics/scoreChecking.js';
import { readCorpus } from '../corpus/read.js';
import { indexText } from '../src/checking/checkClaim.js';
import { findFaults, readJudged } from '../src/checking/checkSentence.js';
import { featuresOf, type Features } from '../src/checking/score.js';
import type { Sources } from '../src/checking/sources.js';
import { readSentences } from '../src/reading/sentences/readSentences.js';
import { logistic } from '../src/tagging/chances.js';
import type { TreeOf } from '../src/reading/sentences/readTree.js';
import { makeRandom, shuffle } from './random.js';
import { makePairs } from './supportPairs.js';

/** A claim, by the sentence: the features of each, and whether a rule blocks it whatever the score. */
export interface SupportExample {
  set: string;
  /** The text it is judged against: its examples are left out together. */
  source: string;
  supported: boolean;
  blocked: boolean;
  sentences: Features[];
}

/** A linear score: above 0 supported. */
export interface SupportWeights {
  weights: Features;
  bias: number;
}

const FOLDS = 7;
/** Weight of the sum of squares of the weights, each feature scaled to the deviation 1. */
const RIDGE = 5;

/**
 * The examples that the score of support is learned from: the development half of WiCE, and pairs made of its sources, of those of SummEdits and
 * of the training topics of the corpus. The pairs of SummEdits differ from each other by single words, which is what rules are for; QAGS may
 * not be learned from.
 */
export function readSupportExamples(data: string, treeOf: TreeOf): SupportExample[] {
  const lines = gunzipSync(readFileSync(join(data, 'factual/gold.jsonl.gz')))
    .toString('utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as { set: string; claim: string; source: string; label: number });
  const wice = lines.filter(({ set }) => set === 'wice-claim');
  const texts = new Set([
    ...lines.filter(({ set }) => set === 'summedits-news').map(({ source }) => source),
    ...wice.map(({ source }) => source),
    ...readCorpus()
      .reports.filter(({ written }) => written.split === 'train')
      .map(({ written }) => written.text),
  ]);
  return [
    ...wice.map(({ claim, source, label }) =>
      exampleOf('WiCE', claim, indexText(source), source, label === 1),
    ),
    ...[...texts].flatMap((source, at) => {
      const sources = indexText(source);
      return makePairs(source, treeOf, at + 1).map(({ claim, supported }) =>
        exampleOf('made', claim, sources, source, supported),
      );
    }),
  ].filter(({ sentences }) => sentences.length > 0);
}

function exampleOf(
  set: string,
  claim: string,
  sources: Sources,
  source: string,
  supported: boolean,
): SupportExample {
  const judged = readSentences(claim).map(({ start, end }) =>
    readJudged(claim.slice(start, end), sources, new Map()),
  );
  const blocked = judged.some((one) => findFaults(one).length > 0);
  return { set, source, supported, blocked, sentences: judged.map((one) => featuresOf(one).features) };
}

/** Logistic weights by Newton's steps. Each set, and right and wrong within it, counts the same; what a rule blocks is not learned from. */
export function trainSupport(examples: readonly SupportExample[]): SupportWeights {
  const sizes = new Map<string, number>();
  const kindOf = ({ set, supported }: SupportExample) => `${set} ${supported}`;
  for (const example of examples) sizes.set(kindOf(example), (sizes.get(kindOf(example)) ?? 0) + 1);
  const open = examples.filter(({ blocked }) => !blocked);
  let model: SupportWeights | null = null;
  // A wrong claim is wrong in one sentence: the worst by the weights so far.
  for (let round = 0; round < ROUNDS; round++) {
    const rows = open.flatMap((example): Row[] => {
      const weight = SCALE / sizes.get(kindOf(example))!;
      if (!example.supported) return [{ features: worstOf(example, model), right: 0, weight }];
      const share = weight / example.sentences.length;
      return example.sentences.map((features) => ({ features, right: 1, weight: share }));
    });
    model = fitLogistic(rows);
  }
  return model!;
}

const ROUNDS = 3;
/** Total weight of the right, and of the wrong, examples of a set. */
const SCALE = 1_000;

interface Row {
  features: Features;
  right: 0 | 1;
  weight: number;
}

function worstOf({ sentences }: SupportExample, model: SupportWeights | null): Features {
  const value = (features: Features) => (model === null ? features.together : sumOf(features, model));
  return sentences.reduce((worst, features) => (value(features) < value(worst) ? features : worst));
}

function sumOf(features: Features, { weights, bias }: SupportWeights): number {
  return namesOf(weights).reduce((sum, name) => sum + weights[name] * features[name], bias);
}

const namesOf = (features: Features) => Object.keys(features) as (keyof Features)[];

function fitLogistic(rows: readonly Row[]): SupportWeights {
  const names = namesOf(rows[0]!.features);
  const total = rows.reduce((sum, { weight }) => sum + weight, 0);
  const meanOf = (value: (row: Row) => number) =>
    rows.reduce((sum, row) => sum + row.weight * value(row), 0) / total;
  const means = names.map((name) => meanOf(({ features }) => features[name]));
  const spreads = names.map((name, at) =>
    Math.max(1e-6, Math.sqrt(meanOf(({ features }) => (features[name] - means[at]!) ** 2))),
  );
  const scaled = rows.map(({ features }) => [
    ...names.map((name, at) => (features[name] - means[at]!) / spreads[at]!),
    1,
  ]);
  const size = names.length + 1;
  const values = new Array<number>(size).fill(0);
  for (let step = 0; step < STEPS; step++) {
    const slope = values.map((value, at) => (at < size - 1 ? RIDGE * value : 0));
    const curve = values.map((_, i) => values.map((__, j) => (i === j ? (i < size - 1 ? RIDGE : 1e-8) : 0)));
    rows.forEach(({ right, weight }, at) => {
      const row = scaled[at]!;
      const likely = logistic(row.reduce((sum, cell, i) => sum + cell * values[i]!, 0));
      const bend = weight * likely * (1 - likely);
      for (let i = 0; i < size; i++) {
        slope[i]! += weight * (likely - right) * row[i]!;
        for (let j = 0; j < size; j++) curve[i]![j]! += bend * row[i]! * row[j]!;
      }
    });
    solve(curve, slope).forEach((change, at) => (values[at]! -= change));
  }
  const weights = Object.fromEntries(names.map((name, at) => [name, values[at]! / spreads[at]!]));
  const bias = names.reduce(
    (sum, _, at) => sum - (values[at]! * means[at]!) / spreads[at]!,
    values[size - 1]!,
  );
  return { weights: weights as unknown as Features, bias };
}

const STEPS = 25;

/** Solves a system of linear equations (Gauss, with the largest pivot). */
function solve(matrix: number[][], right: readonly number[]): number[] {
  const rows = matrix.map((row, at) => [...row, right[at]!]);
  for (let at = 0; at < rows.length; at++) {
    const pivot = rows.reduce(
      (best, row, i) => (i > at && Math.abs(row[at]!) > Math.abs(rows[best]![at]!) ? i : best),
      at,
    );
    [rows[at], rows[pivot]] = [rows[pivot]!, rows[at]!];
    for (let i = 0; i < rows.length; i++) {
      if (i === at) continue;
      const factor = rows[i]![at]! / rows[at]![at]!;
      for (let j = at; j <= rows.length; j++) rows[i]![j]! -= factor * rows[at]![j]!;
    }
  }
  return rows.map((row, at) => row[rows.length]! / row[at]!);
}

/** The score of each set, by weights learned without the sources of the examples scored. */
export function crossValidateSupport(examples: readonly SupportExample[]): Record<string, string> {
  const sources = [...new Set(examples.map(({ source }) => source))];
  shuffle(sources, makeRandom(1));
  const foldOf = new Map(sources.map((source, at) => [source, at % FOLDS]));
  const pairs: (CheckedPair & { set: string })[] = [];
  for (let fold = 0; fold < FOLDS; fold++) {
    const model = trainSupport(examples.filter(({ source }) => foldOf.get(source) !== fold));
    for (const example of examples.filter(({ source }) => foldOf.get(source) === fold)) {
      const score = sumOf(worstOf(example, model), model);
      const supported = !example.blocked && score >= 0;
      // What a rule blocks ranks below all else.
      pairs.push({
        set: example.set,
        gold: example.supported,
        supported,
        score: example.blocked ? score - 100 : score,
      });
    }
  }
  const percent = (share: number) => (share * 100).toFixed(1);
  const sets = [...new Set(pairs.map(({ set }) => set))];
  return Object.fromEntries(
    sets.map((set) => {
      const { n, balancedAccuracy, passed, blocked, auc } = scoreChecking(
        pairs.filter((pair) => pair.set === set),
      );
      const shares = `passed ${percent(passed)}, blocked ${percent(blocked)}, AUC ${percent(auc)}`;
      return [set, `${n}: balanced accuracy ${percent(balancedAccuracy)} (${shares})`];
    }),
  );
}
