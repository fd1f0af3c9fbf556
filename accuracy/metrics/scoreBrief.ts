import type { Draft } from '../../src/core/brief.js';
import type { Reading } from '../../src/core/reading.js';
import { gradeOf } from '../../src/languages/en/readability.js';
import { countWords } from '../../src/languages/en/writing.js';
import { LONGEST_RUN } from '../../src/core/longestRun.js';
import { longestSharedRun } from '../../src/writing/rights.js';

/** What a brief must keep to: school grade, words of a sentence, words of the brief, characters of the headline, words in a row of a report. */
export const BOUNDS = {
  grade: 9,
  sentence: 25,
  fewest: 60,
  most: 180,
  headline: 90,
  run: LONGEST_RUN,
  aim: 8,
} as const;

/** How one brief does. */
export interface BriefScore {
  sentences: number;
  /** Flesch-Kincaid grade of its sentences. */
  grade: number;
  longestSentence: number;
  words: number;
  /** The longest run of words that a sentence, or the headline, shares with a report. */
  longestRun: number;
  /** Characters of the headline; null when it has none. */
  headline: number | null;
}

/** Measures a brief against the reports it rests on. */
export function scoreBrief({ headline, paragraphs }: Draft, readings: readonly Reading[]): BriefScore {
  const sentences = paragraphs.flat();
  const counts = sentences.map(countWords);
  const runs = [...sentences, ...(headline === null ? [] : [headline])].map((text) =>
    longestSharedRun(text, readings),
  );
  return {
    sentences: sentences.length,
    grade: gradeOf(sentences),
    longestSentence: Math.max(0, ...counts),
    words: counts.reduce((sum, count) => sum + count, 0),
    longestRun: Math.max(0, ...runs),
    headline: headline?.length ?? null,
  };
}
