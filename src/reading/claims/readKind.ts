import type { ClaimKind } from '../../core/reading.js';
import { STATES, STATUS_PHRASES } from '../../languages/en/events.js';
import {
  ANSWERING_VERBS,
  ASSENTING_VERBS,
  FALSE_WORDS,
  FORECAST_STATES,
  FORECAST_VERBS,
  GIVING_VERBS,
  GRANTING_VERBS,
  GUESSING_WORDS,
  HARM_VERBS,
  JUDGING_WORDS,
  KIND_PHRASES,
  WISHES,
} from '../../languages/en/kinds.js';
import { phraseLength } from '../../languages/en/phrases.js';
import { BE, PRONOUNS } from '../../languages/en/grammar.js';
import type { Clause, Run } from '../speakers/clause.js';
import type { Cue } from '../speakers/cue.js';
import { findPredicate, type Predicate } from './findPredicate.js';
import type { Stance } from './readStance.js';

/** The kind of a claim by its cue, where that tells ("urged"), else by its own words ("must", "ready to", "probably"). */
export function readKind(clause: Clause, runs: readonly Run[], cue: Cue | null, stance: Stance): ClaimKind {
  const { words } = clause;
  const told = cue ? kindOfCue(clause, runs, cue) : 'statement';
  const holds = (list: ReadonlySet<string>) =>
    runs.some(({ from, to }) => words.slice(from, to).some(({ lower }) => list.has(lower)));
  if (told === 'concern' && holds(FALSE_WORDS)) return 'denial';
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
  // An accusation in somebody's own words ("accused the owners of "criminal neglect"") judges.
  const isHeated =
    cue?.verb?.base === 'accuse' && runs.some(({ from, to }) => clause.quoted.slice(from, to).some(Boolean));
  return cue && (isHeated || holds(JUDGING_WORDS)) ? 'concern' : 'statement';
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
  // "does not deny", "has not ruled out": who denies that he denies says nothing more.
  if (negated !== null && verb?.negative) return 'statement';
  if (negated !== null && verb && GRANTING_VERBS.has(verb.base)) return 'denial';
  // "has not asked": no request but how things stand.
  if (negated !== null && isStanding({ words }, from, to)) return 'status';
  const isRefusal = words
    .slice(from, head)
    .some(({ lower }) => /^(?:would|will|wouldn't|won't)$/.test(lower));
  if (negated !== null && isRefusal) return 'denial';
  if (verb?.base === 'call' && /^(?:for|on)$/.test(words[to]?.lower ?? '')) return 'request';
  const first = words[runs[0]!.from]!.lower;
  if (verb && ASSENTING_VERBS.has(verb.base) && first === 'to') return 'offer';
  // "told to leave" bids, "would like his lounge back" asks.
  const isToDo = runs.some((run) => words[run.from]!.lower === 'to');
  if (verb?.base === 'tell' && isToDo) return 'order';
  if (
    verb?.base === 'like' &&
    !isToDo &&
    words.slice(from, head).some(({ lower }) => /^(?:would|'d|’d)$/.test(lower))
  )
    return 'request';
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
