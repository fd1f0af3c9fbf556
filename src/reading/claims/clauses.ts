import { overlaps } from '../../core/spans.js';
import { readParagraphs } from '../sentences/readParagraphs.js';
import { readQuotes, type Quote } from '../sentences/readQuotes.js';
import type { TreeOf } from '../sentences/readTree.js';
import type { Sentence } from '../sentences/readWords.js';
import { isWord, type Clause } from '../speakers/clause.js';

/** A sentence with its words, its quotations and its paragraph. */
export interface Placed {
  clause: Clause;
  /** The quotation that the whole sentence lies in, null when some word stands outside. */
  quote: Quote | null;
  /** All quotations that touch the sentence. */
  quotes: readonly Quote[];
  /** Index of its paragraph. */
  paragraph: number;
}

/** The sentences made ready for the finders of cues and speakers. */
export function placeClauses(text: string, sentences: readonly Sentence[], treeOf: TreeOf): Placed[] {
  const paragraphs = readParagraphs(text);
  const quotes = readQuotes(text, paragraphs);
  let paragraph = 0;
  let first = 0;
  return sentences.map((sentence) => {
    while (paragraph < paragraphs.length - 1 && paragraphs[paragraph]!.end <= sentence.start) paragraph++;
    while (first < quotes.length && quotes[first]!.end <= sentence.start) first++;
    const near: Quote[] = [];
    for (let at = first; at < quotes.length && quotes[at]!.start < sentence.end; at++) near.push(quotes[at]!);
    const { start, end, words } = sentence;
    let inside = 0;
    const quoted = words.map((word) => {
      while (inside < near.length && near[inside]!.inner.end <= word.start) inside++;
      const quote = near[inside];
      return quote !== undefined && quote.inner.start <= word.start && word.end <= quote.inner.end;
    });
    const outside = words.some((word, at) => isWord(word) && !quoted[at]);
    const quote = outside ? null : (near.find(({ inner }) => overlaps(inner, sentence)) ?? null);
    const clause: Clause = { start, end, words, quoted, tree: () => treeOf(words) };
    return { clause, quote, quotes: near, paragraph };
  });
}
