import type { Mention } from '../../core/reading.js';
import { overlaps, type Range } from '../../core/spans.js';
import { GIVEN_NAMES } from '../../languages/en/givenNames.js';
import {
  DIRECTION_WORDS,
  DIVISION_WORDS,
  DOUBTFUL_WORDS,
  LOCAL_NOUNS,
  LOCATIVE_WORDS,
  MEDIA_WORDS,
  NON_PLACE_WORDS,
  PLACE_KIND_WORDS,
  STREET_WORDS,
  STRONG_LOCATIVE_WORDS,
  TEAM_WORDS,
} from '../../languages/en/places.js';
import { TITLES } from '../../languages/en/titles.js';
import { isAbbreviation, type KnownName } from './knownNames.js';
import type { PlaceWord } from './placeWords.js';

/** A span that the gazetteer knows, with what speaks for and against its being a place here. */
export interface Found {
  /** Words `from` to `to` (exclusive) of the text. */
  from: number;
  to: number;
  name: string;
  start: number;
  end: number;
  known: KnownName;
  parent: number | null;
  /** Signs of place beside this occurrence, and signs against it. */
  signs: number;
  doubts: number;
}

export interface Usage {
  /** Words that stand in lower case somewhere. */
  lower: Set<string>;
  /** Words that follow a given name, a title or an initial somewhere. */
  surnames: Set<string>;
  /** Words that close a run of two capitalised words somewhere, the first of no known kind ("Makanzee Oldham"). */
  closers: Set<string>;
}

/** How the words of a text are used in it. */
export function readUsage(words: readonly PlaceWord[]): Usage {
  const lower = new Set<string>();
  const surnames = new Set<string>();
  const closers = new Set<string>();
  words.forEach((word, at) => {
    if (!word.capital) lower.add(word.lower);
    const before = words[at - 1];
    if (word.capital && before && word.gap === 'space' && beginsPerson(before)) surnames.add(word.lower);
    if (closesRun(words, at)) closers.add(word.lower);
  });
  return { lower, surnames, closers };
}

/** Two capitalised words, neither more nor fewer, in running text, the first neither a direction nor a common word nor in capitals. */
function closesRun(words: readonly PlaceWord[], at: number): boolean {
  const word = words[at]!;
  const before = words[at - 1];
  if (!before?.capital || !word.capital || word.gap !== 'space' || word.titled || before.gap === 'hyphen')
    return false;
  const next = words[at + 1];
  if (next && next.gap === 'space' && next.capital) return false;
  const { lower, text } = before;
  return (
    text.length > 2 &&
    text !== text.toUpperCase() &&
    !NON_PLACE_WORDS.has(lower) &&
    !DIRECTION_WORDS.has(lower)
  );
}

const PERSONAL_TITLES =
  /^(?:mr|mrs|ms|miss|dr|prof|sir|sen|rep|gov|lt|col|gen|capt|sgt|cpl|judge|justice|coach|lord|lady|rev|sheriff|officer|detective|senator|professor)\.?$/;

/** A lone letter is an initial, but "A" and "I" only with a full stop. */
const INITIAL = /^(?:\p{Lu}\.|[B-HJ-Z])$/u;

const beginsPerson = (word: PlaceWord) =>
  word.capital &&
  (GIVEN_NAMES.has(word.lower) || PERSONAL_TITLES.test(word.lower) || INITIAL.test(word.text));

/** Fame of a city of a hundred thousand under its own name. */
const WELL_KNOWN = 2;

/** What it is worth that the finder of names takes the same words for a place. */
const TAGGED_SIGN = 1.5;

/** Sets signs and doubts of each. Linear in words and mentions. */
export function weigh(
  text: string,
  words: readonly PlaceWord[],
  found: Found[],
  usage: Usage,
  avoid: readonly Mention[],
  tagged: readonly Range[],
): void {
  const starts = new Map(found.map((one) => [one.from, one]));
  const ends = new Map(found.map((one) => [one.to, one]));
  const isParent = new Set(found.map(({ parent }) => parent));
  const endOfTagged = new Map(tagged.map(({ start, end }) => [start, end]));
  let next = 0;
  const sorted = [...avoid].sort((a, b) => a.start - b.start);
  found.forEach((one, at) => {
    while (next < sorted.length && sorted[next]!.end <= one.start) next++;
    const mention = sorted[next] && overlaps(sorted[next]!, one) ? sorted[next] : undefined;
    one.signs = signsOf(text, words, one) + (one.parent !== null || isParent.has(at) ? 3 : 0);
    if (endOfTagged.get(one.start) === one.end) one.signs += TAGGED_SIGN;
    one.doubts = doubtsOf(text, words, one, usage, { starts, ends }) + mentionDoubt(one, mention);
  });
}

/** A list ("Suba, Migori and Rongo") lends the sign of a sure member to its neighbours. */
export function shareInLists(words: readonly PlaceWord[], found: Found[]): void {
  const lend = (from: Found, to: Found) => {
    const sure = from.known.fame + from.signs - from.doubts >= WELL_KNOWN + LIST_SIGN;
    if (sure && !from.known.demonym && !to.known.demonym) to.signs = Math.max(to.signs, LIST_SIGN);
  };
  for (let at = 1; at < found.length; at++) {
    if (areListed(words, found[at - 1]!, found[at]!)) lend(found[at - 1]!, found[at]!);
  }
  for (let at = found.length - 1; at > 0; at--) {
    if (areListed(words, found[at - 1]!, found[at]!)) lend(found[at]!, found[at - 1]!);
  }
}

const LIST_SIGN = 1;

/** True when the second follows the first in a list: behind a comma, "and" or "or". */
export function areListed(words: readonly PlaceWord[], a: Found, b: Found): boolean {
  if (b.from === a.to) return words[b.from]!.gap === 'comma' && a.parent === null;
  const between = words[a.to]!;
  return (
    b.from === a.to + 1 &&
    (between.lower === 'and' || between.lower === 'or') &&
    words[b.from]!.gap === 'space'
  );
}

function signsOf(text: string, words: readonly PlaceWord[], one: Found): number {
  const before = words[one.from - 1];
  const after = words[one.to];
  const near = words[one.from]!.gap === 'space' ? before : undefined;
  let signs = 0;
  if (near && STRONG_LOCATIVE_WORDS.has(near.lower)) signs += 2.5;
  else if (near && LOCATIVE_WORDS.has(near.lower))
    signs += near.lower === 'of' || near.lower === 'to' || near.lower === 'between' ? 1 : 1.5;
  else if (near && !near.capital && DIRECTION_WORDS.has(near.lower)) signs += 2;
  if (near?.lower === 'of' && PLACE_KIND_WORDS.has(words[one.from - 2]?.lower ?? '')) signs += 2;
  if (near?.lower === 'the' && STRONG_LOCATIVE_WORDS.has(words[one.from - 2]?.lower ?? '')) signs += 1;
  if (after?.gap === 'hyphen' && /^(?:based|born|area|bound)$/.test(after.lower)) signs += 2;
  if (after?.gap === 'space' && !after.capital && DIVISION_WORDS.has(after.lower)) signs += 1;
  if (after?.gap === 'space' && LOCAL_NOUNS.has(after.lower)) signs += 1.5;
  if (words[one.from]!.opens && isDateline(text, one)) signs += 2.5;
  return signs;
}

/** It opens a line and a dash, a bracketed wire or a date stands behind it. */
function isDateline(text: string, { start, end }: Found): boolean {
  const opens = start === 0 || /\n|[.!?] {1,12}$|  $/.test(text.slice(Math.max(0, start - 12), start));
  return (
    opens &&
    /^(?:, [\p{L}. ]{2,30})?,? ?(?:\([A-Z][\w ./]{1,30}\)|[–—-]{1,2} )/u.test(text.slice(end, end + 70))
  );
}

interface Neighbours {
  starts: Map<number, Found>;
  ends: Map<number, Found>;
}

function doubtsOf(
  text: string,
  words: readonly PlaceWord[],
  one: Found,
  usage: Usage,
  { starts, ends }: Neighbours,
): number {
  const first = words[one.from]!;
  const single = one.to - one.from === 1;
  const before = first.gap === 'space' || first.gap === 'hyphen' ? words[one.from - 1] : undefined;
  const after = words[one.to]?.gap === 'space' ? words[one.to] : undefined;
  const { large, country, demonym } = one.known;
  let doubts = 0;
  if (single && DOUBTFUL_WORDS.has(first.lower)) doubts += 2.5;
  if (single && !large && usage.lower.has(first.lower)) doubts += 2;
  if (single && one.known.fame < WELL_KNOWN && first.opens && !first.titled) doubts += 0.5;
  if (first.gap === 'comma' && isAbbreviation(one.name) && !words[one.from - 1]?.capital) doubts += 4;
  if (first.titled && !large) doubts += 0.7;
  if (before?.capital && !ends.has(one.from) && !before.opens) {
    if (GIVEN_NAMES.has(before.lower) || INITIAL.test(before.text)) doubts += country ? 2.5 : 4;
    else if (TITLES.has(before.lower)) doubts += large ? 0 : 2;
    else if (!DIRECTION_WORDS.has(before.lower) && !before.titled && !large) doubts += 2;
  } else if (before?.capital && beginsPerson(before) && !ends.has(one.from)) doubts += country ? 2.5 : 4;
  if (single && !large && usage.surnames.has(first.lower)) doubts += 3;
  else if (single && !large && one.signs < 1 && usage.closers.has(first.lower)) doubts += 2;
  const beside = starts.get(one.to);
  if (after && beside && one.parent === null && !after.titled && !(large || beside.known.large))
    doubts += 1.5;
  if (after?.capital && !beside && !after.titled) {
    if (single && GIVEN_NAMES.has(first.lower)) doubts += 3;
    else if (MEDIA_WORDS.has(after.lower) || TEAM_WORDS.has(after.lower)) doubts += demonym ? 1 : 2;
    else if (!large) doubts += 0.4;
  }
  if (after?.capital && STREET_WORDS.has(after.lower)) doubts += 2.5;
  const joined = words[one.to];
  if (joined?.gap === 'hyphen' && joined.capital && !beside) doubts += 1.5;
  if (isAcronym(words, one) || isLabel(text, one)) doubts += 3;
  if (/^st\.?$/.test(first.lower) && words[one.to - 1]!.possessive) doubts += 2;
  if (single && GIVEN_NAMES.has(first.lower)) doubts += large ? 0.5 : 1;
  return doubts;
}

/** A short word in capitals among words that are not ("a SWAT team"), but for one that opens its line. */
function isAcronym(words: readonly PlaceWord[], one: Found): boolean {
  const word = words[one.from]!;
  if (one.to - one.from > 1 || word.text.length < 3 || word.text.length > 5 || !/^\p{Lu}+$/u.test(word.text))
    return false;
  const neighbours = [words[one.from - 1], words[one.to]].filter((other) => other && other.text.length > 1);
  return (
    word.gap === 'space' && one.parent === null && neighbours.some((other) => !/^\p{Lu}+$/u.test(other!.text))
  );
}

/** "Location: ..." at the start of a line. */
const isLabel = (text: string, { start, end }: Found) =>
  text[end] === ':' && (start === 0 || text[start - 1] === '\n');

/** A person's name is no place; an organisation's may begin with one ("Houston Police"), but what stands inside it is its own. */
function mentionDoubt(one: Found, mention: Mention | undefined): number {
  if (!mention) return 0;
  if (mention.kind === 'person') return 4;
  return one.start > mention.start ? 1 : 0;
}
