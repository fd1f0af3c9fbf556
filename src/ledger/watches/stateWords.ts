import { EMPTY_STATE_WORDS, oppositesOf, usualStem } from '../../languages/en/opposites.js';
import { stemWord } from '../../languages/en/stems.js';
import { STOPWORDS } from '../../languages/en/stopwords.js';
import { splitWords } from '../../tagging/words.js';

/** The stems that say what a text is about: `acts` from plain words, `names` from words with a capital and numbers. */
export interface StateStems {
  acts: Set<string>;
  names: Set<string>;
}

/** The stems of a text, without function words and words of standing or having. */
export function stateStems(text: string): StateStems {
  const stems: StateStems = { acts: new Set(), names: new Set() };
  for (const [at, word] of splitWords(text).entries()) {
    const lower = word.toLowerCase();
    if (lower.length < 2 || STOPWORDS.has(lower) || EMPTY_STATE_WORDS.has(lower)) continue;
    // The first word has a capital whatever it is.
    const isName = (at > 0 && word !== lower) || /\p{N}/u.test(word);
    (isName ? stems.names : stems.acts).add(usualStem(stemWord(lower)));
  }
  return stems;
}

/** Share of the stems that the other text has too, 0..1; 0 unless they share an act, and two stems in all. */
export function shareStems(stems: StateStems, other: StateStems): number {
  const has = (stem: string) => other.acts.has(stem) || other.names.has(stem);
  const acts = [...stems.acts].filter(has).length;
  const names = [...stems.names].filter(has).length;
  if (acts === 0 || acts + names < 2) return 0;
  return Math.min(acts / stems.acts.size, (acts + names) / (stems.acts.size + stems.names.size));
}

/** True when the later words name a state that ends one the earlier words name ("closed", "reopened"), and share its subject. */
export function endsState(earlier: string, later: string): boolean {
  const words = new Set(splitWords(later.toLowerCase()));
  const states = splitWords(earlier.toLowerCase()).filter((word) => oppositesOf(word).length > 0);
  if (!states.some((word) => oppositesOf(word).some((other) => words.has(other)))) return false;
  const [left, right] = [stateStems(earlier), stateStems(later)];
  const ended = new Set(states.map((word) => usualStem(stemWord(word))));
  const subject = [...left.acts, ...left.names].filter((stem) => !ended.has(stem));
  const shared = subject.filter((stem) => right.acts.has(stem) || right.names.has(stem)).length;
  return shared > 0 && shared >= subject.length / 2;
}

/** The indexes of the texts in which any of the stems stands, in order. `postings` is made by `postStems`. */
export function meetStems(
  stems: Iterable<string>,
  postings: ReadonlyMap<string, readonly number[]>,
): number[] {
  const met = new Set([...stems].flatMap((stem) => postings.get(stem) ?? []));
  return [...met].sort((a, b) => a - b);
}

/** The texts in which each stem stands, by index. */
export function postStems(texts: readonly Iterable<string>[]): Map<string, number[]> {
  const postings = new Map<string, number[]>();
  for (const [index, stems] of texts.entries()) {
    for (const stem of new Set(stems)) {
      const posting = postings.get(stem);
      if (posting) posting.push(index);
      else postings.set(stem, [index]);
    }
  }
  return postings;
}

/** All stems of a text. */
export function allStems({ acts, names }: StateStems): string[] {
  return [...acts, ...names];
}

/**
 * The rarest of the stems, so many that every text which has `share` of them all (0..1) has one of these: with them, texts that hold nearly
 * all of another are found without comparing each with each (prefix filtering: Chaudhuri, Ganti and Kaushik 2006).
 */
export function rareStems(
  stems: StateStems,
  share: number,
  postings: ReadonlyMap<string, readonly number[]>,
): string[] {
  const all = allStems(stems);
  const rarity = (stem: string) => postings.get(stem)?.length ?? 0;
  return [...new Set(all)]
    .sort((a, b) => rarity(a) - rarity(b) || (a < b ? -1 : 1))
    .slice(0, Math.floor((1 - share) * all.length + ROUNDING) + 1);
}

/** So that 0.1 of 10 stems is one stem. */
const ROUNDING = 1e-9;
