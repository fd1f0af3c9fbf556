import type { Hold, HoldClass } from '../core/hold.js';
import type { Reading } from '../core/reading.js';
import type { Range, ReportSpan } from '../core/spans.js';
import { overlaps } from '../core/spans.js';
import {
  CAPTIVE_SPEAKER,
  COMBAT_SETTING,
  COORDINATES,
  EXPOSED,
  HIDING_PLACE,
  MEDICAL_DETAIL,
  MISHAP,
  SELF_DEATH,
  SUICIDE_ATTACK,
  SUICIDE_METHOD,
} from '../languages/en/risk.js';
import { readSentences } from '../reading/sentences/readSentences.js';
import { groupSpans } from './findTraces.js';
import { spanIn } from './tiePeople.js';

const REASONS: Partial<Record<HoldClass, string>> = {
  suicide: 'method of a suicide',
  position: 'place where people hide or stand now',
  medical: 'medical detail',
  'prisoner-of-war': 'words said in captivity',
};

/** Holds for matter that names nobody: one for each class and report. `people` are the holds for people, whose words are said in captivity. */
export function findDetails(readings: readonly Reading[], people: readonly Hold[]): Hold[] {
  return readings.flatMap((reading) => {
    const { report } = reading;
    const sentences = readSentences(report.text);
    const find = (pattern: RegExp, fits: (words: string) => boolean = () => true) =>
      sentences
        .filter(({ start, end }) => fits(report.text.slice(start, end)))
        .flatMap(({ start, end }) => groupSpans(report, pattern, start, end));
    const found: [HoldClass, ReportSpan[]][] = [
      [
        'suicide',
        find(
          SUICIDE_METHOD,
          (words) => SELF_DEATH.test(words) && !MISHAP.test(words) && !SUICIDE_ATTACK.test(words),
        ),
      ],
      ['position', [...find(HIDING_PLACE), ...find(COORDINATES, (words) => EXPOSED.test(words))]],
      ['medical', find(MEDICAL_DETAIL, (words) => /\p{Lu}\p{Ll}+ \p{Lu}\p{Ll}+/u.test(words))],
      ['prisoner-of-war', findCaptiveWords(reading, people)],
    ];
    return found
      .filter(([, withheld]) => withheld.length > 0)
      .map(([kind, withheld]) => ({ class: kind, reason: REASONS[kind]!, withheld, supports: withheld }));
  });
}

/** Direct words of prisoners: quotations inside claims that a prisoner, named or not, is credited with. */
function findCaptiveWords({ report, claims }: Reading, people: readonly Hold[]): ReportSpan[] {
  if (!COMBAT_SETTING.test(report.text)) return [];
  const held = people
    .filter(({ class: kind }) => kind === 'prisoner-of-war')
    .flatMap(({ withheld }) => withheld)
    .filter((span) => span.report === report.id);
  return claims.flatMap(({ speakers, content }) => {
    const speaker = speakers.at(-1);
    if (!speaker || !(CAPTIVE_SPEAKER.test(speaker.name) || held.some((span) => overlaps(span, speaker))))
      return [];
    return content
      .flatMap((part) => quotedParts(report.text, part))
      .map(({ start, end }) => spanIn(report, start, end));
  });
}

/** The part of a range that stands in quotation marks; the whole when the marks stand around it. */
function quotedParts(text: string, { start, end }: Range): Range[] {
  if (/["“]/.test(text.slice(Math.max(0, start - 1), start))) return [{ start, end }];
  return [...text.slice(start, end).matchAll(/["“]([^"“”]+)["”]?/g)].map((match) => ({
    start: start + match.index + 1,
    end: start + match.index + 1 + match[1]!.length,
  }));
}
