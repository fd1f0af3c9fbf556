import { type Judgement, withdrawnAt } from '../../core/judgement.js';
import type { Watch } from '../../core/ledger.js';
import type { Claim, ClaimKind } from '../../core/reading.js';
import { NEGATING, STANDING } from '../../languages/en/opposites.js';
import { asOfDay, comesAfter, coverOf, wholeOf, wordsOf } from '../ledgerClaims.js';
import type { PlacedClaim } from '../ledgerClaims.js';
import { allStems, endsState, meetStems, postStems, shareStems, stateStems } from './stateWords.js';
import type { StateStems } from './stateWords.js';

/** How much of what a watch is about a later claim must take up to meet or break it. */
const LEAST_SHARE = 0.5;
const LEAST_CONDITION_SHARE = 0.6;
/** Two watches that share this much are one, told again. */
const SAME_SHARE = 0.75;
/** Kinds that say what should or might be, not what is. */
const NOT_YET: ReadonlySet<ClaimKind> = new Set<ClaimKind>([
  'offer',
  'order',
  'warning',
  'concern',
  'estimate',
]);

/**
 * Conditions ("a swap, if their leader agrees") and standing statuses ("no request so far"), each with the later claim that
 * meets or breaks it. The same watch told again is listed once, from its first report. What an editor asked to watch stands beside
 * them.
 */
export function findWatches(claims: readonly PlacedClaim[], judgements: readonly Judgement[]): Watch[] {
  const asked = new Map(
    judgements.flatMap((one) =>
      one.act === 'watch' && withdrawnAt(one, judgements) === null ? [[one.claim, one] as const] : [],
    ),
  );
  const stems = claims.map((placed) => stateStems(wholeOf(placed).text));
  const postings = postStems(stems.map(allStems));
  const watches: (Watched & { watch: Watch })[] = [];
  for (const [at, placed] of claims.entries()) {
    const editor = asked.get(placed.entry.id);
    const kind = editor?.kind ?? watchKind(placed.claim);
    // A wording that its outlet took back is watched in the one that stands.
    if (kind === null || placed.entry.replacedBy !== null) continue;
    const words = watchedWords(placed);
    const watched = stateStems(words);
    if (!editor && watches.some((other) => other.watch.kind === kind && isSame(other, { watched, placed })))
      continue;
    const end = meetStems(watched.acts, postings).find((index) => {
      const later = claims[index]!;
      if (index <= at || !comesAfter(later, placed) || !tellsFact(later.claim)) return false;
      const share = shareStems(watched, stems[index]!);
      if (kind === 'condition') {
        return share >= LEAST_CONDITION_SHARE && later.claim.kind !== 'request' && !isNegated(later);
      }
      if (share >= LEAST_SHARE && isNegated(placed) !== isNegated(later)) return true;
      return !isNegated(later) && endsState(words, wordsOf(later.claim));
    });
    watches.push({
      watched,
      placed,
      watch: {
        kind,
        claim: placed.entry.id,
        says: {
          report: placed.entry.report,
          ...(deniesAct(placed.claim) ? wholeOf(placed) : coverOf(placed)),
        },
        since: asOfDay(placed.entry),
        by: editor?.by ?? 'rule:standing-words',
        ...answeredBy(end === undefined ? null : claims[end]!),
      },
    });
  }
  return watches.map(({ watch }) => watch);
}

function answeredBy(end: PlacedClaim | null): Pick<Watch, 'overtakenBy' | 'answer'> {
  if (end === null) return { overtakenBy: null, answer: null };
  return { overtakenBy: end.entry.id, answer: { report: end.entry.report, ...wholeOf(end) } };
}

/** Conditions, statuses, and whatever is said not to be so yet ("no request so far"). */
function watchKind(claim: Claim): Watch['kind'] | null {
  if (claim.condition !== null) return 'condition';
  if (claim.kind === 'status') return 'status';
  return claim.negated !== null && STANDING.test(wordsOf(claim)) ? 'status' : null;
}

/** What has to happen: the if-part of a condition, the words of a status with their cue when that is negated ("has not asked for ..."). */
function watchedWords(placed: PlacedClaim): string {
  if (placed.claim.condition !== null) return placed.claim.condition.text;
  return deniesAct(placed.claim) ? wholeOf(placed).text : wordsOf(placed.claim);
}

/** True when the cue itself is what was not done: then it belongs to what is said, and so does its subject. */
function deniesAct({ cue, speakers }: Claim): boolean {
  return cue !== null && speakers.length > 0 && NEGATING.test(cue.text);
}

interface Watched {
  watched: StateStems;
  placed: PlacedClaim;
}

function isSame(a: Watched, b: Watched): boolean {
  const [left, right] = [a.watched, b.watched];
  return (
    Math.min(shareStems(left, right), shareStems(right, left)) >= SAME_SHARE &&
    isNegated(a.placed) === isNegated(b.placed)
  );
}

/** True when the claim tells that something is so or has happened. */
function tellsFact({ kind, certainty, condition }: Claim): boolean {
  return condition === null && !NOT_YET.has(kind) && certainty !== 'hedged' && certainty !== 'conditional';
}

/** True when the claim says that something is not so. */
export function isNegated(placed: PlacedClaim): boolean {
  const { negated, certainty } = placed.claim;
  return negated !== null || certainty === 'denied' || NEGATING.test(wordsOf(placed.claim));
}
