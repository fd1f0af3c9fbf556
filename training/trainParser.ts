import { ACTIONS, isParsed, mayTake, startParse, takeAction } from '../src/tagging/arcHybrid.js';
import { emptyFeatures } from '../src/tagging/features.js';
import {
  addActionFeatures,
  addLabelFeatures,
  bestAction,
  type ParseInput,
} from '../src/tagging/parseWords.js';
import { bestClass, type StoredTable } from '../src/tagging/table.js';
import { makeLearner } from './learner.js';
import { countLosses } from './oracle.js';
import { makeRandom, shuffle } from './random.js';

/** A sentence with its tree: `heads` 0-based with the number of words as the root. */
export interface TreeExample {
  input: ParseInput;
  heads: number[];
  labels: string[];
}

/** After the first epoch the parser follows its own choice in this share of steps, right or wrong, to learn from its own states. */
const EXPLORED_PERCENT = 90;

/** Trains the choice of actions. */
export function trainActions(examples: readonly TreeExample[], epochs: number, least: number): StoredTable {
  const learner = makeLearner();
  const features = emptyFeatures();
  const scores = new Int32Array(ACTIONS.length);
  const order = examples.map((example) => ({ ...example, children: childrenOf(example.heads) }));
  const random = makeRandom(3);
  for (let epoch = 0; epoch < epochs; epoch++) {
    shuffle(order, random);
    for (const { input, heads, children } of order) {
      const state = startParse(heads.length);
      while (!isParsed(state)) {
        addActionFeatures(features, input, state);
        scores.fill(0);
        learner.score(features.keys, features.count, scores);
        const best = bestAction(state, scores);
        const losses = ACTIONS.map((_, action) =>
          mayTake(state, action) ? countLosses(state, heads, children, action) : Infinity,
        );
        const least = Math.min(...losses);
        let right = best;
        if (losses[best]! > least) {
          right = -1;
          losses.forEach((lost, action) => {
            if (lost === least && (right < 0 || scores[action]! > scores[right]!)) right = action;
          });
          learner.update(features.keys, features.count, right, 1);
          learner.update(features.keys, features.count, best, -1);
        }
        learner.tick();
        takeAction(state, epoch > 0 && random(100) < EXPLORED_PERCENT ? best : right);
      }
    }
  }
  return learner.store('actions', ACTIONS, least);
}

/** Trains the relations, on the right trees. */
export function trainLabels(examples: readonly TreeExample[], epochs: number, least: number): StoredTable {
  const classes = [...new Set(examples.flatMap(({ labels }) => labels))].sort();
  const classOf = new Map(classes.map((name, at) => [name, at]));
  const learner = makeLearner();
  const features = emptyFeatures();
  const scores = new Int32Array(classes.length);
  const order = examples.map(({ input, heads, labels }) => ({ input, labels, state: treeState(heads) }));
  const random = makeRandom(4);
  for (let epoch = 0; epoch < epochs; epoch++) {
    shuffle(order, random);
    for (const { input, labels, state } of order) {
      labels.forEach((label, at) => {
        addLabelFeatures(features, input, state, at);
        scores.fill(0);
        learner.score(features.keys, features.count, scores);
        const best = bestClass(scores);
        const right = classOf.get(label)!;
        if (best !== right) {
          learner.update(features.keys, features.count, right, 1);
          learner.update(features.keys, features.count, best, -1);
        }
        learner.tick();
      });
    }
  }
  return learner.store('labels', classes, least);
}

function childrenOf(heads: readonly number[]): number[][] {
  const children: number[][] = Array.from({ length: heads.length + 1 }, () => []);
  heads.forEach((head, at) => children[head]!.push(at));
  return children;
}

/** A finished parse with these heads. */
function treeState(heads: readonly number[]) {
  const state = startParse(heads.length);
  state.heads.set(heads);
  childrenOf(heads).forEach((children, head) => {
    const left = children.filter((child) => child < head);
    const right = children.filter((child) => child > head);
    state.leftmost[head] = left[0] ?? -1;
    state.rightmost[head] = right.at(-1) ?? -1;
    state.leftCount[head] = left.length;
    state.rightCount[head] = right.length;
  });
  return state;
}
