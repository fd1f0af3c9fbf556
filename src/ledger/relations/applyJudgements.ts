import { type Judgement, withdrawnAt } from '../../core/judgement.js';
import type { Relation, RelationKind, Series, Watch } from '../../core/ledger.js';
import { standingRange } from '../series/figureBounds.js';

/** Relations after which the earlier claim no longer stands. */
const ENDING: ReadonlySet<RelationKind> = new Set<RelationKind>(['revises', 'overtakes', 'withdraws']);

/**
 * The relations by rule, with those that an editor rejected marked as withdrawn, and those that editors added. Relations to claims that
 * the ledger does not hold (yet) are left out.
 */
export function judgeRelations(
  found: readonly Relation[],
  judgements: readonly Judgement[],
  isKnown: (claim: string) => boolean,
): Relation[] {
  const rejected = new Map(
    judgements.flatMap((one) =>
      one.act === 'reject' && withdrawnAt(one, judgements) === null ? [[keyOf(one), one.at] as const] : [],
    ),
  );
  const added = judgements.flatMap((one): Relation[] => {
    if (one.act !== 'relate' || !isKnown(one.from) || !isKnown(one.to)) return [];
    const { from, to, kind, by, at, why } = one;
    return [{ from, to, kind, by, at: at.slice(0, 10), why, withdrawnAt: withdrawnAt(one, judgements) }];
  });
  return [...found.map((one) => ({ ...one, withdrawnAt: rejected.get(keyOf(one)) ?? null })), ...added];
}

/** The points with what the relations say of them: a claim taken back counts no more, a rejected relation overtakes nothing. */
export function judgeSeries(series: readonly Series[], relations: readonly Relation[]): Series[] {
  const ended = new Map<string, string>();
  const denied = new Set<string>();
  for (const relation of relations) {
    if (!ENDING.has(relation.kind)) continue;
    if (relation.withdrawnAt !== null) denied.add(`${relation.from} ${relation.to}`);
    // Rules other than those of figures speak of the words; only a withdrawal takes the figures with them.
    else if (relation.kind === 'withdraws' || !relation.by.startsWith('rule:'))
      ended.set(relation.to, relation.from);
  }
  if (ended.size + denied.size === 0) return [...series];
  return series.map((line) => {
    const points = line.points.map((point) => {
      const later = denied.has(`${point.overtakenBy} ${point.claim}`) ? null : point.overtakenBy;
      return { ...point, overtakenBy: later ?? ended.get(point.claim) ?? null };
    });
    return { ...line, points, range: standingRange(points) };
  });
}

/** The watches without the answers that an editor rejected. */
export function judgeWatches(watches: readonly Watch[], relations: readonly Relation[]): Watch[] {
  const denied = new Set(
    relations.flatMap(({ from, to, withdrawnAt: at }) => (at === null ? [] : [`${from} ${to}`])),
  );
  return watches.map((watch) =>
    denied.has(`${watch.overtakenBy} ${watch.claim}`) ? { ...watch, overtakenBy: null, answer: null } : watch,
  );
}

function keyOf({ from, to, kind }: { from: string; to: string; kind: RelationKind }): string {
  return `${from} ${kind} ${to}`;
}
