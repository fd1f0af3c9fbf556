import type { Draft, Verdict } from '../core/brief.js';
import { countWords } from '../languages/en/writing.js';

/** Fewest sentences and words that make a brief. */
export const FEWEST_SENTENCES = 3;
export const FEWEST_WORDS = 60;

/**
 * The draft without the sentences that the verdict faults; a faulted headline becomes null. Null when too few
 * sentences or words are left. The verdict is the one of this very draft: headline first, then the sentences in order.
 */
export function dropSentences(draft: Draft, verdict: Verdict): Draft | null {
  let at = 0;
  const headline =
    draft.headline !== null && verdict.sentences[at++]?.supported === true ? draft.headline : null;
  const paragraphs = draft.paragraphs
    .map((sentences) => sentences.filter(() => verdict.sentences[at++]?.supported === true))
    .filter((sentences) => sentences.length > 0);
  const left = paragraphs.flat();
  const isShort = left.length < FEWEST_SENTENCES || countWords(left.join(' ')) < FEWEST_WORDS;
  return isShort ? null : { headline, paragraphs };
}
