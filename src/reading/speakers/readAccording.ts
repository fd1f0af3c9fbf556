import type { Found } from './attribution.js';
import { leftStart } from './aroundCue.js';
import { isFiniteVerb, isWord, looksLikeClause, type Clause } from './clause.js';
import type { Cue } from './cue.js';
import { subjectAfter } from './findSubject.js';

/** `According to Moon the dam ...`, `The dam will hold, according to Moon.` */
export function readAccording(clause: Clause, cue: Cue): Found {
  const { words } = clause;
  const subject = subjectAfter(clause, cue.to);
  if (!subject) return null;
  const end = phraseEnd(clause, cue);
  const speaker = end === null ? subject : { ...subject, to: Math.min(subject.to, end) };
  if (
    cue.from === 0 ||
    !words.slice(0, cue.from).some((word) => isWord(word) && !/^(?:but|and|so)$/.test(word.lower))
  ) {
    let rest = end ?? speaker.to;
    while (end === null && rest < words.length && words[rest]!.text !== ',') rest++;
    if (words[rest]?.text !== ',') return { speaker, content: [{ from: rest, to: words.length }] };
    // "According to Moon, a retired general, the dam ...": over the apposition.
    const close = words.findIndex((word, at) => at > rest && word.text === ',');
    if (
      close > 0 &&
      (/^(?:a|an|the|who|which)$/.test(words[rest + 1]?.lower ?? '') ||
        words.slice(rest + 1, close).every(({ text }) => /^\p{Lu}/u.test(text))) &&
      !words.slice(rest + 2, close).some(isFiniteVerb)
    )
      rest = close;
    return { speaker, content: [{ from: rest + 1, to: words.length }] };
  }
  const rest = speaker.to;
  const left = { from: leftStart(clause, cue.from), to: cue.from };
  const broken = words[rest]?.text === ',' && !looksLikeClause(words, left);
  return { speaker, content: broken ? [left, { from: rest + 1, to: words.length }] : [left] };
}

/** Where the phrase ends that "according to" opens, with what hangs on its noun; null when the tree has no noun for it or nothing but it follows. */
function phraseEnd({ words, tree }: Clause, { from, to }: Cue): number | null {
  const { heads } = tree();
  const noun = heads[from]!;
  if (noun < to) return null;
  const isWithin = (at: number): boolean => at === noun || (at >= 0 && isWithin(heads[at]!));
  const last = words.findLastIndex((word, at) => isWord(word) && isWithin(at));
  return words.slice(last + 1).some(isWord) ? last + 1 : null;
}
