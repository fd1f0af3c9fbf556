import type { Claim, Figure } from '../../src/core/reading.js';
import { overlaps, type Range } from '../../src/core/spans.js';
import { type Prf, prf, round } from './prf.js';

export interface ClaimDocument {
  text: string;
  gold: readonly Claim[];
  predicted: readonly Claim[];
}

export interface ClaimScore {
  /** At least half of the content shared both ways, and cue and credited speaker overlap or both are absent. */
  whole: Prf;
  /** At least half of the content shared both ways. */
  content: Prf;
  /** Of the pairs that share their content: the credited speaker overlaps, or both have none. */
  speaker: number | null;
  certainty: number | null;
  kind: number | null;
  /** Figures with the same value, bounds, rounding and outcome, and with overlapping words for what is counted. */
  figures: Prf;
  pairs: [gold: Claim, predicted: Claim][];
}

/** The definitions of the corpus's README: claims aligned one to one by their content, best first; then each field. */
export function scoreClaims(documents: readonly ClaimDocument[]): ClaimScore {
  const pairs: [Claim, Claim][] = [];
  let [gold, predicted, whole, figuresGold, figuresPredicted, figuresRight] = [0, 0, 0, 0, 0, 0];
  for (const document of documents) {
    const aligned = alignClaims(document.gold, document.predicted);
    pairs.push(...aligned);
    gold += document.gold.length;
    predicted += document.predicted.length;
    whole += aligned.filter(([g, p]) => isWhole(g, p)).length;
    const [ofGold, ofPredicted] = [figuresOf(document.gold), figuresOf(document.predicted)];
    figuresGold += ofGold.length;
    figuresPredicted += ofPredicted.length;
    figuresRight += countSame(ofGold, ofPredicted);
  }
  const share = (right: ([g, p]: [Claim, Claim]) => boolean) =>
    pairs.length === 0 ? null : round(pairs.filter(right).length / pairs.length);
  return {
    whole: prf(whole, predicted, gold),
    content: prf(pairs.length, predicted, gold),
    speaker: share(([g, p]) => sameSpeaker(g, p)),
    certainty: share(([g, p]) => g.certainty === p.certainty),
    kind: share(([g, p]) => g.kind === p.kind),
    figures: prf(figuresRight, figuresPredicted, figuresGold),
    pairs,
  };
}

/** Of a pair that shares its content: cue and credited speaker overlap, or both are absent. */
export const isWhole = (a: Claim, b: Claim): boolean => sameCue(a, b) && sameSpeaker(a, b);

function alignClaims(gold: readonly Claim[], predicted: readonly Claim[]): [Claim, Claim][] {
  const candidates = gold.flatMap((g) =>
    predicted.flatMap((p) => {
      const shared = sharedLength(g.content, p.content);
      const enough = shared >= lengthOf(g.content) / 2 && shared >= lengthOf(p.content) / 2;
      const likeness = (2 * shared) / (lengthOf(g.content) + lengthOf(p.content));
      // Of claims with the same words, as nested ones have, the one with the same speaker is meant.
      return enough ? [{ g, p, worth: likeness + (sameSpeaker(g, p) ? 0.1 : 0) }] : [];
    }),
  );
  const taken = new Set<Claim>();
  const pairs: [Claim, Claim][] = [];
  for (const { g, p } of candidates.sort((a, b) => b.worth - a.worth)) {
    if (taken.has(g) || taken.has(p)) continue;
    taken.add(g).add(p);
    pairs.push([g, p]);
  }
  return pairs;
}

function sameSpeaker(a: Claim, b: Claim): boolean {
  const [one, other] = [a.speakers.at(-1), b.speakers.at(-1)];
  return one === undefined || other === undefined
    ? one === other
    : overlaps(one, other) || one.name === other.name;
}

function sameCue(a: Claim, b: Claim): boolean {
  return a.cue === null || b.cue === null ? a.cue === b.cue : overlaps(a.cue, b.cue);
}

/** Every figure of the claims once, though nested claims share it. */
function figuresOf(claims: readonly Claim[]): Figure[] {
  const figures = new Map(
    claims.flatMap((claim) =>
      claim.figures.map((figure) => [`${figure.start}-${figure.end}`, figure] as const),
    ),
  );
  return [...figures.values()];
}

function countSame(gold: readonly Figure[], predicted: readonly Figure[]): number {
  const left = [...predicted];
  return gold.filter((figure) => {
    const at = left.findIndex((other) => sameFigure(figure, other));
    if (at >= 0) left.splice(at, 1);
    return at >= 0;
  }).length;
}

function sameFigure(a: Figure, b: Figure): boolean {
  const counted =
    a.counted === null || b.counted === null ? a.counted === b.counted : overlaps(a.counted, b.counted);
  const value = a.low === b.low && a.high === b.high && a.rounding === b.rounding;
  return overlaps(a, b) && value && a.outcome === b.outcome && counted;
}

function lengthOf(ranges: readonly Range[]): number {
  return ranges.reduce((sum, { start, end }) => sum + end - start, 0);
}

function sharedLength(a: readonly Range[], b: readonly Range[]): number {
  return a.reduce(
    (sum, x) =>
      sum +
      b.reduce((inner, y) => inner + Math.max(0, Math.min(x.end, y.end) - Math.max(x.start, y.start)), 0),
    0,
  );
}
