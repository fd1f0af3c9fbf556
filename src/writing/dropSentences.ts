import type { Draft, Verdict } from '../core/brief.js';
import { countWords } from '../languages/en/writing.js';

/** Fewest sentences and words that make a brief. */
export const FEWEST_SENTENCES = 3;
export const FEWEST_WORDS = 60;

/**
 * The draft with the template's sentences in the place of those that are not `proven`, in their order, as long as there are some that it
 * does not have; the rest stay for `dropSentences`. A headline is replaced too.
 */
export function replaceSentences(draft: Draft, proven: (text: string) => boolean, template: Draft): Draft {
  const own = new Set(draft.paragraphs.flat());
  const spare = template.paragraphs.flat().filter((text) => !own.has(text));
  const replace = (text: string) => (proven(text) ? text : (spare.shift() ?? text));
  const { headline } = draft;
  return {
    headline: headline !== null && proven(headline) ? headline : template.headline,
    paragraphs: draft.paragraphs.map((sentences) => sentences.map(replace)),
  };
}

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
