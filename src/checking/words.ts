import { COUNTRY_WORDS, STOP_WORDS } from '../languages/en/judging.js';
import { meaningStem } from '../languages/en/sameWords.js';

/** A word or number of a text, with its place there. */
export interface Word {
  start: number;
  end: number;
  /** Folded: lower case, no accents, no invisible characters, look-alike letters as Latin ones. */
  norm: string;
  stem: string;
  /** For words with a capital: the country or the root they share with its adjective ("russ" for Russia and Russian). */
  root: string | null;
  capital: boolean;
  /** Carries content: not a stop word. */
  content: boolean;
  /** Number of the clause it stands in: punctuation and joining words part clauses. */
  clause: number;
}

/** Letters of other scripts that look like Latin ones; folded only where the rest of the word is Latin. */
const LOOK_ALIKES: Readonly<Record<string, string>> = Object.fromEntries(
  'аa еe оo рp сc уy хx іi ѕs јj ԁd һh кk мm тt нh вb αa οo εe ρp νv ιi κk'
    .split(' ')
    .map((pair) => [pair[0]!, pair[1]!]),
);

const INVISIBLE = /[\u00AD\u200B-\u200F\u2060\uFEFF]/g;
const PLAIN = /^[a-z0-9.,'-]*$/;

/** A word folded for comparing. */
export function foldWord(raw: string): string {
  const lower = raw.toLowerCase();
  if (PLAIN.test(lower)) return lower;
  const bare = lower.replace(INVISIBLE, '').normalize('NFKD').replace(/\p{M}/gu, '').replace(/[’ʼ]/g, "'");
  if (!/[a-z]/.test(bare)) return bare;
  return bare.replace(/[\u0370-\u04FF\u0500-\u052F]/g, (letter) => LOOK_ALIKES[letter] ?? letter);
}

const WORD =
  /(?:\p{Lu}\.){2,6}|\d+(?:[.,]\d+|,\s000(?!\d))*|[\p{L}\p{M}\u00AD\u200B-\u200D\u2060][\p{L}\p{M}\p{N}\u00AD\u200B-\u200D\u2060]*(?:['’]\p{L}{1,3}(?![\p{L}]))?/gu;

const COUNTRIES = new Map(
  COUNTRY_WORDS.flatMap((line) => {
    const words = line.split(' ');
    return words.map((word) => [word, `@${words[0]!}`] as const);
  }),
);

/** What a place's name and its adjective have in common. */
function rootOf(norm: string): string {
  const bare = norm.replace(/'s?$/, '');
  const known = COUNTRIES.get(bare);
  if (known !== undefined) return known;
  let root = bare;
  for (let round = 0; round < 2; round++) {
    const shorter = root.replace(/(?:ians?|eans?|ans?|ia|ea|ese|ish|is?|a|y)$/, '');
    if (shorter.length < 4) break;
    root = shorter;
  }
  return root;
}

const BREAK = /[,;:()[\]–—"“”]|\s-\s/;
const JOINERS = new Set([
  'but',
  'while',
  'although',
  'though',
  'because',
  'after',
  'before',
  'when',
  'who',
  'which',
  'that',
  'if',
  'unless',
  'and',
]);

/** The words of a text in order. Linear in its length. */
export function foldWords(text: string): Word[] {
  const words: Word[] = [];
  let clause = 0;
  let last = 0;
  for (const match of text.matchAll(WORD)) {
    const start = match.index;
    const end = start + match[0].length;
    const norm = foldWord(match[0]);
    if (norm === '') continue;
    if (BREAK.test(text.slice(last, start)) || JOINERS.has(norm)) clause++;
    last = end;
    const capital = /^\p{Lu}/u.test(match[0].replace(INVISIBLE, ''));
    words.push({
      start,
      end,
      norm,
      stem: meaningStem(norm),
      root: capital ? rootOf(norm) : null,
      capital,
      content: !STOP_WORDS.has(norm) && !(norm.length === 1 && /[a-z]/.test(norm)),
      clause,
    });
  }
  return words;
}

/** True when the two have a word of content in common, in whatever form, or the name of one country. */
export function sharesWord(a: readonly Word[], b: readonly Word[]): boolean {
  return a.some(
    (one) =>
      one.content &&
      b.some((other) => one.stem === other.stem || (one.root !== null && one.root === other.root)),
  );
}
