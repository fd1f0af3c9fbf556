import { readSentences } from '../src/reading/sentences/readSentences.js';
import { readWords } from '../src/reading/sentences/readWords.js';
import type { NamesTagger } from '../src/tagging/findNames.js';
import type { SyntaxReader } from '../src/tagging/readSyntax.js';
import type { TreeSentence } from './conllu.js';
import type { NamedText } from './nameSets.js';

const percent = (part: number, whole: number) => (whole === 0 ? '-' : ((100 * part) / whole).toFixed(2));

/**
 * Shares in percent on the treebank's own words: those with the right UPOS, with the right UPOS and XPOS, with the right head (UAS), and with
 * the right head and relation (LAS, subtypes apart).
 */
export function measureSyntax(syntax: SyntaxReader, sentences: readonly TreeSentence[]): string {
  let [words, upos, both, attached, labelled] = [0, 0, 0, 0, 0];
  const bare = (relation: string) => relation.split(':')[0];
  for (const sentence of sentences) {
    const { tags, heads, relations } = syntax.readSyntax(sentence.words);
    sentence.heads.forEach((head, at) => {
      const [found, right] = [syntax.classes[tags[at]!]!, sentence.tags[at]!];
      words++;
      if (found === right) both++;
      if (found.split('|')[0] === right.split('|')[0]) upos++;
      if (heads[at] !== head - 1) return;
      attached++;
      if (bare(syntax.relations[relations[at]!]!) === bare(sentence.labels[at]!)) labelled++;
    });
  }
  const share = (count: number) => percent(count, words);
  return `UPOS ${share(upos)} UPOS+XPOS ${share(both)} UAS ${share(attached)} LAS ${share(labelled)} (${words} words)`;
}

/** F1 of names: the same span and type, and the same span; on the reader's own sentences and words. */
export function measureNames(names: NamesTagger, texts: readonly NamedText[]): string {
  let [gold, given, strict, span] = [0, 0, 0, 0];
  for (const { text, single, names: right } of texts) {
    const spans = new Set(right.map(({ start, end }) => `${start}-${end}`));
    const typed = new Set(right.map(({ start, end, type }) => `${start}-${end} ${type}`));
    gold += typed.size;
    for (const range of single ? [{ start: 0, end: text.length }] : readSentences(text)) {
      const words = readWords(text, range);
      for (const { from, to, type } of names.findNames(words.map((word) => word.text))) {
        const key = `${words[from]!.start}-${words[to - 1]!.end}`;
        given++;
        if (spans.has(key)) span++;
        if (typed.has(`${key} ${type}`)) strict++;
      }
    }
  }
  return `F1 ${percent(2 * strict, gold + given)} (P ${percent(strict, given)} R ${percent(strict, gold)}) span only ${percent(2 * span, gold + given)} (${gold} names)`;
}
