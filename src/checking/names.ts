import { TITLES } from '../languages/en/titles.js';
import type { Candidates } from '../ports/gazetteer.js';
import { overlaps, type Range } from '../core/spans.js';
import type { Sentence } from './sentence.js';
import type { Passage, Sources } from './sources.js';
import type { Word } from './words.js';
import { MONTHS, WEEKDAYS } from '../languages/en/calendar.js';

/** A name in a sentence of the draft. */
export interface Name extends Range {
  text: string;
  words: Word[];
}

const INNER = new Set([
  'of',
  'the',
  'and',
  'for',
  'de',
  'da',
  'del',
  'la',
  'le',
  'van',
  'von',
  'der',
  'den',
  'al',
  'el',
  'bin',
  'ibn',
  'bint',
]);
const DATE_WORDS = new Set([...MONTHS, ...WEEKDAYS].map((word) => word.toLowerCase()));

/** True for the name of a month or of a day of the week. */
export function isDateWord({ norm }: Word): boolean {
  return DATE_WORDS.has(norm);
}

/** The names of a sentence: runs of words with capitals. A capital that only opens the sentence makes no name. */
export function readNames(sentence: Sentence, sources: Sources, candidates: Candidates): Name[] {
  const { text, words } = sentence;
  const names: Name[] = [];
  for (let at = 0; at < words.length; at++) {
    if (!isNameWord(sentence, at, sources, candidates)) continue;
    let last = at;
    for (let next = at + 1; next < words.length; next++) {
      if (!/^(?:\.?\s|[-–'’])$/.test(text.slice(words[next - 1]!.end, words[next]!.start))) break;
      if (isNameWord(sentence, next, sources, candidates)) last = next;
      else if (!INNER.has(words[next]!.norm) || next - last > 2) break;
    }
    const run = words.slice(at, last + 1);
    const start = run[0]!.start;
    names.push({ start, end: run.at(-1)!.end, text: text.slice(start, run.at(-1)!.end), words: run });
    at = last;
  }
  return names;
}

function isNameWord(sentence: Sentence, at: number, sources: Sources, candidates: Candidates): boolean {
  const word = sentence.words[at]!;
  if (!word.capital || !word.content || isDateWord(word) || TITLES.has(word.norm)) return false;
  if (!sentence.titleCase && !opens(sentence, at)) return true;
  if (sources.lowered.has(word.norm)) return false;
  const bare = sentence.text.slice(word.start, word.end).replace(/['’]s?$/, '');
  if ((candidates.get(bare) ?? []).length > 0) return true;
  const next = sentence.words[at + 1];
  return sources.norms.has(word.norm) || (!sentence.titleCase && next?.capital === true && next.content);
}

/** True for the first word of the sentence or of a quotation in it. */
function opens(sentence: Sentence, at: number): boolean {
  if (at === 0) return true;
  return /["“:.!?‘]\s*$/.test(sentence.text.slice(sentence.words[at - 1]!.end, sentence.words[at]!.start));
}

/** True when the passage has this word of a name: same spelling, same country, same acronym. */
export function hasNameWord(passage: Passage, word: Word): boolean {
  return (
    passage.norms.has(word.norm) ||
    passage.stems.has(word.stem) ||
    (word.root !== null && passage.roots.has(word.root))
  );
}

/** True when the sources know this word of a name at all. */
export function knowsNameWord(sources: Sources, word: Word): boolean {
  if (sources.norms.has(word.norm) || sources.byKey.has(word.stem)) return true;
  if (word.root !== null && sources.byKey.has(`^${word.root}`)) return true;
  return (
    sources.acronyms.has(word.norm.replaceAll('.', '')) && word.norm.length >= 2 && word.norm.length <= 6
  );
}

/** True when one of the passages names the place that the gazetteer knows by this name, were it by another. */
export function isPlaceIn(
  name: Name,
  passages: readonly Passage[],
  sources: Sources,
  candidates: Candidates,
): boolean {
  const ids = new Set((candidates.get(name.text) ?? []).map(({ id }) => id));
  return (
    ids.size > 0 &&
    passages.some((passage) =>
      sources.reports[passage.report]!.reading.places.some(
        (place) => ids.has(place.id) && overlaps(place, passage),
      ),
    )
  );
}

/** The initials of a name's capitalised words: "nis" for National Intelligence Service. */
export function acronymOf(words: readonly Word[]): string {
  return words
    .filter((word) => word.capital)
    .map((word) => word.norm[0]!)
    .join('');
}
