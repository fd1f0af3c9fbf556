import { PLAIN_SAYING } from '../languages/en/judging.js';
import { readAttributions } from './attribution.js';
import { isDateWord } from './names.js';
import type { Item, Sentence } from './sentence.js';
import type { Passage, Sources } from './sources.js';
import type { Word } from './words.js';

/** Two neighbouring items of a sentence, and how the reports have them. Items that no report knows have none. */
export interface Joint {
  before: Item;
  after: Item;
  /** A sentence of the reports has both, at most `NEAR` words apart. */
  near: boolean;
  /** A sentence of the reports has both, or one that opens with "The office" and one that names the office in full. */
  together: boolean;
  /** No mark and no joining word stands between them in the sentence. */
  inClause: boolean;
  /** Each ends or begins at least two words that the reports have in this order: a seam between two copied runs where `together` is false. */
  copied: boolean;
}

/** Words at most this far apart stand near each other. */
const NEAR = 6;
/** Sentences of the reports looked at for two items; those with neither a rare word are alike. */
const MOST = 60;

/** The joints of a sentence, in order. Who said it and when is left out: rules of their own judge that. */
export function readJoints(sentence: Sentence, sources: Sources): Joint[] {
  const { words } = sentence;
  const speakers = readAttributions(sentence.text, words).flatMap(({ speaker }) => speaker);
  const items = sentence.items.filter(
    ({ word }) => isContent(words, word) && !speakers.includes(words[word]!),
  );
  const runs = (at: number) => sources.runs.has(`${words[at]?.norm} ${words[at + 1]?.norm}`);
  const holders = items.map((item) => passagesWith(item, sources));
  return items.slice(1).flatMap((after, at): Joint[] => {
    const before = items[at]!;
    const [one, other] = [holders[at]!, holders[at + 1]!];
    if (one.size === 0 || other.size === 0) return [];
    const shared = sharedBy(one, other);
    const near = shared.some((index) => standNear(sources.passages[index]!, before, after));
    const inClause = words[before.word]!.clause === words[after.word]!.clause;
    const copied = runs(before.word - 1) && runs(after.word);
    return [
      {
        before,
        after,
        near,
        together: shared.length > 0 || isNamedElsewhere(one, other, before.word, sentence, sources),
        inClause,
        copied,
      },
    ];
  });
}

function isContent(words: readonly Word[], at: number): boolean {
  const date = [words[at - 1], words[at], words[at + 1]];
  if (/^\d{1,2}$/.test(words[at]!.norm)) return !date.some((word) => word !== undefined && isDateWord(word));
  return !isDateWord(words[at]!) && !PLAIN_SAYING.has(words[at]!.norm);
}

/** Words at most this far before a joint name whom the rest is told of. */
const SUBJECT = 6;

/** True for "the office of the president | rejected" where one sentence opens with "The office" and has the second, and another has the office with the first. */
function isNamedElsewhere(
  one: ReadonlySet<number>,
  other: ReadonlySet<number>,
  at: number,
  sentence: Sentence,
  { passages }: Sources,
): boolean {
  const subject = sentence.words.slice(Math.max(0, at - SUBJECT), at);
  const named = [...one].map((index) => passages[index]!);
  return [...other].slice(0, MOST).some((index) => {
    const { report, words } = passages[index]!;
    const noun = words[0]?.norm === 'the' && words[1]?.content ? words[1].stem : null;
    if (noun === null || !subject.some(({ stem }) => stem === noun)) return false;
    return named.some((full) => full.report === report && full.stems.has(noun));
  });
}

function passagesWith({ keys }: Item, { byKey }: Sources): Set<number> {
  return new Set(keys.flatMap((key) => byKey.get(key) ?? []));
}

/** The first passages, `MOST` of them, that have both. */
function sharedBy(one: ReadonlySet<number>, other: ReadonlySet<number>): number[] {
  const shared: number[] = [];
  for (const index of one) {
    if (shared.length === MOST) break;
    if (other.has(index)) shared.push(index);
  }
  return shared;
}

/** True when the passage, which has both, has them at most `NEAR` words apart. */
function standNear(passage: Passage, one: Item, other: Item): boolean {
  const there = placesIn(passage, other.keys);
  return placesIn(passage, one.keys).some((at) => there.some((next) => Math.abs(at - next) <= NEAR));
}

function placesIn({ words, quantities }: Passage, keys: readonly string[]): number[] {
  const places = words.flatMap(({ stem, root }, at) =>
    keys.includes(stem) || (root !== null && keys.includes(`^${root}`)) ? [at] : [],
  );
  return places.concat(quantities.filter(({ low }) => keys.includes(`#${low}`)).map(({ first }) => first));
}

/** Share of the sentence's words, 0..1, that stand in runs of three or more that the reports have. */
export function shareCopied({ words }: Sentence, { runs }: Sources): number {
  const copied = new Set<number>();
  for (let at = 0; at + 2 < words.length; at++) {
    if (!runs.has(`${words[at]!.norm} ${words[at + 1]!.norm} ${words[at + 2]!.norm}`)) continue;
    for (let word = at; word < at + 3; word++) copied.add(word);
  }
  return words.length > 0 ? copied.size / words.length : 0;
}
