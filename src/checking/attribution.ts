import type { Claim } from '../core/reading.js';
import { SAYING_FORMS } from '../languages/en/saying.js';
import type { Word } from './words.js';
import type { Passage } from './sources.js';

/** Who a sentence credits with what it tells. */
export interface Attribution {
  /** Index of the cue: a verb of saying, or "according". */
  cue: number;
  /** Words that name the speaker; empty for a pronoun or an unclear one. */
  speaker: Word[];
}

const NOT_SUBJECT = new Set([
  'and',
  'but',
  'that',
  'which',
  'as',
  'he',
  'she',
  'it',
  'they',
  'who',
  'i',
  'we',
  'you',
]);

/** The attributions of a sentence by its own words: "X said", "said X", "according to X". */
export function readAttributions(text: string, words: readonly Word[]): Attribution[] {
  const found: Attribution[] = [];
  for (const [at, word] of words.entries()) {
    if (word.norm === 'according' && words[at + 1]?.norm === 'to') {
      found.push({ cue: at, speaker: phraseAfter(text, words, at + 2) });
      continue;
    }
    const form = SAYING_FORMS.get(word.norm);
    if (!form || form.form === 'ing' || !form.verb.quotes) continue;
    // "Investigators believe": the base form is a verb only right after a plural.
    if (form.form === 'base' && !/s$|^(?:people|police|men|women)$/.test(words[at - 1]?.norm ?? '')) continue;
    const before = phraseBefore(text, words, at);
    const after = before.length === 0 && at > 0 ? phraseAfter(text, words, at + 1) : [];
    found.push({ cue: at, speaker: before.length > 0 ? before : after });
  }
  return found;
}

function phraseBefore(text: string, words: readonly Word[], cue: number): Word[] {
  const phrase: Word[] = [];
  for (let at = cue - 1; at >= 0 && at >= cue - 12; at--) {
    const gap = text.slice(words[at]!.end, words[at + 1]!.start);
    if (
      /["“”;:.!?]|,['’]/.test(gap.replace(/^\./, '')) ||
      (gap.includes(',') && phrase.some((word) => word.content))
    )
      break;
    if (SAYING_FORMS.has(words[at]!.norm) && words[at]!.norm.endsWith('ed')) break;
    if (NOT_SUBJECT.has(words[at]!.norm)) break;
    phrase.unshift(words[at]!);
  }
  return phrase.filter((word) => word.content);
}

function phraseAfter(text: string, words: readonly Word[], from: number): Word[] {
  const phrase: Word[] = [];
  for (let at = from; at < words.length && at < from + 8; at++) {
    if (at > from && /["“”,;:.!?]\s/.test(text.slice(words[at - 1]!.end, words[at]!.start))) break;
    if (NOT_SUBJECT.has(words[at]!.norm)) break;
    phrase.push(words[at]!);
  }
  return phrase.filter((word) => word.content);
}

/** Claims of the passage that the reader credits to someone. */
export function creditedClaims(passage: Passage): Claim[] {
  return passage.claims.filter((claim) => claim.speakers.length > 0);
}
