import type { Range } from '../../src/core/spans.js';
import { distanceKm, type Point } from './distance.js';
import { matchOverlaps } from './matchOverlaps.js';
import { type Prf, prf, round } from './prf.js';

export interface Toponym extends Range {
  /** Null when it was not placed on the map. */
  point: Point | null;
}

export interface PlacesDocument {
  gold: readonly Toponym[];
  /** Spans that the corpus marks as no place to tag: predictions that sit exactly on one are not counted. */
  ignored: readonly Range[];
  predicted: readonly Toponym[];
}

export interface PlacesScore {
  /** Same span. */
  strict: Prf;
  /** Any shared character, one to one. */
  overlap: Prf;
  /** Over the gold toponyms with coordinates that were found with the same span; null when there are none. */
  resolution: { n: number; within161: number; medianKm: number; meanKm: number; auc: number } | null;
  /** Found with the same span and placed within 161 km. */
  endToEnd: Prf;
}

/** Half the Earth's circumference, the largest error; what was found without coordinates counts as this far off. */
const LARGEST_KM = 20_039;
/** A hundred miles: the customary bound for a toponym that is placed right (Cheng et al. 2010). */
export const NEAR_KM = 161;

/** Finding toponyms and placing them, measured as Gritta et al., "A pragmatic guide to geoparsing evaluation" (2019), propose. */
export function scorePlaces(documents: readonly PlacesDocument[]): PlacesScore {
  let [gold, predicted, strict, overlap] = [0, 0, 0, 0];
  let [placed, placeable, unplaceable] = [0, 0, 0];
  const errors: number[] = [];
  for (const document of documents) {
    const given = withoutIgnored(document);
    const same = matchSame(document.gold, given);
    const taken = new Set(same.values());
    const rest = matchOverlaps(document.gold, given, (g, p) => !same.has(g) && !taken.has(p));
    gold += document.gold.length;
    predicted += given.length;
    strict += same.size;
    overlap += same.size + rest.length;
    for (const [g, { point }] of document.gold.entries()) {
      const match = same.get(g);
      if (point === null) {
        if (match !== undefined) unplaceable++;
        continue;
      }
      placeable++;
      if (match === undefined) continue;
      const answer = given[match]!.point;
      const error = answer === null ? LARGEST_KM : distanceKm(point, answer);
      errors.push(error);
      if (error <= NEAR_KM) placed++;
    }
  }
  return {
    strict: prf(strict, predicted, gold),
    overlap: prf(overlap, predicted, gold),
    resolution: summarise(errors),
    endToEnd: prf(placed, predicted - unplaceable, placeable),
  };
}

const keyOf = ({ start, end }: Range) => `${start}-${end}`;

function withoutIgnored({ gold, ignored, predicted }: PlacesDocument): readonly Toponym[] {
  const wanted = new Set(gold.map(keyOf));
  const passed = new Set(ignored.map(keyOf).filter((key) => !wanted.has(key)));
  return predicted.filter((toponym) => !passed.has(keyOf(toponym)));
}

/** Gold index to the index of the first prediction with the same span; each prediction serves once. */
function matchSame(gold: readonly Range[], predicted: readonly Range[]): Map<number, number> {
  const first = new Map<string, number>();
  for (const [p, range] of predicted.entries()) if (!first.has(keyOf(range))) first.set(keyOf(range), p);
  const matches = new Map<number, number>();
  for (const [g, range] of gold.entries()) {
    const p = first.get(keyOf(range));
    if (p === undefined) continue;
    matches.set(g, p);
    first.delete(keyOf(range));
  }
  return matches;
}

function summarise(unsorted: readonly number[]): PlacesScore['resolution'] {
  const errors = [...unsorted].sort((a, b) => a - b);
  const n = errors.length;
  if (n === 0) return null;
  const sum = (term: (error: number) => number) => errors.reduce((total, error) => total + term(error), 0);
  const median = (errors[Math.floor(n / 2)]! + errors[Math.floor((n - 1) / 2)]!) / 2;
  return {
    n,
    within161: round(sum((error) => (error <= NEAR_KM ? 1 : 0)) / n),
    medianKm: round(median, 1),
    meanKm: round(sum((error) => error) / n, 1),
    // Area under the curve of logarithmic errors, 0..1, lower is better.
    auc: round(sum((error) => Math.log(error + 1)) / (n * Math.log(LARGEST_KM + 1))),
  };
}
