import type { Figure, Outcome } from '../../core/reading.js';
import type { Range, Span } from '../../core/spans.js';
import { spanOf } from '../../core/spans.js';
import { SAME_COUNT } from '../../languages/en/outcomes.js';
import { DURATION_WORD } from '../../languages/en/units.js';
import type { FoundNumber } from './findNumbers.js';
import { findNumbers } from './findNumbers.js';
import { maskDays, maskNumbers } from './maskText.js';
import { isPlural, readCounted } from './readCounted.js';
import { readSubject } from './readSubject.js';
import { canMeet, readOutcome } from './readOutcome.js';

/** How far a clause is read on either side of a number, in UTF-16 units. */
const REACH = 110;

/**
 * Every count, share, sum of money and measure of the text, in order: not ages, calendar dates, clock times, addresses, scores,
 * telephone numbers, ranks and names. `days` are the days that the text names; their digits are no figures.
 */
export function readFigures(text: string, sentences: readonly Range[], days: readonly Range[]): Figure[] {
  const undated = maskDays(text, days);
  const masked = maskNumbers(undated);
  const numbers = findNumbers(masked);
  const figures: Figure[] = [];
  let sentence = 0;
  for (const [index, found] of numbers.entries()) {
    let number = found;
    while (sentence < sentences.length && sentences[sentence]!.end <= number.start) sentence++;
    const inside = sentences[sentence];
    const bounds = inside && inside.start <= number.start ? inside : { start: 0, end: text.length };
    const previous = numbers[index - 1];
    const next = numbers[index + 1];
    const isOne = number.low === 1 && number.high === 1;
    const counted = hasCounted(undated, number) ? readCounted(undated, number.end, isOne) : null;
    if (counted === null) number = takeUnit(text, number, figures.at(-1));
    const before = {
      start: clauseStart(
        masked,
        Math.max(bounds.start, previous?.end ?? 0, number.start - REACH),
        number.start,
      ),
      end: number.start,
    };
    const after = {
      start: number.end,
      end: clauseEnd(
        masked,
        number.end,
        Math.min(bounds.end, next?.start ?? text.length, number.end + REACH),
      ),
    };
    let outcome = readOutcome(masked, number, counted, { before, after });
    const last = figures.at(-1);
    const isJoined =
      last?.unit === number.unit && /^ (?:to|and|or|from) $/.test(text.slice(last.end, number.start));
    if (outcome === 'other' && isJoined && counted === null) outcome = last.outcome;
    if (
      outcome === 'other' &&
      number.unit === 'count' &&
      counted === null &&
      SAME_COUNT.test(lead(text, bounds, number))
    )
      outcome = lastCount(figures, sentences, sentence) ?? outcome;
    if (isName(text, number, counted)) continue;
    if (isIdle(text, number, counted, outcome, lead(text, bounds, number), figures)) continue;
    const { low, high, rounding, unit } = number;
    const changed = number.split || counted ? null : changedFrom(text, number, outcome, figures, bounds);
    if (outcome === 'other' && changed) outcome = changed.outcome;
    const of =
      counted ??
      (number.split
        ? null
        : (changed?.counted ??
          readSubject(undated, bounds.start, number) ??
          recallCounted(text, number, outcome, figures)));
    if (number.unit === 'percent' && of && VOTES.test(of.text)) outcome = 'votes';
    figures.push({
      ...spanOf(text, number.start, number.end),
      low,
      high,
      rounding,
      unit,
      // Found in the masked text, told in the words of the report.
      counted: of && spanOf(text, of.start, of.end),
      outcome,
    });
  }
  return shareOutcomes(text, figures);
}

/** How far back a number without a noun takes the noun of one before it, in UTF-16 units. */
const RECALL = 260;

/** Ends with what leads a sum or share told without its unit: "an offer of 40 pesos; the union wants". */
const VALUE_LEAD =
  /\b(?:to|from|against|than|costs?|even|received|released|paid|pays?|said|says|measured|covered|been|was|is|wants?|recovered|see|of the|spoken of|asked for|needs?|only)(?: (?:her|him|them|it|now))? $/i;

/** How far behind a sum or share a bare number still takes its unit, in UTF-16 units. */
const NEAR = 130;

/** A bare number after a sum, share or measure is in the same unit where the words before it lead to a value. */
function takeUnit(text: string, number: FoundNumber, last: Figure | undefined): FoundNumber {
  if (number.unit !== 'count' || number.split || !last || last.unit === 'count') return number;
  const gap = text.slice(last.end, number.start);
  if (gap.length > NEAR || !VALUE_LEAD.test(` ${gap}`) || /\n/.test(gap)) return number;
  if (/^[ \u00a0]?(?:times|votes?|seats?)\b|^[-–]/.test(text.slice(number.end, number.end + 8)))
    return number;
  return { ...number, unit: last.unit };
}

const VOTES = /\b(?:votes?|ballots?|voting intentions?)\b/i;

/** The figures a number may look back to: the latest few. */
const LATEST = 6;

/** The figure of whose thing a number is another value: "from 34 tankers to 36". Null where none is near. */
function changedFrom(
  text: string,
  number: FoundNumber,
  outcome: Outcome,
  figures: readonly Figure[],
  sentence: Range,
): Figure | null {
  const previous = figures.at(-1);
  if (
    previous?.counted &&
    previous.unit === 'percent' &&
    /^ (?:to|at) $/.test(text.slice(previous.end, number.start))
  )
    return { ...previous, outcome };
  const last = figures
    .slice(-LATEST)
    .findLast(({ unit, counted }) => unit === number.unit && counted !== null);
  if (!last || last.start < sentence.start) return null;
  if (number.unit === 'count' && outcome !== 'other' && outcome !== last.outcome) return null;
  return CHANGE_GAP.test(text.slice(Math.max(last.end, number.start - 60), number.start)) ? last : null;
}

/**
 * What a count without a noun counts, by a count before it: "of 4,000 workshops 212 have passed". Null where none is near, or where another
 * outcome befell them ("14 died and 312 fell ill" does not say who they were), unless "of them" says that they are the same.
 */
function recallCounted(
  text: string,
  number: FoundNumber,
  outcome: Outcome,
  figures: readonly Figure[],
): Span | null {
  if (number.unit !== 'count') return null;
  const last = figures.slice(-LATEST).findLast(({ unit, counted }) => unit === 'count' && counted !== null);
  if (!last || number.start - last.end > RECALL) return null;
  const isPart = ONE_OF.test(text.slice(number.end, number.end + 20));
  return isPart || outcome === 'other' || outcome === last.outcome ? last.counted : null;
}

/** Ends with what joins two values of one thing: "from 12 cases to", "down from", "against". */
const CHANGE_GAP =
  /\b(?:from|to|against|than|compared (?:with|to)|or|and|even|while|not|now|instead of(?: the present)?)(?: (?:about|around|some|only|just))?\s?$/i;

/** The words of the sentence before a number, at most 60 characters. */
const lead = (text: string, sentence: Range, number: Range) =>
  text.slice(Math.max(sentence.start, number.start - 60), number.start);

/** The outcome that all counts of this sentence and the one before it share; null when they differ or there are none. */
function lastCount(
  figures: readonly Figure[],
  sentences: readonly Range[],
  sentence: number,
): Outcome | null {
  const from = sentences[Math.max(0, sentence - 1)]?.start ?? 0;
  let found: Outcome | null = null;
  for (let at = figures.length - 1; at >= 0 && figures[at]!.start >= from; at--) {
    const { unit, outcome } = figures[at]!;
    if (unit !== 'count' || outcome === found) continue;
    if (found !== null) return null;
    found = outcome;
  }
  return found;
}

/** What may stand between the counts of one list, and between a whole and its part. */
const LIST_GAP = /^(?:,|,? (?:and|or|plus|as well as))(?: (?:at least|another|about|some))? $/;
const COLON_GAP = /^ (?:was|were|(?:has|have|had) been) \w+: $/;
const PART_GAP = /^,? (?:including|among them|of them|of whom) (?:at least )?$/;

/**
 * Counts without an outcome of their own take that of the list they stand in ("killed 12 men and two boys", "12 men and two boys were
 * killed") or of their part ("five people, including two children, were killed").
 */
function shareOutcomes(text: string, figures: Figure[]): Figure[] {
  const shared = [...figures];
  const take = (index: number, from: number, gap: RegExp) => {
    const figure = shared[index];
    const other = shared[from];
    if (figure?.outcome !== 'other' || figure.unit !== 'count' || figure.counted === null) return;
    if (other === undefined || other.unit !== 'count' || other.outcome === 'other') return;
    const [first, second] = index < from ? [figure, other] : [other, figure];
    if (!gap.test(text.slice(first.counted?.end ?? first.end, second.start))) return;
    if (canMeet(figure.counted, other.outcome)) shared[index] = { ...figure, outcome: other.outcome };
  };
  for (let index = 1; index < shared.length; index++) {
    take(index, index - 1, LIST_GAP);
    take(index, index - 1, COLON_GAP);
  }
  for (let index = shared.length - 2; index >= 0; index--) {
    take(index, index + 1, LIST_GAP);
    take(index, index + 1, PART_GAP);
  }
  return shared;
}

/** Sums and votes count nothing that is named; a measure only what follows "of" ("12 tonnes of grain") or is so long ("a two-year ban"). */
function hasCounted(text: string, number: FoundNumber): boolean {
  if (number.unit === 'money' || number.split) return false;
  // "within two kilometres of the plant" tells how far, "12 tonnes of grain" of what.
  return (
    number.unit !== 'measure' ||
    /-[a-z]+$/i.test(text.slice(number.start, number.end)) ||
    /^ of (?!the |a |an |its |\p{Lu})/u.test(text.slice(number.end, number.end + 8))
  );
}

/** "the Falcon 9 rocket": digits after a name and before a singular noun are part of the name. */
function isName(text: string, number: FoundNumber, counted: Span | null): boolean {
  if (number.unit !== 'count' || counted === null || !/^\d{1,4}$/.test(text.slice(number.start, number.end)))
    return false;
  return (
    /\p{Lu}[\p{L}\p{N}-]{1,20} $/u.test(text.slice(Math.max(0, number.start - 23), number.start)) &&
    !isPlural(counted.text)
  );
}

/** True for a count that counts nothing that is said, and for "the past 20-plus months". */
function isIdle(
  text: string,
  number: FoundNumber,
  counted: Span | null,
  outcome: Outcome,
  lead: string,
  figures: readonly Figure[],
): boolean {
  if (number.unit !== 'count') return false;
  if (counted !== null) return SPELL.test(counted.text);
  if (outcome !== 'other' || number.rounding !== 'exact' || COUNT_CUE.test(lead)) return false;
  if (
    /^(?:the )?one$/i.test(text.slice(number.start, number.end)) &&
    !ONE_OF.test(text.slice(number.end, number.end + 20))
  )
    return true;
  const last = figures.slice(-LATEST).findLast(({ unit, counted }) => unit === 'count' && counted !== null);
  return last === undefined || number.start - last.end > RECALL;
}

const ONE_OF = /^ of (?:them|these|those|whom|which|the|its|his|her|their)\b/;

const SPELL = new RegExp(`^${DURATION_WORD}$`, 'i');

/** Words that make a bare number a count. */
const COUNT_CUE =
  /\b(?:numbers?|total\w*|toll|count|counted|figures?|tally|rose|risen|fell|fallen|reached|climbed|grew|dropped|increased|decreased|numbered|average|from|estimate[ds]?)\b/i;

/** The clause before a number begins after the last semicolon, dash or stop. */
function clauseStart(masked: string, from: number, to: number): number {
  const clause = masked.slice(from, to);
  const breaks = [...clause.matchAll(/[;\n—!?]|\.\s|, (?:and|but|while|as) /g)];
  const last = breaks.at(-1);
  return last ? from + last.index + last[0].length : from;
}

/** The clause after a number ends at the next semicolon, dash or stop, or where a new clause begins. */
function clauseEnd(masked: string, from: number, to: number): number {
  const stop =
    /[;\n—!?]|\.\s|,? (?:and|while|but|after|when|as|before|whose|including) (?!killed|dead|wounded|injured|died|are|were|was|have|remain|is|then|later)/.exec(
      masked.slice(from, to),
    );
  return stop ? from + stop.index : to;
}
