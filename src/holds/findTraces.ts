import type { HoldClass } from '../core/hold.js';
import type { ReportSpan } from '../core/spans.js';
import { HOME_PLACE, NAMED_KIN, NAMED_SCHOOL, SERVICE_NUMBER } from '../languages/en/risk.js';
import { readSentences } from '../reading/sentences/readSentences.js';
import type { TiedPerson } from './tiePeople.js';
import { spanIn } from './tiePeople.js';

/** What else points to a person of each class. */
const TRACES: Partial<Record<HoldClass, readonly RegExp[]>> = {
  'prisoner-of-war': [SERVICE_NUMBER, HOME_PLACE, NAMED_KIN],
  'asylum-seeker': [NAMED_KIN],
  minor: [NAMED_SCHOOL, NAMED_KIN],
  hostage: [NAMED_KIN],
  'sexual-violence': [NAMED_KIN, NAMED_SCHOOL],
};

/** How many sentences after the tie may go on about the same person. */
const SENTENCES_ON = 4;
const GOES_ON = /\b(?:he|him|his|she|her|hers)\b/i;

/** Words that would give the person away without the name: in the sentence of the tie, and in those after it that go on with "he" or "she". */
export function findTraces({ class: kind, person }: TiedPerson): ReportSpan[] {
  const patterns = TRACES[kind];
  if (!patterns) return [];
  const { report } = person.reading;
  const end = goOn(report.text, person.sentence.end);
  return patterns.flatMap((pattern) => groupSpans(report, pattern, person.sentence.start, end));
}

/** The end of the last sentence that goes on about the person. */
function goOn(text: string, from: number): number {
  const ahead = text.slice(from, from + 1500).split('\n\n\n', 1)[0]!;
  let end = from;
  for (const { start, end: stop } of readSentences(ahead).slice(0, SENTENCES_ON)) {
    if (!GOES_ON.test(ahead.slice(start, stop))) break;
    end = from + stop;
  }
  return end;
}

/** The spans of the groups that a pattern (global, with indices) finds in a part of a report. */
export function groupSpans(
  report: { id: string; text: string },
  pattern: RegExp,
  start: number,
  end: number,
): ReportSpan[] {
  return [...report.text.slice(start, end).matchAll(pattern)].flatMap((match) => {
    const group = match.indices!.slice(1).find((range) => range !== undefined);
    return group ? [spanIn(report, start + group[0], start + group[1])] : [];
  });
}
