import type { Figure, Outcome } from '../../core/reading.js';
import type { Range, Span } from '../../core/spans.js';
import { spanOf } from '../../core/spans.js';
import { SAME_COUNT } from '../../languages/en/outcomes.js';
import { DURATION_WORD } from '../../languages/en/units.js';
import type { FoundNumber } from './findNumbers.js';
import { findNumbers } from './findNumbers.js';
import { maskDays, maskNumbers } from './maskText.js';
import { isPlural, readCounted } from './readCounted.js';
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
  for (const [index, number] of numbers.entries()) {
    while (sentence < sentences.length && sentences[sentence]!.end <= number.start) sentence++;
    const inside = sentences[sentence];
    if (number.start < (figures.at(-1)?.counted?.end ?? 0)) continue;
    const bounds = inside && inside.start <= number.start ? inside : { start: 0, end: text.length };
    const previous = numbers[index - 1];
    const next = numbers[index + 1];
    const isOne = number.low === 1 && number.high === 1;
    const counted = hasCounted(undated, number) ? readCounted(undated, number.end, isOne) : null;
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
    if (isName(text, number, counted) || isIdle(number, counted, outcome, lead(text, bounds, number)))
      continue;
    const { low, high, rounding, unit } = number;
    figures.push({ ...spanOf(text, number.start, number.end), low, high, rounding, unit, counted, outcome });
  }
  return shareOutcomes(text, figures);
}

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
  for (let index = 1; index < shared.length; index++) take(index, index - 1, LIST_GAP);
  for (let index = shared.length - 2; index >= 0; index--) {
    take(index, index + 1, LIST_GAP);
    take(index, index + 1, PART_GAP);
  }
  return shared;
}

/** Sums and votes count nothing that is named; a measure only what follows "of" ("12 tonnes of grain"). */
function hasCounted(text: string, number: FoundNumber): boolean {
  if (number.unit === 'money' || number.split) return false;
  // "within two kilometres of the plant" tells how far, "12 tonnes of grain" of what.
  return (
    number.unit !== 'measure' ||
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
function isIdle(number: FoundNumber, counted: Span | null, outcome: Outcome, lead: string): boolean {
  if (number.unit !== 'count') return false;
  if (counted !== null) return SPELL.test(counted.text);
  return outcome === 'other' && number.rounding === 'exact' && !COUNT_CUE.test(lead);
}

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
