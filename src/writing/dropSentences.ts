import type { Draft, Verdict } from '../core/brief.js';

/** Fewest sentences that make a brief. */
export const FEWEST_SENTENCES = 3;

/**
 * The draft without the sentences that the verdict faults; a faulted headline becomes null. Null when fewer than three
 * sentences are left. The verdict is the one of this very draft: headline first, then the sentences in order.
 */
export function dropSentences(draft: Draft, verdict: Verdict): Draft | null {
  let at = 0;
  const headline =
    draft.headline !== null && verdict.sentences[at++]?.supported === true ? draft.headline : null;
  const paragraphs = draft.paragraphs
    .map((sentences) => sentences.filter(() => verdict.sentences[at++]?.supported === true))
    .filter((sentences) => sentences.length > 0);
  return paragraphs.flat().length < FEWEST_SENTENCES ? null : { headline, paragraphs };
}
