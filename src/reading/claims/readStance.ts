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
import { STATES, STATUS_PHRASES } from '../../languages/en/events.js';
import {
  ANSWERING_VERBS,
  ASSENTING_VERBS,
  FORECAST_STATES,
  FORECAST_VERBS,
  GIVING_VERBS,
  GUESSING_WORDS,
  HARM_VERBS,
  JUDGING_WORDS,
  KIND_PHRASES,
  WISHES,
} from '../../languages/en/kinds.js';
import { phraseLength } from '../../languages/en/phrases.js';
import { BE, PRONOUNS } from '../../languages/en/grammar.js';
import type { Tree } from '../sentences/readTree.js';
import type { Clause, Run } from '../speakers/clause.js';
import type { Cue } from '../speakers/findCues.js';
import { findPredicate, type Predicate } from './findPredicate.js';

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

/** The kind of a claim by its cue, where that tells ("urged"), else by its own words ("must", "ready to", "probably"). */
export function kindOfClaim(
  clause: Clause,
  runs: readonly Run[],
  cue: Cue | null,
  stance: Stance,
): ClaimKind {
  const { words } = clause;
  const told = cue ? kindOfCue(clause, runs, cue) : 'statement';
  if (told !== 'statement') return told;
  if (stance.negated && runs.some(({ from, to }) => isStanding(clause, from, to))) return 'status';
  for (const { from, to } of runs) {
    for (let at = from; at < to; at++) {
      const kind = KIND_PHRASES.find(({ phrases }) => phraseLength(phrases, words, at, to) > 0)?.kind;
      if (kind) return kind;
    }
  }
  if (runs.some((run) => tellsState(clause, run, cue === null))) return 'status';
  if (stance.condition && /^unless\b/i.test(stance.condition.text)) return 'warning';
  if (stance.condition && BARGAIN.test(stance.condition.text)) return 'offer';
  const predicate = findPredicate(clause, runs);
  const byPredicate = predicate && kindOfPredicate(clause, predicate, cue, stance);
  if (byPredicate === 'warning') return byPredicate;
  if (stance.condition && runs.some((run) => promises(clause, run))) return 'offer';
  if (stance.hedges.some((hedge) => GUESSING_WORDS.has(hedge.text.toLowerCase()))) return 'estimate';
  if (byPredicate) return byPredicate;
  const judges = runs.some(({ from, to }) =>
    words.slice(from, to).some(({ lower }) => JUDGING_WORDS.has(lower)),
  );
  return cue && judges ? 'concern' : 'statement';
}

/** What the tense and the verb of the main predicate tell of the kind; null where they tell nothing. */
function kindOfPredicate(
  clause: Clause,
  predicate: Predicate,
  cue: Cue | null,
  { negated, condition }: Stance,
): ClaimKind | null {
  const { words, tree } = clause;
  const { at, helpers, subject } = predicate;
  const tag = tree().tags[at]!;
  const base = words[at]!.lower;
  const has = (form: RegExp) => helpers.some((helper) => form.test(helper));
  const isPresent = helpers.length === 1 && has(/^(?:is|are)$/);
  const isFuture = has(/^(?:will|would|'ll|’ll|'d|won't|wouldn't|shall)$/);
  if (negated) {
    if (cue === null)
      return has(/^(?:has|have|is|are|do|does|hasn't|haven't|isn't|aren't)$/) ? 'status' : null;
    if (ANSWERING_VERBS.has(cue.verb?.base ?? '')) return 'denial';
    const isOwnDeed = subject !== null && PRONOUNS.has(words[subject]!.lower);
    return isOwnDeed && (isFuture || has(/^(?:did|didn't)$/) || negated.text === 'never') ? 'denial' : null;
  }
  if ((isFuture || has(/^could$/)) && condition && HARM_VERBS.has(base)) return 'warning';
  if (cue && has(/^should$/)) {
    if (has(/^have$/)) return 'concern';
    return FORECAST_STATES.has(base) ? 'estimate' : 'request';
  }
  if (isFuture && FORECAST_VERBS.has(base)) return 'estimate';
  if (cue && isFuture && GIVING_VERBS.has(base)) return 'offer';
  if (cue && tag === 'VB' && helpers.length === 0 && subject === null && isOpening(words, at))
    return 'request';
  if (isPresent && base !== 'going' && isStateNow(clause, predicate)) return 'status';
  if (cue === null && helpers.length === 0 && base === 'has') return 'status';
  return null;
}

/**
 * "Crews are clearing", "The strike is over", "Fares are back at one boliviano": a state of a thing or a body, told in the present. What it
 * is ("is an airline") or is like ("is blue") is none.
 */
function isStateNow({ tree }: Clause, { at, isCopula, subject }: Predicate): boolean {
  const { tags, relations, heads } = tree();
  if (subject === null || !/^NNS?$/.test(tags[subject]!)) return false;
  const tag = tags[at]!;
  if (!isCopula) return tag === 'VBG';
  const isPlaced = relations.some((relation, place) => relation === 'case' && heads[place] === at);
  return isPlaced || /^R[BP]$/.test(tag);
}

/** True for a verb that opens a sentence or a quotation: a bidding. */
const isOpening = (words: Clause['words'], at: number) =>
  at === 0 || /^(?:["“'‘.,:;]|please|just)$/i.test(words[at - 1]!.text);

/** Openings of a condition that is a price. */
const BARGAIN =
  /^(?:provided|providing|on (?:the )?condition|as long as|so long as|in exchange|in return)\b/i;

/** The kind that a cue gives its content: by its verb, by what follows it ("called for"), by its negation ("would not say"). */
function kindOfCue(
  { words }: Clause,
  runs: readonly Run[],
  { from, to, head, kind, verb, negated }: Cue,
): ClaimKind {
  // "has not asked": no request but how things stand.
  if (negated !== null && isStanding({ words }, from, to)) return 'status';
  const isRefusal = words
    .slice(from, head)
    .some(({ lower }) => /^(?:would|will|wouldn't|won't)$/.test(lower));
  if (negated !== null && isRefusal) return 'denial';
  if (verb?.base === 'call' && /^(?:for|on)$/.test(words[to]?.lower ?? '')) return 'request';
  const first = words[runs[0]!.from]!.lower;
  if (verb && ASSENTING_VERBS.has(verb.base) && first === 'to') return 'offer';
  const isQuestion = /^(?:whether|if|wh\w+|how)$/.test(first) || words[runs.at(-1)!.to]?.text === '?';
  const isOwn = verb !== null && WISHES.has(verb.base) && first === 'to';
  return kind === 'request' && (isQuestion || isOwn) ? 'statement' : kind;
}

/** What the report itself says of the past is no state; what somebody said in the past may be one still. */
const PRESENT_BE = new Set(['is', 'are', "'s", "'re"]);

/** How things stand now: "remains", "so far", "is closed", "said the cause was under investigation". */
function tellsState({ words }: Clause, { from, to }: Run, isOwn: boolean): boolean {
  for (let at = from; at < to; at++) {
    if (phraseLength(STATUS_PHRASES, words, at, to) > 0) return true;
    const before = words[at - 1]?.lower ?? '';
    if (STATES.has(words[at]!.lower) && before !== 'be' && (isOwn ? PRESENT_BE : BE).has(before)) return true;
  }
  return false;
}

/** "has not received", "have never": a present state that a later report may change. */
function isStanding({ words }: Pick<Clause, 'words'>, from: number, to: number): boolean {
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

/** Relations by which a word belongs to the predicate above it and to no clause of its own. */
const OWN_CLAUSE = /^(?:advmod|det|nsubj|nsubj:pass|obj|aux|aux:pass|cop|expl|discourse|mark|cc:preconj)$/;

/** True for a word that hangs through its own clause alone on a main predicate of the content, one that no "but" or "and" adds. */
function isOfMain({ words, tree }: Clause, runs: readonly Run[], word: number): boolean {
  const { heads, relations } = tree();
  const isInside = (at: number) => runs.some(({ from, to }) => at >= from && at < to);
  let at = word;
  for (; heads[at]! >= 0 && isInside(heads[at]!); at = heads[at]!)
    if (!OWN_CLAUSE.test(relations[at]!) && !isFinite(words, tree(), at)) return false;
  return !relations.some((relation, place) => relation === 'cc' && heads[place] === at && isInside(place));
}

/**
 * True for a verb that the tree takes for an adverbial clause though it has a finite auxiliary and no subject, as only "as was said" may: in "The
 * soldiers captured there haven't slept" the participle was taken for the main predicate.
 */
function isFinite(words: Clause['words'], { heads, relations, tags }: Tree, verb: number): boolean {
  if (relations[verb] !== 'advcl') return false;
  let finite = false;
  for (let at = 0; at < heads.length; at++) {
    if (heads[at] !== verb) continue;
    if (/^[nc]subj/.test(relations[at]!) || /^(?:as|than)$/.test(words[at]!.lower)) return false;
    if (/^aux/.test(relations[at]!) && /^(?:MD|VB[DPZ])$/.test(tags[at]!)) finite = true;
  }
  return finite;
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
