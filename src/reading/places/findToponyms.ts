import type { Mention } from '../../core/reading.js';
import type { Range } from '../../core/spans.js';
import type { Candidate, Candidates } from '../../ports/gazetteer.js';
import { nameAt, nameEnds } from './placeNames.js';
import { placeWords, type PlaceWord } from './placeWords.js';
import { halfAt, halvesOf } from './halves.js';
import { describeName, knownNames } from './knownNames.js';
import { areListed, readUsage, shareInLists, weigh, type Found } from './weighToponyms.js';

/** A name in the text that is taken for a place's, not yet resolved. */
export interface Toponym {
  start: number;
  end: number;
  name: string;
  /** Mentions of one key have one sense. "New York" behind the comma of "Albany, New York" has a key of its own. */
  key: string;
  candidates: readonly Candidate[];
  /** Why these candidates alone are left of all that bear the name; null when they are all. */
  why: string | null;
  demonym: boolean;
  /** The place behind the comma ("Springfield, Ill."), an index into the list; null when there is none. */
  parent: number | null;
  /** It continues a list that the toponym before it stands in ("Oregon, Washington and Idaho"). */
  listed: boolean;
}

/** Score from which a name is taken for a place. */
const ENOUGH = 2;
/** What a sign at another occurrence of the same name is worth. */
const SHARED_SIGN = 0.7;

/**
 * The places named in a text, in order, none overlapping. Each name is weighed: how well known the place is, signs of place beside
 * it (prepositions, "Paris, Texas", datelines, "region"), what was `tagged` as a place, against signs of a person, a team, a newspaper or a common word.
 */
export function findToponyms(
  text: string,
  asked: Candidates,
  mentions: readonly Mention[],
  tagged: readonly Range[],
): Toponym[] {
  const words = placeWords(text);
  const found = findSpans(text, words, asked);
  linkParents(words, found);
  const usage = readUsage(words);
  const avoid = mentions.filter(({ kind }) => kind === 'person' || kind === 'organisation');
  weigh(text, words, found, usage, avoid, tagged);
  shareInLists(words, found);
  const best = new Map<string, number>();
  for (const one of found) {
    if (one.doubts < 2) best.set(one.known.key, Math.max(best.get(one.known.key) ?? 0, one.signs));
  }
  const isPlace = (one: Found) => {
    const sign = Math.max(one.signs, SHARED_SIGN * (best.get(one.known.key) ?? 0));
    return one.known.fame + sign - one.doubts >= ENOUGH;
  };
  const index = new Map<number, number>();
  found.forEach((one, at) => {
    if (isPlace(one)) index.set(at, index.size);
  });
  const kept = [...index.keys()];
  const parents = new Set(kept.map((at) => found[at]!.parent));
  return kept.map((at, place) => {
    const one = found[at]!;
    const before = found[kept[place - 1]!];
    const listed = before !== undefined && before.parent !== at && areListed(words, before, one);
    return { ...toToponym(one, index, parents.has(at)), listed };
  });
}

function toToponym(
  one: Found,
  index: ReadonlyMap<number, number>,
  isParent: boolean,
): Omit<Toponym, 'listed'> {
  const { start, end, name, known } = one;
  const { candidates, demonym, why } = known;
  const key = isParent ? `, ${known.key}` : known.key;
  const parent = one.parent === null ? null : (index.get(one.parent) ?? null);
  return { start, end, name, key, candidates, why, demonym, parent };
}

/** The longest usable span at each word, left to right. */
function findSpans(text: string, words: readonly PlaceWord[], asked: Candidates): Found[] {
  const found: Found[] = [];
  const know = knownNames(asked);
  const halves = halvesOf(text);
  let longest = 0;
  for (const name of asked.keys()) longest = Math.max(longest, name.length);
  for (let at = 0; at < words.length; at++) {
    const half = findHalf(words, at, halves, asked);
    if (half) {
      found.push(half);
      continue;
    }
    for (const to of nameEnds(words, at)) {
      if (words[to - 1]!.end - words[at]!.start > longest) continue;
      const name = nameAt(text, words, at, to);
      const known = know(name, words[at]!);
      if (!known) continue;
      const { start } = words[at]!;
      found.push({
        from: at,
        to,
        name,
        start,
        end: words[to - 1]!.end,
        known,
        parent: null,
        signs: 0,
        doubts: 0,
      });
      at = to - 1;
      break;
    }
  }
  return found;
}

/** "The South" for South Korea. */
function findHalf(
  words: readonly PlaceWord[],
  at: number,
  halves: ReturnType<typeof halvesOf>,
  asked: Candidates,
): Found | null {
  const name = halfAt(words, at, halves);
  const countries = (name && asked.get(name)?.filter(({ kind }) => kind === 'country')) || [];
  if (name === null || countries.length === 0) return null;
  const { start, end, text } = words[at]!;
  const known = describeName(name, countries, `“${text}” is half of a divided country that the text names.`);
  return { from: at, to: at + 1, name, start, end, known, parent: null, signs: 0, doubts: 0 };
}

/**
 * "Paris, Texas" and "Kyiv, Ukraine": the second holds the first. When the gazetteer has no such place there ("Tyrone, Mo."), all it
 * can say of the first is what holds it, here and wherever else the name stands.
 */
function linkParents(words: readonly PlaceWord[], found: Found[]): void {
  const unknown = new Map<string, Candidate[]>();
  const links = new Map<string, boolean>();
  for (let at = 0; at + 1 < found.length; at++) {
    const inner = found[at]!;
    const outer = found[at + 1]!;
    if (outer.from !== inner.to || inner.known.demonym || outer.known.demonym) continue;
    const { gap } = words[outer.from]!;
    if (gap !== 'comma' && gap !== 'space') continue;
    const pair = `${inner.name}|${outer.name}`;
    const linked = links.get(pair) ?? canHold(outer, inner);
    links.set(pair, linked);
    if (linked) inner.parent = at + 1;
    else if (gap === 'comma' && isStateCode(outer) && inner.known.candidates.every(isLocal)) {
      unknown.set(
        inner.known.key,
        outer.known.candidates.filter(({ kind }) => kind === 'region'),
      );
    }
  }
  for (const one of found) {
    const holders = one.parent === null ? unknown.get(one.known.key) : undefined;
    if (holders && holders.length > 0)
      one.known = describeName(
        one.name,
        holders,
        'The gazetteer has no such place there, so this stands for what holds it.',
      );
  }
}

const canHold = (outer: Found, inner: Found) =>
  inner.known.candidates.some((a) => outer.known.candidates.some((b) => isInside(a, b)));

const isStateCode = ({ name, known }: Found) =>
  /\.$|^\p{Lu}{2}$/u.test(name) && known.candidates.some(({ kind }) => kind === 'region');

const isLocal = ({ kind }: Candidate) => kind === 'settlement' || kind === 'district';

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
