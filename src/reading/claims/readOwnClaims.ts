import type { Evidence, Figure } from '../../core/reading.js';
import { contains, overlaps, spanOf, trimSpan, type Span } from '../../core/spans.js';
import { OUTCOME_WORDS } from '../../languages/en/events.js';
import {
  bodyStart,
  isFiniteVerb,
  isWord,
  looksLikeClause,
  type Clause,
  type Run,
} from '../speakers/clause.js';
import { HEARSAY_WORDS } from '../../languages/en/hedges.js';
import { SAYING_FORMS } from '../../languages/en/saying.js';
import { trimRun } from '../speakers/findContent.js';
import { evidenceBeside, evidenceSubject } from './readEvidence.js';
import type { ClaimDraft } from './draftClaim.js';
import { findPredicate } from './findPredicate.js';
import { readKind } from './readKind.js';
import { readStance, type Stance } from './readStance.js';
import { traitsOfPredicate } from './traits.js';

/**
 * What the report itself says in a sentence (no speaker): the stretches that no attribution covers. The one that begins the sentence is a
 * claim when it carries a figure, a status or an outcome, a later one only for a figure. A sentence that goes on about the last speaker
 * ("They have not received ...", after "The agency confirmed they ...") is credited to that speaker.
 */
export function readOwnClaims(
  text: string,
  clause: Clause,
  attributed: readonly ClaimDraft[],
  figuresWithin: (from: number, to: number) => readonly Figure[],
  before: ClaimDraft | null,
  sentence: number,
): ClaimDraft[] {
  const { words } = clause;
  const first = bodyStart(clause);
  const runs = uncovered(clause, attributed, first).flatMap((run) => partAtLines(text, clause, run));
  return runs.flatMap((run) => {
    const span = spanOf(text, words[run.from]!.start, words[run.to - 1]!.end);
    const counted = figuresWithin(span.start, span.end).some((figure) => contains(span, figure));
    const opens = attributed.length === 0 || run.from <= first + 1;
    if (!counted && (!opens || !tellsEvent(clause, run))) return [];
    if (isOfOutlet(clause, run)) return [];
    const stance = readStance(text, clause, [run], null);
    const kind = readKind(clause, [run], null, stance);
    const outcome = hasOutcome(clause, run);
    const isWhole = attributed.length === 0;
    if (
      !counted &&
      kind !== 'status' &&
      !outcome &&
      stance.certainty !== 'hedged' &&
      !(isWhole && tellsDeed(clause, run, stance))
    )
      return [];
    const hearsay = stance.hedges.find((hedge) => HEARSAY_WORDS.has(hedge.text.toLowerCase())) ?? null;
    const goes = goesOn(clause, run, before, sentence);
    return [
      {
        traits: [
          goes ? 'goes on' : hearsay ? 'hearsay' : 'own',
          ...(counted ? ['counted'] : []),
          ...(outcome ? ['outcome'] : []),
          isWhole ? 'whole' : opens ? 'opens' : 'later',
          `beside ${Math.min(attributed.length, 2)}`,
          ...traitsOfPredicate(clause, run),
        ],
        content: hearsay ? around(text, span, hearsay) : [span],
        speakers: goes
          ? before!.speakers
              .slice(-1)
              .map((speaker) => ({ ...speaker, start: words[run.from]!.start, end: words[run.from]!.end }))
          : [],
        cue: hearsay,
        kind,
        ...stance,
        evidence: [...subjectEvidence(text, clause, run), ...evidenceBeside(text, clause, run)],
        sentence,
      },
    ];
  });
}

/** The words of a span on both sides of a part of it. */
function around(text: string, { start, end }: Span, part: Span): Span[] {
  return [trimSpan(text, start, part.start), trimSpan(text, part.end, end)].filter(
    (span) => span.end > span.start,
  );
}

const hasOutcome = ({ words }: Clause, { from, to }: Run) =>
  words.slice(from, to).some(({ lower }) => OUTCOME_WORDS.has(lower));

const tellsEvent = (clause: Clause, run: Run) =>
  hasOutcome(clause, run) || looksLikeClause(clause.words, run);

/**
 * "The review will be made public", "The school has opened an inquiry", "No trial date was set", "The roof fell in": what was, has been or
 * will be done, told of a thing or a body and not of a person by name or of the writer, is news; who spoke or asked is none.
 */
function tellsDeed(clause: Clause, run: Run, { negated }: Stance): boolean {
  const { words } = clause;
  const predicate = findPredicate(clause, [run]);
  if (!predicate || predicate.subject === null || words.at(-1)!.text === '?') return false;
  const { at, helpers, isCopula, isPassive, subject } = predicate;
  const isThing = /^NNS?$/.test(clause.tree().tags[subject]!) || IMPERSONAL.has(words[subject]!.lower);
  const isPast = clause.tree().tags[at] === 'VBD' && !SAYING_FORMS.has(words[at]!.lower);
  const isDone = isPassive || negated !== null || helpers.some((helper) => DONE_OR_COMING.test(helper));
  return isThing && !isCopula && (isDone || isPast);
}

/** "Our correspondent is at the court": a line of the outlet itself. */
const isOfOutlet = ({ words }: Clause, { from }: Run) =>
  words[from]!.lower === 'our' &&
  /^(?:reporters?|correspondents?|colleagues?|editors?|team|station)$/.test(words[from + 1]?.lower ?? '');

/** Subjects that stand for things and bodies, or for nobody. */
const IMPERSONAL = new Set('it they nobody none neither both all'.split(' '));

/** Auxiliaries of what has been and what will be. */
const DONE_OR_COMING = /^(?:has|have|hasn't|haven't|will|won't|would|must)$/;

/** "Satellite photos appear to show damage": the subject is what the report rests on. */
function subjectEvidence(text: string, clause: Clause, { from, to }: Run): Evidence[] {
  const { words } = clause;
  let verb = from;
  while (
    verb < to &&
    !isFiniteVerb(words[verb]!) &&
    !/^(?:appears?|seems?|shows?|suggests?|indicates?)$/.test(words[verb]!.lower)
  )
    verb++;
  const kind = verb > from && verb < to ? evidenceSubject(clause, { from, to: verb }) : null;
  return kind ? [{ kind, ...spanOf(text, words[from]!.start, words[verb - 1]!.end) }] : [];
}

/** The stretches of the sentence that stand outside of every attribution, of three words or more. */
function uncovered(clause: Clause, attributed: readonly ClaimDraft[], first: number): Run[] {
  const { words } = clause;
  const covered = new Uint8Array(words.length);
  for (const draft of attributed) {
    for (const part of [
      ...draft.content,
      ...draft.speakers,
      ...draft.evidence,
      ...(draft.cue ? [draft.cue] : []),
    ])
      words.forEach((word, at) => {
        if (overlaps(word, part)) covered[at] = 1;
      });
  }
  const runs: Run[] = [];
  for (let from = first; from < words.length; from++) {
    if (covered[from]) continue;
    let to = from;
    while (to < words.length && !covered[to]) to++;
    const run = trimRun(clause, { from, to });
    if (words.slice(run.from, run.to).filter(isWord).length >= 3) runs.push(run);
    from = to;
  }
  return runs;
}

/** The parts of a stretch that a semicolon or the next item of a list parts, where each has three words and the later ones could stand alone. */
function partAtLines(text: string, clause: Clause, run: Run): Run[] {
  const { words } = clause;
  for (let at = run.from + 3; at < run.to - 2; at++) {
    const isLine = /^\s*\n\s*[*•–-]/.test(text.slice(words[at - 1]!.end, words[at]!.end));
    if (!isLine && words[at]!.text !== ';') continue;
    const rest = trimRun(clause, { from: isLine ? at : at + 1, to: run.to });
    if (!isLine && !looksLikeClause(words, rest)) continue;
    return [trimRun(clause, { from: run.from, to: at }), ...partAtLines(text, clause, rest)];
  }
  return [run];
}

/** True when the subject is a pronoun that stood for the last speaker in what he said: the report goes on with his words. */
function goesOn({ words }: Clause, { from }: Run, before: ClaimDraft | null, sentence: number): boolean {
  if (!before || before.speakers.length === 0 || sentence - before.sentence > 1) return false;
  const subject = words[from]!.lower;
  return (
    /^(?:he|she|they|it)$/.test(subject) && before.content[0]!.text.toLowerCase().startsWith(`${subject} `)
  );
}
