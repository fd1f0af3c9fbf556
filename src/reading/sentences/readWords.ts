import { allMatches } from '../../core/matches.js';
import type { Range } from '../../core/spans.js';
import { CLOSING_ABBREVIATIONS, LEADING_ABBREVIATIONS } from '../../languages/en/abbreviations.js';

/** A word, a number or a single mark. `lower` is its lower-case form with straight apostrophes. */
export interface Word extends Range {
  text: string;
  lower: string;
}

/** A sentence with its words. */
export interface Sentence extends Range {
  words: readonly Word[];
}

// Initials and dotted abbreviations; "'s", "'re" and the like; numbers; words with inner hyphens and apostrophes; any other mark.
const WORD =
  /(?:\p{Lu}\.){2,}|\p{Ll}\.\p{Ll}\.(?!\p{L})|['’](?:s|re|ve|ll|d|m)(?!\p{L})|\p{N}+(?:[.,]\p{N}+)*|[\p{L}\p{M}\p{N}_]+(?:(?!['’](?:s|re|ve|ll|d|m)(?!\p{L}))['’-][\p{L}\p{M}\p{N}]+)*|[^\s]/gu;

/**
 * The words and marks of a range, in order, none overlapping. A possessive "'s" and "'re" are words of their own,
 * a full stop belongs to the abbreviation or initial before it, "haven't" is one word.
 */
export function readWords(text: string, range: Range): Word[] {
  const words: Word[] = [];
  const part = text.slice(range.start, range.end);
  for (const match of allMatches(WORD, part)) {
    const start = range.start + match.index;
    const last = words.at(-1);
    if (match[0] === '.' && last?.end === start && isAbbreviation(last)) {
      last.end++;
      last.text += '.';
      last.lower += '.';
      continue;
    }
    const { text: word, lower } = formOf(match[0]);
    words.push({ start, end: start + word.length, text: word, lower });
  }
  return words;
}

/** Forms kept at most: news says the same words again and again, and one that is kept need not be hashed anew each time it is looked up. */
const MOST_KEPT = 50_000;
/** Longer ones are not kept: the engine would keep the text that they were cut from with them. */
const LONGEST_KEPT = 12;
const forms = new Map<string, Pick<Word, 'text' | 'lower'>>();

function formOf(text: string): Pick<Word, 'text' | 'lower'> {
  let form = forms.get(text);
  if (form === undefined) {
    form = { text, lower: text.toLowerCase().replaceAll('’', "'") };
    if (text.length > LONGEST_KEPT) return form;
    if (forms.size >= MOST_KEPT) forms.clear();
    forms.set(text, form);
  }
  return form;
}

function isAbbreviation({ text, lower }: Word): boolean {
  if (/^\p{Lu}$/u.test(text)) return text !== 'I';
  if (/^nos?$/.test(lower)) return false;
  return /^\p{Lu}/u.test(text) && (LEADING_ABBREVIATIONS.has(lower) || DOTTED.has(lower));
}

/** Closing abbreviations that are no words of their own without the full stop. */
const DOTTED = new Set(
  [...CLOSING_ABBREVIATIONS].filter(
    (word) => !/^(am|pm|mar|may|mass|miss|wash|sat|sun|del|fla|mo|me|la|pa|va|ill|ind|corp|inc)$/.test(word),
  ),
);
