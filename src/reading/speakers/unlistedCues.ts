import { AUXILIARIES, BE } from '../../languages/en/grammar.js';
import type { SayingVerb } from '../../languages/en/saying.js';
import { isBreak, isQuoteMark, startsPhrase, type Clause } from './clause.js';
import type { Cue } from './cue.js';
import { subjectBefore } from './findSubject.js';
import { verbGroup } from './verbGroup.js';

/** How far behind a verb the "that" of its clause is looked for, in words. */
const REACH = 7;

/** A cue of a verb that is no verb of saying by itself: one that a clause or the end of a quotation makes one. */
export function unlistedAt(clause: Clause, at: number): Cue | null {
  return complementAt(clause, at) ?? (clause.quoted.includes(true) ? closingAt(clause, at) : null);
}

/** Any other verb of somebody that "that" and a clause of its own follow: "ruled on Friday that", "radioed that". */
function complementAt(clause: Clause, at: number): Cue | null {
  const { words, tree } = clause;
  let that = at + 1;
  while (that < words.length && that - at <= REACH && words[that]!.lower !== 'that' && !isBreak(words[that]))
    that++;
  if (words[that]?.lower !== 'that' || !/^VB[DPZ]$/.test(tree().tags[at] ?? '')) return null;
  const { heads, relations } = tree();
  if (BE.has(words[at]!.lower) || AUXILIARIES.has(words[at]!.lower)) return null;
  const content = heads[that]!;
  if (relations[that] !== 'mark' || relations[content] !== 'ccomp' || heads[content] !== at) return null;
  const { from, negated } = verbGroup(clause, at);
  return { from, to: at + 1, head: at, shape: 'verb', kind: 'statement', verb: ANY_VERB, negated };
}

/** Any other verb that closes a quotation after its comma, with its subject: `"Never," the mayor corrected`, `"Of course," laughed Moon`. */
function closingAt(clause: Clause, at: number): Cue | null {
  const { words, tree } = clause;
  if (!/^VB[DPZ]$/.test(tree().tags[at]!) || BE.has(words[at]!.lower) || AUXILIARIES.has(words[at]!.lower))
    return null;
  const isTurned = isQuoteMark(words[at - 1]) && startsPhrase(words[at + 1]);
  const from = isTurned ? at : (subjectBefore(clause, at, 0)?.from ?? 0);
  if (!isQuoteMark(words[from - 1]) || !/^[,?!]$/.test(words[from - 2]?.text ?? '')) return null;
  return {
    from: at,
    to: at + 1,
    head: at,
    shape: 'verb',
    kind: 'statement',
    verb: CLOSING_VERB,
    negated: null,
  };
}

/** A verb of which nothing is known but that a clause follows it. */
const ANY_VERB: SayingVerb = {
  base: '',
  kind: 'statement',
  frame: 'that',
  addressee: false,
  quotes: false,
  negative: false,
  particles: [],
};

const CLOSING_VERB: SayingVerb = { ...ANY_VERB, quotes: true };
