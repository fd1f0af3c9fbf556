import type { Attribution } from '../speakers/attribution.js';
import type { Clause, Run } from '../speakers/clause.js';
import { trimRun } from '../speakers/findContent.js';
import { readKind } from './readKind.js';
import { readStance } from './readStance.js';

/**
 * Two clauses under one cue are two claims when one of them says that something is not so and the other that something is
 * ("no arrests had been made, but four men were sought"), else one.
 */
export function splitContent(text: string, clause: Clause, attribution: Attribution): Attribution[] {
  const last = attribution.content.at(-1)!;
  const joint = jointIn(clause, last);
  if (joint < 0) return [attribution];
  const right = trimRun(clause, { from: joint + 1, to: last.to });
  const left = [...attribution.content.slice(0, -1), trimRun(clause, { from: last.from, to: joint })];
  const toneOf = (runs: readonly Run[]) => {
    const stance = readStance(text, clause, runs, null);
    return `${stance.certainty} ${readKind(clause, runs, null, stance)}`;
  };
  if (toneOf(left) === toneOf([right])) return [attribution];
  return [
    { ...attribution, content: left },
    ...splitContent(text, clause, { ...attribution, content: [right] }),
  ];
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
