import { readWords } from '../src/reading/sentences/readWords.js';
import { layWords, type TreeSentence } from './conllu.js';

/**
 * The sentence with the words that the reader makes ("haven't", "short-range" are one each there, two or three in the treebanks), so that
 * models know both. Null when nothing differs or when the reader parts a word of the treebank.
 */
export function joinWords(sentence: TreeSentence): TreeSentence | null {
  const { text, spans } = layWords(sentence);
  const ends = spans.map(({ end }) => end);
  const found = readWords(text, { start: 0, end: text.length });
  if (found.length === sentence.words.length) return null;
  /** The reader's word that each word of the treebank went into. */
  const groupOf: number[] = [];
  let at = 0;
  for (const [group, { end }] of found.entries()) {
    while (at < ends.length && ends[at]! <= end) {
      groupOf.push(group);
      at++;
    }
    if (ends[at - 1] !== end || groupOf.at(-1) !== group) return null;
  }
  const members = found.map((_, group) => groupOf.flatMap((of, word) => (of === group ? [word] : [])));
  const leaders = members.map((group) => leaderOf(sentence, group, groupOf));
  return {
    words: found.map((word) => word.text),
    lemmas: found.map((word, group) =>
      members[group]!.length === 1 ? sentence.lemmas[leaders[group]!]! : word.lower,
    ),
    tags: leaders.map((word) => sentence.tags[word]!),
    heads: leaders.map((word) => (sentence.heads[word] === 0 ? 0 : groupOf[sentence.heads[word]! - 1]! + 1)),
    labels: leaders.map((word) => sentence.labels[word]!),
    misc: leaders.map((word) => sentence.misc[word]!),
  };
}

/** The word of the group that hangs outside it; of several ("do" and "n't") the first that is neither mark nor particle. */
function leaderOf(
  { heads, tags }: TreeSentence,
  group: readonly number[],
  groupOf: readonly number[],
): number {
  const outer = group.filter((word) => heads[word] === 0 || groupOf[heads[word]! - 1] !== groupOf[word]);
  return outer.find((word) => !/^(?:PUNCT|PART)/.test(tags[word]!)) ?? outer[0] ?? group[0]!;
}
