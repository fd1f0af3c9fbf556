import type { Models } from '../../tagging/models.js';
import type { Word } from './readWords.js';

/** Parts of speech, heads and relations of the words of a sentence, as Universal Dependencies name them. */
export interface Tree {
  /** The universal part of speech of each word: "VERB". */
  parts: readonly string[];
  /** The finer tag of the Penn Treebank: "VBD". */
  tags: readonly string[];
  /** For each word the number of its head; -1 for the root. */
  heads: Int32Array;
  /** For each word its relation to its head: "nsubj", "nsubj:pass". */
  relations: readonly string[];
}

/** The tree over the words of one sentence, made when it is first asked for. */
export type TreeOf = (words: readonly Word[]) => Tree;

/** A reader of trees that keeps what it read for as long as the words are kept. */
export function makeTreeReader({ syntax }: Pick<Models, 'syntax'>): TreeOf {
  const classes = syntax.classes.map((name) => name.split('|') as [part: string, tag: string]);
  const kept = new WeakMap<readonly Word[], Tree>();
  return (words) => {
    const known = kept.get(words);
    if (known) return known;
    const { tags, heads, relations } = syntax.readSyntax(words.map(({ text }) => text));
    const tree: Tree = {
      parts: Array.from(tags, (tag) => classes[tag]![0]),
      tags: Array.from(tags, (tag) => classes[tag]![1]),
      heads,
      relations: Array.from(relations, (relation) => syntax.relations[relation]!),
    };
    kept.set(words, tree);
    return tree;
  };
}
