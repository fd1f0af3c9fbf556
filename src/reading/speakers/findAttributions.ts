import { AUXILIARIES, BE } from '../../languages/en/grammar.js';
import { HEARSAY_VERBS, HEDGING_VERBS } from '../../languages/en/hedges.js';
import { COUNTING_VERBS, PREPOSITIONAL, SAYING_FORMS } from '../../languages/en/saying.js';
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
import { contentEnd, endsAfter, linkAt, skipTail, trimRun, type Opening } from './findContent.js';
import { isTime, nounPhraseEnding, subjectAfter, subjectBefore } from './findSubject.js';
import { leftStart, readInverted, readTrailing } from './aroundCue.js';
import { readAccording } from './readAccording.js';
import type { Attribution, Found } from './attribution.js';
import type { Cue } from './cue.js';
import { findCues } from './findCues.js';

/** The attributions of a sentence, in the order of their cues. */
export function findAttributions(clause: Clause): Attribution[] {
  const cues = findCues(clause);
  const found: Attribution[] = [];
  cues.forEach((cue, place) => {
    const previous = found.at(-1) ?? null;
    const cutAt = cutBefore(clause, cues[place + 1]);
    const part = readCue(clause, cue, previous, cutAt);
    if (!part) return;
    const content = part.content.map((run) => trimRun(clause, run)).filter(({ from, to }) => to > from);
    if (content.length > 0) found.push({ speaker: part.speaker, cue, content });
  });
  return found;
}

function readCue(clause: Clause, cue: Cue, previous: Attribution | null, cutAt: number): Found {
  switch (cue.shape) {
    case 'according':
    case 'as':
      return readAccording(clause, cue);
    case 'participle':
      return readParticiple(clause, cue, previous, cutAt);
    case 'passive':
      return readPassive(clause, cue, cutAt);
    case 'noun':
      return readNoun(clause, cue, previous, cutAt);
    case 'adjective':
      return readAdjective(clause, cue, previous, cutAt);
    case 'verb':
      return readVerb(clause, cue, previous, cutAt);
  }
}

/** Where the words of one cue must end because the next cue begins a clause of its own: ", but Moon said", "and added". */
function cutBefore(clause: Clause, next: Cue | undefined): number {
  const { words } = clause;
  if (!next) return words.length;
  if (next.shape === 'verb' || next.shape === 'adjective') {
    const joiner = words[next.from - 1];
    if (joiner && /^(?:and|but)$/.test(joiner.lower))
      return words[next.from - 2]?.text === ',' ? next.from - 2 : next.from - 1;
    const subject = subjectBefore(clause, next.from, 0);
    if (subject && subject.from > 1) {
      const before = words[subject.from - 1]!;
      if (before.text === ';') return subject.from - 1;
      // "... 500 troops, two officials said."
      const tail =
        before.text === ',' &&
        next.verb?.quotes &&
        endsAfter(clause, skipTail(clause, next.to, next.verb.addressee).at);
      if (tail) return subject.from - 1;
      if (/^(?:and|but|while|although|though)$/.test(before.lower) && words[subject.from - 2]?.text === ',')
        return subject.from - 2;
    }
  }
  return words.length;
}

function readParticiple(clause: Clause, cue: Cue, previous: Attribution | null, cutAt: number): Found {
  const { words } = clause;
  const { at, linked } = opening(clause, cue);
  const content = takesWords(clause, cue, at, linked, cutAt);
  if (!content) return null;
  const before = words[cue.from - 1]!;
  const own =
    isBreak(before) || before.lower === 'by' || before.lower === 'and'
      ? null
      : nounPhraseEnding(clause, cue.from, 0);
  return { speaker: own ?? previous?.speaker ?? mainSubject(clause), content: [content] };
}

function readPassive(clause: Clause, cue: Cue, cutAt: number): Found {
  const { words } = clause;
  if (words[cue.to]?.lower === 'as') return null;
  const subject = subjectBefore(clause, cue.from, 0);
  if (words[cue.to - 1]!.lower === 'by') {
    const speaker = subjectAfter(clause, cue.to);
    if (!speaker) return null;
    const { at, linked } = linkAt(clause, speaker.to);
    if (linked) return { speaker, content: [{ from: at, to: contentEnd(clause, at, false, cutAt) }] };
    return subject ? { speaker, content: [subject] } : null;
  }
  const { at, linked } = skipTail(clause, cue.to, false);
  if (linked && at < words.length)
    return { speaker: null, content: [{ from: at, to: contentEnd(clause, at, false, cutAt) }] };
  // "..., it is understood."
  if (
    subject &&
    words[subject.from]!.lower === 'it' &&
    words[subject.from - 1]?.text === ',' &&
    endsAfter(clause, at)
  )
    return { speaker: null, content: [{ from: leftStart(clause, subject.from), to: subject.from }] };
  // "Scores were feared trapped", "he is expected in court".
  const isHearsay =
    cue.verb !== null && (HEDGING_VERBS.has(cue.verb.base) || HEARSAY_VERBS.has(cue.verb.base));
  if (!subject || (words[cue.to]?.lower !== 'to' && (!isHearsay || isBreak(words[cue.to])))) return null;
  return { speaker: null, content: [subject, { from: cue.to, to: contentEnd(clause, cue.to, true, cutAt) }] };
}

function readNoun(clause: Clause, cue: Cue, previous: Attribution | null, cutAt: number): Found {
  const { words } = clause;
  const that = words.findIndex((word, at) => at >= cue.to && word.lower === 'that');
  const content = [{ from: that + 1, to: contentEnd(clause, that + 1, false, cutAt) }];
  const within = that > cue.to + 1 ? { from: cue.to + 1, to: that } : null;
  if (within) return { speaker: within, content };
  let at = cue.from - 1;
  while (
    at > 0 &&
    isWord(words[at]) &&
    !isFiniteVerb(words[at]!) &&
    words[at]!.lower !== "'s" &&
    cue.from - at < 4 &&
    !/ed$/.test(words[at]!.lower)
  )
    at--;
  const opener = words[at];
  if (opener?.lower === "'s") return { speaker: nounPhraseEnding(clause, at, 0), content };
  const owner = words.findIndex(
    (word, place) => place >= at && place < cue.from && /^(?:his|her|their)$/.test(word.lower),
  );
  if (owner >= 0 && !previous) return { speaker: { from: owner, to: owner + 1 }, content };
  // "expressed concern that", "have made the claim that"
  if (!opener || !(/ed$/.test(opener.lower) || /^(?:made|gave|has|have|had)$/.test(opener.lower)))
    return { speaker: null, content };
  while (at > 1 && AUXILIARIES.has(words[at - 1]!.lower)) at--;
  cue.from = at;
  return { speaker: subjectBefore(clause, at, 0), content };
}

function readAdjective(clause: Clause, cue: Cue, previous: Attribution | null, cutAt: number): Found {
  const { words } = clause;
  const speaker = speakerBefore(clause, cue, previous);
  if (!speaker || /^(?:it|that|this|there|which)$/.test(words[speaker.from]!.lower)) return null;
  const next = words[cue.to];
  const start = next?.lower === 'that' ? cue.to + 1 : cue.to;
  if (isBreak(next)) return null;
  return {
    speaker,
    content: [{ from: start, to: contentEnd(clause, start, next?.lower !== 'that', cutAt) }],
  };
}

function readVerb(clause: Clause, cue: Cue, previous: Attribution | null, cutAt: number): Found {
  const { words } = clause;
  const inverted = readInverted(clause, cue, cutAt);
  if (inverted) return inverted;
  const speaker = speakerBefore(clause, cue, previous);
  if (!speaker) return null;
  const trailing = readTrailing(clause, cue, speaker, cutAt);
  if (trailing) return trailing;
  // "will reopen when the army says it is safe" tells of no word given.
  if (/^(?:if|when|unless|until|whenever|whether)$/.test(words[speaker.from - 1]?.lower ?? '')) return null;
  if (words[cue.to]?.lower === 'to' && /^(?:see|feel|know|hear|find|think)$/.test(cue.verb!.base))
    return null;
  // "told all schools to close": whom it was told is part of it.
  if (cue.verb!.base === 'tell' && bids(clause, cue))
    return { speaker, content: [{ from: cue.to, to: contentEnd(clause, cue.to, true, cutAt) }] };
  const { at, linked } = opening(clause, cue);
  const content = takesWords(clause, cue, at, linked, cutAt);
  return content ? { speaker, content: [content] } : null;
}

/** True for a verb with an infinitive as its second object. */
function bids({ words, tree }: Clause, { head }: Cue): boolean {
  const { heads, relations, tags } = tree();
  return words.some(
    (_, at) =>
      at > head + 1 &&
      heads[at] === head &&
      relations[at] === 'xcomp' &&
      tags[at] === 'VB' &&
      words[at - 1]!.lower === 'to',
  );
}

/** Where the words of a leading cue begin; "warned of" and "called for" take what follows the preposition. */
function opening(clause: Clause, cue: Cue): Opening {
  const { words } = clause;
  // "neither confirmed nor denied the report": two verbs share what is said.
  if (
    /^(?:and|or|nor)$/.test(words[cue.to]?.lower ?? '') &&
    SAYING_FORMS.has(words[cue.to + 1]?.lower ?? '')
  ) {
    return skipTail(clause, cue.to + 2, false, cue.verb!.frame === 'phrase');
  }
  const [preposition, next] = [words[cue.to]?.lower ?? '', words[cue.to + 1]];
  if (
    PREPOSITIONAL.get(cue.verb!.base)?.includes(preposition) &&
    next &&
    !isTime(next.lower) &&
    !isBreak(next)
  ) {
    return { at: cue.to + 1, linked: false };
  }
  return skipTail(clause, cue.to, cue.verb!.addressee, cue.verb!.frame === 'phrase');
}

/** The content that starts at `at`, if the verb's frame allows what stands there. */
function takesWords(clause: Clause, cue: Cue, at: number, linked: boolean, cutAt: number): Run | null {
  const { words } = clause;
  const { frame } = cue.verb!;
  if (at >= words.length || at >= cutAt || (isBreak(words[at]) && !isQuoteMark(words[at]))) return null;
  const end = Math.min(cutAt, words.length);
  if (linked) return { from: at, to: contentEnd(clause, at, false, cutAt) };
  if (at > 0 && at === cue.to + 1 && PREPOSITIONAL.get(cue.verb!.base)?.includes(words[at - 1]!.lower)) {
    return { from: at, to: contentEnd(clause, at, true, cutAt) };
  }
  if (frame === 'that') {
    if (COUNTING_VERBS.has(cue.verb!.base) && clause.tree().tags[at] === 'CD')
      return { from: at, to: contentEnd(clause, at, true, cutAt) };
    const toVerb = words[at]!.lower === 'to' && /^(?:decide|agree|determine|learn)$/.test(cue.verb!.base);
    if (!toVerb && !(startsPhrase(words[at]) && isBareClause(clause, { from: at, to: end }))) return null;
    return { from: at, to: contentEnd(clause, at, toVerb, cutAt) };
  }
  const clausal =
    frame === 'clause' &&
    (looksLikeClause(words, { from: at, to: Math.min(end, at + 25) }) || hasClause(clause, cue, at));
  // "said little", "spoke to": a phrase is enough for verbs that take one.
  if (frame === 'clause' && !clausal && /^(?:say|think|tell|read|charge|shout|chant)$/.test(cue.verb!.base))
    return null;
  return { from: at, to: contentEnd(clause, at, !clausal, cutAt) };
}

/** True for a verb with a clause as its object that begins at `at` or later. */
function hasClause({ tree }: Clause, { head }: Cue, at: number): boolean {
  const { heads, relations } = tree();
  return heads.some((governor, word) => word > at && governor === head && relations[word] === 'ccomp');
}

/** "found they were", "knows the dam is": a subject and a finite verb before the next mark. */
function isBareClause({ words }: Clause, { from, to }: Run): boolean {
  for (let at = from + 1; at < Math.min(to, from + 9); at++) {
    if (
      isBreak(words[at]) ||
      words[at]!.lower === 'to' ||
      words[at]!.lower === 'who' ||
      words[at]!.lower === 'that'
    )
      return false;
    if (isFiniteVerb(words[at]!)) return true;
  }
  return false;
}

/** The subject of a cue: before it, or that of the cue it is joined to ("said ... and added"). */
function speakerBefore(clause: Clause, cue: Cue, previous: Attribution | null): Run | null {
  const { words } = clause;
  const before = words[cue.from - 1];
  if (before && /^(?:and|but|or|then)$/.test(before.lower)) return previous?.speaker ?? mainSubject(clause);
  return subjectBefore(clause, cue.from, 0) ?? subjectOf(clause, cue);
}

/** The subject that the tree gives a cue, over what stands between them: "A volunteer, asking not to be named, said". */
function subjectOf(clause: Clause, { from, head }: Cue): Run | null {
  const { heads, relations } = clause.tree();
  const subject = heads.findIndex((governor, at) => governor === head && /^nsubj/.test(relations[at]!));
  return subject >= 0 && subject < from ? nounPhraseEnding(clause, subject + 1, 0) : null;
}

/** The subject of the sentence: the words before its first finite verb or verb of saying. */
function mainSubject(clause: Clause): Run | null {
  const { words, quoted } = clause;
  for (let at = 1; at < Math.min(words.length, 40); at++) {
    if (quoted[at]) continue;
    const { lower, text } = words[at]!;
    if (isFiniteVerb(words[at]!) || BE.has(lower) || (/\p{Ll}ed$/u.test(text) && !isTime(lower)))
      return subjectBefore(clause, at, 0);
  }
  return null;
}
