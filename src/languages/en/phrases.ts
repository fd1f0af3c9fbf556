/** Fixed runs of lower-case words, found by their first word; the longest first. */
export type Phrases = ReadonlyMap<string, readonly (readonly string[])[]>;

/** Indexes phrases whose words are parted by one blank. */
export function indexPhrases(list: readonly string[]): Phrases {
  const index = new Map<string, string[][]>();
  for (const phrase of [...list].sort((a, b) => b.length - a.length)) {
    const parts = phrase.split(' ');
    index.set(parts[0]!, [...(index.get(parts[0]!) ?? []), parts]);
  }
  return index;
}

/** How many words from `at` (and before `to`) are one of the phrases; 0 when none begins there. */
export function phraseLength(
  phrases: Phrases,
  words: readonly { lower: string }[],
  at: number,
  to = words.length,
): number {
  const begun = phrases.get(words[at]!.lower);
  if (begun === undefined) return 0;
  for (const parts of begun) {
    if (at + parts.length <= to && parts.every((part, offset) => words[at + offset]!.lower === part))
      return parts.length;
  }
  return 0;
}
