import type { TaggedName } from '../../tagging/findNames.js';
import type { Word } from '../sentences/readWords.js';
import { isCapitalised } from './findNames.js';

/** Longer names than this many words are not looked for again. */
const LONGEST = 10;

type Type = TaggedName['type'];

/**
 * The names of a report's sentences made to agree, since the tagger sees each sentence alone: the same words get the type that they have most often
 * in the report (of equals, the one the tagger gave), and where they stand as a name without being tagged they are tagged too.
 */
export function agreeNames(
  sentences: readonly (readonly Word[])[],
  tagged: readonly (readonly TaggedName[])[],
): TaggedName[][] {
  const types = new Map<string, Map<Type, number>>();
  let longest = 0;
  tagged.forEach((names, at) => {
    for (const { from, to, type } of names) {
      const key = keyOf(sentences[at]!, from, to);
      const counts = types.get(key) ?? new Map<Type, number>();
      types.set(key, counts.set(type, (counts.get(type) ?? 0) + 1));
      longest = Math.max(longest, Math.min(to - from, LONGEST));
    }
  });
  return sentences.map((words, at) => {
    const names = tagged[at]!.map((name) => ({
      ...name,
      type: commonType(types.get(keyOf(words, name.from, name.to))!, name.type),
    }));
    const covered = new Uint8Array(words.length);
    for (const { from, to } of names) covered.fill(1, from, to);
    const isPartOfMore = (place: number) => isCapitalised(words[place]) && covered[place] === 0;
    for (let from = 0; from < words.length; from++) {
      if (covered[from] || !isCapitalised(words[from]) || (from > 0 && isPartOfMore(from - 1))) continue;
      for (let to = Math.min(from + longest, words.length); to > from; to--) {
        const counts = types.get(keyOf(words, from, to));
        if (counts === undefined || covered.subarray(from, to).includes(1) || isPartOfMore(to)) continue;
        names.push({ from, to, type: commonType(counts, null) });
        covered.fill(1, from, to);
        break;
      }
    }
    return names;
  });
}

const keyOf = (words: readonly Word[], from: number, to: number) =>
  words
    .slice(from, to)
    .map(({ text }) => text)
    .join(' ');

function commonType(counts: ReadonlyMap<Type, number>, own: Type | null): Type {
  let best = own ?? [...counts.keys()][0]!;
  for (const [type, count] of counts) if (count > counts.get(best)!) best = type;
  return best;
}
