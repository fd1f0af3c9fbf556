import { isDay } from '../../core/days.js';
import { hashHex } from '../../core/ids.js';
import type { Series } from '../../core/ledger.js';
import type { Claim, Figure, Outcome } from '../../core/reading.js';
import { CURRENCY, outcomeLabel, PARTIAL_COUNT, PART_OF_COUNT } from '../../languages/en/counted.js';
import { asOfDay, isSameParty, isTakingBack } from '../ledgerClaims.js';
import type { PlacedClaim } from '../ledgerClaims.js';
import { countedThing } from './countedThing.js';
import { deriveFigures } from './deriveFigures.js';
import { isSameFigure, isPlausible, standingRange } from './figureBounds.js';
import { figureScope } from './figureScope.js';
import { GROWING, markOvertaken } from './markOvertaken.js';
import { townScopes } from './townScopes.js';
import type { DraftPoint } from './markOvertaken.js';

type Line = Omit<Series, 'points' | 'range'>;

/**
 * Lines of one figure over time: same outcome, same unit, same thing counted, same scope. Points stand by day, then in the order
 * of the reports. One origin gives one figure once, however many outlets carry it. Figures that count only a part ("two others",
 * "four of the injured"), votes told side by side, more people than live, or nothing that the text names, are in no line; nor are counts of no outcome that
 * only one report gives. A sum that a claim leaves to be reckoned stands in a line that another report gives, marked as derived.
 */
export function buildSeries(claims: readonly PlacedClaim[]): Series[] {
  const drafts = new Map<string, { line: Line; points: DraftPoint[] }>();
  const towns = townScopes([...new Set(claims.map(({ reading }) => reading))]);
  for (const placed of claims) {
    if (givesNoFigure(placed)) continue;
    for (const figure of placed.claim.figures) {
      const line = lineOf(figure, placed, towns);
      if (line === null) continue;
      let draft = drafts.get(line.id);
      if (!draft) drafts.set(line.id, (draft = { line, points: [] }));
      addPoint(draft.points, pointOf(placed, figure, null));
    }
  }
  for (const placed of claims) {
    if (givesNoFigure(placed)) continue;
    for (const { figure, parts } of deriveFigures(placed)) {
      const line = lineOf(figure, placed, towns);
      const draft = line && drafts.get(line.id);
      if (draft) addPoint(draft.points, pointOf(placed, figure, parts));
    }
  }
  const order = new Map(claims.map(({ entry }, at) => [entry.id, at]));
  return [...drafts.values()]
    .filter(
      ({ line, points }) =>
        line.outcome !== 'other' || points.some((point) => point.report !== points[0]!.report),
    )
    .flatMap(({ line, points }) => {
      points.sort((a, b) => compareDays(a.day, b.day) || order.get(a.claim)! - order.get(b.claim)!);
      return partCounts(line.outcome, points).map((part, at) => {
        const marked = markOvertaken(line.outcome, part);
        return {
          ...line,
          ...(at === 0 ? {} : { id: `${line.id}-${at}`, label: `${line.label} (another count)` }),
          points: marked,
          range: standingRange(marked),
        };
      });
    });
}

/** What would be if, and what is taken back, is no count. */
function givesNoFigure({ claim }: PlacedClaim): boolean {
  return claim.condition !== null || isTakingBack(claim);
}

/** A growing count that another party puts below this share of the highest so far counts something else; it is no revision. */
const LEAST_SHARE = 0.5;

/** Points by day, parted where they cannot count the same: "at least 3 killed" after an agency's 130 is another clash. */
function partCounts(outcome: Outcome, points: DraftPoint[]): DraftPoint[][] {
  if (!GROWING.has(outcome)) return [points];
  const parts: DraftPoint[][] = [];
  for (const point of points) {
    const part = parts.find(
      (others) => others.some((other) => takesUp(point, other)) || countsOn(others, point),
    );
    if (part) part.push(point);
    else parts.push([point]);
  }
  return parts;
}

/** A party may put any figure in the place of its own, in another report: within one report it takes nothing back. */
function takesUp(point: DraftPoint, other: DraftPoint): boolean {
  return isSameParty(point, other) && point.report !== other.report;
}

function countsOn(others: readonly DraftPoint[], { figure }: DraftPoint): boolean {
  const highest = Math.max(...others.map((other) => other.figure.low ?? 0));
  return (figure.high ?? figure.low ?? 0) >= highest * LEAST_SHARE;
}

/** The line a figure belongs to; null when it belongs to none. `towns` narrows by report. */
function lineOf(
  figure: Figure,
  { claim, reading }: PlacedClaim,
  towns: ReadonlyMap<string, string>,
): Line | null {
  const after = reading.report.text.slice(figure.end, figure.end + 30);
  if (
    !isPlausible(figure) ||
    PARTIAL_COUNT.test(figure.text) ||
    PARTIAL_COUNT.test(figure.counted?.text ?? '') ||
    PART_OF_COUNT.test(after) ||
    isTally(figure, claim)
  ) {
    return null;
  }
  const thing = countedThing(figure, claim);
  if (thing === null) return null;
  const { outcome, unit } = figure;
  const scope = [towns.get(reading.report.id), figureScope(reading, claim, figure)]
    .filter(Boolean)
    .join(', ');
  const id = `s${hashHex([outcome, unit, unitWord(figure), thing.key, scope.toLowerCase()].join('|'), 12)}`;
  const label = labelOf(thing.label, outcome) + (scope ? ` (${scope})` : '');
  return { id, outcome, unit, label, scope: scope || null };
}

/** Votes for and votes against, told together, are no two counts of one thing. */
const isTally = (figure: Figure, { figures }: Claim) =>
  figure.outcome === 'votes' && figures.filter(({ outcome }) => outcome === 'votes').length > 1;

/** What is counted and what came of it; one of them when both are one word ("votes", "defectors defected"). */
function labelOf(thing: string, outcome: Outcome): string {
  const told = outcomeLabel(outcome);
  const head = thing.split(' ').at(-1)!.toLowerCase();
  return told === '' || head.slice(0, 5) === told.slice(0, 5) ? thing : `${thing} ${told}`;
}

/** Currency or measure: sums in euros and in dollars are different lines. */
function unitWord({ unit, text }: Figure): string {
  if (unit === 'money') return CURRENCY.exec(text)?.[0].toLowerCase().replace(/s$/, '') ?? '';
  if (unit === 'measure') return /\p{L}+$/u.exec(text)?.[0].toLowerCase().replace(/s$/, '') ?? '';
  return '';
}

function pointOf(
  { claim, entry, reading }: PlacedClaim,
  figure: Figure,
  derivedFrom: Figure[] | null,
): DraftPoint {
  const { publishedAt } = reading.report;
  return {
    claim: entry.id,
    figure,
    day: asOfDay(entry),
    dayAssumed: entry.saidAt === null,
    by: entry.party,
    report: entry.report,
    origin: entry.origin,
    restsOn: entry.restsOn,
    derivedFrom,
    overtakenBy: null,
    isEstimate: claim.kind === 'estimate',
    replacedBy: entry.replacedBy,
    credited: claim.speakers.length > 0,
    timed: publishedAt !== null && !isDay(publishedAt),
  };
}

/**
 * Adds a point unless its origin has given the figure already. A credited speaker takes the place of the bare outlet, a name that of
 * a mere role ("its director"): within one origin these are the same source. Two named speakers both stay.
 */
function addPoint(points: DraftPoint[], point: DraftPoint): void {
  const alike = points.filter(
    (other) => other.origin === point.origin && isSameFigure(other.figure, point.figure),
  );
  if (alike.some((other) => other.by === point.by || rankParty(other) > rankParty(point))) return;
  const lesser = alike.find((other) => rankParty(other) < rankParty(point));
  if (lesser) points[points.indexOf(lesser)] = point;
  else if (alike.length === 0 || rankParty(point) === 2) points.push(point);
}

/** 0 the outlet itself, 1 a speaker by role alone, 2 a speaker with a name. */
function rankParty({ credited, by }: DraftPoint): number {
  return credited ? (/\p{Lu}/u.test(by) ? 2 : 1) : 0;
}

/** Known days in order, unknown ones last. */
function compareDays(a: string | null, b: string | null): number {
  return a === b ? 0 : a === null ? 1 : b === null ? -1 : a < b ? -1 : 1;
}
