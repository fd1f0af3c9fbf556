import {
  COORDINATORS,
  DETERMINERS,
  PREPOSITIONS,
  PRONOUNS,
  SUBORDINATORS,
  TIME_WORDS,
  isAdverb,
} from '../../languages/en/grammar.js';
import { SAYING_FORMS } from '../../languages/en/saying.js';
import { isBreak, isFiniteVerb, isWord, startsPhrase, type Clause, type Run } from './clause.js';

/** Longest run of words taken for a speaker. */
const LONGEST = 30;

/** The noun phrase that is the subject of a verb group which begins at word `verb`; null when there is none next to it. */
export function subjectBefore(clause: Clause, verb: number, floor: number): Run | null {
  const { words } = clause;
  let end = verb;
  while (end > floor && isAdverb(words[end - 1]!.lower)) end--;
  // "Brightwell Corp. said": a full stop within a sentence belongs to the word before it.
  if (words[end - 1]?.text === '.' && end - 1 > floor) end--;
  const last = words[end - 1];
  if (!last || end <= floor) return null;
  if (
    last.lower === 'who' ||
    last.lower === 'which' ||
    (last.lower === 'that' && isNounLike(clause, end - 2))
  ) {
    let stop = end - 1;
    if (words[stop - 1]?.text === ',') stop--;
    return nounPhraseEnding(clause, stop, floor) ?? { from: end - 1, to: end };
  }
  if (isTime(last.lower)) {
    // "Moon on Monday said"
    let stop = end - 1;
    while (stop > floor && (isTime(words[stop - 1]!.lower) || words[stop - 1]!.lower === 'on')) stop--;
    const phrase = nounPhraseEnding(clause, stop, floor);
    // "A poll released on Friday found": the time belongs to the phrase.
    return phrase && /ed$/.test(words[stop - 1]!.lower) ? { from: phrase.from, to: end } : phrase;
  }
  if (last.text === ',' || last.text === '–' || last.text === '—' || last.text === ')')
    return beforeApposition(clause, end - 1, floor);
  const phrase = nounPhraseEnding(clause, end, floor);
  return beforeRelative(clause, phrase?.from ?? end, floor) ?? phrase;
}

/** "An official who asked not to be named said": the phrase before a relative clause that runs up to word `at`. */
function beforeRelative(clause: Clause, at: number, floor: number): Run | null {
  const { words } = clause;
  if (at <= floor || !isFiniteVerb(words[at - 1]!)) return null;
  for (let who = at - 1; who > floor && at - who <= 12 && !isBreak(words[who]); who--) {
    if (words[who]!.lower === 'who') return nounPhraseEnding(clause, who, floor);
  }
  return null;
}

/** The noun phrase after an inverted verb ("said Moon Seong Mook, a retired general"): up to a break, a preposition of time or a clause. */
export function subjectAfter(clause: Clause, start: number): Run | null {
  const { words, quoted } = clause;
  let to = start;
  while (to < words.length && to - start < LONGEST && !isBreak(words[to]) && !quoted[to]) {
    const { lower } = words[to]!;
    if (to > start && (SUBORDINATORS.has(lower) || isTime(lower) || isFiniteVerb(words[to]!))) break;
    if (
      to > start &&
      /^(?:on|during|after|before|in|at)$/.test(lower) &&
      (isTime(words[to + 1]?.lower ?? '') || DETERMINERS.has(words[to + 1]?.lower ?? ''))
    )
      break;
    to++;
  }
  return to > start && startsPhrase(words[start])
    ? { from: start, to }
    : to > start && isWord(words[start]) && !PREPOSITIONS.has(words[start]!.lower)
      ? { from: start, to }
      : null;
}

export const isTime = (lower: string) =>
  TIME_WORDS.has(lower) &&
  lower !== 'may' &&
  lower !== 'march' &&
  lower !== 'this' &&
  lower !== 'last' &&
  lower !== 'next' &&
  lower !== 'here' &&
  lower !== 'again';

function isNounLike({ words }: Clause, at: number): boolean {
  const word = words[at];
  return isWord(word) && !isFiniteVerb(word!) && !SAYING_FORMS.has(word!.lower) && !isAdverb(word!.lower);
}

/** "Moon, a retired general, said": the phrase before the apposition that ends at the mark `comma`. */
export function beforeApposition(clause: Clause, comma: number, floor: number): Run | null {
  const { words } = clause;
  const open = words[comma]!.text === ')' ? '(' : words[comma]!.text;
  for (let at = comma - 1; at > floor && comma - at <= LONGEST; at--) {
    if (/^["“”:;]$/.test(words[at]!.text)) return null;
    if (words[at]!.text !== open) continue;
    const first = words[at + 1]!;
    const inside =
      open === '(' ||
      /^(?:a|an|the|who|whose|which|former|chief|head|director|president|speaking|citing|one|of|from|in|at|on|like|including|his|her|its|their|also|however|too|though|meanwhile|\d{1,2})$/.test(
        first.lower,
      ) ||
      /^\p{Lu}/u.test(first.text) ||
      isTime(first.lower) ||
      PREPOSITIONS.has(first.lower);
    if (!inside && words.slice(at + 1, comma).some((word) => isFiniteVerb(word))) return null;
    const phrase = nounPhraseEnding(clause, at, floor);
    if (phrase) return phrase;
    return null;
  }
  return null;
}

/** The noun phrase that ends before word `end`, with what hangs on it ("a spokesman for the ministry"). */
export function nounPhraseEnding(clause: Clause, end: number, floor: number): Run | null {
  const { words, quoted } = clause;
  let from = end;
  while (from > floor && end - from < LONGEST) {
    const word = words[from - 1]!;
    if (isBreak(word) || (quoted[from - 1] && end - from > 0 && !quoted[from])) break;
    if (SUBORDINATORS.has(word.lower) || isFiniteVerb(word)) break;
    if (SAYING_FORMS.has(word.lower) && verbLike(clause, from - 1)) break;
    // A pronoun is a subject by itself and begins its clause.
    if (PRONOUNS.has(word.lower)) {
      if (from === end) from--;
      break;
    }
    from--;
  }
  // "whose release the office demanded", "last week the mayor": an article after a noun begins the subject.
  for (let at = end - 1; at > from; at--) {
    if (/^(?:the|an?)$/.test(words[at]!.lower) && !leadsOn(words[at - 1]!.lower)) {
      from = at;
      break;
    }
  }
  while (from < end && isLeftover(clause, from)) from++;
  if (from < end && PREPOSITIONS.has(words[from]!.lower))
    from = afterPrepositional(clause, { from, to: end });
  // "and", when it joins clauses and not two names.
  const join = words.findIndex(
    (word, at) =>
      at > from &&
      at < end &&
      COORDINATORS.has(word.lower) &&
      /^(?:he|she|they|it|the|a)$/.test(words[at + 1]?.lower ?? '') &&
      words[at - 1]?.text === ',',
  );
  if (join > 0) from = join + 1;
  return from < end && words.slice(from, end).some((word) => isWord(word)) ? { from, to: end } : null;
}

/** Words after which an article goes on with the same phrase: "of the", "and the", "all the", "half a". */
const leadsOn = (lower: string) =>
  PREPOSITIONS.has(lower) ||
  COORDINATORS.has(lower) ||
  DETERMINERS.has(lower) ||
  /^(?:half|such|what|quite|than|including|&)$/.test(lower);

/** A saying form before a subject is a verb unless a determiner or adjective makes it a noun ("the report"). */
function verbLike({ words }: Clause, at: number): boolean {
  const before = words[at - 1];
  const next = words[at + 1];
  if (!before) return false;
  if (SAYING_FORMS.get(words[at]!.lower)!.form === 'past')
    return next !== undefined && !['by', 'in', 'on', 'to'].includes(next.lower);
  return PRONOUNS.has(before.lower) || before.lower === 'to';
}

function isLeftover({ words }: Clause, at: number): boolean {
  const { lower } = words[at]!;
  return (
    COORDINATORS.has(lower) ||
    isTime(lower) ||
    isAdverb(lower) ||
    /^(?:however|meanwhile|instead|so|yet|today|too|but|thus|still|also)$/.test(lower) ||
    !isWord(words[at])
  );
}

/** "In Seoul officials" is "officials"; "on Monday the ministry" is "the ministry". */
function afterPrepositional({ words }: Clause, { from, to }: Run): number {
  for (let at = from + 2; at < to; at++) {
    const before = words[at - 1]!;
    if (PREPOSITIONS.has(before.lower) || DETERMINERS.has(before.lower) || before.lower === "'s") continue;
    const { lower, text } = words[at]!;
    if (DETERMINERS.has(lower) || PRONOUNS.has(lower)) return at;
    if (/^\p{Lu}/u.test(text) && !/^\p{Lu}/u.test(before.text)) return at;
    if (/^\p{Lu}/u.test(before.text) && /^\p{Ll}/u.test(text) && !PREPOSITIONS.has(lower)) return at;
    if (isTime(before.lower)) return at;
  }
  return from;
}
