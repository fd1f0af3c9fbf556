import { type Row, renderCsv } from './csv.js';
import type { ShownClaim } from './shownClaims.js';
import { showStory } from './shownStory.js';
import type { StoryView } from './views.js';

export const CLAIM_COLUMNS = [
  'story',
  'claim',
  'speaker',
  'through',
  'certainty',
  'kind',
  'words',
  'condition',
  'evidence',
  'figure',
  'low',
  'high',
  'rounding',
  'unit',
  'outcome',
  'counted',
  'said_on',
  'reported_on',
  'outlet',
  'origin',
  'url',
  'changed',
] as const;

export const FIGURE_COLUMNS = [
  'story',
  'series',
  'outcome',
  'unit',
  'day',
  'day_assumed',
  'by',
  'figure',
  'low',
  'high',
  'outlet',
  'origin',
  'claim',
  'overtaken_by',
] as const;

/** The ledger's claims, masked: one row a claim, or one for each of its figures. */
export function claimRows(view: StoryView): Row[] {
  return showStory(view).claims.flatMap((claim) => rowsOf(view.story.permalink, claim));
}

/** The figures over time, masked: one row a point. */
export function figureRows(view: StoryView): Row[] {
  return showStory(view).series.flatMap(({ label, outcome, unit, points }) =>
    points.map((point) => ({
      story: view.story.permalink,
      series: label,
      outcome,
      unit,
      day: point.day,
      day_assumed: point.dayAssumed ? 'yes' : 'no',
      by: point.by,
      figure: point.value,
      low: point.low,
      high: point.high,
      outlet: point.source,
      origin: point.origin,
      claim: point.claim,
      overtaken_by: point.next,
    })),
  );
}

/** The claims of one story as CSV. */
export function renderClaimsCsv(view: StoryView): string {
  return renderCsv(CLAIM_COLUMNS, claimRows(view));
}

function rowsOf(story: string, claim: ShownClaim): Row[] {
  const { changed } = claim;
  const row: Row = {
    story,
    claim: claim.id,
    speaker: claim.speaker,
    through: claim.through.join(' < '),
    certainty: claim.certainty,
    kind: claim.kind,
    words: claim.words,
    condition: claim.condition,
    evidence: claim.evidence.map(({ kind, words }) => `${kind}: ${words}`).join('; '),
    said_on: claim.saidAt,
    reported_on: claim.reportedOn,
    outlet: claim.source,
    origin: claim.origin,
    url: claim.url,
    changed: changed === null ? null : `${changed.kind}: ${changed.words}`,
  };
  if (claim.figures.length === 0) return [row];
  return claim.figures.map((figure) => ({
    ...row,
    figure: figure.value,
    low: figure.low,
    high: figure.high,
    rounding: figure.rounding,
    unit: figure.unit,
    outcome: figure.outcome,
    counted: figure.counted,
  }));
}
