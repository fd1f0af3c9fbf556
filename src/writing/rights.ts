import type { Reading } from '../core/reading.js';

/** Most words in a row that a brief takes from a report outside names and quotation marks. */
export const LONGEST_RUN = 12;

/**
 * The longest run of words, case and punctuation aside, that the sentence shares with any one report. Words within quotation
 * marks and names do not count: a quotation must be word for word, and a name has no other wording.
 */
export function longestSharedRun(sentence: string, readings: readonly Reading[]): number {
  const words = ownWords(sentence);
  if (words.length === 0) return 0;
  let longest = 0;
  for (const { report, mentions } of readings) {
    const names = new Set(mentions.flatMap(({ text }) => splitLower(text)));
    const theirs = ` ${splitLower(report.text).join(' ')} `;
    // Two pointers: a run that is not there cannot be there with one word more.
    let from = 0;
    for (let to = 1; to <= words.length; to++) {
      while (from < to && !theirs.includes(` ${runOf(words, from, to)} `)) from++;
      const counted = words
        .slice(from, to)
        .filter(({ lower, quoted }) => !quoted && !names.has(lower)).length;
      longest = Math.max(longest, counted);
    }
  }
  return longest;
}

interface OwnWord {
  lower: string;
  quoted: boolean;
}

const splitLower = (text: string) => text.toLowerCase().match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];

function ownWords(sentence: string): OwnWord[] {
  let quoted = false;
  return (sentence.match(/[“”"]|[\p{L}\p{M}\p{N}]+/gu) ?? []).flatMap((part) => {
    if (part === '“') quoted = true;
    else if (part === '”') quoted = false;
    else if (part === '"') quoted = !quoted;
    else return [{ lower: part.toLowerCase(), quoted }];
    return [];
  });
}

const runOf = (words: readonly OwnWord[], from: number, to: number) =>
  words
    .slice(from, to)
    .map(({ lower }) => lower)
    .join(' ');
