import { AUXILIARIES, BE, isAdverb } from '../../languages/en/grammar.js';
import type { Clause } from './clause.js';

/** The auxiliaries and adverbs before a verb that belong to it. */
export function verbGroup(
  { words, quoted, tree }: Clause,
  head: number,
): { from: number; be: boolean; negated: number | null } {
  let from = head;
  let be = false;
  let negated: number | null = null;
  for (let at = head - 1; at >= 0 && head - at <= 6 && !quoted[at]; at--) {
    const { lower } = words[at]!;
    // "It's said" has a verb in it, "the minister's said remarks" has not.
    const auxiliary = AUXILIARIES.has(lower) || (lower === "'s" && tree().tags[at] === 'VBZ');
    if (!auxiliary && !isAdverb(lower) && !/^(?:each|both|all)$/.test(lower)) break;
    if (lower === 'may' && /^M/.test(words[at]!.text)) break;
    if (BE.has(lower))
      be = be || !words.slice(at + 1, head).some((word) => /^(?:have|has|had)$/.test(word.lower));
    if (lower === 'not' || lower === 'never' || lower === 'neither' || /n't$/.test(lower)) negated = at;
    from = at;
  }
  // Adverbs with no auxiliary left of them stay, unless they open the sentence.
  while (from < head && from === 0 && isAdverb(words[from]!.lower)) from++;
  while (from < head && /^(?:each|both|all)$/.test(words[from]!.lower)) from++;
  return { from, be, negated };
}
