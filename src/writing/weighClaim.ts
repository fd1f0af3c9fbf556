import { type Day, daysBetween } from '../core/days.js';
import type { LedgerClaim } from '../core/ledger.js';
import { type ClaimKind, OUTCOMES_OF_PEOPLE, type Reading } from '../core/reading.js';

const KIND_WEIGHTS: Readonly<Record<ClaimKind, number>> = {
  statement: 1,
  estimate: 1.2,
  denial: 1.1,
  offer: 1.2,
  order: 1.2,
  request: 1,
  warning: 0.9,
  concern: 0.6,
  status: 1.1,
  statistic: 0.6,
};

/** That someone gave no answer is no news. */
const NO_ANSWER = /\b(?:not|no|declined)\b.{0,12}\b(?:answer|respond|response|comment)/i;

/** How much a claim matters to a brief: newer, higher up in its report, with figures, told by several origins. */
export function weighClaim(
  claim: LedgerClaim,
  reading: Reading,
  latest: Day | null,
  repeats: number,
): number {
  const age = latest === null || claim.reportedOn === null ? 2 : daysBetween(claim.reportedOn, latest);
  const { text, headline } = reading.report;
  const place = (claim.content[0]!.start - headline.length) / Math.max(1, text.length - headline.length);
  let weight = KIND_WEIGHTS[claim.kind];
  weight += 2 / (1 + Math.max(0, age));
  weight += 1.2 * (1 - Math.min(1, Math.max(0, place))) + (opensReport(claim, reading) ? 1.5 : 0);
  // Counts of people weigh more than those of things and money.
  weight += claim.figures.some(({ outcome }) => OUTCOMES_OF_PEOPLE.has(outcome))
    ? 0.8
    : claim.figures.length > 0
      ? 0.3
      : 0;
  weight += 0.4 * Math.min(3, repeats);
  if (claim.certainty === 'hedged') weight -= 0.2;
  if (NO_ANSWER.test(claim.content.map(({ text: words }) => words).join(' '))) weight -= 1.5;
  return weight;
}

/** True for a claim of the first paragraph after the headline: news reports tell the newest thing there. */
function opensReport(claim: LedgerClaim, reading: Reading): boolean {
  const { text, headline } = reading.report;
  const end = text.indexOf('\n', headline === '' ? 0 : headline.length + 2);
  return end < 0 || claim.content[0]!.start < end;
}
