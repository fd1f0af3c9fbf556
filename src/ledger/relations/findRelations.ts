import type { Disagreement, Relation, Series, SeriesPoint, Watch } from '../../core/ledger.js';
import { TAKING_BACK } from '../../languages/en/opposites.js';
import { asOfDay, partyOf, wordsOf } from '../ledgerClaims.js';
import type { PlacedClaim } from '../ledgerClaims.js';
import { isSameFigure } from '../series/figureBounds.js';
import { overtakes } from '../series/markOvertaken.js';
import { disagree } from '../disagreements/findDisagreements.js';
import { comesAfter, isNegated } from '../watches/findWatches.js';
import { shareStems, stateStems } from '../watches/stateWords.js';

/** How much two claims must share for one to deny or take back the other. */
const SAME_MATTER = 0.7;

/** Every relation between claims that a rule finds, each pair and kind once, in the order of the later claim. */
export function findRelations(
  claims: readonly PlacedClaim[],
  series: readonly Series[],
  disagreements: readonly Disagreement[],
  watches: readonly Watch[],
): Relation[] {
  const order = new Map(claims.map(({ entry }, at) => [entry.id, at] as const));
  const found = [
    ...series.flatMap(relateFigures),
    ...disagreements.flatMap((one) => relateDisagreement(one, series, order)),
    ...watches.flatMap((watch) => relateWatch(watch, claims)),
    ...relateDenials(claims),
  ];
  const once = new Map<string, Relation>();
  for (const relation of found) {
    const key = `${relation.from} ${relation.to}`;
    if (relation.from !== relation.to && !once.has(key)) once.set(key, relation);
  }
  return [...once.values()].sort((a, b) => order.get(a.from)! - order.get(b.from)!);
}

/** Each point against the points before it: the same figure again, or one that takes its place. */
function relateFigures({ outcome, label, points }: Series): Relation[] {
  return points.flatMap((point, at) => {
    const before = points.slice(0, at).reverse();
    const same = before.find(
      (other) => isSameFigure(other.figure, point.figure) && other.claim !== point.claim,
    );
    const relations: Relation[] = [];
    if (same) {
      const why = `${point.by} gives the same figure for ${label} as ${same.by}: ${point.figure.text}.`;
      relations.push(relate(point, same, 'restates', 'rule:same-figure-later', why));
    }
    const replaced = before.find(
      (other) => other.overtakenBy === point.claim && overtakes(outcome, point, other),
    );
    if (replaced) {
      const own = replaced.by === point.by;
      const why = own
        ? `${point.by} changes its figure for ${label} from ${replaced.figure.text} to ${point.figure.text}.`
        : `${point.by} gives a later, higher figure for ${label}: ${point.figure.text} after ${replaced.figure.text}.`;
      const rule = own ? 'rule:same-party-new-figure' : 'rule:later-toll-higher';
      relations.push(relate(point, replaced, own ? 'revises' : 'overtakes', rule, why));
    }
    return relations;
  });
}

function relateDisagreement(
  { series: id, points }: Disagreement,
  series: readonly Series[],
  order: ReadonlyMap<string, number>,
): Relation[] {
  const line = series.find((one) => one.id === id)!;
  return points.flatMap((a, at) =>
    points
      .slice(at + 1)
      .filter((b) => disagree(line, a, b))
      .map((b) => {
        const [earlier, later] = order.get(a.claim)! < order.get(b.claim)! ? [a, b] : [b, a];
        const why = `${later.by} says ${later.figure.text} for ${line.label}, ${earlier.by} says ${earlier.figure.text}.`;
        return relate(later, earlier, 'contradicts', 'rule:incompatible-figures', why);
      }),
  );
}

function relateWatch(watch: Watch, claims: readonly PlacedClaim[]): Relation[] {
  const end = claims.find(({ entry }) => entry.id === watch.overtakenBy);
  if (!end) return [];
  const party = partyOf(end.entry);
  const why =
    watch.kind === 'condition'
      ? `${party} tells what became of the condition.`
      : `${party} tells that this no longer stands.`;
  const rule = watch.kind === 'condition' ? 'rule:condition-decided' : 'rule:status-ended';
  return [
    {
      from: end.entry.id,
      to: watch.claim,
      kind: 'overtakes',
      by: rule,
      at: asOfDay(end.entry),
      why,
      withdrawnAt: null,
    },
  ];
}

/** A later claim that says the opposite of an earlier one in nearly the same words, or takes it back. */
function relateDenials(claims: readonly PlacedClaim[]): Relation[] {
  const stems = claims.map(({ claim }) => stateStems(wordsOf(claim)));
  return claims.flatMap((later, at) => {
    if (later.claim.condition !== null || later.claim.certainty === 'hedged') return [];
    const takesBack = later.claim.cue !== null && TAKING_BACK.test(later.claim.cue.text);
    const denies = isNegated(later.claim);
    const earlier = claims.slice(0, at).findLast((other, index) => {
      if (!comesAfter(later, other) || other.claim.condition !== null) return false;
      const shared = Math.min(shareStems(stems[index]!, stems[at]!), shareStems(stems[at]!, stems[index]!));
      if (shared < SAME_MATTER) return false;
      return takesBack ? partyOf(other.entry) === partyOf(later.entry) : denies !== isNegated(other.claim);
    });
    if (!earlier) return [];
    const [who, whom] = [partyOf(later.entry), partyOf(earlier.entry)];
    const why = takesBack
      ? `${who} takes back what it said.`
      : `${who} says the opposite of what ${whom} said.`;
    return [
      {
        from: later.entry.id,
        to: earlier.entry.id,
        kind: takesBack ? ('withdraws' as const) : ('contradicts' as const),
        by: takesBack ? 'rule:taken-back' : 'rule:opposite-words',
        at: asOfDay(later.entry),
        why,
        withdrawnAt: null,
      },
    ];
  });
}

function relate(
  from: SeriesPoint,
  to: SeriesPoint,
  kind: Relation['kind'],
  by: string,
  why: string,
): Relation {
  return { from: from.claim, to: to.claim, kind, by, at: from.day, why, withdrawnAt: null };
}
