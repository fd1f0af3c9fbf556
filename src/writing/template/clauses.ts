import type { Day } from '../../core/days.js';
import type { LedgerClaim } from '../../core/ledger.js';
import type { Reading } from '../../core/reading.js';
import { overlaps } from '../../core/spans.js';
import { NUMBER_WORDS } from '../../languages/en/numerals.js';
import { ONE_PERSON } from '../../languages/en/people.js';
import { capitalize, POINTING_WORDS } from '../../languages/en/writing.js';
import { dateDays } from './dateDays.js';
import { isWrittenSmall, lastNameOf } from './personNames.js';
import type { ReadClause } from './readClause.js';

/** What a claim says, ready to stand in a sentence. */
export interface Said {
  /** The words, without marks at either end; lower case at the start unless a name stands there. */
  words: string;
  /** True when the report gives them in quotation marks. */
  quoted: boolean;
}

const OPENING = /["“„«‘']\s*$/;

/**
 * The claim's words as a clause, its days as dates, or as a quotation, word for word; null when they cannot be lifted out without
 * breaking them, or stand in a line that is no sentence (a caption, a link, a heading).
 */
export function readSaid(
  claim: LedgerClaim,
  reading: Reading,
  { read, latest }: { read: ReadClause; latest: Day | null },
): Said | null {
  const { text } = reading.report;
  const parts = claim.content;
  const first = parts[0]!;
  const last = parts.at(-1)!;
  if (/[\p{L}\p{N}-]$/u.test(text.slice(Math.max(0, first.start - 1), first.start))) return null;
  if (/\n/.test(text.slice(first.start, last.end)) || !endsAsSentence(text, last.end)) return null;
  if (claim.speakers.length === 0 && MIDWAY.test(text.slice(Math.max(0, first.start - REACH), first.start)))
    return null;
  if (parts.length > 1 && leavesGap(claim, text)) return null;
  if (UNDER_CONDITION.test(text.slice(Math.max(0, first.start - REACH), first.start))) return null;
  const quoted =
    OPENING.test(text.slice(Math.max(0, first.start - 2), first.start)) || /^["“]/.test(first.text.trim());
  const raw = parts
    .map((part) => (quoted ? part.text : dateDays(reading, part, latest)).trim())
    .join(' ')
    .replace(/[,\s]+(?=\s)/g, (gap) => (gap.includes(',') ? ',' : ' '))
    .replace(/\s+/g, ' ');
  const words = stripDateline(raw)
    .replace(/^["“]+/, '')
    .replace(/[\s,;:.]*["”]*[\s,;:.]*$/, '')
    .concat(quoted ? (/^[?!]/.exec(text.slice(last.end))?.[0] ?? '') : '')
    .replace(/[\s,]+(?:but|and|or|while|as|because|although|however)$/i, '')
    .replace(OPENERS, (opener: string, comma: string | undefined, at: number, all: string) =>
      comma !== undefined || AFTER_OPENER.test(all.slice(at + opener.length)) ? '' : opener,
    )
    .replace(/^far,/i, 'so far,')
    .trim();
  if (words === '' || /["“”]/.test(quoted ? words : '') || !isBalanced(words)) return null;
  if (quoted ? parts.length > 1 : /,\s(?:said|says|told|asked)\s|\b(?:said|says)$/.test(words)) return null;
  return { words: quoted ? words : lowerStart(words, first.start, reading, read), quoted };
}

/** "... an attack that left [three people dead]": what a report says itself begins with its sentence or after a mark or a joining word. */
const MIDWAY = /\p{Ll} (?!(?:and|but|or|while|that|as|because|so|said|says) $)\p{Ll}+ $/u;

/** Words that tie a sentence to the one before it in its report. */
const OPENERS =
  /^(?:and|but|so(?! far)|also|then|still|however|meanwhile|moreover|instead|in addition|in fact|of course|for example|for instance|at the same time|as a result|additionally|furthermore|nevertheless|now|yet|plus|soon|later|next|finally|afterwards?|eventually|a (?:short|little) (?:time|while) later|by (?:now|then)|at the time|(?:the|that) (?:next|following|same) (?:day|morning|afternoon|evening|night)|(?:(?:about|only|just|some|nearly|almost) )?(?:(?:half an|an?|[\p{L}\d]+)(?: few)? )?(?:half-hours?|seconds?|moments?|minutes?|hours?|days?|weeks?|months?|years?) (?:later|earlier))(?:(,)\s+|\s+)/iu;
const AFTER_OPENER = /^(?:\p{Lu}|(?:the|an?|it|he|she|they|there)\b)/u;

/** "... on the condition that the region pays and": the second of two conditions is no statement of its own. */
const UNDER_CONDITION =
  /\b(?:if|unless|whether|condition that|provided that|so long as|as long as)\b[^.!?\n]{0,300}\b(?:and|or)(?: that)? $/i;

/** True when words between the parts of a claim are neither its cue nor its speaker: without them the parts may not be a sentence. */
function leavesGap({ content, cue, speakers }: LedgerClaim, text: string): boolean {
  const known = [...speakers, ...(cue === null ? [] : [cue])];
  // A cue of several words is a predicate of the sentence itself: "the method has been shown to work".
  if (speakers.length === 0 && cue !== null && /\s/.test(cue.text)) return true;
  return content.slice(1).some((part, at) => {
    const start = content[at]!.end;
    const rest = text
      .slice(start, part.start)
      .split('')
      .map((char, offset) =>
        known.some((span) => span.start <= start + offset && start + offset < span.end) ? ' ' : char,
      )
      .join('');
    return (rest.match(/\p{L}+/gu) ?? []).some((word) => !/^(?:and|that)$/i.test(word));
  });
}

/** Longest way to the end of the line that is looked at, in UTF-16 units. */
const REACH = 1500;

/** True when the line ends with a full stop, a question mark or the like: captions, headings and links do not. */
function endsAsSentence(text: string, at: number): boolean {
  const line = text.indexOf('\n', at);
  const rest = text.slice(at - 1, Math.min(line < 0 ? text.length : line, at + REACH));
  return /[.!?…]["”’')\]]*(?:\s|$)/.test(rest);
}

/** A dateline at the start of a body ("KRALJEVO, Serbia (Wire) - ") is no part of what is said. */
function stripDateline(words: string): string {
  return words.replace(/^\p{Lu}{2}[^-–—.!?]{0,70}\s(?:[-–—]|--)\s(?=\p{L})/u, '');
}

function isBalanced(words: string): boolean {
  const count = (mark: RegExp) => words.match(mark)?.length ?? 0;
  if (/(?:^|\s)['‘](?!s\b|\d\d)/.test(words)) return false;
  return count(/"/g) % 2 === 0 && count(/“/g) === count(/”/g) && count(/\(/g) === count(/\)/g);
}

/** The words with a small first letter, unless they open with a name, an acronym or "I". */
function lowerStart(words: string, start: number, reading: Reading, read: ReadClause): string {
  const first = /^[\p{L}\p{M}'’-]+/u.exec(words)?.[0] ?? '';
  if (!/^\p{Lu}/u.test(first) || first === 'I' || /\p{Lu}.*\p{Lu}/u.test(first)) return words;
  const at = reading.report.text.indexOf(words.slice(0, 20), start);
  const range = at < 0 ? { start, end: start + first.length } : { start: at, end: at + first.length };
  const isPerson = reading.mentions.some(({ kind, text }) => kind === 'person' && lastNameOf(text) === first);
  if (!isPerson && isCommon(first, words, reading)) return words[0]!.toLowerCase() + words.slice(1);
  const named = [...reading.mentions.filter(({ kind }) => kind !== 'office'), ...reading.places].some(
    (mention) => overlaps(mention, range),
  );
  const isName = isPerson || named || /^NNP/.test(read(words).tags[0]!);
  return isName && !/^(?:The|A|An)$/.test(first) ? words : words[0]!.toLowerCase() + words.slice(1);
}

/** True for a word that the report writes small elsewhere, and that no name goes on from here. */
function isCommon(first: string, words: string, { report: { text } }: Reading): boolean {
  return !/^\S+ [\p{Lu}\d]/u.test(words) && isWrittenSmall(first.toLowerCase(), text);
}

/** What must hold for a clause to stand in a sentence of its own. */
export interface Setting {
  /** "it", "they" and the like at the start mean the speaker, who is named right before, as in the report. */
  speakerFirst: boolean;
}

const PERSONAL = /^(?:he|she|his|her|him|hers|himself|herself)$/;
const NEUTRAL = /^(?:it|its|itself|they|their|them|theirs|themselves|these|those)$/;
/** "It" that points to nothing. */
const EXPLETIVE =
  /^(?:it['’]s|it (?:is|was|remains|remained)) (?:not |still |un)?(?:clear|known|unclear|likely|possible)\b/i;

/** True when the clause points to nobody and nothing that it, or the speaker before it, has not named. */
export function standsAlone(words: string, reading: Reading, { speakerFirst }: Setting): boolean {
  if (EXPLETIVE.test(words)) return true;
  const list = (words.match(/[\p{L}\p{N}'’-]+/gu) ?? []).map((word) =>
    word.replace(/['’](?:s|re|ve|ll|d|m)$/i, ''),
  );
  const first = list[0]?.toLowerCase();
  if (first === undefined) return false;
  const opensWithSpeaker = speakerFirst && /^(?:it|its|he|she|his|her|they|their)$/.test(first);
  if (POINTING_WORDS.has(first) && !opensWithSpeaker) return false;
  if (/^(?:it|him|her|them|this|that|so)$/i.test(list.at(-1)!)) return false;
  const people = new Set(
    reading.mentions.flatMap(({ kind, text }) => (kind === 'person' ? text.split(/\s+/) : [])),
  );
  return list.every((word, at) => {
    if (at === 0 || opensWithSpeaker) return true;
    const before = list.slice(0, at);
    const lower = word.toLowerCase();
    if (PERSONAL.test(lower))
      return before.some((one) => people.has(one) || ONE_PERSON.test(one) || one === 'who');
    return !NEUTRAL.test(lower) || at >= 3;
  });
}

const WORD_OF = new Map(
  [...NUMBER_WORDS].flatMap(([word, value]) => (value > 0 && value <= 20 ? [[value, word]] : [])),
);

/** The sentence with a capital and a full stop, its first number up to twenty in words. */
export function closeSentence(words: string): string {
  const trimmed = words
    .replace(/^\d{1,2}(?= \p{Ll})/u, (digits) => WORD_OF.get(Number(digits)) ?? digits)
    .trim()
    .replace(/\s+/g, ' ')
    .replace(/\s+([,.;:])(?!\d)/g, '$1')
    .replace(/\bthe The\b/g, 'The');
  const ended = /[.!?]["”’]?$/.test(trimmed) ? trimmed : `${trimmed}.`;
  return capitalize(ended);
}
