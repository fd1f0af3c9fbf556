import type { LedgerClaim } from '../core/ledger.js';
import type { Figure, Outcome } from '../core/reading.js';

/** Outcomes that are counted again and again while an event runs. */
const RUNNING: ReadonlySet<Outcome> = new Set([
  'killed',
  'injured',
  'casualties',
  'missing',
  'displaced',
  'evacuated',
  'rescued',
  'infected',
  'hospitalised',
  'homeless',
]);

/** Words for those counted that say no more than that they are people, or that repeat the outcome. */
const ANYBODY =
  /^(?:the )?(?:people|persons|residents|victims|dead|deaths|injured|wounded|missing|cases|infections|patients|others)?$/i;

/**
 * Claims whose count of people a later report has counted anew: a brief tells the newest count only. Compares counts of one outcome
 * over people in general; counts of a named group are left to the ledger's series.
 */
export function findOutdated(claims: readonly LedgerClaim[]): string[] {
  const newest = new Map<Outcome, string>();
  for (const { content, figures, reportedOn } of claims) {
    for (const outcome of figures.flatMap((figure) => outcomesOf(figure, content))) {
      if (reportedOn !== null && reportedOn > (newest.get(outcome) ?? '')) newest.set(outcome, reportedOn);
    }
  }
  const isOld = (figure: Figure, day: string | null) =>
    isRunning(figure) && day !== null && day < (newest.get(figure.outcome) ?? '');
  return claims
    .filter(({ figures, reportedOn }) => figures.some((one) => isOld(one, reportedOn)))
    .map(({ id }) => id);
}

function isRunning(figure: Figure): boolean {
  return (
    RUNNING.has(figure.outcome) && figure.unit === 'count' && ANYBODY.test(figure.counted?.text.trim() ?? '')
  );
}

/** Outcome words that tell what a bare number counts ("the number of missing to 14"). */
const TOLD: readonly (readonly [RegExp, Outcome])[] = [
  [/\b(?:dead|deaths|death toll|killed)\b/i, 'killed'],
  [/\b(?:injured|wounded)\b/i, 'injured'],
  [/\bmissing\b/i, 'missing'],
  [/\bdisplaced\b/i, 'displaced'],
];

function outcomesOf(figure: Figure, content: readonly { text: string }[]): Outcome[] {
  if (isRunning(figure)) return [figure.outcome];
  if (figure.outcome !== 'other' || figure.unit !== 'count' || figure.counted !== null) return [];
  return TOLD.flatMap(([words, outcome]) => (content.some(({ text }) => words.test(text)) ? [outcome] : []));
}
