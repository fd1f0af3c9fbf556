import type { Claim, Speaker } from '../../core/reading.js';
import { overlaps, spanOf } from '../../core/spans.js';
import { HEDGING_VERBS } from '../../languages/en/hedges.js';
import type { Clause, Run } from '../speakers/clause.js';
import { subjectAfter } from '../speakers/findSubject.js';
import type { Attribution } from '../speakers/attribution.js';
import { nameSpeakers, outletIn, type Naming } from '../speakers/nameSpeakers.js';
import { recallRole, resolvePronoun, type Floor, type Named } from '../speakers/standIns.js';
import { evidenceBeside, evidenceSubject, makerOf } from './readEvidence.js';
import { readKind } from './readKind.js';
import { readStance } from './readStance.js';
import { traitsOfAttribution } from './traits.js';

/** A claim in the making: without what is read off the whole report, with the index of its sentence and how it was found (`traits.ts`). */
export type ClaimDraft = Omit<Claim, 'id' | 'figures' | 'saidAt' | 'confidence'> & {
  sentence: number;
  traits: readonly string[];
};

/** What the sentences before have left behind: who has spoken, and who was named. */
export interface Past {
  floor: Floor;
  named: Named;
}

/** Makes the draft of a claim from an attribution: names the speakers, weighs the evidence, reads the stance. */
export function draftClaim(
  naming: Naming,
  clause: Clause,
  attribution: Attribution,
  past: Past,
  sentence: number,
): ClaimDraft {
  const { words } = clause;
  const { cue, content } = attribution;
  const spanRun = ({ from, to }: Run) => spanOf(naming.text, words[from]!.start, words[to - 1]!.end);
  const source = readSource(naming, clause, attribution, past);
  const gap = gapAfter(cue, attribution, words.length);
  const leading: Run = {
    from: 0,
    to: Math.min(cue.from, attribution.speaker?.from ?? 0, ...content.map((run) => run.from)),
  };
  const evidence = source.evidence;
  for (const found of [
    ...evidenceBeside(naming.text, clause, leading),
    ...evidenceBeside(naming.text, clause, gap),
  ]) {
    if (!evidence.some((known) => overlaps(known, found))) evidence.push(found);
  }
  const cited = citedBy(clause);
  if (
    cited &&
    source.speakers.length > 0 &&
    !content.some(({ from, to }) => cited.from > from && cited.to < to)
  ) {
    source.speakers.push(...nameSpeakers(naming, clause, cited));
  }
  const outlet = outletIn(naming, clause, gap);
  const relayed =
    outlet && source.speakers.length > 0 && !source.speakers.some(({ name }) => name === outlet.name);
  const stance = readStance(naming.text, clause, content, cue);
  return {
    traits: traitsOfAttribution(clause, attribution),
    content: content.map(spanRun),
    speakers: relayed ? [outlet, ...source.speakers] : source.speakers,
    cue: spanRun(cue),
    kind: readKind(clause, content, cue, stance),
    ...stance,
    evidence,
    sentence,
  };
}

/**
 * Who is credited. A document, video or survey is evidence and its maker the speaker;
 * one that "says" or "finds" something and has no maker named stays the speaker too.
 */
function readSource(
  naming: Naming,
  clause: Clause,
  { cue, speaker }: Attribution,
  { floor, named }: Past,
): Pick<ClaimDraft, 'speakers' | 'evidence'> {
  if (!speaker) return { speakers: [], evidence: [] };
  const name = (run: Run): Speaker[] =>
    nameSpeakers(naming, clause, run).map((one) =>
      resolvePronoun(naming.text, recallRole(naming.text, floor, one), floor, named, naming.names),
    );
  const kind = cue.shape === 'passive' || cue.shape === 'noun' ? null : evidenceSubject(clause, speaker);
  if (!kind) return { speakers: name(speaker), evidence: [] };
  const { words } = clause;
  const maker = makerOf(clause, speaker);
  const evidence = [{ kind, ...spanOf(naming.text, words[speaker.from]!.start, words[speaker.to - 1]!.end) }];
  if (maker) return { speakers: name(maker), evidence };
  const speaks =
    cue.shape === 'according' ||
    (cue.verb !== null &&
      (cue.verb.base === 'find' || (cue.verb.quotes && !HEDGING_VERBS.has(cue.verb.base))));
  return {
    speakers: speaks && kind !== 'video' && kind !== 'photo' && kind !== 'satellite' ? name(speaker) : [],
    evidence,
  };
}

/** Whom a relay cites ("local media, citing the hospital, reported"): credited last. */
function citedBy(clause: Clause): Run | null {
  const at = clause.words.findIndex(
    ({ lower }, place) => (lower === 'citing' || lower === 'quoting') && !clause.quoted[place],
  );
  return at < 0 ? null : subjectAfter(clause, at + 1);
}

/** The words between the cue (or the speaker after it) and the next content or break: to whom, where, when. */
function gapAfter({ to }: Run, { content, speaker }: Attribution, length: number): Run {
  const from = speaker && speaker.from >= to ? speaker.to : to;
  const next = content.find((run) => run.from >= from);
  return { from: Math.min(from, length), to: Math.min(next?.from ?? from + 12, length) };
}
