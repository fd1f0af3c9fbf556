import {
  DOTTED_ABBREVIATIONS,
  LONE_ABBREVIATIONS,
  NON_PLACE_WORDS,
  PLACE_KIND_WORDS,
} from '../../languages/en/places.js';
import type { Candidate, Candidates } from '../../ports/gazetteer.js';
import type { NameSpan } from './placeNames.js';
import type { PlaceWord } from './placeWords.js';

/**
 * The places that a name can stand for in running text: none for common words, for codes that need a town before them ("IN", "Mass"),
 * and for a name with "The" before it that is not part of it; words for peoples before all else; small places only by their usual name.
 */
export function usableCandidates(
  words: readonly PlaceWord[],
  span: NameSpan,
  asked: Candidates,
): Candidate[] {
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
