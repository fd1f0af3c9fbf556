import { startsUpper } from '../../core/letters.js';
import type { Candidates } from '../../ports/gazetteer.js';
import { DETERMINERS, PREPOSITIONS, PRONOUNS, SUBORDINATORS } from '../../languages/en/grammar.js';
import { SENTENCE_OPENERS } from '../../languages/en/abbreviations.js';
import { GIVEN_NAMES } from '../../languages/en/givenNames.js';
import { ORGANISATION_WORDS } from '../../languages/en/organisations.js';
import { TITLES } from '../../languages/en/titles.js';
import type { Word } from '../sentences/readWords.js';

/** A run of words of one sentence that reads as a name: words `from` to `to` (exclusive) of the sentence. */
export interface NameRun {
  from: number;
  to: number;
}

const LINKS = new Set([
  'of',
  'de',
  'del',
  'della',
  'di',
  'da',
  'dos',
  'van',
  'von',
  'der',
  'den',
  'bin',
  'bint',
  'ibn',
  'al',
  'el',
  'la',
  'le',
  'for',
  '&',
  'und',
  'y',
  'du',
  'ter',
  'zu',
]);
const CALENDAR = new Set(
  'monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october november december mon tue wed thu fri sat sun'.split(
    ' ',
  ),
);

/** True for a word written as a name: a capital first, and not a lone "I". */
export function isCapitalised(word: Word | undefined): boolean {
  return word !== undefined && startsUpper(word.text) && word.text !== 'I';
}

/** True for a word that grammar, not a name, capitalises at the start of a sentence. */
export function isFunctionWord({ lower, text }: Word): boolean {
  return (
    DETERMINERS.has(lower) ||
    PREPOSITIONS.has(lower) ||
    PRONOUNS.has(lower) ||
    SUBORDINATORS.has(lower) ||
    SENTENCE_OPENERS.has(text)
  );
}

/** Words that stand capitalised in the middle of a sentence somewhere in the text: the safe names of the report. */
export function knownNameWords(sentences: readonly (readonly Word[])[]): Set<string> {
  const known = new Set<string>();
  for (const words of sentences) {
    if (isTitleCase(words)) continue;
    words.forEach((word, at) => {
      if (at > 0 && isCapitalised(word) && !/^["“‘'(:.]$/.test(words[at - 1]!.text)) known.add(word.text);
    });
  }
  return known;
}

/** True for a headline in title case, or for all capitals: there a capital says nothing. */
export function isTitleCase(words: readonly Word[]): boolean {
  const ended = /^[.!?"”]$/.test(words.at(-1)?.text ?? '');
  if (ended && words.some((word) => /^\p{Ll}{2}/u.test(word.text))) return false;
  let capitals = 0;
  let letters = 0;
  for (const word of words) {
    if (word.text.length < 4 || !/^\p{L}/u.test(word.text)) continue;
    letters++;
    if (isCapitalised(word)) capitals++;
  }
  return letters >= 4 && capitals / letters > 0.7;
}

/** The name runs of a sentence, left to right. `known` as of `knownNameWords`. */
export function findNames(
  words: readonly Word[],
  known: ReadonlySet<string>,
  candidates: Candidates,
): NameRun[] {
  const strict = isTitleCase(words);
  const runs: NameRun[] = [];
  for (let at = 0; at < words.length; at++) {
    if (!startsName(words, at, known, candidates, strict)) continue;
    let to = at + 1;
    while (to < words.length) {
      if (continuesName(words[to]!, known, candidates, strict)) to++;
      else if (LINKS.has(words[to]!.lower) && joinsName(words, at, to, strict)) to += 2;
      else if (!strict && words[to]!.lower === 'and' && joinsOrganisation(words, at, to)) to += 2;
      else if (
        words[to]!.lower === 'of' &&
        words[to + 1]?.lower === 'the' &&
        isCapitalised(words[to + 2]) &&
        !strict &&
        joinsOf(words[to - 1]!)
      )
        to += 3;
      else break;
    }
    runs.push({ from: at, to });
    at = to - 1;
  }
  return runs;
}

function isName(word: Word, known: ReadonlySet<string>, candidates: Candidates): boolean {
  return known.has(word.text) || candidates.has(word.text) || GIVEN_NAMES.has(word.lower) || isAcronym(word);
}

/** Two to six capitals, dots and digits allowed ("NATO", "U.S.", "G20"). */
export function isAcronym({ text }: Word): boolean {
  return text.length <= 8 && /^\p{Lu}[\p{Lu}\p{N}.&]+$/u.test(text);
}

function startsName(
  words: readonly Word[],
  at: number,
  known: ReadonlySet<string>,
  candidates: Candidates,
  strict: boolean,
): boolean {
  const word = words[at]!;
  if (!isCapitalised(word) || CALENDAR.has(word.lower)) return false;
  if (strict) return known.has(word.text) || candidates.has(word.text);
  const opens = at === 0 || /^["“‘'(:;.—–-]$/.test(words[at - 1]!.text);
  if (!opens) return word.lower !== 'i' && !(DETERMINERS.has(word.lower) || PRONOUNS.has(word.lower));
  if (isFunctionWord(word)) return false;
  if (isName(word, known, candidates) || TITLES.has(word.lower.replace(/\.$/, ''))) return true;
  return isCapitalised(words[at + 1]) && !CALENDAR.has(words[at + 1]!.lower);
}

function continuesName(
  word: Word,
  known: ReadonlySet<string>,
  candidates: Candidates,
  strict: boolean,
): boolean {
  if (!isCapitalised(word) || CALENDAR.has(word.lower)) return false;
  return !strict || known.has(word.text) || candidates.has(word.text);
}

/** "Ministry of Defence", "Ursula von der Leyen", "Kim bin Ali": a small word between two parts of one name. */
function joinsName(words: readonly Word[], from: number, at: number, strict: boolean): boolean {
  const link = words[at]!.lower;
  const next = words[at + 1];
  if (strict || !isCapitalised(next)) return false;
  if (link === 'of' || link === 'for') return joinsOf(words[at - 1]!) && !(link === 'for' && at - from < 1);
  return true;
}

/** "Fire and Disaster Management Agency", "Ministry of Health and Welfare": one organisation with "and" in its name. */
function joinsOrganisation(words: readonly Word[], from: number, at: number): boolean {
  if (!isCapitalised(words[at + 1])) return false;
  if (words.slice(from, at - 1).some(joinsOf) && words[from + 1]?.lower === 'of') return true;
  if (words[from - 1]?.lower !== 'the' || at - from > 2) return false;
  let end = at + 1;
  while (isCapitalised(words[end])) end++;
  return end - at > 2 && ORGANISATION_WORDS.has(words[end - 1]!.lower);
}

const OF_HEADS =
  /^(?:ministry|department|university|bank|council|court|bureau|office|institute|house|board|college|school|republic|kingdom|state|states|city|district|province|gulf|bay|sea|cape|isle|strait|academy|chamber|institution|embassy|commission|centre|center|federation|association|society|union|league|agency|fund|organization|organisation|secretary|chief|doctors|committee|church|bishop|archbishop|prince|duke)$/;

const joinsOf = (head: Word) => OF_HEADS.test(head.lower);
