import { DETERMINERS, PREPOSITIONS, PRONOUNS, SUBORDINATORS, isAdverb } from '../../languages/en/grammar.js';
import { SAYING_FORMS } from '../../languages/en/saying.js';
import {
  isBreak,
  isFiniteVerb,
  isQuoteMark,
  isWord,
  looksLikeClause,
  startsPhrase,
  type Clause,
  type Run,
} from './clause.js';
import { isTime } from './findSubject.js';

const STATEMENT_NOUNS =
  /^(?:statement|interview|letter|speech|tweet|post|report|message|memo|email|e-mail|release|address|video|briefing|conference|hearing|call|testimony|article|filing|book|essay|column|note|broadcast|remarks|comments|meeting|session|appearance|documents|papers|court|affidavit|complaint|rally|event|debate|ceremony|summit|forum|podcast|blog|facebook|twitter|telegram|cnn|tv|television|radio)$/;
const HEARERS =
  /^(?:reporters|journalists|him|her|them|us|me|lawmakers|parliament|supporters|viewers|fans|voters)$/;
const TAIL_PREPOSITIONS =
  /^(?:on|in|at|during|to|after|before|via|by|through|from|for|with|of|about|over|following|as|outside|inside|when|while)$/;

/** Where what is said begins after the verb at `start` (past "told reporters on Monday that"), and whether a link word or mark led in. */
export interface Opening {
  at: number;
  linked: boolean;
}

/** Between commas: "doubts, though, that". */
const ASIDES = /^(?:though|however|too|meanwhile|therefore|instead|then)$/;

/** Opens a bound on a number: "as many as 60 people". */
const BOUNDING = /^(?:many|few|much|little|least|most)$/;

/** Skips whom it was said to, when and where. `addressee`: the first phrase is who was spoken to. */
export function skipTail(clause: Clause, start: number, addressee: boolean, phrase = false): Opening {
  const { words } = clause;
  let at = start;
  if (addressee) at = skipAddressee(clause, at);
  for (let guard = 0; guard < 8 && at < words.length; guard++) {
    const word = words[at]!;
    if (word.text === ',' && ASIDES.test(words[at + 1]?.lower ?? '') && words[at + 2]?.text === ',') at += 3;
    else if (isAdverb(word.lower) && !startsPhrase(words[at])) at++;
    else if (
      isTime(word.lower) ||
      (/^(?:last|this|next|later|earlier)$/.test(word.lower) && isTime(words[at + 1]?.lower ?? ''))
    )
      at = skipTime(clause, at);
    else if (TAIL_PREPOSITIONS.test(word.lower) && !BOUNDING.test(words[at + 1]?.lower ?? '')) {
      const next = skipPhrase(clause, at);
      // What follows a verb such as "urged" or "want" is its object, unless it is a time or an occasion.
      if (next === at || (phrase && !isOccasion(clause, { from: at, to: next }))) break;
      at = next;
    } else break;
  }
  return linkAt(clause, at);
}

/** "on Monday", "in a statement": the phrase says when or where something was said. */
function isOccasion({ words }: Clause, { from, to }: Run): boolean {
  return words.slice(from + 1, to).some(({ lower }) => isTime(lower) || STATEMENT_NOUNS.test(lower));
}

/** Steps over ", ", ":" and "that" before what is said. */
export function linkAt({ words }: Clause, at: number): Opening {
  let place = at;
  let linked = false;
  if (words[place]?.text === ',' && (isQuoteMark(words[place + 1]) || words[place + 1]?.lower === 'that'))
    place++;
  if (words[place]?.text === ':' || words[place]?.text === '–' || words[place]?.text === '—') {
    place++;
    linked = true;
  }
  if (words[place]?.lower === 'that' && !isBreak(words[place + 1])) {
    place++;
    linked = true;
  }
  if (isQuoteMark(words[place])) linked = true;
  if (/^(?:how|whether|what|why|where|who|when)$/.test(words[place]?.lower ?? '')) linked = true;
  return { at: place, linked };
}

function skipAddressee(clause: Clause, start: number): number {
  const { words } = clause;
  let at = start;
  if (/^(?:him|her|them|us|me|you|reporters|journalists)$/.test(words[at]?.lower ?? '')) at++;
  else if (startsPhrase(words[at]) || isWord(words[at])) {
    const limit = Math.min(words.length, start + 16);
    for (; at < limit; at++) {
      const { lower } = words[at]!;
      if (
        isBreak(words[at]) ||
        lower === 'that' ||
        lower === 'how' ||
        lower === 'what' ||
        lower === 'whether' ||
        lower === 'to'
      )
        return at;
      if (at > start && (PRONOUNS.has(lower) || isTime(lower) || TAIL_PREPOSITIONS.test(lower))) return at;
      if (at > start && DETERMINERS.has(lower) && !PREPOSITIONS.has(words[at - 1]!.lower)) return at;
      // "told Reuters Moon had": a verb shows that the clause has begun; one name is who was told.
      if (isFiniteVerb(words[at]!)) return start + 1;
    }
  }
  return at;
}

function skipTime({ words }: Clause, start: number): number {
  let at = start;
  while (
    at < words.length &&
    (isTime(words[at]!.lower) ||
      /^(?:last|this|next|\d{1,4}|of|week|year|month|morning|night|on|at)$/.test(words[at]!.lower))
  )
    at++;
  if (words[at]?.text === ',' && /^\d{4}$/.test(words[at + 1]?.text ?? '')) at += 2;
  return at;
}

/** A phrase of time, place or occasion between the cue and its words; returns `start` when what is said may have begun. */
function skipPhrase(clause: Clause, start: number): number {
  const { words } = clause;
  const first = words[start + 1];
  if (!first) return start;
  // "offered to return": an infinitive is what is said, "said to the court" is not.
  if (words[start]!.lower === 'to' && !startsPhrase(first) && !HEARERS.test(first.lower)) return start;
  if (
    isTime(first.lower) ||
    (/^(?:last|this|next|early|late)$/.test(first.lower) && isTime(words[start + 2]?.lower ?? ''))
  )
    return skipTime(clause, start + 1);
  if (HEARERS.test(first.lower)) return start + 2;
  let occasion = false;
  for (let at = start + 1; at < words.length && at - start <= 14; at++) {
    const { lower } = words[at]!;
    if (lower === 'that' || isQuoteMark(words[at]) || words[at]!.text === ':') return at;
    if (isBreak(words[at])) return at;
    if (STATEMENT_NOUNS.test(lower)) occasion = true;
    else if (isTime(lower)) return at;
    else if (at > start + 1 && PRONOUNS.has(lower)) return at;
    else if (
      occasion &&
      (DETERMINERS.has(lower) || (/^\p{Lu}/u.test(words[at]!.text) && /^\p{Ll}/u.test(words[at - 1]!.text)))
    ) {
      if (!PREPOSITIONS.has(words[at - 1]!.lower)) return at;
    } else if (
      at > start + 2 &&
      !occasion &&
      (DETERMINERS.has(lower) || isFiniteVerb(words[at]!)) &&
      !PREPOSITIONS.has(words[at - 1]!.lower)
    )
      return at;
    else if (isFiniteVerb(words[at]!) || (at > start + 1 && SAYING_FORMS.has(lower))) return start;
  }
  return start;
}

const PHRASE_ENDS =
  /^(?:who|which|when|while|after|before|because|but|although|though|as|whose|where|since|until)$/;

/** Where content that began at `start` ends: a clause runs to the end of the sentence, a phrase to the next comma that parts it. */
export function contentEnd(clause: Clause, start: number, phrase: boolean, cutAt: number): number {
  const { words, quoted } = clause;
  const last = Math.min(words.length, cutAt);
  const dash = phrase ? loneDash(clause, start + 1, last) : -1;
  for (let at = start + 1; at < last; at++) {
    if (quoted[at]) continue;
    if (words[at]!.text === ';' || at === dash) return at;
    if (words[at]!.text !== ',') continue;
    const next = words[at + 1];
    if (!next) return at;
    if (next.lower === 'according') return at;
    const close = phrase ? appositionEnd(words, at, last) : -1;
    if (close > 0) {
      at = close;
      continue;
    }
    if (isParticiple(next.lower)) return at;
    if (
      phrase &&
      !goesOn(words, at + 1, last) &&
      (PHRASE_ENDS.test(next.lower) ||
        (/ing$/.test(next.lower) && next.lower.length > 5) ||
        /^(?:and|or)$/.test(next.lower) ||
        startsPhrase(next))
    ) {
      // A list goes on ("Ukraine, Russia and Belarus"); a new clause does not.
      if (startsPhrase(next) && !looksLikeClause(words, { from: at + 1, to: Math.min(last, at + 8) }))
        continue;
      return at;
    }
  }
  return last;
}

const isDash = (word: Clause['words'][number] | undefined) =>
  word !== undefined && /^(?:[—–]|--?)$/.test(word.text);

/** The dash that opens an afterthought: the only one of a run; -1 when there is none or a pair sets something off. */
function loneDash({ words, quoted }: Clause, from: number, to: number): number {
  const first = words.findIndex((word, at) => at >= from && at < to && isDash(word) && !quoted[at]);
  const isPaired = words.some((word, at) => at > first && at < to && isDash(word) && !quoted[at]);
  return isPaired ? -1 : first;
}

/** "7 per cent, and a legal cap": what is joined is no clause of its own. */
const goesOn = (words: Clause['words'], joiner: number, last: number) =>
  /^(?:and|or)$/.test(words[joiner]!.lower) &&
  startsPhrase(words[joiner + 1]) &&
  !looksLikeClause(words, { from: joiner + 1, to: Math.min(last, joiner + 9) });

/** The comma that closes an apposition opened by the comma at `open` ("their leader, Kim Jong Un, agrees"); -1 when none opens there. */
function appositionEnd(words: Clause['words'], open: number, last: number): number {
  if (!startsPhrase(words[open + 1])) return -1;
  for (let at = open + 2; at < Math.min(last, open + 10); at++) {
    const word = words[at]!;
    if (isFiniteVerb(word) || SAYING_FORMS.has(word.lower)) return -1;
    if (word.text === ',') return /^(?:and|or)$/.test(words[at + 1]?.lower ?? '') || at + 1 >= last ? -1 : at;
  }
  return -1;
}

const isParticiple = (lower: string) => SAYING_FORMS.get(lower)?.form === 'ing';

/** True when the words from `at` are nothing but tail and the end: "on Monday.", ", adding that". */
export function endsAfter({ words }: Clause, at: number): boolean {
  const word = words[at];
  return word === undefined || /^[.,;!?)…—–]$|^--?$/.test(word.text);
}

/** The run without marks, link words and conjunctions at either end. */
export function trimRun({ words }: Clause, { from, to }: Run): Run {
  let start = from;
  let end = to;
  while (start < end && !isWord(words[start]) && !/^[$€£#@'’‘]/.test(words[start]!.text)) start++;
  while (
    end > start &&
    !isWord(words[end - 1]) &&
    words[end - 1]!.text !== '%' &&
    words[end - 1]!.text !== "'s" &&
    !/^[)’']/.test(words[end - 1]!.text)
  )
    end--;
  while (
    end > start &&
    words[end - 2]?.lower !== 'at' &&
    (SUBORDINATORS.has(words[end - 1]!.lower) || /^(?:and|or)$/.test(words[end - 1]!.lower)) &&
    end < to
  )
    end--;
  return { from: start, to: end };
}
