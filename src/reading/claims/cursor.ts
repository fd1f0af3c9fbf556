import type { Range } from '../../core/spans.js';

/** Looks ranges up by where they start; the list must be in the order of the text. */
export function cursor<T extends Range>(ranges: readonly T[]): (from: number, to: number) => T[] {
  return (from, to) => {
    let low = 0;
    let high = ranges.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (ranges[middle]!.start < from) low = middle + 1;
      else high = middle;
    }
    const found: T[] = [];
    for (let at = low; at < ranges.length && ranges[at]!.start < to; at++) found.push(ranges[at]!);
    return found;
  };
}
