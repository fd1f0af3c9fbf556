import { spanOf } from '../../core/spans.js';
import { SAYING_FORMS } from '../../languages/en/saying.js';
import { isFiniteVerb, isWord, type Clause } from '../speakers/clause.js';
import { nameSpeaker, type Naming } from '../speakers/nameSpeakers.js';
import type { ClaimDraft } from './draftClaim.js';
import { readStance } from './readStance.js';

/** Longest label before the colon of a transcript, in words. */
const LONGEST_LABEL = 8;

/** Opens a turn of a transcript ("JANE ROE: The dam will hold."): all after the colon is the speaker's; null for any other sentence. */
export function readTurn(naming: Naming, clause: Clause, sentence: number): ClaimDraft | null {
  const { words } = clause;
  const colon = words.findIndex((word, at) => at <= LONGEST_LABEL && word.text === ':');
  if (colon < 1 || colon >= words.length - 2 || !isLabel(naming, clause, colon)) return null;
  const content = trimWords(clause, colon + 1);
  if (!content) return null;
  const mark = words[colon]!;
  return {
    content: [spanOf(naming.text, words[content.from]!.start, words[content.to - 1]!.end)],
    speakers: [nameSpeaker(naming, clause, { from: 0, to: colon })],
    cue: spanOf(naming.text, mark.start, mark.end),
    kind: 'statement',
    ...readStance(naming.text, clause, [content], null),
    evidence: [],
    sentence,
  };
}

/** The next sentence of the same paragraph is still the speaker's. */
export function continueTurn(text: string, turn: ClaimDraft, clause: Clause, sentence: number): void {
  const content = trimWords(clause, 0);
  if (!content) return;
  const last = turn.content.at(-1)!;
  turn.content[turn.content.length - 1] = spanOf(text, last.start, clause.words[content.to - 1]!.end);
  turn.sentence = sentence;
}

/** A label is a name in capitals, or holds a person's name and little else. */
function isLabel({ mentions }: Naming, { words, start }: Clause, colon: number): boolean {
  const names = words.slice(0, colon).filter(isWord);
  if (
    names.some((word) => isFiniteVerb(word) || (SAYING_FORMS.has(word.lower) && /^\p{Ll}/u.test(word.text)))
  )
    return false;
  const capitals = names.filter((word) => /^\p{Lu}/u.test(word.text)).length;
  if (names.length === 0 || capitals < Math.ceil(names.length * 0.6)) return false;
  const shouted = names.every(
    (word) => word.text.length > 1 && /\p{Lu}/u.test(word.text) && word.text === word.text.toUpperCase(),
  );
  if (shouted && names.length <= 4) return true;
  const end = words[colon]!.start;
  const quoted = /^["“]$/.test(words[colon + 1]!.text);
  return (quoted || names.length <= 4) && personWithin(mentions, start, end);
}

function personWithin(mentions: Naming['mentions'], start: number, end: number): boolean {
  let low = 0;
  let high = mentions.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (mentions[middle]!.start < start) low = middle + 1;
    else high = middle;
  }
  for (let at = low; at < mentions.length && mentions[at]!.end <= end; at++)
    if (mentions[at]!.kind === 'person') return true;
  return false;
}

function trimWords({ words }: Clause, start: number): { from: number; to: number } | null {
  let from = start;
  let to = words.length;
  while (from < to && !isWord(words[from])) from++;
  while (to > from && !isWord(words[to - 1])) to--;
  return to > from ? { from, to } : null;
}
