import { hashText } from '../src/tagging/hashing.js';
import { makeNameFinder, type NameInput } from '../src/tagging/findNames.js';
import { openTable, type StoredTable } from '../src/tagging/table.js';
import { layWords, type TreeSentence } from './conllu.js';
import type { NamedText } from './nameSets.js';

/**
 * Names that a first finder of names sees in the sentences of a treebank, where annotators told the proper nouns: with their tags in place of the
 * tagger's it errs less than it will on plain text, and a second finder learns from it how such texts are written. A name has a proper noun in it.
 */
export function projectNames(
  names: StoredTable,
  read: (words: readonly string[]) => NameInput,
  sentences: readonly TreeSentence[],
): NamedText[] {
  const find = makeNameFinder(openTable(names));
  return sentences.map((sentence) => {
    const { text, spans } = layWords(sentence);
    const tags = Int32Array.from(sentence.tags, (tag) => hashText(tag));
    const found = find({ ...read(sentence.words), tags }).filter(({ from, to }) =>
      sentence.tags.slice(from, to).some((tag) => tag.startsWith('PROPN')),
    );
    return {
      text,
      single: true,
      names: found.map(({ from, to, type }) => ({
        start: spans[from]!.start,
        end: spans[to - 1]!.end,
        type,
      })),
      unsure: [],
    };
  });
}
