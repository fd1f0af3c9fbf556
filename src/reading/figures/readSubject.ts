import type { Unit } from '../../core/reading.js';
import type { Range, Span } from '../../core/spans.js';
import { trimSpan } from '../../core/spans.js';
import {
  CHANGED_TAIL,
  CLAUSE_OPENER,
  LEADING_WORDS,
  NO_SUBJECT,
  OF_TAIL,
  PUT_TAIL,
  VALUE_TAIL,
} from '../../languages/en/counted.js';
import { DURATION_WORD } from '../../languages/en/units.js';

/** How far before a number its subject is looked for, in UTF-16 units. */
const REACH = 160;
const MOST_WORDS = 8;

const SPELL = new RegExp(DURATION_WORD, 'i');

/**
 * What a number is of, where the words stand before it: "losses of $3m", "Turnout was 79%", "put the firm's debts at $54m", "Thefts fell
 * to 71". `masked` is the text with its days blanked; `from` is where the sentence begins. Null where no such words stand. Money is of its
 * subject only as its price or amount ("a bag costs $4"), not where the subject had it or lost it.
 */
export function readSubject(masked: string, from: number, number: Range & { unit: Unit }): Span | null {
  const start = Math.max(from, number.start - REACH);
  const lead = masked.slice(start, number.start).replace(/[\u0001"“”‘(]/g, ' ');
  const of = OF_TAIL.exec(lead);
  if (of) return number.unit === 'count' ? null : nounPhrase(masked, start, lead.slice(0, of.index), 3);
  if (number.unit === 'measure' && SPELL.test(masked.slice(number.start, number.end))) return null;
  const put = PUT_TAIL.exec(lead);
  if (put?.[1] && number.unit !== 'money') {
    const at = put.index + put[0].indexOf(put[1]);
    const phrase = nounPhrase(masked, start, lead.slice(0, at + put[1].length), MOST_WORDS, at);
    if (phrase) return phrase;
  }
  const verb = VALUE_TAIL.exec(lead) ?? (number.unit === 'money' ? null : CHANGED_TAIL.exec(lead));
  if (!verb) return null;
  const before = lead.slice(0, verb.index).replace(/,? (?:which|that|who)\s*$/, '');
  return nounPhrase(masked, start, before, MOST_WORDS);
}

/** The noun phrase that ends `lead`, without its determiners; null for pronouns and names of several words. */
function nounPhrase(masked: string, offset: number, lead: string, most: number, least = 0): Span | null {
  const trimmed = lead
    .trimEnd()
    .replace(/[,:]$/, '')
    .replace(/(?<=\w)(?<! of) (?:killed|dead|displaced|injured|wounded|missing|arrested|infected)$/, '');
  let start = Math.max(least, 0);
  for (const match of trimmed.matchAll(CLAUSE_OPENER)) start = Math.max(start, match.index + match[0].length);
  const opening = LEADING_WORDS.exec(trimmed.slice(start));
  if (opening) start += opening[0].length;
  const words = trimmed.slice(start).trim();
  if (!/^\p{L}/u.test(words)) return null;
  const parts = words.split(/\s+/);
  if (NO_SUBJECT.test(words) || /[\d%$£€]/.test(words)) return null;
  if (parts.length > 1 && parts.every((part) => /^\p{Lu}/u.test(part))) return null;
  // Of a long lead the last words are nearest to what is counted.
  const kept = most < MOST_WORDS ? lastPhrase(parts, most) : parts.length > most ? null : words;
  if (kept === null || kept === '') return null;
  const end = offset + trimmed.trimEnd().length;
  const span = trimSpan(masked, Math.max(offset + start, end - kept.length), end);
  return span.text ? span : null;
}

/** The last words of a lead that can stand in one noun phrase. */
function lastPhrase(parts: readonly string[], most: number): string | null {
  const kept: string[] = [];
  for (let at = parts.length - 1; at >= 0 && kept.length < most; at--) {
    const word = parts[at]!;
    if (PHRASE_END.test(word)) break;
    kept.unshift(word);
  }
  return kept.length === 0 ? null : kept.join(' ');
}

const PHRASE_END =
  /^(?:the|up to|so|an?|its|his|her|their|our|my|of|in|on|at|by|from|to|with|for|as|and|or|but|that|which|is|was|are|were|be|been|has|have|had|will|would|could|may|demand(?:ed|ing|s)?|offer(?:ed|ing|s)?|with|[a-z]+ed|about|this|these|those|no|any|some|every|each)$|[,.;:]$/i;
