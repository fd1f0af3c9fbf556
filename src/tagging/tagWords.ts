import { addFeature, emptyFeatures, pair, triple, type Features } from './features.js';
import type { Model } from './model.js';
import { addScores, bestClass } from './table.js';
import { FACT, makeFactReader, type WordFacts } from './wordFacts.js';

/** Version of the templates of `addTagFeatures`: a model trained with others cannot be used. */
export const TAG_TEMPLATES = 1;

/** Tells the part of speech of each word of a sentence: the number of a class of the model, "UPOS|XPOS" of Universal Dependencies. */
export interface WordTagger {
  classes: readonly string[];
  tagWords: (words: readonly string[]) => Int32Array;
}

/** A tagger of words: greedy, left to right, seeing the two tags before. */
export function openTagger(model: Model): WordTagger {
  const table = model.table('tags');
  const readFacts = makeFactReader();
  const features = emptyFeatures();
  const scores = new Int32Array(table.classes.length);
  return {
    classes: table.classes,
    tagWords: (words) => {
      const facts = words.map(readFacts);
      const tags = new Int32Array(words.length);
      for (let at = 0; at < words.length; at++) {
        addTagFeatures(features, facts, tags, at);
        scores.fill(0);
        addScores(table, features.keys, features.count, scores);
        tags[at] = bestClass(scores);
      }
      return tags;
    },
  };
}

const OUTSIDE = 0x5bd1e995 | 0;

/** What decides the tag of the word `at`, given the tags of the words before it: fills `features` anew. */
export function addTagFeatures(
  features: Features,
  facts: readonly WordFacts[],
  tags: Int32Array,
  at: number,
): void {
  features.count = 0;
  const word = facts[at]!;
  const before = facts[at - 1];
  const after = facts[at + 1];
  const lower = word[FACT.lower]!;
  const shape = word[FACT.shape]!;
  const suffix3 = word[FACT.suffix3]!;
  const lowerBefore = before ? before[FACT.lower]! : OUTSIDE;
  const lowerAfter = after ? after[FACT.lower]! : OUTSIDE;
  const tag1 = at > 0 ? tags[at - 1]! : -1;
  const tag2 = at > 1 ? tags[at - 2]! : -1;
  addFeature(features, 0, 0);
  addFeature(features, 1, word[FACT.form]!);
  addFeature(features, 2, lower);
  addFeature(features, 3, word[FACT.suffix1]!);
  addFeature(features, 4, word[FACT.suffix2]!);
  addFeature(features, 5, suffix3);
  addFeature(features, 6, word[FACT.suffix4]!);
  addFeature(features, 7, word[FACT.prefix1]!);
  addFeature(features, 8, word[FACT.prefix2]!);
  addFeature(features, 9, word[FACT.prefix3]!);
  addFeature(features, 10, shape);
  addFeature(features, 11, word[FACT.longShape]!);
  addFeature(features, 12, pair(word[FACT.marks]!, at === 0 ? 1 : 0));
  addFeature(features, 13, pair(shape, suffix3));
  addFeature(features, 14, lowerBefore);
  addFeature(features, 15, lowerAfter);
  addFeature(features, 16, at > 1 ? facts[at - 2]![FACT.lower]! : OUTSIDE);
  addFeature(features, 17, at + 2 < facts.length ? facts[at + 2]![FACT.lower]! : OUTSIDE);
  addFeature(features, 18, before ? before[FACT.suffix3]! : OUTSIDE);
  addFeature(features, 19, after ? after[FACT.suffix3]! : OUTSIDE);
  addFeature(features, 20, after ? pair(after[FACT.shape]!, shape) : OUTSIDE);
  addFeature(features, 21, tag1);
  addFeature(features, 22, tag2);
  addFeature(features, 23, pair(tag1, tag2));
  addFeature(features, 24, pair(tag1, lower));
  addFeature(features, 25, pair(tag1, suffix3));
  addFeature(features, 26, triple(tag1, shape, at === 0 ? 1 : 0));
  addFeature(features, 27, pair(lowerBefore, lower));
  addFeature(features, 28, pair(lower, lowerAfter));
  addFeature(features, 29, pair(tag1, lowerAfter));
  addFeature(features, 30, triple(tag2, tag1, lower));
  addFeature(features, 31, pair(tag1, after ? after[FACT.suffix2]! : OUTSIDE));
}
