import { nameSpeaker, type Naming } from '../speakers/nameSpeakers.js';
import { isWord, type Clause } from '../speakers/clause.js';
import { spanOf } from '../../core/spans.js';
import type { ClaimDraft } from './readClaims.js';
import { readStance } from './readStance.js';

/** Longest label before the colon of a transcript, in words. */
const LONGEST_LABEL = 8;

/** A transcript's line ("JANE ROE: The dam will hold."): all after the colon is the speaker's; null for any other sentence. */
export function speakerLabel(naming: Naming, clause: Clause): Omit<ClaimDraft, 'sentence'> | null {
  const { words } = clause;
  const colon = words.findIndex((word, at) => at <= LONGEST_LABEL && word.text === ':');
  if (colon < 1 || colon >= words.length - 2) return null;
  const label = words.slice(0, colon);
  const capitals = label.filter((word) => /^\p{Lu}/u.test(word.text)).length;
  const names = label.filter(isWord);
  const quoted = /^["“]$/.test(words[colon + 1]!.text);
  const person = naming.mentions.some(
    (mention) =>
      mention.kind === 'person' && mention.start >= clause.start && mention.end <= words[colon]!.start,
  );
  const shouted =
    names.length <= 4 &&
    names.every(
      (word) => word.text.length > 1 && word.text === word.text.toUpperCase() && /\p{Lu}/u.test(word.text),
    );
  if (capitals < Math.ceil(names.length * 0.6) || (!shouted && !(person && (quoted || names.length <= 4))))
    return null;
  let from = colon + 1;
  let to = words.length;
  while (from < to && !isWord(words[from])) from++;
  while (to > from && !isWord(words[to - 1])) to--;
  if (to - from < 2) return null;
  const content = { from, to };
  const stance = readStance(naming.text, clause, [content], null);
  const mark = words[colon]!;
  return {
    content: [spanOf(naming.text, words[from]!.start, words[to - 1]!.end)],
    speakers: [nameSpeaker(naming, clause, { from: 0, to: colon })],
    cue: spanOf(naming.text, mark.start, mark.end),
    kind: 'statement',
    ...stance,
    evidence: [],
  };
}
