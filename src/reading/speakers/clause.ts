import { startsUpper, startsWord } from '../../core/letters.js';
import type { Range } from '../../core/spans.js';
import type { Tree } from '../sentences/readTree.js';
import type { Word } from '../sentences/readWords.js';
import { AUXILIARIES, COMMON_VERBS, DETERMINERS, PRONOUNS } from '../../languages/en/grammar.js';
import { SAYING_FORMS } from '../../languages/en/saying.js';

/** One sentence as the finders of cues and speakers see it. */
export interface Clause extends Range {
  words: readonly Word[];
  /** For each word, whether it stands inside a quotation; the marks themselves do not. */
  quoted: readonly boolean[];
  /** The tree over the words, made when it is first asked for. */
  tree: () => Tree;
}

/** A run of words of a sentence, `to` exclusive. */
export interface Run {
  from: number;
  to: number;
}

/** True for any quotation mark, single or double. */
export const isQuoteMark = (word: Word | undefined) => word !== undefined && QUOTE_MARKS.has(word.text);
const QUOTE_MARKS = new Set('"“”«»');

/** True for a mark that ends a clause. */
export const isBreak = (word: Word | undefined) => word === undefined || BREAKS.has(word.text);
const BREAKS = new Set([...',;:.!?()[]—–"“”«»…-', '--']);

/** Where the sentence proper begins: after a dateline ("KYIV, Ukraine (AP) — ") of names, figures and marks, and after "But". */
export function bodyStart({ words, quoted }: Pick<Clause, 'words' | 'quoted'>): number {
  for (let at = 1; at < Math.min(words.length - 1, 14); at++) {
    const { text } = words[at]!;
    if (/^[—–]$|^--?$/.test(text) && !joinsNumber(words, at)) return at + 1;
    if (quoted[at] || !(/^[\p{Lu}\p{N}]/u.test(text) || /^[,.()/]$/.test(text))) break;
  }
  return /^(?:but|and|so|yet|meanwhile|however)$/.test(words[0]?.lower ?? '') && !quoted[0] ? 1 : 0;
}

/** "A 5-year-old": a dash between a number and a word without blanks ends no dateline. */
const joinsNumber = (words: readonly Word[], at: number) =>
  /^\p{N}/u.test(words[at - 1]!.text) &&
  words[at - 1]!.end === words[at]!.start &&
  words[at + 1]?.start === words[at]!.end;

/** True for a letter or figure word. */
export const isWord = (word: Word | undefined) => word !== undefined && startsWord(word.text);

/** True for a word that is surely a finite verb or an auxiliary. */
export function isFiniteVerb({ lower }: Word): boolean {
  return AUXILIARIES.has(lower) || COMMON_VERBS.has(lower);
}

/** True when some word of the run is, or looks like, a finite verb: the run can be a clause of its own. */
export function looksLikeClause(words: readonly Word[], { from, to }: Run): boolean {
  for (let at = from + 1; at < to; at++) {
    const word = words[at]!;
    if (isFiniteVerb(word)) return true;
    if (SAYING_FORMS.has(word.lower) && SAYING_FORMS.get(word.lower)!.form !== 'ing') return true;
    if (/\p{Ll}ed$/u.test(word.text) && !DETERMINERS.has(words[at - 1]!.lower)) return true;
  }
  // A pronoun subject with a plain verb: "they agree".
  const first = words[from];
  return first !== undefined && PRONOUNS.has(first.lower) && to - from >= 2;
}

/** True for a word that can begin the object of a verb or a clause. */
export function startsPhrase(word: Word | undefined): boolean {
  if (!word) return false;
  return (
    DETERMINERS.has(word.lower) ||
    PRONOUNS.has(word.lower) ||
    startsUpper(word.text) ||
    /^[\p{N}$€£“"]/u.test(word.text)
  );
}
