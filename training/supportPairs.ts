import type { TreeOf } from '../src/reading/sentences/readTree.js';
import { wordSentences } from '../src/reading/sentences/wordSentences.js';
import { makeRandom } from './random.js';

/** A sentence that a text supports or not, made from the text's own sentences (after FactCC, Kryściński et al. 2020). */
export interface MadePair {
  claim: string;
  supported: boolean;
}

interface Token {
  start: number;
  end: number;
  part: string;
  tag: string;
  head: number;
  relation: string;
}

/** A sentence of a text with its tree; ranges of tokens lie in `text`. */
interface Tree {
  text: string;
  tokens: Token[];
  root: number;
}

/** First and last token of a part of a sentence. */
type Part = readonly [first: number, last: number];

type Make = (
  pick: <Item>(list: readonly Item[]) => Item | undefined,
  trees: readonly Tree[],
) => string | null;

/** Pairs of each kind that are made of one text, and how often each is tried. */
const COUNT = 5;
const TRIES = 60;
/** One in so many is written without capitals, as summaries of machines are. */
const SMALL = 3;

/** Right and wrong pairs of one text, the same ones each time: sentences cut along their trees or joined; parts of different sentences joined as if they were one. */
export function makePairs(text: string, treeOf: TreeOf, seed: number): MadePair[] {
  const trees = readProse(text, treeOf);
  if (trees.length < 4) return [];
  const random = makeRandom(seed);
  const pick = <Item>(list: readonly Item[]) => list[random(Math.max(1, list.length))];
  const seen = new Set<string>();
  const make = (kinds: readonly Make[], supported: boolean): MadePair[] => {
    const made: MadePair[] = [];
    for (let tries = 0; tries < TRIES && made.length < COUNT; tries++) {
      const claim = pick(kinds)!(pick, trees);
      if (claim === null || claim.length < 30 || seen.has(claim)) continue;
      seen.add(claim);
      made.push({ claim: random(SMALL) === 0 ? smallLetters(claim) : claim, supported });
    }
    return made;
  };
  return [...make(RIGHT, true), ...make(WRONG, false)];
}

/** Sentences of running prose with a verb at their root. */
function readProse(text: string, treeOf: TreeOf): Tree[] {
  return wordSentences(text).flatMap(({ start, end, words }) => {
    const sentence = text.slice(start, end);
    if (words.length < 10 || words.length > 45 || !/^["“]?\p{Lu}[^|•]*[.!?]["”]?$/u.test(sentence)) return [];
    const { parts, tags, heads, relations } = treeOf(words);
    const tokens = words.map((word, at) => ({
      start: word.start - start,
      end: word.end - start,
      part: parts[at]!,
      tag: tags[at]!,
      head: heads[at]!,
      relation: relations[at]!,
    }));
    const root = heads.indexOf(-1);
    return parts[root] === 'VERB' ? [{ text: sentence, tokens, root }] : [];
  });
}

const smallLetters = (claim: string) => claim.charAt(0) + claim.slice(1).toLowerCase();

/** Relations of what may be cut from a sentence without making it say something else. */
const LOOSE = /^(?:advcl|acl:relcl|acl|appos|parataxis|obl|obl:tmod|nmod|advmod)$/;
/** Words that change what the rest says. */
const BINDING = /\b(?:not|no|n't|if|unless|without|only|may|might|could)\b/i;

const cut =
  (times: number): Make =>
  (pick, trees) => {
    const tree = pick(trees)!;
    const loose = partsOf(tree, LOOSE).filter(
      ([first, last]) =>
        last > first &&
        (tree.root < first || tree.root > last) &&
        !BINDING.test(wordsOf(tree, [first, last])),
    );
    const gone = Array.from({ length: times }, () => pick(loose));
    if (gone.includes(undefined)) return null;
    const kept = tree.tokens.flatMap(({ start, end }, at) => {
      if (gone.some((part) => part![0] <= at && at <= part![1])) return [];
      const next = tree.tokens[at + 1];
      return [tree.text.slice(start, next && next.start > end ? end + 1 : end)];
    });
    return kept.length < 6 ? null : tidy(kept.join(''));
  };

const join: Make = (pick, trees) => {
  const [one, other] = [pick(trees)!, pick(trees)!];
  return one === other ? null : tidy(`${withoutStop(one)}, and ${opening(other, other.text)}`);
};

const RIGHT: readonly Make[] = [
  (pick, trees) => pick(trees)!.text,
  cut(1),
  cut(1),
  cut(2),
  cut(2),
  cut(3),
  join,
];

/** A part of one sentence in the place of a part of another with the same relation. */
const exchange =
  (relation: RegExp): Make =>
  (pick, trees) => {
    const [tree, other] = twoOf(pick, trees);
    const named = (one: Tree) =>
      partsOf(one, relation).filter(
        ([first, last]) => last - first < 12 && one.tokens[first]!.part !== 'PRON',
      );
    const [own, put] = [pick(named(tree)), pick(named(other))];
    if (!own || !put || tree === other) return null;
    const words = wordsOf(other, put);
    if (sharesWord(words, tree.text)) return null;
    const before = tree.text.slice(0, tree.tokens[own[0]]!.start);
    const told = before === '' ? words : opening(other, words, put[0]);
    return tidy(before + told + tree.text.slice(tree.tokens[own[1]]!.end));
  };

/** The beginning of one sentence and the end of another, parted at words of one kind. */
const splice: Make = (pick, trees) => {
  const [tree, other] = twoOf(pick, trees);
  const at = pick(
    tree.tokens.filter(
      ({ part }, i) => i >= 4 && i < tree.tokens.length - 4 && /^(?:ADP|VERB|SCONJ|AUX)$/.test(part),
    ),
  );
  const to = pick(
    other.tokens.filter(({ tag }, i) => i >= 2 && i < other.tokens.length - 4 && tag === at?.tag),
  );
  return !at || !to || tree === other
    ? null
    : tidy(tree.text.slice(0, at.start) + other.text.slice(to.start));
};

/** A phrase of another sentence at the end. */
const append: Make = (pick, trees) => {
  const [tree, other] = twoOf(pick, trees);
  const phrase = pick(
    partsOf(other, /^obl$/).filter(
      ([first, last]) => last > first && last - first < 8 && other.tokens[first]!.part === 'ADP',
    ),
  );
  if (!phrase || tree === other) return null;
  return tidy(`${withoutStop(tree)} ${opening(other, wordsOf(other, phrase), phrase[0])}.`);
};

/** Another verb of the text. */
const otherVerb: Make = (pick, trees) => {
  const [tree, other] = twoOf(pick, trees);
  const own = pick(tree.tokens.filter(({ part, start, end }) => part === 'VERB' && end - start > 3));
  const put = pick(other.tokens.filter(({ tag, start, end }) => tag === own?.tag && end - start > 3));
  if (!own || !put) return null;
  const verb = other.text.slice(put.start, put.end);
  return sharesWord(verb, tree.text) ? null : tree.text.slice(0, own.start) + verb + tree.text.slice(own.end);
};

const WRONG: readonly Make[] = [
  splice,
  splice,
  exchange(/^nsubj$/),
  exchange(/^obj$/),
  exchange(/^(?:obl|nmod)$/),
  append,
  otherVerb,
];

/** Two sentences, half of the time near each other. */
function twoOf(pick: Parameters<Make>[0], trees: readonly Tree[]): [Tree, Tree] {
  const at = pick([...trees.keys()])!;
  const near = [at - 3, at - 2, at - 1, at + 1, at + 2, at + 3].flatMap((place) => trees[place] ?? []);
  return [trees[at]!, pick(pick([near, trees])!) ?? trees[at]!];
}

/** The subtrees of the relation that are unbroken. */
function partsOf({ tokens }: Tree, relation: RegExp): Part[] {
  return tokens.flatMap((token, top): Part[] => {
    if (!relation.test(token.relation)) return [];
    const inside = tokens.flatMap((_, at) => (isUnder(tokens, at, top) ? [at] : []));
    const [first, last] = [inside[0]!, inside.at(-1)!];
    return inside.length === last - first + 1 ? [[first, last]] : [];
  });
}

function isUnder(tokens: readonly Token[], at: number, top: number): boolean {
  for (let up = at; up >= 0; up = tokens[up]!.head) if (up === top) return true;
  return false;
}

const wordsOf = ({ text, tokens }: Tree, [first, last]: Part) =>
  text.slice(tokens[first]!.start, tokens[last]!.end);

const withoutStop = ({ text }: Tree) => text.replace(/[.!?]["”]?$/, '');

/** Words as they stand inside a sentence: a first word that is no name loses its capital. */
function opening({ tokens }: Tree, words: string, first = 0): string {
  return tokens[first]!.part === 'PROPN' ? words : words.charAt(0).toLowerCase() + words.slice(1);
}

function sharesWord(one: string, other: string): boolean {
  const words = new Set(other.toLowerCase().split(/\P{L}+/u));
  return one
    .toLowerCase()
    .split(/\P{L}+/u)
    .some((word) => word.length > 3 && words.has(word));
}

function tidy(text: string): string {
  const plain = text
    .replace(/\s+/g, ' ')
    .replace(/\s(?=[,.;:!?])/g, '')
    .replace(/,\s?(?=[,.;])/g, '')
    .replace(/^[,;:\s]+/, '')
    .trim();
  return plain.charAt(0).toUpperCase() + plain.slice(1);
}
