import { contains, overlaps, type Span } from '../../core/spans.js';
import { QUOTING_FORMS } from '../../languages/en/saying.js';
import type { ClaimDraft } from './draftClaim.js';

/** Share of a relayed claim's letters that may stand outside what it relays. */
const SPARE = 0.15;

/**
 * "The agency reported that Moon said the dam ..." is one claim, Moon's through the agency: the outer claims of a sentence that hold
 * nothing but an inner attribution are folded into it. Claims that stand inside another's if-part go: nobody made them. So do those that
 * a hinting source puts into others ("one may prefer to stay, as hinted in a video") and what nobody is credited with or things only
 * ("the trial is expected to end soon, he said", "the case was supported by letters, he said").
 */
export function foldRelays(drafts: readonly ClaimDraft[]): ClaimDraft[] {
  const folded = new Set<ClaimDraft>();
  for (const outer of drafts) {
    if (outer.condition) {
      for (const draft of drafts)
        if (draft.cue && draft !== outer && contains(outer.condition, draft.cue)) folded.add(draft);
    }
    for (const draft of drafts) if (draft !== outer && isOfOuter(outer, draft)) folded.add(draft);
    const inner = relayedBy(outer, drafts);
    if (!inner || folded.has(inner)) continue;
    const relays = outer.speakers.filter(
      ({ name }) => !inner.speakers.some((speaker) => speaker.name === name),
    );
    inner.speakers = [...relays, ...inner.speakers];
    folded.add(outer);
  }
  return drafts.filter((draft) => !folded.has(draft));
}

/** True for a claim inside the words of another that nobody makes besides: see above. */
function isOfOuter(outer: ClaimDraft, { cue, hedges, speakers }: ClaimDraft): boolean {
  if (!cue || !outer.cue || outer.speakers.length + outer.evidence.length === 0) return false;
  if (!outer.content.some((part) => contains(part, cue))) return false;
  const wished = /^as /i.test(outer.cue.text) && hedges.some((hedge) => contains(cue, hedge));
  return wished || speakers.length === 0 || / by$/.test(cue.text);
}

/** True for a cue of saying: only what someone said is relayed; "Moon said the union was willing to talk" stays Moon's. */
function isSpeech({ text }: Span): boolean {
  return text
    .toLowerCase()
    .split(/\s+/)
    .some((word) => QUOTING_FORMS.has(word) || word === 'according');
}

function relayedBy(outer: ClaimDraft, drafts: readonly ClaimDraft[]): ClaimDraft | null {
  const [whole] = outer.content;
  const plain = outer.kind === 'statement' || outer.kind === 'status';
  const stanceOfCue =
    outer.cue && [outer.negated, ...outer.hedges].some((span) => span && overlaps(span, outer.cue!));
  if (!whole || outer.content.length > 1 || !plain || stanceOfCue || outer.speakers.length === 0) return null;
  const inner = drafts.find(
    (draft) =>
      draft !== outer &&
      draft.speakers.length > 0 &&
      draft.speakers.at(-1)!.name !== outer.speakers.at(-1)!.name &&
      draft.cue !== null &&
      isSpeech(draft.cue) &&
      contains(whole, draft.cue) &&
      draft.content.every((part) => contains(whole, part)),
  );
  if (!inner?.cue) return null;
  const own = inner.speakers.filter((speaker) => contains(whole, speaker));
  const carried = [...inner.content, inner.cue, ...own].reduce((sum, { start, end }) => sum + end - start, 0);
  return whole.text.length - carried > Math.max(12, whole.text.length * SPARE) ? null : inner;
}
