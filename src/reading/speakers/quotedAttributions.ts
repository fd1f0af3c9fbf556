import type { Attribution } from './attribution.js';
import type { Clause, Run } from './clause.js';
import { findAttributions } from './findAttributions.js';

/** Plain telling: in a quotation other verbs of saying seldom give somebody's words. */
const TELLING = /^(?:says?|said|tells?|told)$/;

/** Who speaks of himself gives no other's words. */
const SELF = /^(?:i|we|nobody)$/;

/** What somebody quoted says that others said ("My mother told me it would flood"), each wholly within its quotation. */
export function findQuotedAttributions(clause: Clause): Attribution[] {
  const { words, quoted } = clause;
  if (!words.some(({ lower }, at) => quoted[at] && TELLING.test(lower))) return [];
  return findAttributions({ ...clause, quoted: quoted.map((is) => !is) }).flatMap((attribution) => {
    const { cue, speaker } = attribution;
    if (speaker === null || cue.shape !== 'verb' || !TELLING.test(words[cue.head]!.lower)) return [];
    const around = quotationAround(clause, cue.head);
    const isWithin = speaker.from >= around.from && speaker.to <= around.to;
    if (!isWithin || SELF.test(words[speaker.from]!.lower)) return [];
    const content = attribution.content
      .map(({ from, to }) => ({ from: Math.max(from, around.from), to: Math.min(to, around.to) }))
      .filter(({ from, to }) => to > from);
    return content.length === 0 ? [] : [{ ...attribution, content }];
  });
}

/** The quoted words around one of them. */
function quotationAround({ quoted }: Clause, at: number): Run {
  const end = quoted.indexOf(false, at);
  return { from: quoted.lastIndexOf(false, at) + 1, to: end < 0 ? quoted.length : end };
}
