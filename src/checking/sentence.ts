import { PLAIN_SAYING } from '../languages/en/judging.js';
import { SAYING_FORMS } from '../languages/en/saying.js';
import type { Range } from '../core/spans.js';
import type { Quantity } from './quantity.js';
import { readQuantities } from './readQuantities.js';
import { foldWords, type Word } from './words.js';

/** A sentence of the draft, read for judging. */
export interface Sentence {
  text: string;
  words: Word[];
  quantities: Quantity[];
  /** The words within quotation marks, without the marks. */
  quotes: Range[];
  /** What must be carried by the reports: content words and numbers, each with its weight. */
  items: Item[];
  /** A headline in capitals: capitals tell nothing there. */
  titleCase: boolean;
}

/** One thing to be carried. `keys` are looked up in the index of the sources; any of them carries it. */
export interface Item extends Range {
  keys: string[];
  weight: number;
  /** Index of its first word in the sentence. */
  word: number;
}

/** Reads a sentence of the draft. */
export function readSentence(text: string): Sentence {
  const words = foldWords(text);
  const quantities = readQuantities(text, words);
  const content = words.filter((word) => word.content && /^[a-z]/.test(word.norm));
  const capitals = content.filter((word) => word.capital).length;
  return {
    text,
    words,
    quantities,
    quotes: readQuotes(text),
    items: readItems(words, quantities),
    titleCase: content.length >= 4 && capitals >= content.length * 0.75,
  };
}

function readItems(words: readonly Word[], quantities: readonly Quantity[]): Item[] {
  const items: Item[] = [];
  const numbered = new Set<number>();
  for (const quantity of quantities) {
    for (let at = quantity.first; at <= quantity.last; at++) numbered.add(at);
    items.push({
      start: quantity.start,
      end: quantity.end,
      keys: [`#${quantity.low}`],
      weight: 1.5,
      word: quantity.first,
    });
  }
  for (const [at, word] of words.entries()) {
    if (!word.content || numbered.has(at)) continue;
    const keys = word.root === null ? [word.stem] : [word.stem, `^${word.root}`];
    items.push({ start: word.start, end: word.end, keys, weight: weightOf(word, at), word: at });
  }
  return items.sort((a, b) => a.start - b.start);
}

function weightOf(word: Word, at: number): number {
  if (PLAIN_SAYING.has(word.norm)) return 0.2;
  if (SAYING_FORMS.has(word.norm)) return 0.6;
  if (word.capital && at > 0) return 1.3;
  return word.norm.endsWith('ly') ? 0.7 : 1;
}

const QUOTES =
  /“([^“”]{1,2000})”|"([^"]{1,2000})"|(?<![\p{L}\p{N}])[‘']([^‘’'"“”]{1,2000}(?:['’][\p{L}][^‘’'"“”]{0,500}){0,9})['’](?![\p{L}\p{N}])/gu;

/** The parts within double or single quotation marks; an apostrophe inside a word opens and closes nothing. */
export function readQuotes(text: string): Range[] {
  const ranges: Range[] = [];
  for (const match of text.matchAll(QUOTES)) {
    const words = match[1] ?? match[2] ?? match[3]!;
    const start = match.index + 1;
    ranges.push({ start, end: start + words.length });
  }
  return ranges;
}
