import { startsUpper } from '../../core/letters.js';
import { AUXILIARIES, BE, DETERMINERS, PREPOSITIONS } from '../../languages/en/grammar.js';
import { NUMBER_WORDS } from '../../languages/en/numerals.js';
import { TAKING_BACK, TAKING_BACK_LEAD } from '../../languages/en/opposites.js';
import { SAYING_FORMS } from '../../languages/en/saying.js';
import { SAYING_ADJECTIVES, SAYING_NOUNS } from '../../languages/en/sayingNouns.js';
import type { Cue } from './cue.js';
import { isTime, subjectBefore } from './findSubject.js';
import { unlistedAt } from './unlistedCues.js';
import { verbGroup } from './verbGroup.js';
import { isBreak, isQuoteMark, isWord, startsPhrase, type Clause } from './clause.js';

/** The cues of a sentence outside quotations, left to right. */
export function findCues(clause: Clause): Cue[] {
  const cues: Cue[] = [];
  const hasThat = clause.words.some(({ lower }) => lower === 'that');
  for (let at = 0; at < clause.words.length; at++) {
    if (clause.quoted[at]) continue;
    const cue =
      accordingAt(clause, at) ??
      asAt(clause, at) ??
      takingBackAt(clause, at) ??
      verbAt(clause, at) ??
      unlistedAt(clause, at) ??
      adjectiveAt(clause, at) ??
      (hasThat ? nounAt(clause, at) : null);
    if (!cue) continue;
    cues.push(cue);
    at = Math.max(at, cue.to - 1);
  }
  return cues;
}

function accordingAt({ words }: Clause, at: number): Cue | null {
  if (words[at]!.lower !== 'according' || words[at + 1]?.lower !== 'to') return null;
  return { from: at, to: at + 2, head: at, shape: 'according', kind: 'statement', verb: null, negated: null };
}

/** "as hinted in a video", "as reported by the agency", "as Moon said" is a plain verb. */
function asAt({ words }: Clause, at: number): Cue | null {
  if (words[at]!.lower !== 'as') return null;
  const form = SAYING_FORMS.get(words[at + 1]?.lower ?? '');
  const next = words[at + 2]?.lower;
  if (form?.form !== 'past' || (next !== 'by' && next !== 'in')) return null;
  return {
    from: at,
    to: at + 3,
    head: at + 1,
    shape: 'as',
    kind: form.verb.kind,
    verb: form.verb,
    negated: null,
  };
}

/** "withdrew its statement that", "took back a claim that": the statement's own words are what is taken back. */
function takingBackAt(clause: Clause, at: number): Cue | null {
  const { words } = clause;
  if (!TAKING_BACK_LEAD.test(words[at]!.lower)) return null;
  const near = words.slice(at, at + 8);
  const brk = near.findIndex(isBreak);
  const phrase = brk < 0 ? near : near.slice(0, brk);
  if (TAKING_BACK.exec(phrase.map(({ lower }) => lower).join(' '))?.index !== 0) return null;
  const noun = phrase.findIndex(({ lower }, place) => place > 0 && SAYING_NOUNS.has(lower));
  if (noun < 0 || phrase.slice(1, noun).some(({ lower }) => PREPOSITIONS.has(lower))) return null;
  const that = words.findIndex(({ lower }, place) => place > at + noun && lower === 'that');
  const isLinked = that > 0 && that - at - noun <= 4 && !words.slice(at, that).some(isBreak);
  const verbEnd = words[at + 1]?.lower === 'back' ? at + 2 : at + 1;
  const nounEnd = words[at + noun + 1]?.lower === 'saying' ? at + noun + 2 : at + noun + 1;
  const { from, negated } = verbGroup(clause, at);
  const { verb } = SAYING_FORMS.get('retract')!;
  return { from, to: isLinked ? nounEnd : verbEnd, head: at, shape: 'verb', kind: verb.kind, verb, negated };
}

function verbAt(clause: Clause, at: number): Cue | null {
  const { words } = clause;
  const word = words[at]!;
  const found = SAYING_FORMS.get(word.lower);
  if (!found || (startsUpper(word.text) && at > 0)) return null;
  const { verb, form } = found;
  const group = verbGroup(clause, at);
  const before = words[group.from - 1];
  const next = words[at + 1];
  const helped =
    group.from < at &&
    words.slice(group.from, at).some(({ lower }) => AUXILIARIES.has(lower) || BE.has(lower));
  // "an official who asked not to be named" asks nothing that the report tells.
  if (isAnonymity(clause, at) || (verb.base === 'put' && !isValuation(clause, at))) return null;
  // "citing the ministry" names whom a report relays; it has no words of its own.
  if (verb.base === 'cite' && form === 'ing') return null;
  const { particles } = verb;
  if (particles.length > 0 && !particles.includes(next?.lower ?? '')) return null;
  const to = next?.lower === 'out' && particles.includes('out') ? at + 2 : at + 1;
  const cue = { from: group.from, to, head: at, kind: verb.kind, verb, negated: group.negated };

  const isTagged = clause.tree().parts[at] === 'VERB';
  // The tagger takes "the union blames" for a noun; a sentence without another verb tells.
  if (!isTagged && (form !== 'third' || hasFiniteVerb(clause))) return null;
  if (form === 'ing' && /^(?:amod|compound|case)$/.test(clause.tree().relations[at]!)) return null;
  if (form === 'ing') {
    if (group.be) return { ...cue, shape: 'verb' };
    // "is considering banning": the object of another verb.
    if (!before || SAYING_FORMS.has(before.lower)) return null;
    // "of planning", "the meeting".
    if (DETERMINERS.has(before.lower) || before.lower === "'s") return null;
    if (PREPOSITIONS.has(before.lower) && before.lower !== 'by') return null;
    return { ...cue, shape: 'participle' };
  }
  if (form === 'past' && group.be) {
    // "expected by Friday": no agent.
    const byWhom =
      next?.lower === 'by' &&
      !isTime(words[at + 2]?.lower ?? '') &&
      !/^\p{N}/u.test(words[at + 2]?.text ?? '');
    return { ...cue, to: byWhom ? at + 2 : at + 1, shape: 'passive' };
  }
  if (helped) return { ...cue, shape: 'verb' };
  if (words[group.from - 1]?.lower === 'to' && form === 'base') return infinitive(clause, cue);
  if (!before) return form === 'past' && isInverted(clause, at) ? { ...cue, shape: 'verb' } : null;
  // "the report", "its demand", "of concern".
  if (DETERMINERS.has(before.lower) && !STANDS_ALONE.test(before.lower)) return null;
  if (before.lower === "'s" || before.lower === '-' || (PREPOSITIONS.has(before.lower) && !isTagged))
    return null;
  if (form === 'past') {
    // '"...," one woman shouted as they left'
    const trails = () => {
      const mark = words[(subjectBefore(clause, group.from, 0)?.from ?? 0) - 1];
      return mark !== undefined && (mark.text === ',' || isQuoteMark(mark));
    };
    return isParticiple(clause, at) && !(next?.lower !== 'by' && trails()) ? null : { ...cue, shape: 'verb' };
  }
  const tree = clause.tree();
  if (
    form === 'base' &&
    tree.tags[at] === 'VB' &&
    !/^(?:root|ccomp|conj|parataxis)$/.test(tree.relations[at]!)
  )
    return null;
  return { ...cue, shape: 'verb' };
}

/** A participle after its noun: "papers found on the dead", "people accused of", "the document cited by". */
function isParticiple({ words, tree }: Clause, at: number): boolean {
  if (tree().tags[at] !== 'VBN') return false;
  const { heads, relations } = tree();
  // A root with a subject of its own is a past tense, whatever its tag.
  if (relations[at] === 'root' && heads.some((head, word) => head === at && relations[word] === 'nsubj'))
    return false;
  if (PREPOSITIONS.has(words[at + 1]?.lower ?? '')) return true;
  return relations[at] === 'acl' && /^nsubj|^obj|^obl/.test(relations[heads[at]!] ?? '');
}

/** Determiners that can be a subject by themselves: "many believe". */
const STANDS_ALONE = /^(?:that|this|those|some|many|most|all|both|few|several|one|another)$/;

const hasFiniteVerb = (clause: Clause) =>
  clause.tree().tags.some((tag, at) => !clause.quoted[at] && /^(?:VB[DZP]|MD)$/.test(tag));

/** "asked not to be named", "declined to be identified", "wished to remain anonymous": words about a speaker, not his. */
function isAnonymity({ words }: Clause, at: number): boolean {
  const end = Math.min(words.length, at + 9);
  for (let next = at + 1; next < end && !isBreak(words[next]); next++) {
    const { lower } = words[next]!;
    if (/^(?:anonymity|anonymous|unnamed)$/.test(lower)) return true;
    if (/^(?:named|identified|quoted)$/.test(lower) && BE.has(words[next - 1]!.lower)) return true;
    if (/^names?$/.test(lower) && /^(?:his|her|their|your|by|my)$/.test(words[next - 1]!.lower)) return true;
  }
  return false;
}

/** "put the toll at 12", "puts it at between two and three": of all that is put, only what is valued is said. */
function isValuation({ words }: Clause, at: number): boolean {
  for (let next = at + 1; next < Math.min(words.length, at + 14) && !isBreak(words[next]); next++) {
    if (words[next]!.lower !== 'at') continue;
    return words
      .slice(next + 1, next + 5)
      .some(({ lower, text }) => /^[\p{N}$€£]/u.test(text) || NUMBER_WORDS.has(lower));
  }
  return false;
}

/** "continued to insist", "declined to comment": the infinitive with the verb before it. */
function infinitive({ words }: Clause, cue: Omit<Cue, 'shape'>): Cue | null {
  const governor = words[cue.from - 2];
  if (
    !governor ||
    !/^(?:continued|continues|continue|began|went|going|seemed|appeared|appears|appear|seem|seems|tried|rushed|moved|used)$/.test(
      governor.lower,
    )
  )
    return null;
  return { ...cue, from: cue.from - 2, shape: 'verb' };
}

/** `..." said Moon`: a past form at the head of what follows a quotation or comma. */
function isInverted({ words }: Clause, at: number): boolean {
  return startsPhrase(words[at + 1]);
}

/** "is confident that", "were ready to". */
function adjectiveAt(clause: Clause, at: number): Cue | null {
  const { words } = clause;
  const kind = SAYING_ADJECTIVES.get(words[at]!.lower);
  if (!kind) return null;
  const group = verbGroup(clause, at);
  const linked =
    group.be ||
    /^(?:remain|remains|remained|feel|feels|felt|seem|seems|seemed|appear|appears|appeared)$/.test(
      words[group.from - 1]?.lower ?? '',
    );
  if (!linked) return null;
  const next = words[at + 1]?.lower ?? '';
  if (!/^(?:that|to|about|of|by)$/.test(next) && !(startsPhrase(words[at + 1]) && words[at + 1])) return null;
  const from = group.be ? group.from : group.from - 1;
  return { from, to: at + 1, head: at, shape: 'adjective', kind, verb: null, negated: group.negated };
}

/** "concerns in Seoul that", "the ministry's claim that", "a pledge to": the noun carries the attribution. */
function nounAt({ words }: Clause, at: number): Cue | null {
  const kind = SAYING_NOUNS.get(words[at]!.lower);
  if (!kind || /^\p{Lu}/u.test(words[at]!.text)) return null;
  let link = at + 1;
  while (link < words.length && link - at <= 8 && isWord(words[link]) && words[link]!.lower !== 'that')
    link++;
  if (words[link]?.lower !== 'that' || link - at > 8) return null;
  if (link > at + 1 && !/^(?:in|among|from|by|at|within|inside)$/.test(words[at + 1]!.lower)) return null;
  return { from: at, to: at + 1, head: at, shape: 'noun', kind, verb: null, negated: null };
}
