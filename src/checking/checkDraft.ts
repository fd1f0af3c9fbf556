import type { Draft, SentenceVerdict, Verdict } from '../core/brief.js';
import type { Day } from '../core/days.js';
import type { Reading } from '../core/reading.js';
import type { Candidates } from '../ports/gazetteer.js';
import type { CheckedBrief } from './checkedBrief.js';
import { checkSentence } from './checkSentence.js';
import { indexSources, type Sources } from './sources.js';

/** Reports are judged against again and again while a brief is written: their index is made once. */
const indexed = new WeakMap<readonly Reading[], Sources>();

function sourcesOf(readings: readonly Reading[]): Sources {
  let sources = indexed.get(readings);
  if (sources === undefined) indexed.set(readings, (sources = indexSources(readings)));
  return sources;
}

/**
 * Judges every sentence of a draft against what the readings' reports say. The brief is null unless all of them, the headline
 * too, are supported. `readOn` is the day on which the draft is read, by which its weekdays are judged. Pure; the same input gives the same verdict.
 */
export function checkDraft(
  draft: Draft,
  readings: readonly Reading[],
  candidates: Candidates = new Map(),
  readOn: Day | null = null,
): { verdict: Verdict; brief: CheckedBrief | null } {
  const sources = sourcesOf(readings);
  const judge = (text: string): SentenceVerdict => checkSentence(text, sources, candidates, readOn);
  const headline = draft.headline === null ? null : judge(draft.headline);
  const paragraphs = draft.paragraphs.map((sentences) => sentences.map(judge));
  const body = paragraphs.flat();
  const sentences = headline === null ? body : [headline, ...body];
  const ok = body.length > 0 && sentences.every(({ supported }) => supported);
  const brief = ok ? ({ headline, paragraphs } as unknown as CheckedBrief) : null;
  return { verdict: { ok, sentences }, brief };
}
