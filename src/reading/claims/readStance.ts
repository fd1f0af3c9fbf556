import type { Certainty, ClaimKind } from '../../core/reading.js';
import { spanOf, type Span } from '../../core/spans.js';
import { CONDITION_OPENERS } from '../../languages/en/conditions.js';
import {
  FIRM_VERBS,
  HEARSAY_VERBS,
  HEDGE_PARTICIPLES,
  HEDGE_PHRASES,
  HEDGE_WORDS,
  HEDGING_VERBS,
} from '../../languages/en/hedges.js';
import { isNegation, NEGATION_STOPPERS } from '../../languages/en/negation.js';
import { GUESSING_WORDS, KIND_PHRASES } from '../../languages/en/kinds.js';
import { phraseLength } from '../../languages/en/phrases.js';
import { BE, PRONOUNS, SUBORDINATORS } from '../../languages/en/grammar.js';
import { SAYING_FORMS } from '../../languages/en/saying.js';
import { isFiniteVerb, type Clause, type Run } from '../speakers/clause.js';
import type { Cue } from '../speakers/findCues.js';

/** How sure a claim is, and the words that say so. */
export interface Stance {
  certainty: Certainty;
  hedges: Span[];
  negated: Span | null;
  condition: Span | null;
}

/**
 * Reads certainty from the words of the content and from the cue. Conditional before denied before hedged: "would not, if asked" is
 * conditional, with its negation kept. "might not" is hedged. Only the main clause of the content counts for the negation, and a wish
 * or an offer that something not be done is no denial.
 */
export function readStance(text: string, clause: Clause, runs: readonly Run[], cue: Cue | null): Stance {
  const { words } = clause;
  const span = (from: number, to: number) => spanOf(text, words[from]!.start, words[to - 1]!.end);
  const condition = findCondition(clause, runs) ?? leadingCondition(clause, runs);
  const hedges: Span[] = [];
  const base = cue?.verb?.base ?? '';
  const believes = HEDGING_VERBS.has(base) && !FIRM_VERBS.has(base);
  if (cue && (believes || base === 'allege' || (cue.shape === 'passive' && HEARSAY_VERBS.has(base))))
    hedges.push(span(cue.head, cue.head + 1));
  if (cue?.shape === 'as' && HEDGING_VERBS.has(base)) hedges[0] = span(cue.from, cue.head + 1);
  if (cue?.shape === 'verb' || cue?.shape === 'adjective')
    hedges.push(...findHedges(text, clause, { from: cue.from, to: cue.head }, null));
  for (const run of runs) hedges.push(...findHedges(text, clause, run, condition));
  const refused = cueNegation(text, clause, cue);
  const negated = refused ?? findNegation(text, clause, runs, condition);
  const wished = refused === null && cue !== null && /^(?:request|offer|order)$/.test(cue.kind);
  const guessed =
    refused === null && hedges.some((hedge) => /^(?:may|might|could|suspects?)$/i.test(hedge.text));
  const certainty: Certainty = condition
    ? 'conditional'
    : negated && !wished && !guessed
      ? 'denied'
      : hedges.length > 0
        ? 'hedged'
        : 'asserted';
  return { certainty, hedges, negated, condition: condition ? span(condition.from, condition.to) : null };
}

/** The kind of a claim by its cue, where that tells ("urged"), else by its own words ("must", "ready to", "probably"). */
export function kindOfClaim(
  clause: Clause,
  runs: readonly Run[],
  cue: Cue | null,
  stance: Stance,
): ClaimKind {
  const { words } = clause;
  // "has not asked": no request but how things stand.
  if (cue && cue.negated !== null && isStanding(clause, cue.from, cue.to)) return 'status';
  if (cue && cue.kind !== 'statement') return cue.kind;
  if (stance.negated && runs.some(({ from, to }) => isStanding(clause, from, to))) return 'status';
  for (const { from, to } of runs) {
    for (let at = from; at < to; at++) {
      const kind = KIND_PHRASES.find(({ phrases }) => phraseLength(phrases, words, at, to) > 0)?.kind;
      if (kind) return kind;
    }
  }
  if (stance.condition && runs.some((run) => promises(clause, run))) return 'offer';
  if (stance.hedges.some((hedge) => GUESSING_WORDS.has(hedge.text.toLowerCase()))) return 'estimate';
  return 'statement';
}

/** "has not received", "have never": a present state that a later report may change. */
function isStanding({ words }: Clause, from: number, to: number): boolean {
  for (let at = from; at < to; at++) {
    const { lower } = words[at]!;
    if (/^(?:haven't|hasn't)$/.test(lower)) return true;
    if (/^(?:have|has)$/.test(lower) && /^(?:not|yet|never)$/.test(words[at + 1]?.lower ?? '')) return true;
    if (/^(?:is|are)$/.test(lower) && words[at + 1]?.lower === 'not') return true;
  }
  return false;
}

/** "we will", "it would": the speaker's own deed; with an if-part it is an offer. */
function promises({ words }: Clause, { from, to }: Run): boolean {
  for (let at = from; at + 1 < to; at++)
    if (PRONOUNS.has(words[at]!.lower) && /^(?:will|would|'ll|'d)$/.test(words[at + 1]!.lower)) return true;
  return false;
}

function findCondition({ words }: Clause, runs: readonly Run[]): Run | null {
  for (const { from, to } of runs) {
    for (let at = from; at < to; at++) {
      const length = phraseLength(CONDITION_OPENERS, words, at);
      if (
        length === 0 ||
        (at > 0 &&
          /^(?:as|even|what|see|know|asked|wonder)$/.test(words[at - 1]!.lower) &&
          words[at]!.lower === 'if')
      )
        continue;
      return { from: at, to: conditionEnd(words, at + length, to) };
    }
  }
  return null;
}

/** "If that changes, they are ready to talk": an if-part that opens the sentence governs what follows its comma. */
function leadingCondition(clause: Clause, runs: readonly Run[]): Run | null {
  const { words } = clause;
  const first = runs[0];
  const length = first && first.from > 0 ? phraseLength(CONDITION_OPENERS, words, 0) : 0;
  if (!first || length === 0) return null;
  const end = conditionEnd(words, length, first.from);
  return words[end]?.text === ',' && end < first.from ? { from: 0, to: end } : null;
}

/** The end of an if-part: the comma that closes it, over a bracketed name ("if their leader, Kim, agrees"). */
function conditionEnd(words: Clause['words'], start: number, to: number): number {
  let commas: number[] = [];
  for (let at = start; at < to; at++) if (words[at]!.text === ',') commas.push(at);
  const [first, second] = commas;
  if (first === undefined) return to;
  // An apposition: a comma before the verb of the if-part has come.
  const verbBefore = words
    .slice(start, first)
    .some(
      (word, at) =>
        at > 0 &&
        (/(?:s|ed)$/.test(word.lower) ||
          /^(?:is|are|was|were|has|have|does|do|will|can|could)$/.test(word.lower)),
    );
  if (!verbBefore && second !== undefined) {
    commas = commas.slice(2);
    return commas[0] ?? to;
  }
  return first;
}

function findHedges(text: string, { words }: Clause, { from, to }: Run, condition: Run | null): Span[] {
  const hedges: Span[] = [];
  for (let at = from; at < to; at++) {
    if (condition && at >= condition.from && at < condition.to) continue;
    const { lower, text: form, start, end } = words[at]!;
    const phrase = phraseLength(HEDGE_PHRASES, words, at, to);
    if (phrase > 0) {
      hedges.push(spanOf(text, start, words[at + phrase - 1]!.end));
      continue;
    }
    if (!HEDGE_WORDS.has(lower) && !(HEDGE_PARTICIPLES.has(lower) && isPassive(words, at))) continue;
    // "a woman who may have ruled": the hedge is on who she was, not on what is told of her.
    if (/^(?:who|which)$/.test(words[at - 1]?.lower ?? '')) continue;
    // The month of May, "could not" of inability, "can" are no hedges.
    if (/^M/.test(form) && lower === 'may') continue;
    if (lower === 'could' && /^(?:not|n't)$/.test(words[at + 1]?.lower ?? '')) continue;
    hedges.push(spanOf(text, start, end));
  }
  return hedges;
}

/** "is thought", "was widely expected", "thought to": a participle with its auxiliary, or one that an infinitive follows. */
function isPassive(words: Clause['words'], at: number): boolean {
  if (words[at + 1]?.lower === 'to') return true;
  return [at - 1, at - 2].some((place) => BE.has(words[place]?.lower ?? ''));
}

function cueNegation(text: string, { words }: Clause, cue: Cue | null): Span | null {
  if (!cue) return null;
  if (cue.verb?.negative) return spanOf(text, words[cue.head]!.start, words[cue.head]!.end);
  if (cue.negated !== null) return spanOf(text, words[cue.negated]!.start, words[cue.negated]!.end);
  return null;
}

/**
 * The negation of the main clause: one before or in its verb group. Clauses inside the subject ("soldiers who did not eat have ...") are
 * passed over by their own verbs; a clause after the main verb does not count.
 */
function findNegation(
  text: string,
  { words }: Clause,
  runs: readonly Run[],
  condition: Run | null,
): Span | null {
  const lastVerb = lastFiniteVerb(words, runs);
  let inner = 0;
  let main = -1;
  for (const { from, to } of runs) {
    for (let at = from; at < to; at++) {
      if (condition && at >= condition.from && at < condition.to) continue;
      const { lower, start, end } = words[at]!;
      const finite = isFiniteVerb(words[at]!) && !isFiniteVerb(words[at - 1] ?? words[at]!);
      if (main >= 0 && (/^[;.!?]$/.test(words[at]!.text) || opensClause(words, at) || turnsAway(words, at)))
        return null;
      if (main < 0 && at > from && opensClause(words, at)) inner++;
      // "the soldiers who fled haven't": the last verb of all is the main one, whatever stood between.
      if (inner > 0 && at === lastVerb) inner = 0;
      const yet =
        lower === 'yet' &&
        /^(?:has|have|had|is|are)$/.test(words[at - 1]?.lower ?? '') &&
        words[at + 1]?.lower === 'to';
      if ((yet || isNegation(lower)) && inner === 0 && negates(words, at)) return spanOf(text, start, end);
      if (finite && inner > 0) inner--;
      else if (finite || isSayingPast(lower)) main = at;
    }
  }
  return null;
}

/** False for a negative word that does not negate its clause: "not only", "No. 9", "eight, not six", "failed" by itself, "was rejected". */
function negates(words: Clause['words'], at: number): boolean {
  const [before, { lower }, after] = [words[at - 1], words[at]!, words[at + 1]];
  if (NEGATION_STOPPERS.has(after?.lower ?? '')) return false;
  if (/^(?:more|fewer|less)$/.test(after?.lower ?? '') && words[at + 2]?.lower === 'than') return false;
  if (/^no\.?$/.test(lower)) return !/^(?:[.\p{N}].*|\.)$/u.test(after?.text ?? '');
  if (lower === 'not')
    return !/^(?:,|and|or)$/.test(before?.lower ?? '') && !/^(?:to|every\w*)$/.test(after?.lower ?? '');
  if (/^fail/.test(lower)) return after?.lower === 'to';
  return !(/^(?:refus|den|declin|reject)\w*ed$/.test(lower) && BE.has(before?.lower ?? ''));
}

/** ", but nobody was hurt": a second main clause, which does not turn the first. */
const turnsAway = (words: Clause['words'], at: number) =>
  words[at]!.text === ',' && /^(?:but|and)$/.test(words[at + 1]?.lower ?? '');

/** Where the last finite verb of the runs stands; participles after an auxiliary are part of its group. */
function lastFiniteVerb(words: Clause['words'], runs: readonly Run[]): number {
  for (const { from, to } of [...runs].reverse()) {
    for (let at = to - 1; at >= from; at--) {
      if (isFiniteVerb(words[at]!)) return at;
      const helped = [at - 1, at - 2].some((place) => place >= from && isFiniteVerb(words[place]!));
      if (/\p{Ll}ed$/u.test(words[at]!.lower) && !helped) return at;
    }
  }
  return -1;
}

const isSayingPast = (lower: string) => SAYING_FORMS.get(lower)?.form === 'past';

/** True for a word that opens a finite clause: "that", "because", "who", but not "while fighting" or "as well". */
function opensClause(words: Clause['words'], at: number): boolean {
  const { lower } = words[at]!;
  if (!SUBORDINATORS.has(lower) || /^(?:as|than|but|so|how|what)$/.test(lower)) return false;
  return !/ing$/.test(words[at + 1]?.lower ?? '');
}
