import type { Range } from '../../core/spans.js';
import {
  CLOSING_ABBREVIATIONS,
  LEADING_ABBREVIATIONS,
  SENTENCE_OPENERS,
} from '../../languages/en/abbreviations.js';
import { QUOTING_FORMS } from '../../languages/en/saying.js';
import { readParagraphs } from './readParagraphs.js';

/** Length in UTF-16 code units after which a run without an end is cut at the next blank (at the latest at twice that), so that later steps stay linear. */
export const LONGEST_SENTENCE = 1000;

const CLOSERS = /["'”’)\]»}]/;

/**
 * The sentences of a text, trimmed of white space, in order. Paragraphs end sentences; abbreviations, initials and decimals do not;
 * closing quotation marks and brackets belong to the sentence; a quotation with its cue ("Why?" he asked.) is one sentence.
 */
export function readSentences(text: string): Range[] {
  return readParagraphs(text).flatMap((paragraph) => cutParagraph(text, paragraph));
}

function cutParagraph(text: string, { start, end }: Range): Range[] {
  const sentences: Range[] = [];
  let from = start;
  const close = (to: number) => {
    pushTrimmed(sentences, text, from, to);
    from = to;
  };
  for (let at = start; at < end; at++) {
    const mark = text[at]!;
    if (mark === '.' || mark === '!' || mark === '?' || mark === '…') {
      let to = at + 1;
      while (to < end && /[.!?…]/.test(text[to]!)) to++;
      const marksEnd = to;
      while (to < end && CLOSERS.test(text[to]!)) to++;
      if (to >= end || (/\s/.test(text[to]!) && endsSentence(text, { at, marksEnd, to, from, end })))
        close(to);
      at = to - 1;
    } else if (at - from >= LONGEST_SENTENCE) {
      if (/\s/.test(mark) || (at - from >= LONGEST_SENTENCE * 2 && !isLowSurrogate(mark))) close(at);
    }
  }
  close(end);
  return sentences;
}

const isLowSurrogate = (unit: string) => unit >= '\uDC00' && unit <= '\uDFFF';

interface Stop {
  /** Where the mark stands, where the run of marks ends, where its closing quotes end, where the sentence began, where the paragraph ends. */
  at: number;
  marksEnd: number;
  to: number;
  from: number;
  end: number;
}

function endsSentence(text: string, { at, marksEnd, to, from, end }: Stop): boolean {
  let next = to;
  while (next < end && /\s/.test(text[next]!)) next++;
  const following = text.slice(next, Math.min(end, next + 90));
  const quoted = to > marksEnd && /["'”’]/.test(text.slice(marksEnd, to));
  // A quotation is followed by its cue: '"Why?" the aide said.'
  if (quoted && startsWithCue(following)) return false;
  if (/^[\p{Ll}]/u.test(following)) return false;
  if (/^[,;:—–-]/.test(following)) return false;
  const opener = /^["'“‘«([]*\p{L}[\p{L}'’-]*/u.exec(following)?.[0].replace(/^["'“‘«([]+/, '') ?? '';
  if (text[at] === '!' || text[at] === '?') {
    // "Yahoo! Inc.": a mark inside a name.
    return quoted || !/^(Inc|Corp|Ltd|Co|Answers|News|Mail|Finance)\b/.test(opener);
  }
  if (text[at] !== '.' || marksEnd - at > 1 || to > marksEnd) return true;
  return !isInsideAbbreviation(text, at, from, following, opener);
}

function isInsideAbbreviation(
  text: string,
  at: number,
  from: number,
  following: string,
  opener: string,
): boolean {
  let start = at;
  while (start > from && at - start < 14 && /[\p{L}.&-]/u.test(text[start - 1]!)) start--;
  const word = text.slice(start, at);
  const lower = word.toLowerCase();
  if (!word) return /^\d/.test(following) && start === from;
  if (/^\p{Lu}$/u.test(word)) return !isOwnLetter(text, start) && !SENTENCE_OPENERS.has(opener);
  if (/^nos?$/.test(lower)) return /^\d/.test(following);
  if (LEADING_ABBREVIATIONS.has(lower))
    return /^\p{Lu}/u.test(word) || /^(vs|e\.g|i\.e|cf|approx|v)$/.test(lower);
  const dotted = /^(?:\p{L}\.)+\p{L}$/u.test(word);
  if (!dotted && !CLOSING_ABBREVIATIONS.has(lower)) return false;
  // Words such as "sun" or "mass" are abbreviations only when capitalised.
  if (!dotted && lower === word && !/^(am|pm|km|cm|mm|kg|lbs?|oz|mph|sq|hrs?|etc|bn|tn)$/.test(word))
    return false;
  return !SENTENCE_OPENERS.has(opener) && !/^["“‘]/.test(following);
}

/** "Vitamin C." and "I." end a sentence; "John F. Kennedy" does not. */
function isOwnLetter(text: string, start: number): boolean {
  if (text[start] === 'I') return /\p{Ll}\s$/u.test(text.slice(Math.max(0, start - 2), start));
  return /(?:vitamin|plan|group|hepatitis|type|class|grade|section)\s$/i.test(
    text.slice(Math.max(0, start - 12), start),
  );
}

/** True when a verb of saying and the end of a clause come within a few words: "Moon said.", "said Moon", "the aide asked, adding". */
function startsWithCue(following: string): boolean {
  const words = following.split(/\s+/, 7);
  for (const [place, word] of words.entries()) {
    const bare = word.replace(/[^\p{L}]+$/u, '').toLowerCase();
    if (QUOTING_FORMS.has(bare)) {
      if (place === 0) return true;
      if (/[.,;:!?]$/.test(word)) return true;
      return /^(?:on|in|at|to|via|of|about|during|after|as|while|when|last|later|earlier|monday|tuesday|wednesday|thursday|friday|saturday|sunday)$/i.test(
        (words[place + 1] ?? '').replace(/[^\p{L}]+$/u, ''),
      );
    }
    if (/[.;:!?"”]$/.test(word) && !/^(?:mr|mrs|ms|dr|gen|sen|rep|gov|lt|col|\p{L})\.$/iu.test(word))
      return false;
  }
  return false;
}

function pushTrimmed(sentences: Range[], text: string, start: number, end: number): void {
  let from = start;
  let to = end;
  while (from < to && /\s/.test(text[from]!)) from++;
  while (to > from && /\s/.test(text[to - 1]!)) to--;
  if (from < to) sentences.push({ start: from, end: to });
}
