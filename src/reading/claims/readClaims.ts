import { claimId } from '../../core/ids.js';
import type { Claim, DayMention, Figure, Mention } from '../../core/reading.js';
import { contains, type Range } from '../../core/spans.js';
import { STATISTIC } from '../../languages/en/kinds.js';
import type { ChanceOf } from '../../tagging/chances.js';
import type { TreeOf } from '../sentences/readTree.js';
import type { Sentence } from '../sentences/readWords.js';
import { findAttributions } from '../speakers/findAttributions.js';
import { prepareNaming } from '../speakers/nameSpeakers.js';
import { emptyFloor, noteSpeaker } from '../speakers/standIns.js';
import { placeClauses } from './clauses.js';
import { cursor } from './cursor.js';
import { continueQuote, reachBack } from './continueQuotes.js';
import { draftClaim, type ClaimDraft, type Past } from './draftClaim.js';
import { evenMarks } from './evenMarks.js';
import { isProse } from './isProse.js';
import { foldRelays } from './foldRelays.js';
import { splitContent } from './splitContent.js';
import { readOwnClaims } from './readOwnClaims.js';
import { traitsOfClaim } from './traits.js';
import { interviewedPerson, openTurn, presentedReporters, readTurn, type Turn } from './readTurns.js';

/** What the reading of claims rests on: everything read before. */
export interface ClaimContext {
  /** The report's id. */
  report: string;
  /** Where the headline stands when a body follows: it repeats the body's claims and gives none. */
  headline: Range | null;
  sentences: readonly Sentence[];
  mentions: readonly Mention[];
  days: readonly DayMention[];
  figures: readonly Figure[];
  treeOf: TreeOf;
  /** How likely a claim is right that was found so. */
  chanceOf: ChanceOf;
}

/**
 * The claims of a report in the order of its text, each with exact words and an id of its own.
 * A figure belongs to the innermost claim that holds it.
 */
export function readClaims(text: string, context: ClaimContext): Claim[] {
  const placed = placeClauses(text, context.sentences, context.treeOf);
  const naming = prepareNaming(text, context.mentions);
  const persons = context.mentions.filter((mention) => mention.kind === 'person');
  const past: Past = { floor: emptyFloor(), named: { person: null, subject: null } };
  const cast = { reporters: presentedReporters(text), interviewed: interviewedPerson(naming) };
  const figuresWithin = cursor(context.figures);
  const drafts: ClaimDraft[] = [];
  let person = 0;
  let turn: (Turn & { paragraph: number }) | null = null;

  placed.forEach((place, at) => {
    const { paragraph } = place;
    past.named.subject = null;
    for (; person < persons.length && persons[person]!.end <= place.clause.start; person++) {
      past.named.person = persons[person]!;
      if (past.named.person.start < (placed[at - 1]?.clause.start ?? 0) + SUBJECT_REACH)
        past.named.subject ??= past.named.person;
    }
    if (context.headline && contains(context.headline, place.clause)) return;
    if (!isProse(text.slice(place.clause.start, place.clause.end))) return;
    const before = drafts.at(-1) ?? null;
    const opened = openTurn(naming, cast, place.clause, context.treeOf);
    if (opened) {
      turn = { ...opened.turn, paragraph };
      noteSpeaker(naming, past.floor, turn.speaker ? [turn.speaker] : []);
    } else if (turn?.paragraph !== paragraph) turn = null;
    const clause = opened?.said ?? place.clause;
    const found = findAttributions(clause);
    if (found.length === 0 && place.quote) {
      const continued = continueQuote(text, at, placed, drafts, past.floor);
      if (continued) drafts.push(continued);
      return;
    }
    const parts = found.flatMap((attribution) => splitContent(text, clause, attribution));
    const credited = parts.map((attribution) => {
      const draft = draftClaim(naming, clause, attribution, past, at);
      reachBack(text, draft, attribution, place);
      noteSpeaker(naming, past.floor, draft.speakers);
      return draft;
    });
    drafts.push(...foldRelays(credited));
    const asks = clause.words.at(-1)?.text === '?';
    if (!turn?.speaker) {
      if (!asks) drafts.push(...readOwnClaims(text, clause, credited, figuresWithin, before, at));
    } else if (credited.length === 0) {
      const said = readTurn(text, turn.speaker, clause, at);
      if (said) drafts.push(said);
    }
  });
  return finishClaims(text, drafts, context);
}

/**
 * What is less likely right than this is no claim: about half of the F1 of whole claims, where leaving out begins to cost more than it saves
 * (Lipton et al. 2014).
 */
const LEAST_CONFIDENCE = 0.25;

/** Figures are right more often than the words around them; a status, a denial or a condition that is passed over is never missed later. */
function isTooMuchToLose({ figures, kind, negated, condition }: Omit<Claim, 'confidence'>): boolean {
  return figures.length > 0 || kind === 'status' || negated !== null || condition !== null;
}

/** Characters of a sentence within which its first person is taken for its subject. */
const SUBJECT_REACH = 50;

function finishClaims(
  text: string,
  drafts: readonly ClaimDraft[],
  { report, sentences, days, figures, chanceOf }: ClaimContext,
): Claim[] {
  const bySentence = new Map<number, ClaimDraft[]>();
  for (const draft of drafts) {
    const list = bySentence.get(draft.sentence);
    if (list) list.push(draft);
    else bySentence.set(draft.sentence, [draft]);
  }
  const seen = new Set<string>();
  const claims: (Omit<Claim, 'confidence'> & { traits: readonly string[] })[] = [];
  const byStart = { figures: cursor(figures), days: cursor(days) };
  for (const draft of drafts) {
    draft.content = draft.content.map((part) => evenMarks(text, part)).filter((part) => part.text !== '');
    if (draft.content.length === 0) continue;
    const { sentence, traits, ...rest } = draft;
    const id = claimId(report, rest.content);
    if (seen.has(id)) continue;
    seen.add(id);
    const beside = bySentence.get(sentence)!;
    const inner = beside.filter((other) => size(other) < size(draft));
    const held = byStart
      .figures(rest.content[0]!.start, rest.content.at(-1)!.end)
      .filter((figure) => holds(draft, figure) && !inner.some((other) => holds(other, figure)));
    const range = sentences[sentence]!;
    const said = byStart
      .days(range.start, range.end)
      .find((day) => day.from !== null && day.from === day.to && isSaidThen(draft, day));
    const periodic =
      rest.kind === 'statement' && held.length > 0 && rest.content.some((part) => STATISTIC.test(part.text));
    const claim = {
      id,
      ...rest,
      kind: periodic ? ('statistic' as const) : rest.kind,
      figures: held,
      saidAt: said?.from ?? null,
    };
    const lies = (one: ClaimDraft, other: ClaimDraft) =>
      one !== other && one.content.every((part) => holds(other, part));
    const standing = {
      sentence,
      beside: beside.length,
      isOuter: beside.some((other) => lies(other, draft)),
      isInner: beside.some((other) => lies(draft, other)),
    };
    claims.push({ ...claim, traits: traitsOfClaim(traits, claim, standing) });
  }
  return claims
    .sort((a, b) => a.content[0]!.start - b.content[0]!.start)
    .map(({ traits, ...claim }) => ({ ...claim, confidence: chanceOf(traits) }))
    .filter((claim) => claim.confidence >= LEAST_CONFIDENCE || isTooMuchToLose(claim));
}

const holds = (draft: ClaimDraft, range: Range) => draft.content.some((part) => contains(part, range));
const size = (draft: ClaimDraft) => draft.content.reduce((sum, { start, end }) => sum + end - start, 0);

/** A day tells when something was said when it stands beside the cue or the speaker with none of the content between. */
function isSaidThen(draft: ClaimDraft, day: Range): boolean {
  const { cue, content, speakers } = draft;
  if (!cue || holds(draft, day)) return false;
  const from = Math.min(cue.start, ...speakers.map(({ start }) => start)) - 25;
  if (day.start < from || day.end > cue.end + 80) return false;
  const between: Range = { start: Math.min(cue.end, day.end), end: Math.max(cue.start, day.start) };
  return !content.some((part) => part.start >= between.start && part.end <= between.end);
}
