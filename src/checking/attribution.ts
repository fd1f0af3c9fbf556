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
  const isHeadline = words.every(({ capital, content }) => capital || !content);
  for (const [at, word] of words.entries()) {
    if (word.norm === 'according' && words[at + 1]?.norm === 'to') {
      found.push({ cue: at, speaker: phraseAfter(text, words, at + 2) });
      continue;
    }
    const form = SAYING_FORMS.get(word.norm);
    if (!form || form.form === 'ing' || !form.verb.quotes) continue;
    // "Investigators believe": the base form is a verb only right after a plural.
    if (form.form === 'base' && !/s$|^(?:people|police|men|women)$/.test(words[at - 1]?.norm ?? '')) continue;
    // "The United States", "a noted radiologist", "due to worries": no verbs.
    if (word.capital && at > 0 && !isHeadline) continue;
    if (form.form === 'past' && DETERMINERS.has(words[at - 1]?.norm ?? '')) continue;
    if (form.form === 'third' && endsClause(text, words, at)) continue;
    if (form.form === 'past' && isPassive(words, at)) {
      const by = words[at + 1]?.norm === 'by' ? phraseAfter(text, words, at + 2) : [];
      found.push({ cue: at, speaker: by });
      continue;
    }
    const before = phraseBefore(text, words, at);
    const after = before.length === 0 && at > 0 ? phraseAfter(text, words, at + 1) : [];
    found.push({ cue: at, speaker: before.length > 0 ? before : after });
  }
  return found;
}

const DETERMINERS = new Set([
  'a',
  'an',
  'the',
  'this',
  'that',
  'these',
  'those',
  'his',
  'her',
  'its',
  'their',
]);
const BEING = new Set(['is', 'are', 'was', 'were', 'be', 'been', 'being']);

/** "It was announced", "is now reported", "a letter read by the judge": who stands before the verb is not who spoke. */
function isPassive(words: readonly Word[], cue: number): boolean {
  const before = words[cue - 1]?.norm ?? '';
  if (BEING.has(before) || words[cue + 1]?.norm === 'by') return true;
  return BEING.has(words[cue - 2]?.norm ?? '') && (/ly$/.test(before) || ADVERBS.has(before));
}

const ADVERBS = new Set(['now', 'also', 'not', 'then', 'still', 'already', 'later', 'first']);

/** True for the last word of its clause, where nothing is quoted before it: a plural, not a verb. */
function endsClause(text: string, words: readonly Word[], at: number): boolean {
  const after = text.slice(words[at]!.end, words[at + 1]?.start ?? text.length);
  const before = text.slice(0, words[at]!.start);
  return (words[at + 1] === undefined || /[,;.]/.test(after)) && !/[,"”]/.test(before);
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
