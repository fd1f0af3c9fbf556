import type { Disagreement, LedgerClaim, SeriesPoint } from '../../core/ledger.js';
import type { Figure, Outcome, Reading } from '../../core/reading.js';
import { figureInside, OUTCOME_PHRASES } from '../../languages/en/writing.js';
import { isOrganisation, nameSpeaker, type SpeakerName } from './nameSpeakers.js';
import { isPlainCue, type Wording } from './tellClaim.js';

/** How a figure stands to its outcome word in a clause: "12 people were killed", "killed 12 people". */
const BEFORE =
  /^\s*(?:(?:have|has|had)\s+)?(?:(?:been|were|was|are|is)\s+)?(?:confirmed\s+)?(killed|dead|died|injured|wounded|hurt|missing|captured|detained|arrested|displaced|evacuated|rescued|infected|homeless|destroyed|damaged)\b/i;
const AFTER =
  /\b(killed|injured|wounded|captured|detained|arrested|displaced|evacuated|rescued|infected|destroyed|damaged)\s*$/i;

/** The figures of a claim in words of our own: "At least 12 people were killed, the district said". Only for figures told as fact. */
export function tellFigure(claim: LedgerClaim, reading: Reading): Wording[] {
  if (claim.certainty !== 'asserted' || claim.negated !== null || claim.condition !== null) return [];
  const credited = claim.speakers.at(-1);
  const speaker = credited ? nameSpeaker(credited, reading) : null;
  if (credited && (speaker === null || claim.cue === null || !isPlainCue(claim.cue.text))) return [];
  return claim.figures.flatMap((figure): Wording[] => {
    const clause = figureClause(figure, reading.report.text);
    if (clause === null) return [];
    return speaker
      ? [{ text: `${clause}, $S said$D`, speaker, form: 'last' }]
      : [{ text: clause, speaker, form: 'plain' }];
  });
}

/** "At least 12 people were killed"; null unless the outcome stands right beside the figure. */
export function figureClause(figure: Figure, text: string): string | null {
  const phrase = OUTCOME_PHRASES[figure.outcome];
  if (phrase === undefined || figure.unit !== 'count') return null;
  if (figure.rounding === 'about' && (figure.low ?? 0) < 10) return null;
  const { counted } = figure;
  const end =
    counted && counted.start >= figure.end && counted.start - figure.end <= 12 ? counted.end : figure.end;
  const beside =
    BEFORE.test(text.slice(end, end + 60)) ||
    AFTER.test(text.slice(Math.max(0, figure.start - 20), figure.start));
  if (!beside) return null;
  // "The shooter, who killed 12 people, was 64": told in passing, by nobody in particular.
  if (/\b(?:who|which|that) \p{L}+ $/u.test(text.slice(Math.max(0, figure.start - 30), figure.start)))
    return null;
  const own = end > figure.end ? text.slice(figure.start, end) : `${figure.text} people`;
  if (
    /[\n"“”]|\p{Lu}{2}|\b(?:his|her|its|their|them|those|these)\b/u.test(own) ||
    /^(?:hundreds|thousands|dozens|scores) people/i.test(own)
  )
    return null;
  const one = figure.low === 1 && figure.high === 1;
  return `${figureInside(own)} ${one ? 'was' : 'were'} ${phrase}`;
}

/** What the two sides of a disagreement count, in a word after their figures. */
const COUNTED: Partial<Record<Outcome, string>> = {
  killed: 'dead',
  injured: 'injured',
  missing: 'missing',
  displaced: 'displaced',
};

/** A disagreement in words: "The district office counted 12 dead; the hospital said 14." Null when it cannot be told shortly. */
export function tellDisagreement(
  { points }: Disagreement,
  nameOf: (point: SeriesPoint) => SpeakerName | null,
): string | null {
  const latest = new Map(points.flatMap((point) => (point.overtakenBy === null ? [[point.by, point]] : [])));
  const [first, second] = [...latest.values()];
  const counted = first && COUNTED[first.figure.outcome];
  if (!first || !second || counted === undefined) return null;
  const [one, other] = [nameOf(first), nameOf(second)];
  if (one === null || other === null || one.full === other.full) return null;
  const verb = isOrganisation(one.full) ? 'counted' : 'spoke of';
  const [ours, theirs] = [first, second].map(({ figure }) => figureInside(figure.text));
  return `${one.full} ${verb} ${ours} ${counted}; ${other.full} said ${theirs}`;
}
