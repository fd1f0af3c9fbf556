import { hashHex } from '../../core/ids.js';
import type { Series, SeriesPoint } from '../../core/ledger.js';
import type { Figure, Outcome } from '../../core/reading.js';
import { CURRENCY, outcomeLabel, PARTIAL_COUNT } from '../../languages/en/counted.js';
import { asOfDay, partyOf } from '../ledgerClaims.js';
import type { PlacedClaim } from '../ledgerClaims.js';
import { countedThing } from './countedThing.js';
import { isSameFigure } from './figureBounds.js';
import { figureScope } from './figureScope.js';
import { markOvertaken } from './markOvertaken.js';

/**
 * Lines of one figure over time: same outcome, same unit, same thing counted, same scope. Points stand by day, then in the order
 * of the reports. One origin gives one figure once, however many outlets carry it. Figures that count only a further part
 * ("two others"), or nothing that the text names, are in no line.
 */
export function buildSeries(claims: readonly PlacedClaim[]): Series[] {
  const lines = new Map<string, { line: Series; points: DraftPoint[] }>();
  for (const placed of claims) {
    if (placed.claim.negated !== null || placed.claim.condition !== null) continue;
    const scope = figureScope(placed.reading, placed.claim);
    for (const figure of placed.claim.figures) {
      const line = lineOf(figure, scope);
      if (line === null) continue;
      const found = lines.get(line.id);
      const drafts = found ?? { line, points: [] };
      if (!found) lines.set(line.id, drafts);
      addPoint(drafts.points, { ...pointOf(placed, figure), credited: placed.claim.speakers.length > 0 });
    }
  }
  return [...lines.values()].map(({ line, points }) => {
    // The claims came in the order of the reports, and sorting keeps that order within a day.
    const sorted = points
      .sort((a, b) => compareDays(a.day, b.day))
      .map(({ credited: _, ...point }): SeriesPoint => point);
    return { ...line, points: markOvertaken(line.outcome, sorted) };
  });
}

/** `credited`: `by` is a speaker, not the outlet. */
interface DraftPoint extends SeriesPoint {
  credited: boolean;
}

/** The empty line a figure belongs to. */
function lineOf(figure: Figure, scope: string): Series | null {
  if (PARTIAL_COUNT.test(figure.text) || PARTIAL_COUNT.test(figure.counted?.text ?? '')) return null;
  const thing = countedThing(figure);
  if (thing === null) return null;
  const { outcome, unit } = figure;
  const id = `s${hashHex([outcome, unit, unitWord(figure), thing.key, scope].join('|'), 12)}`;
  const label = [thing.label, outcomeLabel(outcome), scope].filter(Boolean).join(' ');
  return { id, outcome, unit, label: dropEcho(label, outcome), points: [] };
}

/** "votes votes" -> "votes": the thing counted and the outcome are at times one word. */
function dropEcho(label: string, outcome: Outcome): string {
  return label.replace(`${outcome} ${outcome}`, outcome);
}

/** Currency or measure: sums in euros and in dollars are different lines. */
function unitWord({ unit, text }: Figure): string {
  if (unit === 'money') return CURRENCY.exec(text)?.[0].toLowerCase().replace(/s$/, '') ?? '';
  if (unit === 'measure') return /\p{L}+$/u.exec(text)?.[0].toLowerCase().replace(/s$/, '') ?? '';
  return '';
}

function pointOf({ entry }: PlacedClaim, figure: Figure): SeriesPoint {
  return {
    claim: entry.id,
    figure,
    day: asOfDay(entry),
    dayAssumed: entry.saidAt === null,
    by: partyOf(entry),
    report: entry.report,
    origin: entry.origin,
    overtakenBy: null,
  };
}

/** Adds a point unless its origin has given the figure already; a credited speaker takes the place of the bare outlet. */
function addPoint(points: DraftPoint[], point: DraftPoint): void {
  const alike = points.filter(
    (other) => other.origin === point.origin && isSameFigure(other.figure, point.figure),
  );
  if (alike.some((other) => other.by === point.by || (other.credited && !point.credited))) return;
  const bare = alike.find((other) => !other.credited);
  if (bare && point.credited) points[points.indexOf(bare)] = point;
  else points.push(point);
}

/** Known days in order, unknown ones last. */
function compareDays(a: string | null, b: string | null): number {
  return a === b ? 0 : a === null ? 1 : b === null ? -1 : a < b ? -1 : 1;
}
