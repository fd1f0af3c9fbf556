import type { Report } from '../../core/report.js';
import { makeTreeReader } from '../../reading/sentences/readTree.js';
import { wordSentences } from '../../reading/sentences/wordSentences.js';
import type { Models } from '../../tagging/models.js';

/**
 * The words of a report with lemma, part of speech, head and relation, in CoNLL-U (universaldependencies.org/format), without the
 * last line break. `TokenRange` is half-open, in UTF-16 units of the report's text. A report in another language has a comment and no sentence.
 */
export function printSyntax({ id, text, language }: Report, models: Models): string {
  const head = [`# newdoc id = ${id}`];
  if (language !== null && language !== 'en')
    return [...head, `# not read: language ${language}`, ''].join('\n');
  const { treeOf } = makeTreeReader(models);
  const sentences = wordSentences(text).filter(({ words }) => words.length > 0);
  return [
    ...head,
    ...sentences.flatMap(({ start, end, words }, at) => {
      const { parts, tags, heads, relations } = treeOf(words);
      return [
        `# sent_id = ${id}-${at + 1}`,
        `# text = ${oneLine(text.slice(start, end))}`,
        ...words.map((word, index) => {
          const lemma = models.lemmatiser.lemmaOf(word.text, `${parts[index]}|${tags[index]}`);
          const misc = `TokenRange=${word.start}:${word.end}${/^\s|^$/.test(text.slice(word.end, word.end + 1)) ? '' : '|SpaceAfter=No'}`;
          const fields = [oneLine(word.text), oneLine(lemma), parts[index]!, tags[index]!, '_'];
          return [index + 1, ...fields, heads[index]! + 1, relations[index]!, '_', misc].join('\t');
        }),
        '',
      ];
    }),
  ].join('\n');
}

const oneLine = (text: string) => text.replace(/\s+/g, ' ').trim();
