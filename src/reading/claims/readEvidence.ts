import type { Evidence, EvidenceKind } from '../../core/reading.js';
import { spanOf } from '../../core/spans.js';
import { EVIDENCE_NOUNS, INANIMATE_EVIDENCE } from '../../languages/en/evidence.js';
import type { Clause, Run } from '../speakers/clause.js';
import { nounPhraseEnding } from '../speakers/findSubject.js';

/** Words after which a noun phrase has had its head ("documents found", "the report by"). */
const AFTER_HEAD = new Set(
  `of for in at from by that which who on to this last and with found released published obtained seen posted taken shared verified reviewed
   captured showing recovered conducted filed leaked made aired circulating dated issued`.split(/\s+/),
);

/** The kind of evidence that a noun phrase is ("Documents found on dead soldiers"), null when its head is no such noun. */
export function evidenceKind({ words }: Clause, { from, to }: Run): EvidenceKind | null {
  for (let at = from; at < to; at++) {
    const { lower, text } = words[at]!;
    if (AFTER_HEAD.has(lower)) return null;
    const kind = EVIDENCE_NOUNS.get(lower);
    // "U.S. Geological Survey" is a name.
    if (!kind || (at > 0 && /^\p{Lu}/u.test(text))) continue;
    const next = words[at + 1]?.lower ?? '';
    if (kind === 'satellite' || at + 1 >= to || AFTER_HEAD.has(next) || !/^\p{Ll}/u.test(next)) return kind;
  }
  return null;
}

/** The kind of a phrase that is a thing which cannot speak: a document, a video, a survey; null for all else. */
export function evidenceSubject(clause: Clause, run: Run): EvidenceKind | null {
  const kind = evidenceKind(clause, run);
  return kind && INANIMATE_EVIDENCE.has(kind) ? kind : null;
}

/** Who made it ("a video released by the Ukrainian government", "the ministry's report"); null when not said. */
export function makerOf(clause: Clause, run: Run): Run | null {
  const { words } = clause;
  for (let at = run.from; at < run.to - 1; at++) {
    if (
      words[at]!.lower === 'by' &&
      at > run.from &&
      /(?:ed|made|shot|taken|seen)$/.test(words[at - 1]!.lower) &&
      !/^(?:seen|reviewed|obtained|viewed|verified)$/.test(words[at - 1]!.lower)
    ) {
      return { from: at + 1, to: run.to };
    }
    if (words[at]!.lower === "'s" && EVIDENCE_NOUNS.has(words[run.to - 1]!.lower))
      return nounPhraseEnding(clause, at, run.from);
    if (
      /^(?:from|by)$/.test(words[at]!.lower) &&
      at > run.from &&
      EVIDENCE_NOUNS.has(words[at - 1]!.lower) &&
      /^(?:the|\p{Lu})/u.test(words[at + 1]!.text)
    )
      return { from: at + 1, to: run.to };
  }
  return null;
}

/** Evidence named in the words around a cue: "after a closed briefing", "in a video released on Sunday", "in an interview with Belta". */
export function evidenceBeside(text: string, clause: Clause, { from, to }: Run): Evidence[] {
  const { words } = clause;
  const found: Evidence[] = [];
  for (let at = from; at < to; at++) {
    if (!/^(?:in|after|during|at|citing|from|to|on|following)$/.test(words[at]!.lower)) continue;
    for (let noun = at + 1; noun < Math.min(to, at + 7); noun++) {
      const kind = EVIDENCE_NOUNS.get(words[noun]!.lower);
      if (!kind || (words[at]!.lower === 'to' && kind !== 'witness')) continue;
      let first = at + 1;
      while (first < noun && /^(?:a|an|the)$/.test(words[first]!.lower)) first++;
      found.push({ kind, ...spanOf(text, words[first]!.start, words[noun]!.end) });
      at = noun;
      break;
    }
  }
  return found;
}
