import type { LedgerClaim } from '../../core/ledger.js';
import type { Reading } from '../../core/reading.js';
import { overlaps } from '../../core/spans.js';
import { COMMON_VERBS } from '../../languages/en/grammar.js';
import { capitalize, POINTING_WORDS } from '../../languages/en/writing.js';

/** What a claim says, ready to stand in a sentence. */
export interface Said {
  /** The words, without marks at either end; lower case at the start unless a name stands there. */
  words: string;
  /** True when the report gives them in quotation marks. */
  quoted: boolean;
}

const OPENING = /["“„«‘']\s*$/;

/** The claim's words as a clause or a quotation; null when they cannot be lifted out without breaking them. */
export function readSaid(claim: LedgerClaim, reading: Reading): Said | null {
  const { text } = reading.report;
  const parts = claim.content;
  const first = parts[0]!;
  const last = parts.at(-1)!;
  const raw = parts
    .map((part) => part.text.trim())
    .join(' ')
    .replace(/[,\s]+(?=\s)/g, (gap) => (gap.includes(',') ? ',' : ' '))
    .replace(/\s+/g, ' ');
  const quoted = OPENING.test(text.slice(Math.max(0, first.start - 2), first.start)) || /^["“]/.test(raw);
  const words = stripDateline(raw)
    .replace(/^["“]+/, '')
    .replace(/[\s,;:.]*["”]*[\s,;:.]*$/, '')
    .replace(/[\s,]+(?:but|and|or|while|as|because|although)$/i, '')
    .trim();
  if (words === '' || /["“”]/.test(quoted ? words : '') || !isBalanced(words)) return null;
  if (quoted ? parts.length > 1 : /,\s(?:said|says|told|asked)\s|\b(?:said|says)$/.test(words)) return null;
  if (/\n/.test(text.slice(first.start, last.end))) return null;
  return { words: quoted ? words : lowerStart(words, first.start, reading), quoted };
}

/** A dateline at the start of a body ("KRALJEVO, Serbia (Wire) - ") is no part of what is said. */
function stripDateline(words: string): string {
  return words.replace(/^\p{Lu}{2}[^-–—.!?]{0,70}\s[-–—]\s(?=\p{L})/u, '');
}

function isBalanced(words: string): boolean {
  const count = (mark: RegExp) => words.match(mark)?.length ?? 0;
  return count(/"/g) % 2 === 0 && count(/“/g) === count(/”/g) && count(/\(/g) === count(/\)/g);
}

/** The words with a small first letter, unless they open with a name, an acronym or "I". */
function lowerStart(words: string, start: number, reading: Reading): string {
  const first = /^[\p{L}\p{M}'’-]+/u.exec(words)?.[0] ?? '';
  if (!/^\p{Lu}/u.test(first) || first === 'I' || /\p{Lu}.*\p{Lu}/u.test(first)) return words;
  const range = { start, end: start + first.length };
  const named = [...reading.mentions.filter(({ kind }) => kind !== 'office'), ...reading.places].some(
    (mention) => overlaps(mention, range),
  );
  return named && !/^(?:The|A|An)$/.test(first) ? words : words[0]!.toLowerCase() + words.slice(1);
}

/** Openings of a tail that may be cut off without changing what the rest says. */
const TAIL =
  /,\s+(?:which|who|whose|where|a figure|the (?:highest|largest|lowest|first|most|worst)|including|\p{L}{3,12}ing|its|his|her|their|two|three|four|five|down|up|one|an?)\s/u;
const AND_THAT = /,?\s+and\s+(?:that|said)\s/u;
/** Words that turn the sense of what stands before them; a clause with one keeps its tail. */
const TURNING =
  /\b(?:but|unless|if|except|although|though|without|not|only|until|however|said|says|told|heard|according|citing|quoting|believ\p{L}+|estimat\p{L}+)\b/iu;

/** Shorter wordings of a clause, longest first, itself among them: tails that only add are cut. */
export function shortenClause(words: string): string[] {
  const wordings = [words];
  for (const pattern of [AND_THAT, TAIL]) {
    const current = wordings.at(-1)!;
    const cut = pattern.exec(current);
    if (!cut || cut.index < 8) continue;
    const tail = current.slice(cut.index);
    const commas = (tail.match(/,/g) ?? []).length;
    // A second comma closes a parenthesis: what follows it belongs to the clause again.
    if (pattern === TAIL && commas > 1) {
      const close = tail.indexOf(',', 1);
      const rest = tail.slice(close + 1).trim();
      if (
        !TURNING.test(tail.slice(0, close)) &&
        /^(?:is|are|was|were|has|have|had|will|would|said)\b/.test(rest)
      )
        wordings.push(`${current.slice(0, cut.index)} ${rest}`);
      continue;
    }
    if (!TURNING.test(tail)) wordings.push(current.slice(0, cut.index));
  }
  const last = wordings.at(-1)!;
  const bare = last.replace(RESTRICTING, '');
  if (bare !== last) wordings.push(bare);
  return wordings;
}

/** "the plant that burned last week will stay": a short relative clause before the verb. */
const RESTRICTING = /\sthat \p{L}+ed(?: \p{L}+){0,3}(?= (?:will|has|have|is|are|was|were|would)\b)/u;

/** What must hold for a clause to stand in a sentence of its own. */
export interface Setting {
  /** "it", "they" and the like at the start mean the speaker, who is named right before, as in the report. */
  speakerFirst: boolean;
}

const FIRST_PERSON = /^(?:i|we|my|our|us|me|you|your)$/i;
const PERSONAL = /^(?:he|she|his|her|him|hers|himself|herself)$/i;
const NEUTRAL = /^(?:it|its|itself|they|their|them|theirs|themselves|these|those)$/i;

/** True when the clause points to nobody and nothing that it, or the speaker before it, has not named. */
export function standsAlone(words: string, { speakerFirst }: Setting): boolean {
  const list = words.match(/[\p{L}\p{N}'’-]+/gu) ?? [];
  const first = list[0]?.toLowerCase();
  if (first === undefined) return false;
  const opensWithSpeaker = speakerFirst && /^(?:it|its|he|she|his|her|they|their)$/.test(first);
  if (POINTING_WORDS.has(first) && !opensWithSpeaker) return false;
  if (/^(?:it|him|her|them|this|that|so)$/i.test(list.at(-1)!)) return false;
  return list.every((word, at) => {
    if (FIRST_PERSON.test(word)) return false;
    if (at === 0 || opensWithSpeaker) return true;
    const before = list.slice(0, at);
    if (PERSONAL.test(word))
      return before.some((one, i) => /^\p{Lu}/u.test(one) && (i > 0 || before.length > 1));
    return !NEUTRAL.test(word) || at >= 3;
  });
}

/** True when the clause carries a whole "and that": it can follow "said that" only. */
export function isJoined(words: string): boolean {
  return AND_THAT.test(words);
}

const FINITE =
  /\b(?:is|are|was|were|has|have|had|will|would|can|could|may|might|must|should|does|do|did|cannot|\p{L}{2,}(?:ed|n't|n’t))\b/iu;

function isFinite(words: string): boolean {
  if (FINITE.test(words)) return true;
  return (words.toLowerCase().match(/\p{L}+/gu) ?? []).some((word) => COMMON_VERBS.has(word));
}

/** True when the words are a clause with a subject and a verb, as far as their form shows. */
export function isClause(words: string): boolean {
  const opening =
    /^(?:to|of|for|as|by|from|with|at|in|on|being|having|not|how|why|what|whether|who|when|that)\b/i.test(
      words,
    );
  const gerund = /^\p{L}+ing\b/u.test(words);
  return !opening && !gerund && isFinite(words.split(' ').slice(1).join(' '));
}

/** The sentence with a capital and a full stop. */
export function closeSentence(words: string): string {
  const trimmed = words
    .trim()
    .replace(/\s+/g, ' ')
    .replace(/\s+([,.;:])/g, '$1');
  const ended = /[.!?]["”’]?$/.test(trimmed) ? trimmed : `${trimmed}.`;
  return capitalize(ended);
}
