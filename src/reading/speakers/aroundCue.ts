import { PREPOSITIONS, PRONOUNS, SUBORDINATORS, isAdverb } from '../../languages/en/grammar.js';
import { SAYING_FORMS } from '../../languages/en/saying.js';
import {
  bodyStart,
  isFiniteVerb,
  isQuoteMark,
  isWord,
  looksLikeClause,
  startsPhrase,
  type Clause,
  type Run,
} from './clause.js';
import { contentEnd, endsAfter, skipTail } from './findContent.js';
import { beforeApposition, isTime, subjectAfter } from './findSubject.js';
import type { Found } from './attribution.js';
import type { Cue } from './cue.js';

/** `"We know," said Moon.`, `The dam will hold, said the mayor.` */
export function readInverted(clause: Clause, cue: Cue, cutAt: number): Found {
  const { words } = clause;
  const before = words[cue.from - 1];
  if (!cue.verb!.quotes || cue.from === 0 || !before) return null;
  if (!isQuoteMark(before) && before.text !== ',' && before.text !== '—' && before.text !== "'") return null;
  const next = words[cue.to];
  if (!next || isQuoteMark(next) || /^(?:that|\p{N}|[$€£])/u.test(next.lower)) return null;
  // "said passenger Maria Cruz": a bare noun only after a quotation or "said".
  const bare =
    isWord(next) &&
    !PREPOSITIONS.has(next.lower) &&
    !SUBORDINATORS.has(next.lower) &&
    !isAdverb(next.lower) &&
    !isTime(next.lower);
  if (
    !startsPhrase(next) &&
    !(bare && (isQuoteMark(before) || cue.verb!.base === 'say' || isNamed(words[cue.to + 1])))
  )
    return null;
  const speaker = subjectAfter(clause, cue.to);
  const left = { from: leftStart(clause, cue.from), to: cue.from };
  if (!speaker || (before.text === ',' && !hasPredicate(clause, left))) return null;
  // "Moon, who saw it, promised the town money" has its subject before.
  if (before.text === ',' && (cue.kind !== 'statement' || hasSubjectBefore(clause, cue))) return null;
  if (
    !isQuoteMark(before) &&
    words.slice(speaker.from, speaker.to).some((word) => PRONOUNS.has(word.lower)) &&
    speaker.to - speaker.from > 1
  )
    return null;
  if (!isQuoteMark(before) && isFiniteVerb(words[speaker.to] ?? words[speaker.from]!)) return null;
  return { speaker, content: withRight(clause, left, speaker.to, cutAt) };
}

/** True when the words before the comma before a cue end with its subject, or the tree finds it there. */
function hasSubjectBefore(clause: Clause, { from, head }: Cue): boolean {
  const { heads, relations } = clause.tree();
  const subject = heads.findIndex((governor, at) => governor === head && relations[at] === 'nsubj');
  return (subject >= 0 && subject < from) || beforeApposition(clause, from - 1, 0) !== null;
}

/** "explains registrar Joost de Regt": a name follows. */
const isNamed = (word: Clause['words'][number] | undefined) =>
  word !== undefined && /^\p{Lu}/u.test(word.text);

/** `"We know," Moon said on Monday.`, `The dam, he said, will hold.` */
export function readTrailing(clause: Clause, cue: Cue, speaker: Run, cutAt: number): Found {
  const { words } = clause;
  if (speaker.from === 0 || speaker.from > cue.from) return null;
  const before = words[speaker.from - 1]!;
  if (!isQuoteMark(before) && !/^(?:,|—|–|--|-|'|')$/.test(before.text)) return null;
  const left = { from: leftStart(clause, speaker.from), to: speaker.from };
  if (!words.slice(left.from, left.to).some(isWord)) return null;
  const { at, linked } = skipTail(clause, cue.to, cue.verb!.addressee);
  const after = words[at];
  const quotedLeft = isQuoteMark(before) || clause.quoted.slice(left.from, left.to).some(Boolean);
  if (isQuoteMark(before) || endsAfter(clause, at)) {
    if (linked && !quotedLeft) return null;
    if (isQuoteMark(before) || linked || endsAfter(clause, at))
      return { speaker, content: withRight(clause, left, at, cutAt, at) };
  }
  const { heads, relations } = clause.tree();
  const isAside = relations[cue.head] === 'parataxis' && heads[cue.head]! < left.to;
  if (
    after &&
    (isAside || /^(?:as|when|while|after|before|during|in|at|on|of|about|because)$/.test(after.lower)) &&
    hasPredicate(clause, left) &&
    cue.verb!.quotes
  )
    return { speaker, content: [left] };
  return null;
}

/** True for words with a finite verb, or a bidding ("Pull the other one"): they can be what was said. */
function hasPredicate(clause: Clause, run: Run): boolean {
  if (looksLikeClause(clause.words, run)) return true;
  const tags = clause.tree().tags.slice(run.from, run.to);
  return tags[0] === 'VB' || tags.some((tag) => /^(?:VB[DPZ]|MD)$/.test(tag));
}

/** The words left of a cue, with those right of it when the cue breaks them. */
function withRight(clause: Clause, left: Run, start: number, cutAt: number, cueEnd = -1): Run[] {
  const { words } = clause;
  let at = start;
  // Over what hangs on the speaker: ", a retired general,".
  const comma = words[at]?.text === ',';
  const quote = words.findIndex((_, place) => place >= at && isQuoteMark(words[place]));
  if (quote >= 0 && quote < cutAt && (clause.quoted.slice(left.from, left.to).some(Boolean) || comma)) {
    return [left, { from: quote, to: Math.min(words.length, Math.max(cutAt, quote + 1)) }];
  }
  if (!comma || clause.quoted.slice(left.from, left.to).some(Boolean)) return [left];
  at++;
  const next = words[at];
  if (
    !next ||
    SAYING_FORMS.get(next.lower)?.form === 'ing' ||
    /^(?:who|whose|which|when|while|as|after|before|citing|according)$/.test(next.lower) ||
    (at - 1 !== cueEnd && /^(?:an?|the)$/.test(next.lower)) ||
    /ing$/.test(next.lower)
  )
    return [left];
  return [left, { from: at, to: contentEnd(clause, at, false, cutAt) }];
}

/** Where the clause left of a trailing cue begins: after a semicolon or a colon, else the start of the sentence. */
export function leftStart(clause: Clause, end: number): number {
  const { words, quoted } = clause;
  for (let at = end - 1; at > 0; at--) if (/^[;:]$/.test(words[at]!.text) && !quoted[at]) return at + 1;
  return Math.min(bodyStart(clause), end - 1);
}
