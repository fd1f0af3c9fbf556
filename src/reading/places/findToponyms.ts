import type { Mention } from '../../core/reading.js';
import { overlaps } from '../../core/spans.js';
import { GIVEN_NAMES } from '../../languages/en/givenNames.js';
import {
  DIRECTION_WORDS,
  DIVISION_WORDS,
  DOTTED_ABBREVIATIONS,
  DOUBTFUL_WORDS,
  LOCATIVE_WORDS,
  LONE_ABBREVIATIONS,
  MEDIA_WORDS,
  NON_PLACE_WORDS,
  PLACE_KIND_WORDS,
  STREET_WORDS,
  STRONG_LOCATIVE_WORDS,
  TEAM_WORDS,
} from '../../languages/en/places.js';
import { TITLES } from '../../languages/en/titles.js';
import type { Candidate, Candidates } from '../../ports/gazetteer.js';
import { spansFrom, type NameSpan } from './placeNames.js';
import { placeWords, type PlaceWord } from './placeWords.js';

/** A name in the text that is taken for a place's, not yet resolved. */
export interface Toponym {
  start: number;
  end: number;
  name: string;
  candidates: readonly Candidate[];
  demonym: boolean;
  /** The place behind the comma ("Springfield, Ill."), an index into the list; null when there is none. */
  parent: number | null;
  /** It is such a place behind a comma itself. */
  isParent: boolean;
}

interface Found extends NameSpan {
  start: number;
  end: number;
  candidates: Candidate[];
  demonym: boolean;
  parent: number | null;
  /** Signs of place beside this occurrence, and signs against it. */
  signs: number;
  doubts: number;
}

/** Score from which a name is taken for a place. */
const ENOUGH = 2;
/** What a sign at another occurrence of the same name is worth. */
const SHARED_SIGN = 0.7;

/**
 * The places named in a text, in order, none overlapping. Each name is weighed: how well known the place is, signs of place beside
 * it (prepositions, "Paris, Texas", datelines, "region"), against signs of a person, a team, a newspaper or a common word.
 */
export function findToponyms(text: string, asked: Candidates, mentions: readonly Mention[]): Toponym[] {
  const words = placeWords(text);
  const found = findSpans(text, words, asked);
  linkParents(words, found);
  const usage = readUsage(words);
  const avoid = mentions.filter(({ kind }) => kind === 'person' || kind === 'organisation');
  weigh(text, words, found, usage, avoid);
  const best = new Map<string, number>();
  for (const one of found) {
    if (one.doubts < 2) best.set(one.name, Math.max(best.get(one.name) ?? 0, one.signs));
  }
  const isPlace = (one: Found) => {
    const sign = Math.max(one.signs, SHARED_SIGN * (best.get(one.name) ?? 0));
    return fameOf(one) + sign - one.doubts >= ENOUGH;
  };
  const index = new Map<number, number>();
  found.forEach((one, at) => {
    if (isPlace(one)) index.set(at, index.size);
  });
  const kept = [...index.keys()];
  const parents = new Set(kept.map((at) => found[at]!.parent));
  return kept.map((at) => toToponym(found[at]!, index, parents.has(at)));
}

function toToponym(one: Found, index: ReadonlyMap<number, number>, isParent: boolean): Toponym {
  const { start, end, name, candidates, demonym } = one;
  const parent = one.parent === null ? null : (index.get(one.parent) ?? null);
  return { start, end, name, candidates, demonym, parent, isParent };
}

/** The longest usable span at each word, left to right. */
function findSpans(text: string, words: readonly PlaceWord[], asked: Candidates): Found[] {
  const found: Found[] = [];
  for (let at = 0; at < words.length; at++) {
    for (const span of spansFrom(text, words, at)) {
      const candidates = usableCandidates(words, span, asked);
      if (candidates.length === 0) continue;
      const demonym = candidates[0]!.match === 'demonym';
      found.push({
        ...span,
        start: words[span.from]!.start,
        end: words[span.to - 1]!.end,
        candidates,
        demonym,
        parent: null,
        signs: 0,
        doubts: 0,
      });
      at = span.to - 1;
      break;
    }
  }
  return found;
}

function usableCandidates(words: readonly PlaceWord[], span: NameSpan, asked: Candidates): Candidate[] {
  const candidates = asked.get(span.name) ?? [];
  const first = words[span.from]!;
  const single = span.to - span.from === 1;
  if (first.lower === 'the' && !candidates.some(({ name }) => name.startsWith('The '))) return [];
  const demonyms = candidates.filter(({ match }) => match === 'demonym');
  if (demonyms.length > 0) return demonyms;
  if (single && isAbbreviation(span.name)) {
    return isPlaceAbbreviation(span.name, first)
      ? candidates.filter(({ kind }) => kind !== 'settlement' || span.name.includes('.'))
      : [];
  }
  if (
    single &&
    (NON_PLACE_WORDS.has(first.lower) || PLACE_KIND_WORDS.has(first.lower) || first.text.length < 3)
  )
    return [];
  const named = candidates.filter(({ match }) => match === 'name');
  const largest = Math.max(0, ...named.map(({ population }) => population));
  return candidates.filter(
    ({ match, kind, population }) =>
      match === 'name' || kind !== 'settlement' || (population >= 1000 && population >= largest / 2),
  );
}

/** "TX", "Tex.", "Mass", "U.S.": short forms that are words or codes of other things too. */
const isAbbreviation = (name: string) =>
  /^\p{Lu}{2}$|\.|^\p{Lu}\p{Ll}$/u.test(name) || SHORT_STATES.test(name);
const SHORT_STATES =
  /^(?:Ala|Ariz|Ark|Cal|Colo|Conn|Del|Fla|Ill|Ind|Kan|Kans|Mass|Mich|Minn|Miss|Mont|Neb|Nev|Ore|Penn|Tex|Wash|Wis|Wisc|Wyo|Ont|Man|Que)$/;

/** A short form is a place's when it stands alone by custom, or behind a town and a comma. */
function isPlaceAbbreviation(name: string, word: PlaceWord): boolean {
  if (LONE_ABBREVIATIONS.has(name) || DOTTED_ABBREVIATIONS.has(name)) return true;
  if (/\p{L}\./u.test(name.slice(0, -1))) return false;
  return word.gap === 'comma' && (/\.$/.test(name) || /^\p{Lu}{2}$/u.test(name));
}

/** "Paris, Texas" and "Kyiv, Ukraine": the second holds the first. Also "Houston Texas" where only a space stands between. */
function linkParents(words: readonly PlaceWord[], found: Found[]): void {
  for (let at = 0; at + 1 < found.length; at++) {
    const inner = found[at]!;
    const outer = found[at + 1]!;
    if (outer.from !== inner.to || inner.demonym || outer.demonym) continue;
    const { gap } = words[outer.from]!;
    if (gap !== 'comma' && gap !== 'space') continue;
    const holds = inner.candidates.some((a) => outer.candidates.some((b) => isInside(a, b)));
    if (holds) inner.parent = at + 1;
  }
}

/** True when `outer` is the country or a division that `inner` lies in. */
export function isInside(inner: Candidate, outer: Candidate): boolean {
  if (inner.id === outer.id || inner.country === null || inner.country !== outer.country) return false;
  if (outer.kind === 'country') return inner.kind !== 'country';
  if (outer.kind === 'region')
    return inner.kind !== 'region' && inner.kind !== 'country' && inner.admin1Code === outer.admin1Code;
  return (
    outer.kind === 'district' &&
    outer.admin2Code !== null &&
    inner.admin2Code === outer.admin2Code &&
    inner.kind !== 'district'
  );
}

interface Usage {
  /** Words that stand in lower case somewhere. */
  lower: Set<string>;
  /** Words that follow a given name, a title or an initial somewhere. */
  surnames: Set<string>;
}

function readUsage(words: readonly PlaceWord[]): Usage {
  const lower = new Set<string>();
  const surnames = new Set<string>();
  words.forEach((word, at) => {
    if (!word.capital) lower.add(word.lower);
    const before = words[at - 1];
    if (word.capital && before && word.gap === 'space' && beginsPerson(before)) surnames.add(word.lower);
  });
  return { lower, surnames };
}

const PERSONAL_TITLES =
  /^(?:mr|mrs|ms|miss|dr|prof|sir|sen|rep|gov|lt|col|gen|capt|sgt|cpl|judge|justice|coach|lord|lady|rev|sheriff|officer|detective|senator|professor)\.?$/;

const beginsPerson = (word: PlaceWord) =>
  word.capital &&
  (GIVEN_NAMES.has(word.lower) || PERSONAL_TITLES.test(word.lower) || /^\p{Lu}\.?$/u.test(word.text));

/** How well known the name is as a place, whatever stands beside it. */
function fameOf({ candidates, demonym, from, to, name }: Found): number {
  let fame = demonym ? 2.5 : 0;
  for (const { kind, population, match } of candidates) {
    const less = match === 'alias' ? 0.4 : 0;
    if (kind === 'country') fame = Math.max(fame, 3.5);
    else if (kind === 'region')
      fame = Math.max(fame, (population >= LARGE_REGION ? 2.5 : population >= 200_000 ? 1.8 : 1) - less);
    else if (kind === 'district') fame = Math.max(fame, 1.3 - less + (population > 500_000 ? 0.7 : 0));
    else if (kind !== 'settlement') fame = Math.max(fame, 2.5 - less);
    else if (population >= 1_000_000) fame = Math.max(fame, 2.8 - less);
    else if (population >= 100_000) fame = Math.max(fame, 2 - less);
    else if (population >= 15_000) fame = Math.max(fame, 1 - less);
    else fame = Math.max(fame, 0.5 - less);
  }
  if (to - from === 1) return fame;
  return fame + (DIVISION_WORDS.has(name.slice(name.lastIndexOf(' ') + 1).toLowerCase()) ? 1.2 : 0.8);
}

const LARGE_REGION = 1_000_000;

/** A country, a people or a great division: known enough to need no sign. */
const isLarge = ({ candidates, demonym }: Found) =>
  demonym ||
  candidates.some(
    ({ kind, population }) => kind === 'country' || (kind === 'region' && population >= LARGE_REGION),
  );

function weigh(
  text: string,
  words: readonly PlaceWord[],
  found: Found[],
  usage: Usage,
  avoid: readonly Mention[],
): void {
  const starts = new Map(found.map((one) => [one.from, one]));
  const ends = new Map(found.map((one) => [one.to, one]));
  const isParent = new Set(found.map(({ parent }) => parent));
  let next = 0;
  const sorted = [...avoid].sort((a, b) => a.start - b.start);
  found.forEach((one, at) => {
    while (next < sorted.length && sorted[next]!.end <= one.start) next++;
    const mention = sorted[next] && overlaps(sorted[next]!, one) ? sorted[next] : undefined;
    one.signs = signsOf(text, words, one) + (one.parent !== null || isParent.has(at) ? 3 : 0);
    one.doubts = doubtsOf(words, one, usage, { starts, ends }) + mentionDoubt(one, mention);
  });
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
  if (isDateline(text, one)) signs += 2.5;
  return signs;
}

/** It opens a line and a dash, a bracketed wire or a date stands behind it. */
function isDateline(text: string, { start, end }: Found): boolean {
  const opens = start === 0 || /\n|[.!?] {1,12}$|  $/.test(text.slice(Math.max(0, start - 12), start));
  return (
    opens &&
    /^(?:, [\p{L}. ]{2,30})?,? ?(?:\([A-Z][\w ./]{1,30}\)|[–—-]{1,2} |: )/u.test(text.slice(end, end + 70))
  );
}

interface Neighbours {
  starts: Map<number, Found>;
  ends: Map<number, Found>;
}

function doubtsOf(
  words: readonly PlaceWord[],
  one: Found,
  usage: Usage,
  { starts, ends }: Neighbours,
): number {
  const first = words[one.from]!;
  const single = one.to - one.from === 1;
  const before = first.gap === 'space' || first.gap === 'hyphen' ? words[one.from - 1] : undefined;
  const after = words[one.to]?.gap === 'space' ? words[one.to] : undefined;
  const large = isLarge(one);
  const country = one.candidates.some(({ kind }) => kind === 'country');
  let doubts = 0;
  if (single && DOUBTFUL_WORDS.has(first.lower)) doubts += 2.5;
  if (single && !large && usage.lower.has(first.lower)) doubts += 2;
  if (single && !large && first.opens && !first.titled) doubts += 0.5;
  if (first.titled && !large) doubts += 0.7;
  if (before?.capital && !ends.has(one.from) && !before.opens) {
    if (GIVEN_NAMES.has(before.lower) || /^\p{Lu}\.?$/u.test(before.text)) doubts += country ? 2.5 : 4;
    else if (TITLES.has(before.lower)) doubts += large ? 0 : 2;
    else if (!DIRECTION_WORDS.has(before.lower) && !before.titled && !large) doubts += 2;
  } else if (before?.capital && beginsPerson(before) && !ends.has(one.from)) doubts += country ? 2.5 : 4;
  if (single && !large && usage.surnames.has(first.lower)) doubts += 3;
  if (after?.capital && !starts.has(one.to) && !after.titled) {
    if (single && GIVEN_NAMES.has(first.lower)) doubts += 3;
    else if (MEDIA_WORDS.has(after.lower) || TEAM_WORDS.has(after.lower)) doubts += one.demonym ? 1 : 2;
    else if (STREET_WORDS.has(after.lower)) doubts += 2.5;
    else if (!large) doubts += 0.4;
  }
  if (/^st\.?$/.test(first.lower) && words[one.to - 1]!.possessive) doubts += 2;
  if (single && GIVEN_NAMES.has(first.lower)) doubts += large ? 0.5 : 1;
  return doubts;
}

/** A person's name is no place; an organisation's may begin with one ("Houston Police"), but what stands inside it is its own. */
function mentionDoubt(one: Found, mention: Mention | undefined): number {
  if (!mention) return 0;
  if (mention.kind === 'person') return 4;
  return one.start > mention.start ? 1 : 0;
}
