import { PLAIN_SAYING } from '../languages/en/judging.js';
import { TITLES } from '../languages/en/titles.js';
import { acronymOf, isDateWord, type Name } from './names.js';
import type { Sentence } from './sentence.js';
import { carries } from './findSupports.js';
import type { Judged } from './rules/rule.js';
import type { Passage, Sources } from './sources.js';
import { sharesWord, type Word } from './words.js';

/** The words right before or right after a name, by which its place in a sentence is known: "people in …", "… employs". */
interface Frame {
  side: 'before' | 'after';
  words: readonly Word[];
}

/** Share of the sentence that a passage carries, from which its names stand in the place of the sentence's. */
const ENOUGH = 0.5;
/** Passages looked at for one word of a name. */
const MOST = 60;

/**
 * The name that the passages which carry most of the sentence have in the place of this one, between the same words ("people in Setúbal" for
 * "people in Lisbon"); null where they have none, or where some report has this one, a form of it or a country that holds it there.
 */
export function rivalName(name: Name, judged: Judged): string | null {
  const passages = judged.found.near.filter(({ share }) => share >= ENOUGH).map(({ passage }) => passage);
  const parts = partsOf(name);
  for (const part of parts) {
    const rival = rivalOfPart(part, judged, passages);
    if (rival !== null) return rival;
  }
  return null;
}

/** The runs of words with capitals: "Bergen" and "Kraljevo" of "Bergen for Kraljevo". */
function partsOf({ words }: Name): Word[][] {
  return words.reduce<Word[][]>((parts, word, at) => {
    if (!word.capital || !word.content) return parts;
    return at > 0 && words[at - 1]!.capital && parts.length > 0
      ? [...parts.slice(0, -1), [...parts.at(-1)!, word]]
      : [...parts, [word]];
  }, []);
}

function rivalOfPart(part: readonly Word[], judged: Judged, passages: readonly Passage[]): string | null {
  const { sentence, sources } = judged;
  const frames = framesOf(part, sentence);
  const others = (passage: Passage) => frames.flatMap((frame) => namesIn(frame, passage, sources));
  const isOwn = (passage: Passage) =>
    others(passage).some((other) => isSameName(part, other, passage, judged));
  const holders = part
    .flatMap(({ stem }) => (sources.byKey.get(stem) ?? []).slice(0, MOST))
    .map((index) => sources.passages[index]!)
    .filter((passage) => shareOf(passage, judged) >= LEAST_HOLD);
  if (holders.some(isOwn) || passages.some(isOwn)) return null;
  for (const passage of passages) {
    // What the sentence names as well has only changed its place.
    const rival = others(passage).find((other) => !sharesWord(other, sentence.words));
    if (rival) return textOf(rival, passage.text);
  }
  return null;
}

/** Share of the sentence that a passage carries, below which it tells something else with the same name in the same place. */
const LEAST_HOLD = 0.3;

/** Share of the sentence's weight that the passage carries, 0..1. */
function shareOf(passage: Passage, { sentence: { items }, found: { weights } }: Judged): number {
  let [carried, total] = [0, 0];
  for (const [at, { keys }] of items.entries()) {
    total += weights[at]!;
    if (keys.some((key) => carries(passage, key))) carried += weights[at]!;
  }
  return total === 0 ? 0 : carried / total;
}

const textOf = (words: readonly Word[], text: string) => text.slice(words[0]!.start, words.at(-1)!.end);

function framesOf(part: readonly Word[], { text, words }: Sentence): Frame[] {
  const first = words.indexOf(part[0]!);
  const last = words.indexOf(part.at(-1)!);
  // "Rivera, Uruguay": a comma parts no chain of names.
  const touch = (at: number) =>
    (words[at]!.capital && words[at]!.content ? /^,?\s+$/ : /^\s+$/).test(
      text.slice(words[at]!.end, words[at + 1]!.start),
    );
  const before = [first - 2, first - 1].filter((at) => at >= 0 && [at, first - 1].every(touch));
  const after = [last + 1, last + 2].filter((at) => at < words.length && [last, at - 1].every(touch));
  const pick = (side: Frame['side'], places: readonly number[], nearest: number): Frame[] => {
    if (!places.includes(nearest)) return [];
    const frame = (isTelling(words[nearest]!) ? [nearest] : places).map((at) => words[at]!);
    return frame.some(isTelling) ? [{ side, words: frame }] : [];
  };
  return [...pick('before', before, first - 1), ...pick('after', after, last + 1)];
}

/** A word that tells what is there: who said it is for the rule of speakers, and a title may be another's. */
const isTelling = (word: Word) =>
  word.content &&
  !PLAIN_SAYING.has(word.norm) &&
  !TITLES.has(word.norm) &&
  !isDateWord(word) &&
  !/^\d/.test(word.norm);

/** The names of the passage that stand where the frame says. */
function namesIn({ side, words }: Frame, passage: Passage, sources: Sources): Word[][] {
  const found: Word[][] = [];
  for (let at = 0; at + words.length <= passage.words.length; at++) {
    // With another capital it is a word of the name: "the Morning Show" for "a morning show".
    const isFrame = words.every(({ norm, capital }, i) => {
      const theirs = passage.words[at + i]!;
      return theirs.norm === norm && (theirs.capital === capital || at + i === 0);
    });
    if (!isFrame) continue;
    const name =
      side === 'before'
        ? runFrom(passage, at + words.length, 1, sources)
        : runFrom(passage, at - 1, -1, sources);
    if (name.length > 0) found.push(name);
  }
  return found;
}

/** The words of the name that begins, or ends, at this word; titles aside. */
function runFrom({ text, words }: Passage, from: number, step: 1 | -1, sources: Sources): Word[] {
  const run: Word[] = [];
  for (let at = from; words[at] !== undefined; at += step) {
    const word = words[at]!;
    if (!word.capital || !word.content || isDateWord(word) || sources.lowered.has(word.norm)) break;
    const beside = step === 1 ? words[at - 1] : words[at + 1];
    const [one, other] = step === 1 ? [beside, word] : [word, beside];
    if (one && other && !/^[\s.-]+$/.test(text.slice(one.end, other.start))) break;
    if (step === 1) run.push(word);
    else run.unshift(word);
  }
  return run.filter(({ norm }) => !TITLES.has(norm));
}

/** True for the same name in whatever form: a word in common, an acronym, the same place, or the country that the other one lies in. */
function isSameName(
  part: readonly Word[],
  other: readonly Word[],
  passage: Passage,
  { sentence, sources, candidates }: Judged,
): boolean {
  if (sharesWord(part, other) || joined(part) === joined(other)) return true;
  if (acronymOf(other) === part[0]!.norm.replaceAll('.', '')) return true;
  const named = candidates.get(bare(textOf(part, sentence.text))) ?? [];
  const place = sources.reports[passage.report]!.reading.places.find(
    ({ text }) => text === bare(textOf(other, passage.text)),
  );
  return (
    place !== undefined &&
    named.some(
      ({ id, kind, country }) => id === place.id || (kind === 'country' && country === place.country),
    )
  );
}

/** "Ibero-American" and "Iberoamerican" are one. */
const joined = (words: readonly Word[]) => words.map(({ norm }) => norm).join('');

const bare = (name: string) => name.replace(/['’]s?$/, '');
