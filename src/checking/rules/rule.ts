import type { Fault } from '../../core/brief.js';
import type { Day } from '../../core/days.js';
import type { Candidates } from '../../ports/gazetteer.js';
import type { Found } from '../findSupports.js';
import type { Sentence } from '../sentence.js';
import type { Passage, Sources } from '../sources.js';

/** What a rule looks at: one sentence, the passages found for it, and all sources. */
export interface Judged {
  sentence: Sentence;
  found: Found;
  sources: Sources;
  candidates: Candidates;
  /** The day on which the draft is read; null where that is not known. */
  readOn: Day | null;
}

/** A rule finds what is wrong with a sentence; nothing when all is well. `carriers` adds passages the rule rests on. */
export type Rule = (judged: Judged) => Fault[];

/** A fault at [start, end) of the sentence. */
export function faultAt(
  sentence: Sentence,
  rule: string,
  start: number,
  end: number,
  found: string | null,
  because: string,
): Fault {
  return { rule, start, end, text: sentence.text.slice(start, end), found, because };
}

/** The passages a rule may rest on: those chosen and those that carry nearly as much. */
export function passagesOf(judged: Judged): Passage[] {
  return [...new Set([...judged.found.chosen, ...judged.found.near].map(({ passage }) => passage))];
}

/** The passages with their neighbours in the same report, up to `reach` sentences away. */
export function withNeighbours(passages: readonly Passage[], sources: Sources, reach: number): Passage[] {
  const indexes = new Set<number>();
  for (const passage of passages) {
    const { from, to } = sources.reports[passage.report]!;
    for (let at = Math.max(from, passage.index - reach); at < Math.min(to, passage.index + reach + 1); at++) {
      indexes.add(at);
    }
  }
  return [...indexes].map((at) => sources.passages[at]!);
}
