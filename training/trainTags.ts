import { emptyFeatures } from '../src/tagging/features.js';
import { bestClass } from '../src/tagging/table.js';
import { addTagFeatures } from '../src/tagging/tagWords.js';
import { makeFactReader } from '../src/tagging/wordFacts.js';
import type { StoredTable } from '../src/tagging/table.js';
import { makeLearner } from './learner.js';
import { makeRandom, shuffle } from './random.js';

/** Trains the tagger of words over sentences in an order that differs per epoch; the tags before a word are those it gave itself. */
export function trainTags(
  sentences: readonly { words: readonly string[]; tags: readonly string[] }[],
  epochs: number,
  least: number,
): StoredTable {
  const classes = [...new Set(sentences.flatMap(({ tags }) => tags))].sort();
  const classOf = new Map(classes.map((name, at) => [name, at]));
  const readFacts = makeFactReader();
  const learner = makeLearner();
  const features = emptyFeatures();
  const scores = new Int32Array(classes.length);
  const order = [...sentences];
  const random = makeRandom(1);
  for (let epoch = 0; epoch < epochs; epoch++) {
    shuffle(order, random);
    for (const sentence of order) {
      const facts = sentence.words.map(readFacts);
      const tags = new Int32Array(facts.length);
      for (let at = 0; at < facts.length; at++) {
        addTagFeatures(features, facts, tags, at);
        scores.fill(0);
        learner.score(features.keys, features.count, scores);
        const best = bestClass(scores);
        const right = classOf.get(sentence.tags[at]!)!;
        if (best !== right) {
          learner.update(features.keys, features.count, right, 1);
          learner.update(features.keys, features.count, best, -1);
        }
        learner.tick();
        tags[at] = best;
      }
    }
  }
  return learner.store('tags', classes, least);
}
