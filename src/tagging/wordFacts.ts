import { hashText } from './hashing.js';

/** What the features see of one word: signed 32-bit hashes at the places of `FACT`. */
export type WordFacts = Int32Array;

/** Places in `WordFacts`. Digits count as 0 and curly quotation marks as straight ones in every fact. */
export const FACT = {
  form: 0,
  lower: 1,
  suffix1: 2,
  suffix2: 3,
  suffix3: 4,
  suffix4: 5,
  prefix1: 6,
  prefix2: 7,
  prefix3: 8,
  /** Kinds of characters, runs of one kind once: "Kim-2" is "Xx-0". */
  shape: 9,
  /** Kinds of characters, at most four of a run: "McDonald" is "XxXxxxx". */
  longShape: 10,
  /** Bits: 1 capital first, 2 all capitals (two letters at least), 4 a digit in it, 8 a hyphen in it, 16 no letter or digit in it. */
  marks: 11,
} as const;

/** How many facts a word has. */
export const FACT_COUNT = Object.keys(FACT).length;
/** The facts of one word; of a word longer than 60 characters, those of its first 60. */
export function readFacts(word: string): WordFacts {
  const form = word
    .slice(0, 60)
    .replace(/\p{N}/gu, '0')
    .replace(/[’‘`´]/g, "'")
    .replace(/[“”]/g, '"');
  const lower = form.toLowerCase();
  const facts = new Int32Array(FACT_COUNT);
  facts[FACT.form] = hashText(form);
  facts[FACT.lower] = hashText(lower);
  for (let length = 1; length <= 4; length++) {
    facts[FACT.suffix1 + length - 1] = lower.length > length ? hashText(lower.slice(-length)) : 0;
  }
  for (let length = 1; length <= 3; length++) {
    facts[FACT.prefix1 + length - 1] = lower.length > length ? hashText(lower.slice(0, length)) : 0;
  }
  const kinds = kindsOf(form);
  facts[FACT.shape] = hashText(limitRuns(kinds, 1));
  facts[FACT.longShape] = hashText(limitRuns(kinds, 4));
  facts[FACT.marks] =
    (kinds.startsWith('X') ? 1 : 0) |
    (/^X[X'.&-]*X$/.test(kinds) ? 2 : 0) |
    (kinds.includes('0') ? 4 : 0) |
    (kinds.includes('-') ? 8 : 0) |
    (/[Xx0]/.test(kinds) ? 0 : 16);
  return facts;
}

function kindsOf(form: string): string {
  return form.replace(/\p{Lu}/gu, 'X').replace(/(?!X)[\p{L}\p{M}]/gu, 'x');
}

function limitRuns(kinds: string, most: number): string {
  let limited = '';
  let run = 0;
  for (let at = 0; at < kinds.length; at++) {
    run = kinds[at] === kinds[at - 1] ? run + 1 : 1;
    if (run <= most) limited += kinds[at];
  }
  return limited;
}
