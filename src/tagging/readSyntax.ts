import { PANEL } from './matrixKernel.js';
import type { Model } from './model.js';
import { NET_SHAPE, type SyntaxShape } from './netShape.js';
import { bestColumn, openLinear, openPart } from './netWeights.js';
import { openTreeReader, type WordTree } from './readTrees.js';
import { LONGEST, windowsOf } from './windows.js';
import { openWordStates } from './wordStates.js';

/** Version of `NET_SHAPE` and of how the net is computed. */
export const SYNTAX_TEMPLATES = 2;

/** Tells the part of speech of each word of a sentence: the number of a class of the model, "UPOS|XPOS" of Universal Dependencies. */
export interface WordTagger {
  classes: readonly string[];
  tagWords: (words: readonly string[]) => Int32Array;
}

/** Tags of the words of a sentence, and its tree. */
export interface Syntax {
  /** Numbers of classes of the reader. */
  tags: Int32Array;
  /** Makes the tree, anew at each call: half of the work, for sentences that need it. */
  tree: () => WordTree;
}

/** Reads the syntax of sentences. */
export interface SyntaxReader extends WordTagger {
  /** Names of the relations between words (Universal Dependencies). */
  relations: readonly string[];
  readSyntax: (words: readonly string[]) => Syntax;
}

/**
 * A reader of syntax: a small net (embeddings, dilated convolutions, biaffine arcs) whose products are of whole numbers, so that each
 * sum is exact, and the best tree over its scores.
 */
export function openSyntax(model: Model, shape: SyntaxShape = NET_SHAPE): SyntaxReader {
  const { hidden } = shape;
  const states = openWordStates(model, shape, LONGEST);
  const { shorts, longs } = states.space;
  const { classes } = model.matrix('tags');
  const tagging = openLinear(states.space, states.addProduct, [openPart(model, 'tags')], LONGEST);
  const readTree = openTreeReader(model, shape, states);

  const first = states.at / 2;
  /** Tags the words of a window, and gives what the net knows of them. */
  const tagWindow = (words: readonly string[], tags: Int32Array): Int16Array => {
    const count = words.length;
    states.run(words);
    tagging.apply(states.at, count);
    for (let word = 0; word < count; word++) {
      const from = tagging.sums + word * tagging.columns;
      tags[word] = bestColumn(longs, from, classes.length, tagging, states.unit);
    }
    return shorts.slice(first, first + count * hidden);
  };
  const treeOfWindow = (known: Int16Array): WordTree => {
    shorts.set(known, first);
    shorts.fill(0, first + known.length, first + known.length + PANEL * hidden);
    return readTree(known.length / hidden);
  };

  return {
    classes,
    relations: model.matrix('relations').classes,
    tagWords: (words) => {
      const tags = new Int32Array(words.length);
      for (const { from, to } of windowsOf(words)) tagWindow(words.slice(from, to), tags.subarray(from, to));
      return tags;
    },
    readSyntax: (words) => {
      const tags = new Int32Array(words.length);
      const windows = windowsOf(words).map(({ from, to }) => ({
        from,
        known: tagWindow(words.slice(from, to), tags.subarray(from, to)),
      }));
      return {
        tags,
        tree: () =>
          joinTrees(
            words.length,
            windows.map(({ from, known }) => ({ from, tree: treeOfWindow(known) })),
          ),
      };
    },
  };
}

/** One tree of those of the windows: the roots of later ones hang under that of the first. */
function joinTrees(count: number, windows: readonly { from: number; tree: WordTree }[]): WordTree {
  const whole: WordTree = { heads: new Int32Array(count), relations: new Int32Array(count) };
  const root = windows[0]?.tree.heads.indexOf(-1) ?? -1;
  for (const [at, { from, tree }] of windows.entries()) {
    whole.relations.set(tree.relations, from);
    tree.heads.forEach((head, word) => {
      whole.heads[from + word] = head >= 0 ? from + head : at === 0 ? -1 : root;
    });
  }
  return whole;
}
