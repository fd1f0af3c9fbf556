import { startsUpper } from '../../core/letters.js';
import { allMatches } from '../../core/matches.js';
import type { Range } from '../../core/spans.js';
import { LEADING_ABBREVIATIONS } from '../../languages/en/abbreviations.js';

/** A word of running text as place names need it: parted at hyphens, without a possessive ending. */
export interface PlaceWord extends Range {
  text: string;
  lower: string;
  /** Begins with a capital letter. */
  capital: boolean;
  /** How it follows the word before: `space` and `hyphen` may stand inside a name, `comma` is ", ", `break` is all else. */
  gap: 'space' | 'hyphen' | 'comma' | 'break';
  /** Grammar, not a name, may have made it a capital: it opens a sentence, a line or a quotation. */
  opens: boolean;
  /** It stands in a line of headline style, where nearly every word has a capital. */
  titled: boolean;
  /** It had a possessive ending ("Seoul's"). */
  possessive: boolean;
}

// Dotted abbreviations; words with inner apostrophes.
const WORD =
  /(?:\p{Lu}\.)+\p{Lu}\p{Ll}*\.?|[\p{L}\p{N}][\p{L}\p{M}\p{N}]*(?:['’ʼ][\p{L}\p{N}][\p{L}\p{M}\p{N}]*)*/gu;
/** "RussiaMon Jan 13": a weekday that lost its line break. */
const GLUED_DAY = /\p{Ll}(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)(?= \p{Lu})/u;
const POSSESSIVE = /['’ʼ][sS]$/;
const STATE_ABBREVIATION =
  /^(?:Ala|Ariz|Ark|Calif|Colo|Conn|Del|Fla|Ga|Ill|Ind|Kan|Kans|Ky|La|Md|Mass|Mich|Minn|Miss|Mo|Mont|Neb|Nev|Okla|Ore|Pa|Penn|Tenn|Tex|Va|Vt|Wash|Wis|Wisc|Wyo|Alta|Ont|Sask|Man|Que|Co)$/;

/** The words of a text in order. Linear in its length. Those of the last text are kept: each is asked for its names, then for its places. */
export function placeWords(text: string): readonly PlaceWord[] {
  if (last.text !== text) last = { text, words: splitPlaceWords(text) };
  return last.words;
}

let last: { text: string; words: readonly PlaceWord[] } = { text: '', words: [] };

function splitPlaceWords(text: string): PlaceWord[] {
  const words: PlaceWord[] = [];
  let end = 0;
  const hasGlued = GLUED_DAY.test(text);
  for (const match of allMatches(WORD, text)) {
    const start = match.index;
    let stop = start + match[0].length;
    const possessive = match[0].length > 2 && POSSESSIVE.test(match[0]);
    if (possessive) stop -= 2;
    const glued = hasGlued && GLUED_DAY.test(text.slice(Math.max(start, stop - 4), stop + 3));
    if (glued) stop -= 3;
    if (text[stop] === '.' && text[stop - 1] !== '.' && takesStop(text.slice(start, stop), text, stop))
      stop++;
    const between = text.slice(end, start);
    const word = text.slice(start, stop);
    const gap = words.length === 0 ? 'break' : gapOf(between);
    words.push({
      start,
      end: stop,
      text: word,
      lower: word.toLowerCase(),
      capital: startsUpper(word),
      gap,
      opens: gap === 'break' && opensAfter(between, words.length === 0),
      titled: false,
      possessive,
    });
    end = glued ? stop + 3 : start + match[0].length;
    if (end < stop) end = stop;
  }
  markTitles(text, words);
  return words;
}

/** An abbreviation keeps its full stop, unless the text ends its line there. */
function takesStop(word: string, text: string, at: number): boolean {
  if (STATE_ABBREVIATION.test(word)) return true;
  return (
    LEADING_ABBREVIATIONS.has(word.toLowerCase()) &&
    /^\p{Lu}/u.test(word) &&
    /^\s\p{Lu}/u.test(text.slice(at + 1, at + 3))
  );
}

function gapOf(between: string): PlaceWord['gap'] {
  if (between === ' ' || between === '\u00a0') return 'space';
  if (between === '-' || between === '‐' || between === '‑') return 'hyphen';
  if (/^ ?, $/.test(between)) return 'comma';
  return 'break';
}

const opensAfter = (between: string, first: boolean) => first || /[.!?:\n"“‘•|–—]|^\s*['(]/.test(between);

/** Marks the words of lines in headline style: most longer words have a capital. */
function markTitles(text: string, words: PlaceWord[]): void {
  let from = 0;
  while (from < words.length) {
    let to = from + 1;
    while (to < words.length && !isLineBreak(text, words[to - 1]!, words[to]!)) to++;
    const long = words.slice(from, to).filter((word) => word.text.length > 3);
    const capitals = long.filter((word) => word.capital).length;
    if (long.length >= 4 && capitals / long.length > 0.75) {
      for (let at = from; at < to; at++) words[at]!.titled = true;
    }
    from = to;
  }
}

const isLineBreak = (text: string, before: PlaceWord, after: PlaceWord) =>
  after.gap === 'break' && /\n|[.!?]["”’)]?\s/.test(text.slice(before.end - 1, after.start));
