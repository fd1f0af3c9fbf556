import { showStory } from './shownStory.js';
import type { ShownClaim } from './shownClaims.js';
import type { StoryView } from './views.js';

const COLUMNS = [
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

/** The ledger's claims as CSV (RFC 4180, UTF-8), masked: one row a claim, or one for each of its figures. */
export function renderClaimsCsv(view: StoryView): string {
  const rows = showStory(view).speakers.flatMap(({ name, claims }) =>
    claims.flatMap((claim) => rowsOf(name, claim)),
  );
  return [COLUMNS.join(','), ...rows.map((row) => row.map(cell).join(','))].join('\r\n') + '\r\n';
}

function rowsOf(speaker: string | null, claim: ShownClaim): (string | number | null)[][] {
  const { changed } = claim;
  const head = [
    claim.id,
    speaker,
    claim.through.join(' < '),
    claim.certainty,
    claim.kind,
    claim.words,
    claim.condition,
    claim.evidence.map(({ kind, words }) => `${kind}: ${words}`).join('; '),
  ];
  const tail = [
    claim.saidAt,
    claim.reportedOn,
    claim.source,
    claim.origin,
    claim.url,
    changed === null ? null : `${changed.kind}: ${changed.words}`,
  ];
  if (claim.figures.length === 0) return [[...head, ...Array<null>(7).fill(null), ...tail]];
  return claim.figures.map((figure) => [
    ...head,
    figure.value,
    figure.low,
    figure.high,
    figure.rounding,
    figure.unit,
    figure.outcome,
    figure.counted,
    ...tail,
  ]);
}

/** One cell. A text that a spreadsheet would run as a formula gets an apostrophe before it; numbers keep their sign. */
function cell(value: string | number | null): string {
  if (value === null) return '';
  if (typeof value === 'number') return String(value);
  const safe = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(safe) ? `"${safe.replace(/"/g, '""')}"` : safe;
}
