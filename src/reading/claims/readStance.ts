import type { Certainty } from '../../core/reading.js';
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
import { phraseLength } from '../../languages/en/phrases.js';
import { BE } from '../../languages/en/grammar.js';
import type { Clause, Run } from '../speakers/clause.js';
import type { Cue } from '../speakers/cue.js';
import { isOfMain } from './findPredicate.js';

/** How sure a claim is, and the words that say so. */
export interface Stance {
  certainty: Certainty;
  hedges: Span[];
  negated: Span | null;
  condition: Span | null;
}

/**
 * Reads certainty from the words of the content and from the cue. Conditional before denied before hedged: "would not, if asked" is
 * conditional, with its negation kept. "might not" is hedged. Only the main predicate of the content counts for the negation and for modal verbs.
 */
export function readStance(text: string, clause: Clause, runs: readonly Run[], cue: Cue | null): Stance {
  const { words } = clause;
  const span = (from: number, to: number) => spanOf(text, words[from]!.start, words[to - 1]!.end);
  const condition = findCondition(clause, runs) ?? leadingCondition(clause, runs);
  const hedges: Span[] = [];
  const base = cue?.verb?.base ?? '';
  const believes = HEDGING_VERBS.has(base) && !FIRM_VERBS.has(base);
  if (cue && (believes || (cue.shape === 'passive' && HEARSAY_VERBS.has(base))))
    hedges.push(span(cue.head, cue.head + 1));
  if (cue?.shape === 'as' && HEDGING_VERBS.has(base)) hedges[0] = span(cue.from, cue.head + 1);
  if (cue?.shape === 'verb' || cue?.shape === 'adjective')
    hedges.push(...findHedges(text, clause, { from: cue.from, to: cue.head }, null));
  for (const run of runs) hedges.push(...findHedges(text, clause, run, condition));
  const refused = cueNegation(text, clause, cue);
  const negated = refused ?? findNegation(text, clause, runs, condition);
  const guessed =
    refused === null && hedges.some((hedge) => /^(?:may|might|could|suspects?)$/i.test(hedge.text));
  const certainty: Certainty = condition
    ? 'conditional'
    : negated && !guessed
      ? 'denied'
      : hedges.length > 0
        ? 'hedged'
        : 'asserted';
  return { certainty, hedges, negated, condition: condition ? span(condition.from, condition.to) : null };
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

/** Verbs that hedge the predicate they belong to. */
const MODALS = new Set(['may', 'might', 'could']);

function findHedges(text: string, clause: Clause, run: Run, condition: Run | null): Span[] {
  const { words } = clause;
  const { from, to } = run;
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
    if (MODALS.has(lower) && !isOfMain(clause, [run], at)) continue;
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

/** The negation of the main predicate of the content: a word that hangs on it within its own clause, or is it. */
function findNegation(
  text: string,
  clause: Clause,
  runs: readonly Run[],
  condition: Run | null,
): Span | null {
  const { words } = clause;
  for (const { from, to } of runs) {
    for (let at = from; at < to; at++) {
      if (condition && at >= condition.from && at < condition.to) continue;
      const { lower, start, end } = words[at]!;
      const isYet =
        lower === 'yet' &&
        /^(?:has|have|had|is|are)$/.test(words[at - 1]?.lower ?? '') &&
        words[at + 1]?.lower === 'to';
      if (
        isYet
          ? isOfMain(clause, runs, at - 1)
          : isNegation(lower) && negates(words, at) && isOfMain(clause, runs, at)
      )
        return spanOf(text, start, end);
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
    return !/^(?:,|and|or)$/.test(before?.lower ?? '') && !/^every\w*$/.test(after?.lower ?? '');
  if (/^fail/.test(lower)) return after?.lower === 'to';
  return !(/^(?:refus|den|declin|reject)\w*ed$/.test(lower) && BE.has(before?.lower ?? ''));
}
