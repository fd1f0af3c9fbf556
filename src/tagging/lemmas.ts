import { hashText } from './hashing.js';
import type { Model } from './model.js';
import { firstCell } from './table.js';

/** Version of the form of rules and keys below. */
export const LEMMA_TEMPLATES = 1;

/** Gives the form under which a dictionary has a word ("said" as VERB|VBD -> "say"). */
export interface Lemmatiser {
  /** `tag` as the tagger of words names it, "UPOS|XPOS". A word with a tag that no rule knows is its own lemma, in small letters. */
  lemmaOf: (word: string, tag: string) => string;
}

/** Longest ending that rules look at, in UTF-16 units. */
const LONGEST_ENDING = 6;

/** What a rule is found by: the tag and the ending of the small-letter word, or all of it after "^". */
export function lemmaKey(tag: string, ending: string): number {
  return hashText(`${tag} ${ending}`);
}

/** Endings from the whole word to none: the first that has a rule decides. */
export function endingsOf(lower: string): string[] {
  const endings = [`^${lower}`];
  for (let length = Math.min(LONGEST_ENDING, lower.length); length >= 0; length--) {
    endings.push(lower.slice(lower.length - length));
  }
  return endings;
}

/** How a rule writes a word before it cuts: in small letters, with its first letter as a capital, as it stands, or without commas ("5,000"). */
const WAYS: Readonly<Record<string, (word: string) => string>> = {
  l: (word) => word.toLowerCase(),
  c: (word) => word.slice(0, 1).toUpperCase() + word.slice(1),
  '=': (word) => word,
  n: (word) => word.replaceAll(',', ''),
};

/** The rule that makes `lemma` of `word`: one of `WAYS`, how many units to cut from the end, what to add ("l3:y": "studies" -> "study"). */
export function ruleFor(word: string, lemma: string): string {
  const rules = Object.entries(WAYS).map(([way, write]) => {
    const written = write(word);
    let same = 0;
    while (same < Math.min(written.length, lemma.length) && written[same] === lemma[same]) same++;
    return { way, cut: written.length - same, added: lemma.slice(same) };
  });
  const { way, cut, added } = rules.reduce((best, other) => (other.cut < best.cut ? other : best));
  return `${way}${cut}:${added}`;
}

/** How many units a rule cuts from the end of a word. */
export const cutOf = (rule: string) => parseInt(rule.slice(1), 10);

/** The word after a rule of `ruleFor`. */
export function applyRule(word: string, rule: string): string {
  const written = WAYS[rule[0]!]!(word);
  const added = rule.slice(rule.indexOf(':') + 1);
  return written.slice(0, Math.max(0, written.length - cutOf(rule))) + added;
}

/** The lemmatiser of a model: a table whose classes are rules. */
export function openLemmatiser(model: Model): Lemmatiser {
  const table = model.table('lemmas');
  return {
    lemmaOf: (word, tag) => {
      const lower = word.toLowerCase();
      for (const ending of endingsOf(lower)) {
        const cell = firstCell(table, lemmaKey(tag, ending));
        if (cell !== null) return applyRule(word, table.classes[cell & 255]!);
      }
      return lower;
    },
  };
}
