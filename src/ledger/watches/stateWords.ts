import { EMPTY_STATE_WORDS, oppositesOf, usualStem } from '../../languages/en/opposites.js';
import { stemWord } from '../../languages/en/stems.js';
import { STOPWORDS } from '../../languages/en/stopwords.js';
import { splitWords } from '../../tagging/words.js';

/** The stems that say what a text is about: no function words, no words of standing or having. */
export function stateStems(text: string): Set<string> {
  const words = splitWords(text.toLowerCase()).filter(
    (word) => !STOPWORDS.has(word) && !EMPTY_STATE_WORDS.has(word) && word.length > 1,
  );
  return new Set(words.map((word) => usualStem(stemWord(word))));
}

/** Share of `stems` that stand in `others`, 0..1; 0 when fewer than two are shared, which proves nothing. */
export function shareStems(stems: ReadonlySet<string>, others: ReadonlySet<string>): number {
  const shared = [...stems].filter((stem) => others.has(stem)).length;
  return shared < 2 ? 0 : shared / stems.size;
}

/** True when the later words name a state that ends one the earlier words name ("closed", "reopened"). */
export function endsState(earlier: string, later: string): boolean {
  const words = new Set(splitWords(later.toLowerCase()));
  return splitWords(earlier.toLowerCase()).some((word) =>
    oppositesOf(word).some((other) => words.has(other)),
  );
}
