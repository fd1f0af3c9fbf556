import type { HoldClass } from '../core/hold.js';
import type { ReportSpan } from '../core/spans.js';
import { HOME_PLACE, NAMED_KIN, NAMED_SCHOOL, SERVICE_NUMBER } from '../languages/en/risk.js';
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

/** Words in the sentence of the tie, and in the one after it, that would give the person away without the name. */
export function findTraces({ class: kind, person }: TiedPerson): ReportSpan[] {
  const { reading, sentence } = person;
  const { text } = reading.report;
  const next = /[^.!?\n]*[.!?]?/y;
  next.lastIndex = sentence.end;
  while (/\s/.test(text[next.lastIndex] ?? '')) next.lastIndex++;
  const from = next.lastIndex;
  const after = next.exec(text)?.[0] ?? '';
  const end = /\b(?:he|she|his|her)\b/i.test(after) ? from + after.length : sentence.end;
  return (TRACES[kind] ?? []).flatMap((pattern) => groupSpans(reading.report, pattern, sentence.start, end));
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
