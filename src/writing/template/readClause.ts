import { makeTreeReader } from '../../reading/sentences/readTree.js';
import { readWords, type Word } from '../../reading/sentences/readWords.js';
import type { Models } from '../../tagging/models.js';

/** A clause with the tree of its words. Offsets of the words lie in its own text. */
export interface Clause {
  text: string;
  words: readonly Word[];
  /** Penn Treebank tags: "VBD". */
  tags: readonly string[];
  /** For each word the number of its head; -1 for the root. */
  heads: readonly number[];
  relations: readonly string[];
}

export type ReadClause = (text: string) => Clause;

/** A reader of clauses. It keeps what it read: the writer looks at one wording many times. */
export function makeClauseReader(models: Pick<Models, 'syntax' | 'names'>): ReadClause {
  const { treeOf } = makeTreeReader(models);
  const known = new Map<string, Clause>();
  return (text) => {
    let clause = known.get(text);
    if (clause === undefined) known.set(text, (clause = read(text)));
    return clause;
  };

  function read(text: string): Clause {
    const words = readWords(text, { start: 0, end: text.length });
    // The trees were learned from whole sentences, with a capital and a full stop.
    const sentence = words.map((word, at) => (at === 0 ? { ...word, text: opened(word.text) } : word));
    if (!/[.!?]$/.test(text)) sentence.push({ start: text.length, end: text.length, text: '.', lower: '.' });
    const tree = treeOf(sentence);
    return {
      text,
      words,
      tags: tree.tags.slice(0, words.length),
      heads: [...tree.heads.slice(0, words.length)],
      relations: tree.relations.slice(0, words.length),
    };
  }
}

const opened = (word: string) => word[0]!.toUpperCase() + word.slice(1);

/** The numbers of the words whose head is `at`, with one of the relations, subtypes apart ("nsubj" is also "nsubj:pass"). */
export function childrenOf({ heads, relations }: Clause, at: number, wanted: RegExp): number[] {
  return heads.flatMap((head, place) => (head === at && wanted.test(relations[place]!) ? [place] : []));
}

/** The numbers of a word and of all that hangs on it, in order. */
export function subtreeOf({ heads }: Clause, at: number): number[] {
  const within = heads.map((_, place) => {
    let up = place;
    for (let step = 0; up >= 0 && step <= heads.length; step++) {
      if (up === at) return true;
      up = heads[up]!;
    }
    return false;
  });
  return heads.flatMap((_, place) => (within[place] ? [place] : []));
}

/** The number of the root; -1 when the clause has no words. */
export const rootOf = ({ heads }: Clause): number => heads.indexOf(-1);

/** Number of the first finite verb of the predicate at `at`: its own or that of an auxiliary or copula; -1 when it has none. */
export function finiteOf(clause: Clause, at: number): number {
  const group = [...childrenOf(clause, at, /^(?:aux|cop)/), at].sort((a, b) => a - b);
  const finite = group.find((place) => FINITE.test(clause.tags[place]!));
  // "Eleven patients remained in hospital": past forms that are no passives are often tagged as such.
  return finite ?? (group.length === 1 && NEVER_PASSIVE.test(clause.words[at]!.lower) ? at : -1);
}

const NEVER_PASSIVE =
  /^(?:remained|stayed|seemed|appeared|died|fell|rose|arrived|happened|began|became|stood)$/;

const FINITE = /^(?:VBD|VBZ|VBP|MD)$/;
