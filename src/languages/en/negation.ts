const split = (list: string) => new Set(list.trim().split(/\s+/));

/** Words that negate the clause they stand in; lower case. Words ending in n't count too. */
export const NEGATIONS =
  split(`no not never neither nor nobody nothing none cannot refused refuses refuse denied denies deny
  failed fails declined declines rejected rejects untrue nonsense impossible`);

/** True for a word that negates ("no", "hasn't"); lower case. */
export function isNegation(lower: string): boolean {
  return NEGATIONS.has(lower) || lower.endsWith("n't") || lower.endsWith('n’t');
}

/** Words after a negation that make it no negation: "not only", "no longer" stays one, "no doubt". */
export const NEGATION_STOPPERS = split(`only just least doubt matter wonder`);
