import {
  DIVISION_WORDS,
  DOTTED_ABBREVIATIONS,
  LONE_ABBREVIATIONS,
  NON_PLACE_WORDS,
  PLACE_KIND_WORDS,
} from '../../languages/en/places.js';
import type { Candidate, Candidates } from '../../ports/gazetteer.js';
import type { PlaceWord } from './placeWords.js';

/** A name that the gazetteer knows, in running text. */
export interface KnownName {
  /** The name in lower case: spellings that differ in case alone are one name. */
  key: string;
  candidates: readonly Candidate[];
  /** It is a word for a people. */
  demonym: boolean;
  /** How well known it is as a place, whatever stands beside it: 0.5 a village to 3.5 a country, more for longer names. */
  fame: number;
  /** A country, a people or a great division: known enough to need no sign. */
  large: boolean;
  country: boolean;
  /** Why these candidates alone are left of all that bear the name; null when they are all. */
  why: string | null;
}

/**
 * Tells what a name that begins with the given word stands for; null when it is no place's name. Each name is worked out once, so
 * that repeating one costs little.
 */
export function knownNames(asked: Candidates): (name: string, first: PlaceWord) => KnownName | null {
  const cache = new Map<string, KnownName | null>();
  return (name, first) => {
    const candidates = asked.get(name);
    if (!candidates) return null;
    const key = first.gap === 'comma' ? `,${name}` : name;
    let known = cache.get(key);
    if (known === undefined) {
      const usable = usableCandidates(name, first, candidates);
      known = usable.length > 0 ? describeName(name, usable, whyLeft(usable, candidates)) : null;
      cache.set(key, known);
    }
    return known;
  };
}

/** The name with what its candidates make of it. At least one candidate. */
export function describeName(name: string, candidates: readonly Candidate[], why: string | null): KnownName {
  const country = candidates.some(({ kind }) => kind === 'country');
  const demonym = candidates[0]!.match === 'demonym';
  const isGreat = candidates.some(({ kind, population }) => kind === 'region' && population >= LARGE_REGION);
  const key = name.toLowerCase();
  return {
    key,
    candidates,
    demonym,
    fame: fameOf(name, candidates),
    large: demonym || country || isGreat,
    country,
    why,
  };
}

function whyLeft(usable: readonly Candidate[], all: readonly Candidate[]): string | null {
  if (usable[0]!.match === 'demonym') return 'A word for its people.';
  return usable.length === all.length
    ? null
    : `The only one of ${all.length} places of this name that it can be here.`;
}

/** Inhabitants from which a town is taken by a name unlike its usual one: smaller towns' other names are often slips. */
const KNOWN_BY_ALIAS = 15_000;

const LARGE_REGION = 1_000_000;

function fameOf(name: string, candidates: readonly Candidate[]): number {
  const fame = Math.max(...candidates.map((candidate) => fameOfPlace(candidate)));
  const lastWord = name.split(/[ -]/).at(-1)!.toLowerCase();
  if (lastWord === name.toLowerCase()) return fame;
  return fame + (DIVISION_WORDS.has(lastWord) ? 1.2 : 1);
}

function fameOfPlace({ kind, population, match }: Candidate): number {
  if (kind === 'country') return 3.5;
  if (match === 'demonym') return 2.5;
  const less = match === 'alias' ? 0.4 : 0;
  if (kind === 'region') return (population >= LARGE_REGION ? 2.5 : population >= 200_000 ? 1.8 : 1) - less;
  if (kind === 'district') return (population > 500_000 ? 2 : 1.3) - less;
  if (kind !== 'settlement') return 2.5 - less;
  if (population >= 1_000_000) return 2.8 - less;
  return (population >= 100_000 ? 2 : population >= 15_000 ? 1 : 0.5) - less;
}

/**
 * The places that a name can stand for in running text: none for common words, for codes that need a town before them ("IN", "Mass"),
 * and for a name with "The" before it that is not part of it; words for peoples before all else; small places only by their usual name.
 */
function usableCandidates(name: string, first: PlaceWord, candidates: readonly Candidate[]): Candidate[] {
  const single = first.end - first.start === name.length;
  if (first.lower === 'the' && !candidates.some((candidate) => candidate.name.startsWith('The '))) return [];
  const demonyms = candidates.filter(({ match }) => match === 'demonym');
  if (demonyms.length > 0) return demonyms;
  if (single && isAbbreviation(name)) {
    return isPlaceAbbreviation(name, first)
      ? candidates.filter(({ kind }) => kind !== 'settlement' || name.includes('.'))
      : [];
  }
  if (
    single &&
    (NON_PLACE_WORDS.has(first.lower) || PLACE_KIND_WORDS.has(first.lower) || first.text.length < 3)
  )
    return [];
  const start = name.slice(0, 3).toLowerCase();
  const named = candidates.filter(({ match }) => match === 'name');
  const largest = Math.max(0, ...named.map(({ population }) => population));
  return candidates.filter(
    ({ match, kind, population, name: usual }) =>
      match === 'name' ||
      kind !== 'settlement' ||
      (population >= (usual.slice(0, 3).toLowerCase() === start ? 1000 : KNOWN_BY_ALIAS) &&
        population >= largest / 2),
  );
}

/** "TX", "Tex.", "Mass", "U.S.": short forms that are words or codes of other things too. */
export const isAbbreviation = (name: string) =>
  /^\p{Lu}{2}$|\.|^\p{Lu}\p{Ll}$/u.test(name) || SHORT_STATES.test(name);
const SHORT_STATES =
  /^(?:Ala|Ariz|Ark|Cal|Colo|Conn|Del|Fla|Ill|Ind|Kan|Kans|Mass|Mich|Minn|Miss|Mont|Neb|Nev|Ore|Penn|Tex|Wash|Wis|Wisc|Wyo|Ont|Man|Que)$/;

/** A short form is a place's when it stands alone by custom, or behind a town and a comma. */
function isPlaceAbbreviation(name: string, word: PlaceWord): boolean {
  if (LONE_ABBREVIATIONS.has(name) || DOTTED_ABBREVIATIONS.has(name)) return true;
  if (/\p{L}\./u.test(name.slice(0, -1))) return false;
  return word.gap === 'comma' && (/\.$/.test(name) || /^\p{Lu}{2}$/u.test(name));
}
