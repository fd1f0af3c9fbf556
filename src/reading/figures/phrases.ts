import { spanOf, type Span } from '../../core/spans.js';
import type { Tree, TreeOf } from '../sentences/readTree.js';
import type { Sentence } from '../sentences/readWords.js';
import { bodyStart } from '../speakers/clause.js';
import { MASK } from './maskText.js';

/** A sentence with numbers in it: its words, its tree, and the text with the days blanked. */
export interface Grove extends Sentence {
  tree: Tree;
  /** For each word the words that hang on it, in their order. */
  children: readonly (readonly number[])[];
  undated: string;
}

/** The tree of a sentence, without the dateline that the sentence may begin with. */
export function growTree({ start, end, words }: Sentence, treeOf: TreeOf, undated: string): Grove {
  const first = bodyStart({ words, quoted: [] });
  const body = first > 1 ? words.slice(first) : words;
  const tree = treeOf(body);
  const children: number[][] = body.map(() => []);
  tree.heads.forEach((head, at) => children[head]?.push(at));
  return { start, end, words: body, tree, children, undated };
}

/** The number of the first word that ends behind an offset. */
export function wordAt({ words }: Grove, offset: number): number {
  let low = 0;
  let high = words.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (words[middle]!.end <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The word of a range that the others hang on: the last whose head stands outside. */
export function headOf({ tree }: Grove, from: number, to: number): number {
  for (let at = to - 1; at > from; at--) {
    const head = tree.heads[at]!;
    if ((head < from || head >= to) && tree.parts[at] !== 'PUNCT') return at;
  }
  return from;
}

/** True for a noun; the tagger calls a percent sign one. */
export const isNoun = ({ words, tree }: Grove, at: number) =>
  /^NN/.test(tree.tags[at] ?? '') && /^\p{L}/u.test(words[at]!.text);
/** A hyphen, or a quotation mark around one of the words. */
const isJoint = ({ words }: Grove, at: number) => /^[-–"“”]$/.test(words[at]?.text ?? '');
const isInside = (grove: Grove, at: number) =>
  /^(?:NN|JJ|VBN|VBG|FW|AFX)/.test(grove.tree.tags[at] ?? '') || isJoint(grove, at) || isAdverb(grove, at);
/** "three badly burned men": an adverb on a participle. */
const isAdverb = ({ tree }: Grove, at: number) =>
  tree.tags[at] === 'RB' && /^(?:VBN|JJ)$/.test(tree.tags[at + 1] ?? '');
/** True for a word of a day. */
export const isDated = ({ words, undated }: Grove, at: number) => undated[words[at]!.start] === MASK;

/** A verb that the tagger took for a noun behind a plural: "four people shot", "two men fired shots". */
const isVerbal = ({ words, tree }: Grove, at: number) =>
  tree.tags[at - 1] === 'NNS' && /ed$|^(?:shot|hurt|dead|left|died)$/.test(words[at]!.lower);

/** The noun that a run of nouns, adjectives and participles from `at` on ends with; null where none begins there. */
export function nounFrom(grove: Grove, at: number): number | null {
  const { words, tree } = grove;
  let noun: number | null = null;
  for (let next = at; next < words.length && !isDated(grove, next); next++) {
    if (isNoun(grove, next)) {
      const joined =
        noun === null || noun < next - 1 || tree.heads[noun]! >= next || tree.tags[noun] !== 'NNS';
      if (!joined || (noun === next - 1 && isVerbal(grove, next))) break;
      noun = next;
    } else if (noun !== null && !(isJoint(grove, next) && isNoun(grove, next + 1))) {
      // After the noun only what hangs on a later one: "stone cutting tools".
      const head = tree.heads[next]!;
      if (!isInside(grove, next) || head <= next || head > next + 3 || !isNoun(grove, head)) break;
    } else if (!isInside(grove, next)) break;
  }
  return noun;
}

/** A noun with the words before it that narrow it, not before the word `from`: without article, number and possessor. */
export function phraseOf(grove: Grove, noun: number, from: number): Span {
  const { words, undated } = grove;
  let first = noun;
  while (first > from && isInside(grove, first - 1) && !isDated(grove, first - 1)) first--;
  while (first < noun && isJoint(grove, first)) first++;
  return spanOf(undated, words[first]!.start, words[noun]!.end);
}

/** The first child of a word with one of the relations; -1 where none has. */
export function childOf({ tree, children }: Grove, of: number, relations: RegExp): number {
  return children[of]?.find((at) => relations.test(tree.relations[at]!)) ?? -1;
}
