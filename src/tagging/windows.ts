/** Longer sentences are read in windows, so that time grows only with their length. */
export const LONGEST = 160;

/** Windows of a sentence, cut behind a mark in their second half where there is one. */
export function windowsOf(words: readonly string[]): { from: number; to: number }[] {
  const windows: { from: number; to: number }[] = [];
  for (let from = 0; from < words.length; from = windows.at(-1)!.to) {
    let to = Math.min(from + LONGEST, words.length);
    if (to < words.length) {
      const mark = words.slice(from + LONGEST / 2, to).findLastIndex((word) => !/[\p{L}\p{N}]/u.test(word));
      if (mark >= 0) to = from + LONGEST / 2 + mark + 1;
    }
    windows.push({ from, to });
  }
  return windows;
}
