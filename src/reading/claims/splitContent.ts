import type { Attribution } from '../speakers/attribution.js';
import type { Clause, Run } from '../speakers/clause.js';
import { trimRun } from '../speakers/findContent.js';
import { findPredicate } from './findPredicate.js';
import { readKind } from './readKind.js';
import { readStance } from './readStance.js';

/**
 * Two clauses under one cue are two claims when each has a "that" of its own ("said that A and that B"), when "though" sets one against the
 * other, or when they differ in kind or certainty ("no arrests had been made, but four men were sought"), else one.
 */
export function splitContent(text: string, clause: Clause, attribution: Attribution): Attribution[] {
  const last = attribution.content.at(-1)!;
  if (attribution.content.length > 1 && addsClause(clause, last))
    return [
      { ...attribution, content: attribution.content.slice(0, -1) },
      ...splitContent(text, clause, { ...attribution, content: [{ ...last, from: last.from + 1 }] }),
    ];
  const parting = partingIn(clause, last);
  const joint = parting < 0 ? jointIn(clause, last) : parting;
  if (joint < 0) return [attribution];
  const from = clause.words[joint + 1]!.lower === 'that' ? joint + 2 : joint + 1;
  const right = trimRun(clause, { from, to: last.to });
  const left = [...attribution.content.slice(0, -1), trimRun(clause, { from: last.from, to: joint })];
  const toneOf = (runs: readonly Run[]) => {
    const stance = readStance(text, clause, runs, null);
    return `${stance.certainty} ${readKind(clause, runs, null, stance)}`;
  };
  if (parting < 0 && toneOf(left) === toneOf([right])) return [attribution];
  return [
    { ...attribution, content: left },
    ...splitContent(text, clause, { ...attribution, content: [right] }),
  ];
}

/** "..., he said, and the third is on fire": what goes on after the cue is a clause with a subject of its own. */
function addsClause(clause: Clause, { from, to }: Run): boolean {
  if (!/^(?:and|but)$/.test(clause.words[from]!.lower)) return false;
  return (findPredicate(clause, [{ from: from + 1, to }])?.subject ?? null) !== null;
}

/** The word that parts two clauses of a run whatever they say: "and" before a second "that", a "though" after a comma; -1 when there is none. */
function partingIn({ words, quoted, tree }: Clause, { from, to }: Run): number {
  for (let at = from + 2; at < to - 2; at++) {
    const { lower } = words[at]!;
    if (quoted[at]) continue;
    if (/^(?:and|but)$/.test(lower) && words[at + 1]!.lower === 'that' && tree().tags[at + 1] === 'IN')
      return at;
    if (/^(?:though|although)$/.test(lower) && words[at - 1]!.text === ',' && words[at + 1]!.text !== ',')
      return at;
  }
  return -1;
}

/** The word that joins a second clause to the first of a run, -1 when there is none. */
function jointIn(clause: Clause, { from, to }: Run): number {
  const { heads, parts, relations } = clause.tree();
  const isVerb = (at: number) =>
    parts[at] === 'VERB' ||
    parts[at] === 'AUX' ||
    heads.some((head, word) => head === at && relations[word] === 'cop');
  for (let verb = from + 2; verb < to; verb++) {
    const head = heads[verb]!;
    if (relations[verb] !== 'conj' || head < from || !isVerb(verb) || !isVerb(head)) continue;
    for (let at = verb - 1; at > head; at--)
      if (/^(?:and|but)$|^;$/.test(clause.words[at]!.lower) && at > from + 1) return at;
  }
  return -1;
}
