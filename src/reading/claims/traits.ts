import type { Claim } from '../../core/reading.js';
import { PRONOUNS } from '../../languages/en/grammar.js';
import type { Attribution } from '../speakers/attribution.js';
import { isQuoteMark, type Clause, type Run } from '../speakers/clause.js';
import { findPredicate, type Predicate } from './findPredicate.js';

/** What is known of how an attribution was found: its cue, its speaker, its content, and whether the tree agrees. */
export function traitsOfAttribution(clause: Clause, { cue, speaker, content }: Attribution): string[] {
  const { words, quoted, tree } = clause;
  const { heads, relations, tags } = tree();
  const [first, last] = [content[0]!, content.at(-1)!];
  const word = cue.verb?.base || words[cue.head]!.lower;
  const order = first.from >= cue.to ? 'after' : last.to <= cue.from ? 'before' : 'around';
  const lead = words[first.from - 1];
  const inside = content.flatMap(({ from, to }) => words.slice(from, to).map((_, at) => from + at));
  const spoken = inside.filter((at) => quoted[at]).length;
  const predicate = findPredicate(clause, content);
  const hangs =
    predicate === null ? 'none' : heads[predicate.at] === cue.head ? relations[predicate.at]! : 'elsewhere';
  const subject = heads.findIndex((head, at) => head === cue.head && /^nsubj/.test(relations[at]!));
  const agrees = speaker !== null && subject >= speaker.from && subject < speaker.to;
  return [
    cue.shape,
    `cue ${cue.shape} ${word}`,
    `tag ${tags[cue.head]!} ${relations[cue.head]!}`,
    `order ${order}`,
    `lead ${isQuoteMark(lead) ? '"' : (lead?.lower ?? '')}`,
    `gap ${order === 'after' ? Math.min(first.from - cue.to, 5) : order === 'before' ? Math.min(cue.from - last.to, 5) : ''}`,
    `spoken ${spoken === 0 ? 'none' : spoken === inside.length ? 'all' : 'some'}`,
    `hangs ${hangs}`,
    `speaker ${speaker === null ? 'none' : PRONOUNS.has(words[speaker.to - 1]!.lower) ? 'pronoun' : tags[speaker.to - 1]!}`,
    `reach ${speaker === null ? '' : Math.min(Math.min(Math.abs(cue.from - speaker.to), Math.abs(speaker.from - cue.to)), 4)}`,
    `longs ${speaker === null ? '' : Math.min(speaker.to - speaker.from, 8)}`,
    `agrees ${subject < 0 ? 'none' : agrees ? 'speaker' : 'other'}`,
    ...(cue.negated === null ? [] : ['negated']),
    ...traitsOfWords(clause, first, content.length === 1 ? predicate : findPredicate(clause, [first])),
  ];
}

/** What a stretch of words is: how it begins, its main predicate, its length. */
export function traitsOfPredicate(clause: Clause, run: Run): string[] {
  return traitsOfWords(clause, run, findPredicate(clause, [run]));
}

function traitsOfWords({ words, tree }: Clause, run: Run, predicate: Predicate | null): string[] {
  const { tags } = tree();
  const subject = predicate?.subject ?? null;
  return [
    `begins ${tags[run.from]!}`,
    `first ${words[run.from]!.lower}`,
    `length ${Math.min(Math.ceil((run.to - run.from) / 4), 9)}`,
    `ends ${words[run.to]?.text ?? ''}`,
    `predicate ${predicate === null ? 'none' : tags[predicate.at]!}`,
    `does ${predicate === null ? '' : words[predicate.at]!.lower}`,
    `subject ${subject === null ? 'none' : tags[subject]!}`,
    `who ${subject === null ? '' : words[subject]!.lower}`,
    ...(predicate?.isCopula ? ['copula'] : []),
    ...(predicate?.isPassive ? ['passive'] : []),
    ...(predicate?.helpers ?? []).map((helper) => `helper ${helper}`),
  ];
}

/** Where a claim stands among the others and in the report. */
export interface Standing {
  /** The index of its sentence. */
  sentence: number;
  /** How many claims its sentence holds. */
  beside: number;
  /** Others lie within its words. */
  isOuter: boolean;
  /** It lies within the words of another. */
  isInner: boolean;
}

/** All that is known of how a claim was found, as names of features: those of its finder, and its own. */
export function traitsOfClaim(
  found: readonly string[],
  claim: Omit<Claim, 'confidence' | 'id' | 'saidAt'>,
  { sentence, beside, isOuter, isInner }: Standing,
): string[] {
  const { kind, certainty, figures, content, evidence, speakers } = claim;
  const place = sentence < 3 ? sentence : sentence < 6 ? 3 : sentence < 11 ? 6 : 11;
  const own = [
    ...found,
    `kind ${kind}`,
    `certainty ${certainty}`,
    `figures ${Math.min(figures.length, 2)}`,
    ...new Set(figures.flatMap(({ unit, outcome }) => [`unit ${unit}`, `outcome ${outcome}`])),
    `parts ${Math.min(content.length, 3)}`,
    `evidence ${Math.min(evidence.length, 1)}`,
    `chain ${Math.min(speakers.length, 2)}`,
    `known ${speakers.at(-1)?.entity ? 'yes' : 'no'}`,
    `place ${place}`,
    `claims ${Math.min(beside, 4)}`,
    ...(isOuter ? ['outer'] : []),
    ...(isInner ? ['inner'] : []),
  ];
  // What a trait is worth depends on the kind of finder, which is its first.
  const [finder] = found;
  return [...new Set([`${finder}`, ...own.slice(1).map((trait) => `${finder}: ${trait}`)])];
}
