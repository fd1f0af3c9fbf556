import type { Range, ReportSpan } from './spans.js';

/** Version of the checker; a proof says which one it was made by. */
export const CHECKER_VERSION = 3;

/** A draft from whatever hand. `paragraphs` hold sentences. */
export interface Draft {
  headline: string | null;
  paragraphs: string[][];
}

/** Words of a report on which words of a sentence rest. */
export interface Support extends ReportSpan {
  /** Which characters of the sentence it carries; null when the whole. */
  covers: Range | null;
}

/** What is wrong with a sentence. `start`, `end` lie in the sentence's own text. */
export interface Fault extends Range {
  /** Name of the rule: number, name, place, day, quotation, negation, certainty, kind, condition, speaker, relay, pronoun, cause, misjoin or support. */
  rule: string;
  /** The faulty words. */
  text: string;
  /** The nearest words of the sources, null when they have nothing near. */
  found: string | null;
  /** One plain sentence for the writer of the draft. */
  because: string;
}

export interface SentenceVerdict {
  text: string;
  supported: boolean;
  /** 0..1, higher is better supported. */
  score: number;
  faults: Fault[];
  supports: Support[];
}

/** The judge's answer to a whole draft: the headline first, if there is one, then its sentences in order. */
export interface Verdict {
  ok: boolean;
  sentences: SentenceVerdict[];
}
