import type { Range } from '../../core/spans.js';
import { isNegation } from '../../languages/en/negation.js';
import { childrenOf, type Clause, finiteOf, rootOf, subtreeOf } from './readClause.js';

/** Parts that only add, from the one that is missed least. */
const LOOSE = /^(?:parataxis|discourse|dislocated|vocative|list|appos|acl:relcl|advcl|acl)$/;
/** Openings of a clause that says when, how or against what something happened, and not whether. */
const CIRCUMSTANCE =
  /^(?:as|while|when|after|before|since|although|though|whereas|where|by|for|to|\p{L}+ing)$/u;
/** Words on which the sense of the sentence around them turns: what holds one is never cut. */
const TURNING =
  /^(?:if|unless|provided|providing|except|but|until|till|only|without|than|whether|because|so|according|alleged|allegedly|suspected|reportedly|say|says|said|told|claims?|claimed|believed?|estimated?)$/;
/** Words that a time or a measure after them completes: "two days after", "shortly before", "as many as". */
export const LEANING =
  /^(?:minutes?|hours?|days?|weeks?|months?|years?|moments?|shortly|soon|just|right|immediately|long|even|only|late|early|many|much|far|such|more|less|miles?|feet|yards?|blocks?|but|not)$/;
/** A quantity or a first place is one among what follows it. */
const SCOPED =
  /^(?:only|most|all|every|each|first|last|no|none|never|any|largest|highest|worst|biggest|percent|per|half|majority)$/;

/** One part that may be cut, as a run of word numbers [from, to). */
export interface Cut {
  from: number;
  to: number;
}

/**
 * Shorter wordings of a clause, the clause itself first: loose parts are cut along the tree, one after the other and each alone.
 * Nothing that negates, hedges, sets a condition or credits a speaker is cut, and none of what a negation or "only" rests on.
 */
export function compressClause(clause: Clause): string[] {
  const cuts = [...looseCuts(clause), ...circumstances(clause)];
  const wordings = [clause.text];
  const taken: Cut[] = [];
  for (const cut of cuts) {
    wordings.push(without(clause, [cut]));
    if (taken.some((other) => cut.from >= other.from && cut.to <= other.to)) continue;
    taken.push(cut);
    if (taken.length > 1) wordings.push(without(clause, taken));
  }
  return [...new Set(wordings)];
}

function looseCuts(clause: Clause): Cut[] {
  const { words, relations, tags } = clause;
  const root = rootOf(clause);
  const past = root >= 0 && isPast(clause, root);
  const commas = asides(clause);
  const parts = words.flatMap((_, at): Cut[] => {
    const relation = relations[at]!;
    if (!LOOSE.test(relation)) return joinedPart(clause, at);
    const cut = runOf(subtreeOf(clause, at));
    if (cut === null || turns(clause, cut) || !isClosed(clause, cut)) return [];
    if (LEANING.test(words[cut.from - 1]?.lower ?? '')) return [];
    const opening = words[cut.from]!.lower === ',' ? cut.from + 1 : cut.from;
    const set = cut.from > 0 && (words[cut.from - 1]!.lower === ',' || opening > cut.from);
    if (relation === 'acl:relcl' || relation === 'acl')
      return set || (past && isComplement(clause, at, opening)) ? [cut] : [];
    if (relation === 'appos') return set && isAside(clause, cut) ? [cut] : [];
    if (relation === 'parataxis') return set ? [cut] : [];
    if (relation !== 'advcl') return set && isAside(clause, cut) ? [cut] : [];
    return past && CIRCUMSTANCE.test(words[opening]!.lower) && !(tags[opening] === 'TO' && !set) ? [cut] : [];
  });
  return [...commas, ...parts].sort((a, b) => b.from - a.from || a.to - b.to);
}

/** True where a part that a comma opens ends with one too, or with the clause, and no age follows, which would stand alone. */
function isClosed({ words }: Clause, { from, to }: Cut): boolean {
  const opens = words[from]!.lower === ',' || words[from - 1]?.lower === ',';
  if (words[to] === undefined || (!opens && from > 0)) return true;
  return /^[,)–—-]$/.test(words[to]!.lower) && !/^\d+$/.test(words[to + 1]?.lower ?? '');
}

/** True for a second naming and not a thing of a list: it opens as one ("a mason", "Anna Roe") and no "and" joins what follows. */
function isAside({ words, tags }: Clause, { from, to }: Cut): boolean {
  const opening = words[from]!.lower === ',' ? from + 1 : from;
  if (!/^(?:DT|PRP\$|CD|NNPS?)$/.test(tags[opening]!)) return false;
  const isList = words.slice(from, to).some(({ lower }) => /^(?:and|or)$/.test(lower));
  if (isList && tags[opening] !== 'DT') return false;
  const after = words.slice(to, to + LIST).map(({ lower }) => lower);
  return !after.some(
    (lower, at) => /^(?:and|or)$/.test(lower) && !tags.slice(to, to + at).some((tag) => FINITE.test(tag)),
  );
}

/** How many words after a part of a list its "and" may stand. */
const LIST = 10;
const FINITE = /^(?:VBD|VBZ|VBP|MD)$/;

/** Nouns that say nothing without what follows them. */
const EMPTY =
  /^(?:condition|purpose|fact|claim|idea|way|time|day|moment|point|case|one|ones|those|that|thing|things|person|people|anyone|someone|somebody|number|lot|part|area|place|reason|belief|hope|fear|chance|right|decision|order|plan|\d.*)$/;

/** True for what tells more of an object or a place of a positive clause: "flown to a hospital where she died" holds without it. */
function isComplement({ heads, relations, words, tags }: Clause, at: number, opening: number): boolean {
  const noun = heads[at]!;
  if (!/^(?:WP|WRB|WDT|VBG|VBN)$/.test(tags[opening]!) || EMPTY.test(words[noun]!.lower)) return false;
  if (!/^(?:obj|obl)/.test(relations[noun]!) || heads[noun] !== heads.indexOf(-1)) return false;
  if (tags[noun] === 'NNS' && !heads.some((head, place) => head === noun && relations[place] === 'det'))
    return false;
  return !words.some(({ lower }) => isNegation(lower) || SCOPED.test(lower));
}

/** ", who heads the office,": told by its marks, which trees often miss. */
function asides(clause: Clause): Cut[] {
  const { words, tags } = clause;
  return words.flatMap((word, at): Cut[] => {
    if (word.lower !== ',' || !/^(?:which|who|whose|where|whom)$/.test(words[at + 1]?.lower ?? '')) return [];
    const close = words.findIndex((other, place) => place > at + 2 && other.lower === ',');
    const to = close < 0 ? words.length : close;
    const cut = { from: at + 1, to };
    const verb = close < 0 || /^(?:VBD|VBZ|VBP|MD)$/.test(tags[close + 1] ?? '');
    return verb && !turns(clause, cut) ? [cut] : [];
  });
}

/** A second predicate joined by "and": the first is told without it. */
function joinedPart(clause: Clause, at: number): Cut[] {
  const { relations, heads, tags, words } = clause;
  if (relations[at] !== 'conj' || heads[at] !== rootOf(clause) || !/^VB/.test(tags[at]!)) return [];
  const cut = runOf(subtreeOf(clause, at));
  const first =
    cut && words[cut.from]!.lower === ',' ? words[cut.from + 1]?.lower : cut && words[cut.from]!.lower;
  return cut !== null && cut.to === words.length && first === 'and' && !turns(clause, cut) ? [cut] : [];
}

/**
 * Prepositional phrases after the predicate of a positive clause in the past, where another part still completes it: what happened did so
 * also without them.
 */
function circumstances(clause: Clause): Cut[] {
  const { words, tags } = clause;
  const root = rootOf(clause);
  if (root < 0 || !isPast(clause, root) || words.some(({ lower }) => isNegation(lower) || SCOPED.test(lower)))
    return [];
  const phrases = childrenOf(clause, root, /^obl(?!:agent)/);
  const isComplete = childrenOf(clause, root, /^(?:obj|xcomp|ccomp|aux:pass)/).length > 0;
  if (!isComplete && phrases.length < 2) return [];
  const cuts = phrases.flatMap((at): Cut[] => {
    const cut = runOf(subtreeOf(clause, at));
    if (cut === null || cut.from <= root + 1 || turns(clause, cut) || tags[cut.from] !== 'IN') return [];
    if (
      LEANING.test(words[cut.from - 1]!.lower) ||
      !ENDING.test(tags[cut.to] ?? '.') ||
      words[cut.to]?.lower === ','
    )
      return [];
    return CIRCUMSTANTIAL.test(words[cut.from]!.lower) ? [cut] : [];
  });
  return isComplete ? cuts.reverse() : cuts.reverse().slice(0, 1);
}

const CIRCUMSTANTIAL =
  /^(?:in|at|on|during|after|before|near|amid|along|outside|inside|over|following|since)$/;
/** What may stand after a phrase that is cut: a mark, another phrase, or nothing. */
export const ENDING = /^(?:[.,:]|IN|CC|RB|TO)$/;

function isPast(clause: Clause, root: number): boolean {
  const finite = finiteOf(clause, root);
  return (
    finite >= 0 && (clause.tags[finite] === 'VBD' || /^(?:has|have|had)$/.test(clause.words[finite]!.lower))
  );
}

/** True for a part that the sense turns on, or that something after it hangs on. */
function turns({ words, tags }: Clause, { from, to }: Cut): boolean {
  if (
    words[to]?.lower === ',' &&
    (tags[to + 1] === 'VBG' || /^(?:who|which|where|whose|when)$/.test(words[to + 1]?.lower ?? ''))
  )
    return true;
  return words.slice(from, to).some(({ lower }) => TURNING.test(lower) || /^["“”]$/.test(lower));
}

/** The run of these numbers; null when it has a gap. */
export function runOf(numbers: readonly number[]): Cut | null {
  const from = numbers[0]!;
  const to = numbers.at(-1)! + 1;
  return to - from === numbers.length ? { from, to } : null;
}

/** The text without the cuts, and without the marks that set them off. */
export function without({ text, words }: Clause, cuts: readonly Cut[]): string {
  const ranges: Range[] = cuts.map(({ from, to }) => {
    const opens = words[from - 1]?.lower === ',' || words[from - 1]?.lower === '(';
    const first = opens || (from > 0 && /^[–—-]$/.test(words[from - 1]!.lower)) ? from - 1 : from;
    const closes =
      /^[,)–—-]$/.test(words[to]?.lower ?? '') && (opens || from === 0 || words[from]!.lower === ',');
    // "Roe, 66, a farmer, stopped": the age keeps its second comma.
    const isAfterAge = /^\d+$/.test(words[opens ? from - 2 : from - 1]?.lower ?? '');
    const last = closes && !isAfterAge ? to : to - 1;
    return { start: words[first]!.start, end: words[last]!.end };
  });
  let rest = '';
  let at = 0;
  for (const { start, end } of ranges.sort((a, b) => a.start - b.start || b.end - a.end)) {
    if (start > at) rest += `${text.slice(at, start)} `;
    at = Math.max(at, end);
  }
  rest += text.slice(at);
  return rest
    .replace(/\s+/g, ' ')
    .replace(/\s+([,.;:)])/g, '$1')
    .replace(/^[\s,]+|[\s,]+$/g, '');
}
