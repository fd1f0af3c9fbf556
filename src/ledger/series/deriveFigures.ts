import type { Figure, Outcome, Rounding } from '../../core/reading.js';
import { spanOf } from '../../core/spans.js';
import type { PlacedClaim } from '../ledgerClaims.js';
import { countedThing } from './countedThing.js';

/** A figure that a claim does not give but that follows from those it gives. Its span covers the parts. */
export interface DerivedFigure {
  figure: Figure;
  parts: [Figure, Figure];
}

/**
 * Casualties from killed and injured, injured from casualties and killed, killed from casualties and injured: "600 dead and 4,100
 * injured" is 4,700, and "4,700 including 600 dead" leaves 4,100. Only where a claim gives each part once and of one thing.
 */
export function deriveFigures(placed: PlacedClaim): DerivedFigure[] {
  const { killed, injured, casualties } = humanToll(placed);
  if (killed && injured && !casualties) return [derive(placed, 'casualties', killed, injured, add)];
  if (killed && casualties && !injured) return fits(casualties, killed, placed, 'injured');
  if (injured && casualties && !killed) return fits(casualties, injured, placed, 'killed');
  return [];
}

/** The three figures of the claim where each is given once, of the same thing counted. */
export function humanToll({ claim }: PlacedClaim): Partial<Record<Outcome, Figure>> {
  const tolls: readonly Outcome[] = ['killed', 'injured', 'casualties'];
  const figures = claim.figures.filter(({ unit, outcome }) => unit === 'count' && tolls.includes(outcome));
  const things = new Set(figures.map((figure) => countedThing(figure, claim)?.key));
  const isOnce = new Set(figures.map(({ outcome }) => outcome)).size === figures.length;
  if (things.size > 1 || !isOnce) return {};
  return Object.fromEntries(figures.map((figure) => [figure.outcome, figure]));
}

function fits(whole: Figure, part: Figure, placed: PlacedClaim, rest: Outcome): DerivedFigure[] {
  const isPart = part.low !== null && whole.high !== null && part.low <= whole.high;
  return isPart ? [derive(placed, rest, whole, part, subtract)] : [];
}

type Ends = Pick<Figure, 'low' | 'high'>;

function derive(
  { reading }: PlacedClaim,
  outcome: Outcome,
  a: Figure,
  b: Figure,
  reckon: (a: Ends, b: Ends) => Ends,
): DerivedFigure {
  const ends = reckon(a, b);
  const span = spanOf(reading.report.text, Math.min(a.start, b.start), Math.max(a.end, b.end));
  const counted = a.counted ?? b.counted;
  return {
    figure: { ...span, ...ends, rounding: roundingOf(a, b, ends), unit: 'count', counted, outcome },
    parts: [a, b],
  };
}

const both = (a: number | null, b: number | null, reckon: (a: number, b: number) => number) =>
  a === null || b === null ? null : reckon(a, b);

/** The sum of the lows and of the highs. */
export function add(a: Ends, b: Ends): Ends {
  const sum = (x: number, y: number) => x + y;
  return { low: both(a.low, b.low, sum), high: both(a.high, b.high, sum) };
}

function subtract(whole: Ends, part: Ends): Ends {
  const rest = (x: number, y: number) => Math.max(0, x - y);
  return { low: both(whole.low, part.high, rest), high: both(whole.high, part.low, rest) };
}

function roundingOf(a: Figure, b: Figure, { low, high }: Ends): Rounding {
  if (high === null) return 'at least';
  if (low === null) return 'at most';
  return a.rounding === 'exact' && b.rounding === 'exact' ? 'exact' : 'about';
}
