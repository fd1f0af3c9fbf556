import { claimId } from '../../core/ids.js';
import type { Claim, DayMention, Figure, Mention, Speaker } from '../../core/reading.js';
import { contains, overlaps, spanOf, type Range } from '../../core/spans.js';
import { readParagraphs } from '../sentences/readParagraphs.js';
import { readQuotes, type Quote } from '../sentences/readQuotes.js';
import { readWords } from '../sentences/readWords.js';
import type { Clause, Run } from '../speakers/clause.js';
import { findAttributions, type Attribution } from '../speakers/findAttributions.js';
import {
  fullestNames,
  nameSpeakers,
  outletIn,
  resolvePronoun,
  type Floor,
  type Naming,
} from '../speakers/nameSpeakers.js';
import { evidenceBeside, isEvidenceSubject, makerOf } from './readEvidence.js';
import { readOwnClaims } from './readOwnClaims.js';
import { kindOfClaim, readStance } from './readStance.js';
import { speakerLabel } from './speakerLabel.js';

/** What the reading of claims rests on: everything read before. */
export interface ClaimContext {
  report: string;
  /** Where the headline stands; its claims are left out when a body follows. */
  headline: Range | null;
  sentences: readonly Range[];
  mentions: readonly Mention[];
  days: readonly DayMention[];
  figures: readonly Figure[];
}

/** A claim without its id, figures and day of saying, in the making. */
export type ClaimDraft = Omit<Claim, 'id' | 'figures' | 'saidAt'> & { sentence: number };

/**
 * The claims of a report in the order of its text, each with exact words, unique ids and the figures of its own content.
 * A figure belongs to the innermost claim that holds it.
 */
export function readClaims(text: string, context: ClaimContext): Claim[] {
  const clauses = clausesOf(text, context.sentences);
  const naming: Naming = { text, mentions: context.mentions, names: fullestNames(context.mentions) };
  const drafts: ClaimDraft[] = [];
  const floor: Floor = { last: null, lastPerson: null };
  const persons = context.mentions.filter((mention) => mention.kind === 'person');
  let person = 0;
  let lastPerson: Mention | null = null;

  clauses.forEach(({ clause, quote, paragraph }, at) => {
    while (person < persons.length && persons[person]!.end <= clause.start) lastPerson = persons[person++]!;
    if (context.headline && contains(context.headline, clause)) return;
    const before = drafts.at(-1) ?? null;
    const label = speakerLabel(naming, clause);
    if (label) {
      drafts.push({ ...label, sentence: at });
      hold(floor, label.speakers);
      return;
    }
    const found = findAttributions(clause);
    if (found.length === 0 && quote) {
      continueQuote(text, { clause, quote, paragraph, at }, before, clauses, drafts, floor);
      return;
    }
    const own: ClaimDraft[] = [];
    for (const attribution of found) {
      const draft = draftOf(text, clause, attribution, naming, floor, lastPerson, at);
      extendIntoQuote(text, draft, attribution, clause, clauses[at]!.quotes, drafts);
      own.push(draft);
      hold(floor, draft.speakers);
    }
    drafts.push(...foldRelays(own), ...readOwnClaims(text, clause, own, context.figures, before, at));
  });
  return finish(text, drafts, context);
}

interface Placed {
  clause: Clause;
  /** The quotation that the whole sentence lies in, if any. */
  quote: Quote | null;
  quotes: readonly Quote[];
  /** Index of its paragraph. */
  paragraph: number;
}

function clausesOf(text: string, sentences: readonly Range[]): Placed[] {
  const paragraphs = readParagraphs(text);
  const quotes = readQuotes(text, paragraphs);
  let paragraph = 0;
  let first = 0;
  return sentences.map((sentence) => {
    while (paragraph < paragraphs.length - 1 && paragraphs[paragraph]!.end <= sentence.start) paragraph++;
    while (first < quotes.length && quotes[first]!.end <= sentence.start) first++;
    const near: Quote[] = [];
    for (let at = first; at < quotes.length && quotes[at]!.start < sentence.end; at++) near.push(quotes[at]!);
    const words = readWords(text, sentence);
    let inside = 0;
    const quoted = words.map((word) => {
      while (inside < near.length && near[inside]!.inner.end <= word.start) inside++;
      const quote = near[inside];
      return quote !== undefined && quote.inner.start <= word.start && word.end <= quote.inner.end;
    });
    const whole = near.find((quote) => {
      const outside = words.filter((word, at) => !quoted[at] && /[\p{L}\p{N}]/u.test(word.text));
      return outside.length === 0 && quote.inner.start < sentence.end;
    });
    return { clause: { ...sentence, words, quoted }, quote: whole ?? null, quotes: near, paragraph };
  });
}

function draftOf(
  text: string,
  clause: Clause,
  attribution: Attribution,
  naming: Naming,
  floor: Floor,
  lastPerson: Mention | null,
  sentence: number,
): ClaimDraft {
  const { words } = clause;
  const { cue, content, speaker } = attribution;
  const spanRun = ({ from, to }: Run) => spanOf(text, words[from]!.start, words[to - 1]!.end);
  const thing =
    speaker &&
    (cue.shape === 'according' || cue.shape === 'as' || cue.shape === 'verb' || cue.shape === 'participle')
      ? isEvidenceSubject(clause, speaker)
      : null;
  const evidence = thing && speaker ? [{ kind: thing, ...spanRun(speaker) }] : [];
  const credited = thing && speaker ? makerOf(clause, speaker) : speaker;
  let speakers = credited
    ? resolvePronoun(nameSpeakers(naming, clause, credited), floor, lastPerson, naming.names)
    : [];
  const gap = gapAfter(cue, attribution, words.length);
  evidence.push(
    ...evidenceBeside(text, clause, gap).filter((found) => !evidence.some((known) => overlaps(known, found))),
  );
  const outlet = cue.verb?.addressee || cue.shape === 'verb' ? outletIn(naming, clause, gap) : null;
  if (outlet && speakers.length > 0 && !speakers.some(({ name }) => name === outlet.name))
    speakers = [outlet, ...speakers];
  const stance = readStance(text, clause, content, cue);
  return {
    content: content.map(spanRun),
    speakers,
    cue: spanRun(cue),
    kind: kindOfClaim(clause, content, cue, stance),
    ...stance,
    evidence,
    sentence,
  };
}

/** The words between the cue (or the speaker after it) and the next content or break: to whom, where, when. */
function gapAfter({ to }: Run, { content, speaker }: Attribution, length: number): Run {
  const from = speaker && speaker.from >= to ? speaker.to : to;
  const next = content.find((run) => run.from >= from);
  return { from: Math.min(from, length), to: Math.min(next?.from ?? from + 12, length) };
}

/** A quotation that was opened in an earlier sentence belongs to the cue that follows it. */
function extendIntoQuote(
  text: string,
  draft: ClaimDraft,
  { content }: Attribution,
  clause: Clause,
  quotes: readonly Quote[],
  drafts: ClaimDraft[],
): void {
  const first = content[0]!;
  const head = draft.content[0]!;
  if (!clause.quoted[first.from]) return;
  const quote = quotes.find(
    ({ inner }) => inner.start < clause.start && inner.start <= head.start && head.end <= inner.end + 1,
  );
  if (!quote) return;
  draft.content[0] = spanOf(text, quote.inner.start, head.end);
  // Sentences of the same quotation that were taken for another speaker's are his.
  for (let at = drafts.length - 1; at >= 0 && drafts[at]!.content[0]!.start >= quote.start; at--) {
    if (drafts[at]!.cue === null) drafts.splice(at, 1);
  }
}

/** A sentence that is all quotation and has no cue: it goes on with the claim before it, or with the last speaker. */
function continueQuote(
  text: string,
  { clause, quote, paragraph, at }: { clause: Clause; quote: Quote; paragraph: number; at: number },
  before: ClaimDraft | null,
  clauses: readonly Placed[],
  drafts: ClaimDraft[],
  floor: Floor,
): void {
  const from = Math.max(clause.start, quote.inner.start);
  const span = trimQuote(text, from, Math.min(clause.end, quote.inner.end));
  if (span.end <= span.start) return;
  const last = before?.content.at(-1);
  if (
    before &&
    last &&
    clauses[before.sentence]!.paragraph === paragraph &&
    at - before.sentence <= 1 &&
    wasQuoted(clauses[before.sentence]!, last)
  ) {
    const joined = quote.start <= last.start;
    if (joined) before.content[before.content.length - 1] = spanOf(text, last.start, span.end);
    else before.content.push(span);
    before.sentence = at;
    return;
  }
  if (!floor.last) return;
  const words: Run = { from: 0, to: clause.words.length };
  const stance = readStance(text, clause, [words], null);
  drafts.push({
    content: [span],
    speakers: [floor.last],
    cue: null,
    kind: 'statement',
    ...stance,
    evidence: [],
    sentence: at,
  });
}

function wasQuoted({ clause, quotes }: Placed, span: Range): boolean {
  return quotes.some((quote) => overlaps(quote, span)) && span.start < clause.end;
}

function trimQuote(text: string, start: number, end: number) {
  let from = start;
  let to = end;
  while (from < to && /[\s"“”'‘’]/.test(text[from]!)) from++;
  while (to > from && /[\s"“”'‘’.,;:]/.test(text[to - 1]!)) to--;
  return spanOf(text, from, to);
}

function hold(floor: Floor, speakers: readonly Speaker[]): void {
  const speaker = speakers.at(-1);
  if (!speaker || /^(?:he|she|they|it|who|we|i)$/i.test(speaker.name)) return;
  floor.last = speaker;
  if (/^\p{Lu}/u.test(speaker.name) || !/s$/.test(speaker.name)) floor.lastPerson = speaker;
}

/** "The agency reported that Moon said the dam ..." is one claim: Moon's, through the agency. */
function foldRelays(drafts: ClaimDraft[]): ClaimDraft[] {
  const folded = new Set<ClaimDraft>();
  for (const outer of drafts) {
    const [whole] = outer.content;
    if (
      !whole ||
      outer.content.length > 1 ||
      outer.kind !== 'statement' ||
      outer.certainty !== 'asserted' ||
      outer.speakers.length === 0
    )
      continue;
    const inner = drafts.find(
      (draft) =>
        draft !== outer &&
        draft.speakers.length > 0 &&
        draft.cue &&
        draft.content.every((part) => contains(whole, part)) &&
        contains(whole, draft.cue),
    );
    if (!inner) continue;
    const parts = [
      ...inner.content,
      inner.cue!,
      ...inner.speakers.filter((speaker) => contains(whole, speaker)),
    ];
    const carried = parts.reduce((sum, { start, end }) => sum + end - start, 0);
    if (whole.text.length - carried > Math.max(12, whole.text.length * 0.15)) continue;
    inner.speakers = [
      ...outer.speakers.filter(({ name }) => !inner.speakers.some((speaker) => speaker.name === name)),
      ...inner.speakers,
    ];
    folded.add(outer);
  }
  return drafts.filter((draft) => !folded.has(draft));
}

function finish(
  text: string,
  drafts: readonly ClaimDraft[],
  { report, sentences, days, figures }: ClaimContext,
): Claim[] {
  const seen = new Set<string>();
  const claims: Claim[] = [];
  const bySentence = new Map<number, ClaimDraft[]>();
  for (const draft of drafts)
    bySentence.set(draft.sentence, [...(bySentence.get(draft.sentence) ?? []), draft]);
  for (const draft of drafts) {
    const { sentence, ...rest } = draft;
    const content = rest.content.filter(
      (span) => span.end > span.start && spanOf(text, span.start, span.end).text === span.text,
    );
    const id = claimId(report, content);
    if (content.length === 0 || seen.has(id)) continue;
    seen.add(id);
    const others = (bySentence.get(sentence) ?? []).filter(
      (other) => other !== draft && size(other) < size(draft),
    );
    const held = figures.filter(
      (figure) => holds(draft, figure) && !others.some((other) => holds(other, figure)),
    );
    const range = sentences[sentence]!;
    const said = days.find(
      (day) => contains(range, day) && day.from === day.to && !holds(draft, day) && nearCue(draft, day),
    );
    claims.push({ id, ...rest, content, figures: held, saidAt: said?.from ?? null });
  }
  return claims.sort((a, b) => a.content[0]!.start - b.content[0]!.start);
}

const holds = (draft: ClaimDraft, range: Range) => draft.content.some((part) => contains(part, range));
const size = (draft: ClaimDraft) => draft.content.reduce((sum, { start, end }) => sum + end - start, 0);

/** A day is the day of saying when it stands with the cue: at most some words from it, with nothing of the content between. */
function nearCue({ cue, content, speakers }: ClaimDraft, day: Range): boolean {
  if (!cue) return false;
  const from = Math.min(cue.start, ...speakers.map(({ start }) => start)) - 25;
  const to = cue.end + 80;
  if (day.start < from || day.end > to) return false;
  const between: Range = { start: Math.min(cue.end, day.end), end: Math.max(cue.start, day.start) };
  return !content.some((part) => part.start >= between.start && part.end <= between.end);
}
