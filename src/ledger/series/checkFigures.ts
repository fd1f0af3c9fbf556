import type { FigureCheck, Series } from '../../core/ledger.js';
import { daysBetween } from '../../core/days.js';
import { isSameParty, type PlacedClaim } from '../ledgerClaims.js';
import { add, humanToll } from './deriveFigures.js';
import { areCompatible, isPlausible } from './figureBounds.js';
import { GROWING } from './markOvertaken.js';

/** What an attentive reader would ask about the figures of a story; see `FigureCheck`. */
export function checkFigures(claims: readonly PlacedClaim[], series: readonly Series[]): FigureCheck[] {
  return [
    ...claims.flatMap(checkPlausible),
    ...claims.flatMap(checkSum),
    ...series.flatMap(checkFall),
    ...checkScopes(series),
  ];
}

function checkPlausible({ claim, entry }: PlacedClaim): FigureCheck[] {
  return claim.figures
    .filter((figure) => !isPlausible(figure))
    .map(({ text }) => ({
      kind: 'implausible',
      claims: [entry.id],
      says: `${entry.party} says ${text}: more people than live, so it stands in no line.`,
    }));
}

function checkSum(placed: PlacedClaim): FigureCheck[] {
  const { killed, injured, casualties } = humanToll(placed);
  if (!killed || !injured || !casualties) return [];
  if (areCompatible({ ...casualties, ...add(killed, injured) }, casualties)) return [];
  const says = `${placed.entry.party} says ${casualties.text} killed or injured, but ${killed.text} killed and ${injured.text} injured do not add up to that.`;
  return [{ kind: 'sum', claims: [placed.entry.id], says }];
}

function checkFall({ outcome, label, points }: Series): FigureCheck[] {
  if (!GROWING.has(outcome)) return [];
  return points.flatMap((point): FigureCheck[] => {
    const next = points.find(({ claim }) => claim === point.overtakenBy);
    if (!next || !isSameParty(next, point)) return [];
    if ((next.figure.high ?? Infinity) >= (point.figure.low ?? 0)) return [];
    const says = `${point.by} lowered its figure for ${label} from ${point.figure.text} to ${next.figure.text}.`;
    return [{ kind: 'falls', claims: [point.claim, next.claim], says }];
  });
}

/** Counts of the same thing over another scope, by other parties within a day, that no one number fits. */
function checkScopes(series: readonly Series[]): FigureCheck[] {
  const ofThing = new Map<string, Series[]>();
  for (const line of series) {
    const lines = ofThing.get(thingOf(line));
    if (lines) lines.push(line);
    else ofThing.set(thingOf(line), [line]);
  }
  return series.flatMap((line) => {
    const lines = ofThing.get(thingOf(line))!;
    return lines.slice(lines.indexOf(line) + 1).flatMap((other) => checkScope(line, other));
  });
}

/** What a line counts, whatever narrows it. */
function thingOf({ outcome, unit, label, scope }: Series): string {
  const bare = scope === null ? label : label.slice(0, label.lastIndexOf(` (${scope})`));
  return [outcome, unit, bare].join('|');
}

function checkScope(line: Series, other: Series): FigureCheck[] {
  if (line.scope === other.scope) return [];
  const [a, b] = [line.points.at(-1)!, other.points.at(-1)!];
  const isNear = a.day !== null && b.day !== null && Math.abs(daysBetween(a.day, b.day)) <= 1;
  if (!isNear || isSameParty(a, b) || areCompatible(a.figure, b.figure)) return [];
  const says = `${a.by} says ${a.figure.text} for ${line.label} and ${b.by} says ${b.figure.text} for ${other.label}: they count different things, so this is no disagreement.`;
  return [{ kind: 'scope', claims: [a.claim, b.claim], says }];
}
