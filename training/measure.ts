import { readSentences } from '../src/reading/sentences/readSentences.js';
import { readWords } from '../src/reading/sentences/readWords.js';
import type { NamesTagger } from '../src/tagging/findNames.js';
import type { Lemmatiser } from '../src/tagging/lemmas.js';
import type { SyntaxReader, WordTagger } from '../src/tagging/readSyntax.js';
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
    const { tags, tree } = syntax.readSyntax(sentence.words);
    const { heads, relations } = tree();
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

/** Share of words with the right lemma, and with the right lemma but for capitals, in percent, with the tagger's own tags. */
export function measureLemmas(
  tagger: WordTagger,
  lemmatiser: Lemmatiser,
  sentences: readonly TreeSentence[],
): string {
  let [words, same, alike] = [0, 0, 0];
  for (const sentence of sentences) {
    tagger.tagWords(sentence.words).forEach((tag, at) => {
      const [found, right] = [
        lemmatiser.lemmaOf(sentence.words[at]!, tagger.classes[tag]!),
        sentence.lemmas[at]!,
      ];
      words++;
      if (found === right) same++;
      if (found.toLowerCase() === right.toLowerCase()) alike++;
    });
  }
  return `lemmas ${percent(same, words)} but for capitals ${percent(alike, words)} (${words} words)`;
}

/** F1 of names: the same span and type, and the same span; on the reader's own sentences and words. */
export function measureNames(names: NamesTagger, texts: readonly NamedText[]): string {
  let [gold, given, strict, span] = [0, 0, 0, 0];
  for (const { text, single, names: right, unsure } of texts) {
    const spans = new Set(right.map(({ start, end }) => `${start}-${end}`));
    const typed = new Set(right.map(({ start, end, type }) => `${start}-${end} ${type}`));
    gold += typed.size;
    for (const range of single ? [{ start: 0, end: text.length }] : readSentences(text)) {
      const words = readWords(text, range);
      for (const { from, to, type } of names.findNames(words.map((word) => word.text))) {
        const [start, end] = [words[from]!.start, words[to - 1]!.end];
        const key = `${start}-${end}`;
        if (!spans.has(key) && unsure.some((range) => range.start <= start && end <= range.end)) continue;
        given++;
        if (spans.has(key)) span++;
        if (typed.has(`${key} ${type}`)) strict++;
      }
    }
  }
  return `F1 ${percent(2 * strict, gold + given)} (P ${percent(strict, given)} R ${percent(strict, gold)}) span only ${percent(2 * span, gold + given)} (${gold} names)`;
}

/** A chance as given, and whether what it was given for is right. */
export interface Weighed {
  chance: number;
  isRight: boolean;
}

/** How often a right one gets a higher chance than a wrong one (AUC), and of three bands of chances the mean and the share that is right, in percent. */
export function measureChances(weighed: readonly Weighed[]): string {
  const [right, wrong] = [true, false].map((is) =>
    weighed.filter(({ isRight }) => isRight === is).map(({ chance }) => chance),
  ) as [number[], number[]];
  const wins = right.reduce(
    (sum, one) => sum + wrong.reduce((won, other) => won + (one > other ? 1 : one === other ? 0.5 : 0), 0),
    0,
  );
  const bands = [0, 0.33, 0.67].map((least, at, bounds) => {
    const inside = weighed.filter(({ chance }) => chance >= least && chance < (bounds[at + 1] ?? Infinity));
    const said = inside.reduce((sum, { chance }) => sum + chance, 0);
    const held = inside.filter(({ isRight }) => isRight).length;
    return `${percent(said, inside.length)} said, ${percent(held, inside.length)} right`;
  });
  return `AUC ${percent(wins, right.length * wrong.length)}; ${bands.join('; ')} (${weighed.length} claims)`;
}
