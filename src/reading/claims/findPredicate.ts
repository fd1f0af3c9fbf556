import type { Tree } from '../sentences/readTree.js';
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

const HELPER = /^(?:aux|cop)/;

/** The first word of the content that hangs on nothing within it and has a subject or is a verb; null when none does. */
export function findPredicate({ words, tree }: Clause, runs: readonly Run[]): Predicate | null {
  const { heads, relations, tags } = tree();
  const isInside = insideOf(runs);
  /** The first word below another from a place on with the relation; -1 for none. */
  const below = (at: number, relation: RegExp, from = 0): number => {
    for (let place = from; place < words.length; place++)
      if (heads[place] === at && relation.test(relations[place]!)) return place;
    return -1;
  };
  const at = words.findIndex(
    (_, place) =>
      isInside(place) &&
      !isInside(heads[place]!) &&
      (tags[place]!.startsWith('VB') || below(place, /^(?:nsubj|cop)/) >= 0),
  );
  if (at < 0) return null;
  const first = below(at, /^(?:nsubj|expl)/);
  const subject = first < 0 ? null : first;
  const helpers: string[] = [];
  for (let place = below(at, HELPER); place >= 0; place = below(at, HELPER, place + 1))
    helpers.push(words[place]!.lower);
  return {
    at,
    helpers,
    isCopula: below(at, /^cop$/) >= 0,
    subject,
    isPassive: subject !== null && relations[subject] === 'nsubj:pass',
  };
}

const insideOf = (runs: readonly Run[]) => (at: number) => runs.some(({ from, to }) => at >= from && at < to);

/** Relations by which a word belongs to the predicate above it and to no clause of its own. */
const OWN_CLAUSE = /^(?:advmod|det|nsubj|nsubj:pass|obj|aux|aux:pass|cop|expl|discourse|mark|cc:preconj)$/;

/** True for a word that hangs through its own clause alone on a main predicate of the content, one that no "but" or "and" adds. */
export function isOfMain({ words, tree }: Clause, runs: readonly Run[], word: number): boolean {
  const { heads, relations } = tree();
  const isInside = insideOf(runs);
  let at = word;
  for (; isInside(heads[at]!); at = heads[at]!)
    if (!OWN_CLAUSE.test(relations[at]!) && !isFinite(words, tree(), at)) return false;
  return !relations.some((relation, place) => relation === 'cc' && heads[place] === at && isInside(place));
}

/**
 * True for a verb that the tree takes for an adverbial clause though it has a finite auxiliary and no subject, as only "as was said" may: in "The
 * soldiers captured there haven't slept" the participle was taken for the main predicate.
 */
function isFinite(words: Clause['words'], { heads, relations, tags }: Tree, verb: number): boolean {
  if (relations[verb] !== 'advcl') return false;
  let finite = false;
  for (let at = 0; at < heads.length; at++) {
    if (heads[at] !== verb) continue;
    if (/^[nc]subj/.test(relations[at]!) || /^(?:as|than)$/.test(words[at]!.lower)) return false;
    if (/^aux/.test(relations[at]!) && /^(?:MD|VB[DPZ])$/.test(tags[at]!)) finite = true;
  }
  return finite;
}
