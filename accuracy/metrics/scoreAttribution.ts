import type { Range } from '../../src/core/spans.js';
import { takeOnce } from './matchOverlaps.js';
import { harmonicMean, type Prf, prf, round } from './prf.js';

export const ROLES = ['source', 'cue', 'content'] as const;
export type Role = (typeof ROLES)[number];

/** Who said what, with which words. Each role is a list of ranges, empty when absent. */
export type Attribution = Readonly<Record<Role, readonly Range[]>>;

export interface AttributionDocument {
  text: string;
  gold: readonly Attribution[];
  predicted: readonly Attribution[];
}

export interface RoleScore {
  /** The same characters, blanks, quotation marks and outer punctuation aside. */
  exact: Prf;
  /** Shares of characters of the aligned pair, as Johansson and Moschitti (2013) credit. */
  partial: { p: number; r: number; f1: number };
  /** Tokens that carry the role, without any alignment. */
  token: Prf;
}

export interface AttributionScore extends Record<Role, RoleScore> {
  aligned: Prf;
  /** Cue overlaps, source overlaps, and at least half of the content is shared both ways: a usable entry of a ledger. */
  whole: Prf;
}

type Chars = Record<Role, ReadonlySet<number>>;

/** Attributions aligned one to one by what they share, best first; then each role, and the whole. */
export function scoreAttribution(documents: readonly AttributionDocument[]): AttributionScore {
  const tally = () => ({ exact: 0, ofGold: 0, ofPredicted: 0, gold: 0, pred: 0, tokens: [0, 0, 0] });
  const roles = { source: tally(), cue: tally(), content: tally() };
  let [aligned, whole, goldCount, predictedCount] = [0, 0, 0, 0];
  for (const { text, ...document } of documents) {
    const gold = document.gold.map((attribution) => charsOf(attribution, text));
    const predicted = document.predicted.map((attribution) => charsOf(attribution, text));
    const pairs = align(gold, predicted).map(([g, p]) => [gold[g]!, predicted[p]!] as const);
    goldCount += gold.length;
    predictedCount += predicted.length;
    aligned += pairs.length;
    whole += pairs.filter(([g, p]) => isUsable(g, p)).length;
    for (const role of ROLES) {
      const counts = roles[role];
      counts.gold += gold.filter((chars) => chars[role].size > 0).length;
      counts.pred += predicted.filter((chars) => chars[role].size > 0).length;
      for (const [g, p] of pairs) {
        if (g[role].size === 0 || p[role].size === 0) continue;
        const shared = sharedOf(g[role], p[role]);
        counts.ofGold += shared / g[role].size;
        counts.ofPredicted += shared / p[role].size;
        if (shared === g[role].size && shared === p[role].size) counts.exact++;
      }
      countTokens(text, joinChars(gold, role), joinChars(predicted, role)).forEach((count, at) => {
        counts.tokens[at]! += count;
      });
    }
  }
  const scoreRole = (role: Role): RoleScore => {
    const { exact, ofGold, ofPredicted, gold, pred, tokens } = roles[role];
    const p = pred > 0 ? ofPredicted / pred : 0;
    const r = gold > 0 ? ofGold / gold : 0;
    return {
      exact: prf(exact, pred, gold),
      partial: { p: round(p), r: round(r), f1: round(harmonicMean(p, r)) },
      token: prf(tokens[0]!, tokens[1]!, tokens[2]!),
    };
  };
  return {
    aligned: prf(aligned, predictedCount, goldCount),
    source: scoreRole('source'),
    cue: scoreRole('cue'),
    content: scoreRole('content'),
    whole: prf(whole, predictedCount, goldCount),
  };
}

/** Pairs [gold, predicted] of indexes, one to one: those that share most of their characters first, a shared cue before all. */
function align(gold: readonly Chars[], predicted: readonly Chars[]): [number, number][] {
  const candidates: { g: number; p: number; likeness: number }[] = [];
  const sizes = (all: readonly Chars[]) => all.map((chars) => joinRoles(chars).size);
  const [goldSizes, predictedSizes] = [sizes(gold), sizes(predicted)];
  for (const [g, one] of gold.entries()) {
    for (const [p, other] of predicted.entries()) {
      const shared = ROLES.reduce((sum, role) => sum + sharedOf(one[role], other[role]), 0);
      if (shared === 0) continue;
      const likeness = (2 * shared) / (goldSizes[g]! + predictedSizes[p]!);
      candidates.push({ g, p, likeness: likeness + (sharedOf(one.cue, other.cue) > 0 ? 1 : 0) });
    }
  }
  return takeOnce(candidates.sort((a, b) => b.likeness - a.likeness || a.g - b.g || a.p - b.p));
}

function isUsable(gold: Chars, predicted: Chars): boolean {
  const touches = (role: Role) =>
    sharedOf(gold[role], predicted[role]) > 0 || (gold[role].size === 0 && predicted[role].size === 0);
  const least = 0.5 * Math.max(gold.content.size, predicted.content.size);
  const isContentRight =
    gold.content.size > 0 ? sharedOf(gold.content, predicted.content) >= least : predicted.content.size === 0;
  return isContentRight && touches('source') && touches('cue');
}

const OUTER = ' \t\r\n"\'“”‘’,.;:–—-()[]';
const QUOTES = '"“”‘’';

function charsOf(attribution: Attribution, text: string): Chars {
  const of = (role: Role) => roleChars(attribution[role], text);
  return { source: of('source'), cue: of('cue'), content: of('content') };
}

/** A role as a set of offsets without blanks, quotation marks and outer punctuation, so that a trailing comma is no error. */
function roleChars(ranges: readonly Range[], text: string): Set<number> {
  const sorted = [...ranges].sort((a, b) => a.start - b.start || a.end - b.end);
  let from = sorted[0]?.start ?? 0;
  let to = sorted.at(-1)?.end ?? 0;
  while (from < to && OUTER.includes(text.charAt(from))) from++;
  while (to > from && OUTER.includes(text.charAt(to - 1))) to--;
  const chars = new Set<number>();
  for (const { start, end } of sorted) {
    for (let at = Math.max(start, from); at < Math.min(end, to); at++) {
      if (text.charAt(at).trim() !== '' && !QUOTES.includes(text.charAt(at))) chars.add(at);
    }
  }
  if (chars.size > 0) return chars;
  // A role made of marks alone keeps them.
  for (const { start, end } of sorted) for (let at = start; at < end; at++) chars.add(at);
  return chars;
}

function sharedOf(a: ReadonlySet<number>, b: ReadonlySet<number>): number {
  const [small, large] = a.size < b.size ? [a, b] : [b, a];
  let shared = 0;
  for (const at of small) if (large.has(at)) shared++;
  return shared;
}

const joinRoles = (chars: Chars) => new Set(ROLES.flatMap((role) => [...chars[role]]));
const joinChars = (all: readonly Chars[], role: Role) => new Set(all.flatMap((chars) => [...chars[role]]));

/** Tokens whose first character has the role in both, in the prediction, and in the gold. */
function countTokens(text: string, gold: ReadonlySet<number>, predicted: ReadonlySet<number>): number[] {
  const counts = [0, 0, 0];
  for (const { index, 0: token } of text.matchAll(/[\p{L}\p{N}_]+|[^\p{L}\p{N}_\s]/gu)) {
    if (QUOTES.includes(token)) continue;
    const [inGold, inPredicted] = [gold.has(index), predicted.has(index)];
    if (inGold && inPredicted) counts[0]!++;
    if (inPredicted) counts[1]!++;
    if (inGold) counts[2]!++;
  }
  return counts;
}
