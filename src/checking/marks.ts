import { DENYING, HEDGES, NEGATORS, OFFERING } from '../languages/en/judging.js';
import type { Word } from './words.js';

/** A word that negates, with the content words that it bears on. */
export interface Negation {
  at: number;
  heads: number[];
  /** True for verbs such as "denied", which negate the whole of what follows. */
  denies: boolean;
}

/** What the words of a sentence do to one another. */
export interface Marks {
  negations: Negation[];
  /** Word indexes that a negation bears on. */
  negated: ReadonlySet<number>;
  /** Word index to the index of the hedge or offer that makes it less than a fact. */
  hedgedBy: ReadonlyMap<number, number>;
}

const cache = new WeakMap<readonly Word[], Marks>();

/** The marks of these words; read once. */
export function marksOf(words: readonly Word[]): Marks {
  let marks = cache.get(words);
  if (!marks) {
    marks = readMarks(words);
    cache.set(words, marks);
  }
  return marks;
}

const NO_NEGATION = new Set([
  'only',
  'just',
  'doubt',
  'matter',
  'wonder',
  'least',
  'necessarily',
  'more',
  'fewer',
  'less',
]);

function readMarks(words: readonly Word[]): Marks {
  const negations: Negation[] = [];
  const hedgedBy = new Map<number, number>();
  for (const [at, word] of words.entries()) {
    const next = words[at + 1];
    if (isNegator(word.norm) && !(next && (NO_NEGATION.has(next.norm) || isNumbered(word, next)))) {
      const heads = headsAfter(words, at, 3, 8, 0);
      if (heads.length > 0) negations.push({ at, heads, denies: false });
    } else if (DENYING.has(word.norm)) {
      const heads = headsAfter(words, at, 4, 8, 1);
      if (heads.length > 0) negations.push({ at, heads, denies: true });
    }
    if (isHedge(words, at)) {
      for (const head of headsAfter(words, at, 6, 12, 1)) if (!hedgedBy.has(head)) hedgedBy.set(head, at);
    }
  }
  return { negations, negated: new Set(negations.flatMap(({ heads }) => heads)), hedgedBy };
}

/** "No. 12" counts and negates nothing. */
const isNumbered = (word: Word, next: Word) => word.norm === 'no' && /^\d/.test(next.norm);

/** True for "no", "not", "hasn't" and their like. */
export function isNegator(norm: string): boolean {
  return NEGATORS.has(norm) || norm.endsWith("n't");
}

/** True for a word that hedges or offers. "May" is the month before a number and after "in". */
export function isHedge(words: readonly Word[], at: number): boolean {
  const { norm, capital } = words[at]!;
  if (norm === 'may' && capital) return at === 0 && !/^\d/.test(words[1]?.norm ?? '0');
  if (norm === 'would' || norm === 'could') return true;
  return HEDGES.has(norm) || OFFERING.has(norm);
}

/** Up to `most` content words after `at`, no farther than `reach` words and `clauses` clause ends. */
function headsAfter(
  words: readonly Word[],
  at: number,
  most: number,
  reach: number,
  clauses: number,
): number[] {
  const heads: number[] = [];
  const home = words[at]!.clause;
  for (let next = at + 1; next < words.length && next <= at + reach && heads.length < most; next++) {
    if (words[next]!.clause > home + clauses) break;
    if (words[next]!.content) heads.push(next);
  }
  return heads;
}
