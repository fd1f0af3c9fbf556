import type { Figure } from '../../core/reading.js';
import type { Range } from '../../core/spans.js';
import { spanOf } from '../../core/spans.js';
import { findNumbers } from './findNumbers.js';
import { maskText } from './maskText.js';
import { readCounted } from './readCounted.js';
import { readOutcome } from './readOutcome.js';

/** How far a clause is read on either side of a number, in UTF-16 units. */
const REACH = 110;

/**
 * Every count, share, sum of money and measure of the text, in order: not ages, calendar dates, clock times, addresses, scores,
 * telephone numbers, ranks and names. `days` are the days that the text names; their digits are no figures.
 */
export function readFigures(text: string, sentences: readonly Range[], days: readonly Range[]): Figure[] {
  const masked = maskText(text, days);
  const numbers = findNumbers(masked);
  let sentence = 0;
  return numbers.map((number, index) => {
    while (sentence < sentences.length && sentences[sentence]!.end <= number.start) sentence++;
    const inside = sentences[sentence];
    const bounds = inside && inside.start <= number.start ? inside : { start: 0, end: text.length };
    const previous = numbers[index - 1];
    const next = numbers[index + 1];
    const counted = number.unit === 'money' || number.split ? null : readCounted(text, masked, number.end);
    const outcome = readOutcome(masked, number, counted, {
      before: {
        start: clauseStart(
          masked,
          Math.max(bounds.start, previous?.end ?? 0, number.start - REACH),
          number.start,
        ),
        end: number.start,
      },
      after: {
        start: number.end,
        end: clauseEnd(
          masked,
          number.end,
          Math.min(bounds.end, next?.start ?? text.length, number.end + REACH),
        ),
      },
    });
    const { low, high, rounding, unit } = number;
    return { ...spanOf(text, number.start, number.end), low, high, rounding, unit, counted, outcome };
  });
}

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
