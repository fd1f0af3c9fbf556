import type { Watch } from '../../core/ledger.js';
import type { Claim } from '../../core/reading.js';
import { NEGATING } from '../../languages/en/opposites.js';
import { asOfDay, wordsOf } from '../ledgerClaims.js';
import type { PlacedClaim } from '../ledgerClaims.js';
import { endsState, shareStems, stateStems } from './stateWords.js';

/** How much of what a watch is about a later claim must take up to meet or break it. */
const LEAST_SHARE = 0.5;
/** Two watches that share this much are one, told again. */
const SAME_SHARE = 0.75;

/**
 * Conditions ("a swap, if their leader agrees") and standing statuses ("no request so far"), each with the later claim that
 * meets or breaks it. The same watch told again is listed once, from its first report.
 */
export function findWatches(claims: readonly PlacedClaim[]): Watch[] {
  const watches: { watch: Watch; placed: PlacedClaim }[] = [];
  for (const placed of claims) {
    const kind = watchKind(placed.claim);
    if (kind === null) continue;
    if (
      watches.some(
        ({ watch, placed: other }) => watch.kind === kind && isSameWatch(other.claim, placed.claim),
      )
    )
      continue;
    const end = claims.find(
      (later) => comesAfter(later, placed) && endsWatch(kind, placed.claim, later.claim),
    );
    watches.push({
      placed,
      watch: {
        kind,
        claim: placed.entry.id,
        says: { report: placed.entry.report, ...coverOf(placed) },
        since: asOfDay(placed.entry),
        overtakenBy: end?.entry.id ?? null,
      },
    });
  }
  return watches.map(({ watch }) => watch);
}

function watchKind(claim: Claim): Watch['kind'] | null {
  if (claim.condition !== null) return 'condition';
  return claim.kind === 'status' ? 'status' : null;
}

/** One span over all words of the claim. */
function coverOf({ claim, reading }: PlacedClaim) {
  const start = Math.min(...claim.content.map((part) => part.start));
  const end = Math.max(...claim.content.map((part) => part.end));
  return { start, end, text: reading.report.text.slice(start, end) };
}

function isSameWatch(a: Claim, b: Claim): boolean {
  const [left, right] = [stateStems(watchedWords(a)), stateStems(watchedWords(b))];
  if (isNegated(a) !== isNegated(b)) return false;
  return Math.min(shareStems(left, right), shareStems(right, left)) >= SAME_SHARE;
}

/** What has to happen: the if-part of a condition, the words of a status. */
function watchedWords(claim: Claim): string {
  return claim.condition?.text ?? wordsOf(claim);
}

/** True when `later` stands in another report that came out after the one of `earlier`. */
export function comesAfter(later: PlacedClaim, earlier: PlacedClaim): boolean {
  if (later.entry.report === earlier.entry.report || later.order <= earlier.order) return false;
  const [day, before] = [asOfDay(later.entry), asOfDay(earlier.entry)];
  return day === null || before === null || day >= before;
}

function endsWatch(kind: Watch['kind'], watched: Claim, later: Claim): boolean {
  if (later.condition !== null || later.certainty === 'hedged' || later.certainty === 'conditional')
    return false;
  const [before, after] = [watchedWords(watched), wordsOf(later)];
  if (shareStems(stateStems(before), stateStems(after)) >= LEAST_SHARE) {
    if (kind === 'condition') return true;
    if (isNegated(watched) !== isNegated(later)) return true;
  }
  return kind === 'status' && !isNegated(later) && endsState(before, after) && sharesSubject(before, after);
}

/** A change of state shares only its subject's words with the state: "the road is closed", "the road reopened". */
function sharesSubject(before: string, after: string): boolean {
  const [left, right] = [stateStems(before), stateStems(after)];
  const shared = [...left].filter((stem) => right.has(stem)).length;
  return shared >= 1 && shared >= (left.size - 1) / 2;
}

/** True when the claim says that something is not so. */
export function isNegated(claim: Claim): boolean {
  return claim.negated !== null || claim.certainty === 'denied' || NEGATING.test(wordsOf(claim));
}
