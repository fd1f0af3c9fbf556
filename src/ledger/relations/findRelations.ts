import type { Disagreement, Relation, Series, SeriesPoint, Watch } from '../../core/ledger.js';
import { asOfDay, comesAfter, isSameParty, isTakingBack, wordsOf } from '../ledgerClaims.js';
import type { PlacedClaim } from '../ledgerClaims.js';
import { isSameFigure } from '../series/figureBounds.js';
import { disagree, overtakersOf } from '../disagreements/findDisagreements.js';
import { isNegated } from '../watches/findWatches.js';
import {
  allStems,
  meetStems,
  postStems,
  rareStems,
  shareStems,
  type StateStems,
  stateStems,
} from '../watches/stateWords.js';

/** A denial takes up nearly all of its own words from what it denies, and these are a good part of it. */
const DENIED_SHARE = 0.9;
const DENIED_PART = 0.25;

/** Every relation between claims that a rule finds, each pair and kind once, in the order of the later claim. */
export function findRelations(
  claims: readonly PlacedClaim[],
  series: readonly Series[],
  disagreements: readonly Disagreement[],
  watches: readonly Watch[],
): Relation[] {
  const byId = new Map(claims.map((placed) => [placed.entry.id, placed] as const));
  const order = new Map(claims.map(({ entry }, at) => [entry.id, at] as const));
  const stems = claims.map(({ claim }) => stateStems(wordsOf(claim)));
  const denials = relateDenials(claims, stems);
  const found = [
    ...relateEdits(claims, stems),
    ...denials.filter(({ kind }) => kind === 'withdraws'),
    ...series.flatMap(relateFigures),
    ...disagreements.flatMap((one) => relateDisagreement(one, series, order)),
    ...watches.flatMap((watch) => relateWatch(watch, byId)),
    ...denials,
  ];
  const once = new Map<string, Relation>();
  for (const relation of found) {
    const key = `${relation.from} ${relation.to}`;
    if (relation.from !== relation.to && !once.has(key)) once.set(key, relation);
  }
  return [...once.values()].sort((a, b) => order.get(a.from)! - order.get(b.from)!);
}

/** Each point against the points before it: the same figure again, or one that takes its place. */
function relateFigures({ label, points }: Series): Relation[] {
  return points.flatMap((point, at) => {
    const before = points.slice(0, at).reverse();
    const same = before.find(
      (other) => isSameFigure(other.figure, point.figure) && other.claim !== point.claim,
    );
    const relations: Relation[] = [];
    if (same) {
      const why = isSameParty(same, point)
        ? `${point.by} repeats its figure for ${label}: ${point.figure.text}.`
        : `${point.by} gives the same figure for ${label} as ${same.by}: ${point.figure.text}.`;
      relations.push(relate(point, same, 'restates', 'rule:same-figure-later', why));
    }
    for (const replaced of before.filter((other) => other.overtakenBy === point.claim)) {
      const own = isSameParty(replaced, point);
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
  const overtakers = overtakersOf(line);
  return points.flatMap((a, at) =>
    points
      .slice(at + 1)
      .filter((b) => disagree(line, a, b, overtakers))
      .map((b) => {
        const [earlier, later] = order.get(a.claim)! < order.get(b.claim)! ? [a, b] : [b, a];
        const why = `${later.by} says ${later.figure.text} for ${line.label}, ${earlier.by} says ${earlier.figure.text}.`;
        return relate(later, earlier, 'contradicts', 'rule:incompatible-figures', why);
      }),
  );
}

function relateWatch(watch: Watch, byId: ReadonlyMap<string, PlacedClaim>): Relation[] {
  const end = byId.get(watch.overtakenBy ?? '');
  if (!end) return [];
  const { party } = end.entry;
  const why =
    watch.kind === 'condition'
      ? `${party} tells what became of the condition.`
      : `${party} tells that this no longer stands.`;
  const rule = watch.kind === 'condition' ? 'rule:condition-decided' : 'rule:status-ended';
  return [
    {
      from: end.entry.id,
      to: watch.claim,
      kind: watch.kind === 'condition' ? 'answers' : 'overtakes',
      by: rule,
      at: asOfDay(end.entry),
      why,
      withdrawnAt: null,
    },
  ];
}

/** A later claim that says the opposite of an earlier one in nearly the same words, or takes it back: against the likest one. */
function relateDenials(claims: readonly PlacedClaim[], stems: readonly StateStems[]): Relation[] {
  const postings = postStems(stems.map(allStems));
  const rare = stems.map((one) => rareStems(one, DENIED_SHARE, postings));
  const denying = claims.map(isNegated);
  const denials = postStems(rare.map((one, at) => (denying[at] ? one : [])));
  return claims.flatMap((later, at) => {
    if (later.claim.condition !== null || later.claim.certainty === 'hedged') return [];
    const takesBack = isTakingBack(later.claim);
    const denies = denying[at]!;
    const met = takesBack
      ? meetStems(stems[at]!.acts, postings)
      : denies
        ? meetStems(rare[at]!, postings)
        : meetStems(allStems(stems[at]!), denials);
    let best: { earlier: PlacedClaim; share: number } | null = null;
    for (const index of met) {
      const earlier = claims[index]!;
      if (index >= at || earlier.claim.condition !== null || !comesAfter(later, earlier)) continue;
      if (takesBack !== (earlier.entry.party === later.entry.party)) continue;
      if (!takesBack && denies === denying[index]) continue;
      const [forth, back] = [shareStems(stems[at]!, stems[index]!), shareStems(stems[index]!, stems[at]!)];
      const [denial, denied] = denies ? [forth, back] : [back, forth];
      if (takesBack ? Math.max(forth, back) < DENIED_SHARE : denial < DENIED_SHARE || denied < DENIED_PART)
        continue;
      if (best === null || forth + back > best.share) best = { earlier, share: forth + back };
    }
    if (best === null) return [];
    const { earlier } = best;
    const why = takesBack
      ? `${later.entry.party} takes back what it said.`
      : `${later.entry.party} says the opposite of what ${earlier.entry.party} said.`;
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

/** What an edited wording has to share with a claim of the earlier one to stand in its place. */
const EDITED_SHARE = 0.5;

/** The words that an outlet put in the place of others at one address, told or not told to its readers: the likest ones. */
function relateEdits(claims: readonly PlacedClaim[], stems: readonly StateStems[]): Relation[] {
  const replacing = new Map(
    claims.flatMap(({ entry }) => (entry.replacedBy === null ? [] : [[entry.replacedBy, [] as number[]]])),
  );
  for (const [at, { entry }] of claims.entries()) replacing.get(entry.report)?.push(at);
  return claims.flatMap((earlier, at) => {
    const own = stems[at]!;
    const later = replacing.get(earlier.entry.replacedBy ?? '') ?? [];
    const shares = later.map((index) => {
      const others = stems[index]!;
      return { placed: claims[index]!, share: Math.max(shareStems(own, others), shareStems(others, own)) };
    });
    const best = shares.sort((a, b) => b.share - a.share)[0];
    if (!best || best.share < EDITED_SHARE) return [];
    const outlet = earlier.entry.source ?? 'The outlet';
    const why = `${outlet} changed its report at the same address: “${wordsOf(earlier.claim)}” became “${wordsOf(best.placed.claim)}”.`;
    return [
      {
        from: best.placed.entry.id,
        to: earlier.entry.id,
        kind: 'revises' as const,
        by: 'rule:edited-by-outlet',
        at: asOfDay(best.placed.entry),
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
