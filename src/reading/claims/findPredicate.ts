import type { Clause, Run } from '../speakers/clause.js';

/** The main predicate of what is said. */
export interface Predicate {
  /** The number of its word: a verb, or what a copula joins to the subject. */
  at: number;
  /** Its auxiliaries and its copula, lower case, in their order. */
  helpers: readonly string[];
  isCopula: boolean;
  /** The number of its subject's word; null for none. */
  subject: number | null;
  isPassive: boolean;
}

/** The first word of the content that hangs on nothing within it and has a subject or is a verb; null when none does. */
export function findPredicate({ words, tree }: Clause, runs: readonly Run[]): Predicate | null {
  const { heads, relations, tags } = tree();
  const isInside = (at: number) => at >= 0 && runs.some(({ from, to }) => at >= from && at < to);
  const below = (at: number, relation: RegExp) =>
    words.flatMap((_, place) => (heads[place] === at && relation.test(relations[place]!) ? [place] : []));
  const at = words.findIndex(
    (_, place) =>
      isInside(place) &&
      !isInside(heads[place]!) &&
      (tags[place]!.startsWith('VB') || below(place, /^(?:nsubj|cop)/).length > 0),
  );
  if (at < 0) return null;
  const subject = below(at, /^(?:nsubj|expl)/)[0] ?? null;
  return {
    at,
    helpers: below(at, /^(?:aux|cop)/).map((place) => words[place]!.lower),
    isCopula: below(at, /^cop$/).length > 0,
    subject,
    isPassive: subject !== null && relations[subject] === 'nsubj:pass',
  };
}
