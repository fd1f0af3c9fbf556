import type { TaggedName } from '../../tagging/findNames.js';
import type { Models } from '../../tagging/models.js';
import type { Word } from './readWords.js';

/** Parts of speech, heads and relations of the words of a sentence, as Universal Dependencies name them. Heads and relations are made when first asked for. */
export interface Tree {
  /** The universal part of speech of each word: "VERB". */
  parts: readonly string[];
  /** The finer tag of the Penn Treebank: "VBD". */
  tags: readonly string[];
  /** For each word the number of its head; -1 for the root. */
  readonly heads: Int32Array;
  /** For each word its relation to its head: "nsubj", "nsubj:pass". */
  readonly relations: readonly string[];
}

/** The tree over the words of one sentence, made when it is first asked for. */
export type TreeOf = (words: readonly Word[]) => Tree;

/** The names that the tagger finds among the words of one sentence. */
export type NamesOf = (words: readonly Word[]) => TaggedName[];

/** Readers of sentences that share what was read of one, for as long as its words are kept. */
export function makeTreeReader({ syntax, names }: Pick<Models, 'syntax' | 'names'>): {
  treeOf: TreeOf;
  namesOf: NamesOf;
} {
  const [partOf, tagOf] = [0, 1].map((at) => syntax.classes.map((name) => name.split('|')[at]!)) as [
    string[],
    string[],
  ];
  const read = keepFor((words) => {
    const forms = words.map(({ text }) => text);
    return { forms, ...syntax.readSyntax(forms) };
  });
  const treeOf = keepFor((words): Tree => {
    const { tags, tree } = read(words);
    const arcs = once(() => {
      const { heads, relations } = tree();
      return { heads, relations: namesFor(relations, syntax.relations) };
    });
    return {
      parts: namesFor(tags, partOf),
      tags: namesFor(tags, tagOf),
      get heads() {
        return arcs().heads;
      },
      get relations() {
        return arcs().relations;
      },
    };
  });
  const namesOf = (words: readonly Word[]) => {
    const { forms, tags } = read(words);
    return names.findNames(forms, tags);
  };
  return { treeOf, namesOf };
}

/** The name of each number. */
function namesFor(numbers: Int32Array, names: readonly string[]): string[] {
  const found: string[] = [];
  for (const number of numbers) found.push(names[number]!);
  return found;
}

function once<T>(make: () => T): () => T {
  let made: T | undefined;
  return () => (made ??= make());
}

function keepFor<T>(make: (words: readonly Word[]) => T): (words: readonly Word[]) => T {
  const kept = new WeakMap<readonly Word[], T>();
  return (words) => {
    let made = kept.get(words);
    if (made === undefined) kept.set(words, (made = make(words)));
    return made;
  };
}
