import { applyRule, cutOf, endingsOf, lemmaKey, ruleFor } from '../src/tagging/lemmas.js';
import type { StoredTable } from '../src/tagging/table.js';
import type { TreeSentence } from './conllu.js';

/** Most rules that a table can name. */
const MOST_RULES = 256;
/** An ending needs so many different words to have a rule of its own. */
const LEAST_WORDS = 3;

interface Form {
  word: string;
  /** How often each rule made its lemma. */
  rules: Map<string, number>;
}

/**
 * Learns lemmas: for each tag the rule that most words of an ending follow (one that cuts no more than the ending), stored only where it is another than that of the shorter ending, and
 * each word that still comes out wrong with its own rule.
 */
export function storeLemmas(sentences: readonly TreeSentence[]): StoredTable {
  const byTag = new Map<string, Map<string, Form>>();
  const uses = new Map<string, number>();
  for (const { words, lemmas, tags } of sentences) {
    words.forEach((word, at) => {
      const rule = ruleFor(word, lemmas[at]!);
      uses.set(rule, (uses.get(rule) ?? 0) + 1);
      const forms = getOrMake(byTag, tags[at]!, () => new Map<string, Form>());
      const { rules } = getOrMake(forms, word.toLowerCase(), () => ({
        word,
        rules: new Map<string, number>(),
      }));
      rules.set(rule, (rules.get(rule) ?? 0) + 1);
    });
  }
  const names = [...uses].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).slice(0, MOST_RULES);
  const numberOf = new Map(names.map(([rule], at) => [rule, at]));
  const cells = new Map<number, number>();
  for (const [tag, forms] of byTag) {
    const chosen = chooseRules(forms, (rule) => numberOf.has(rule));
    for (const [ending, rule] of chosen) cells.set(lemmaKey(tag, ending), numberOf.get(rule)!);
  }
  const sorted = [...cells].sort((a, b) => a[0] - b[0]);
  return {
    name: 'lemmas',
    classes: names.map(([rule]) => rule),
    scale: 1,
    keys: Uint32Array.from(sorted, ([key]) => key),
    counts: new Uint8Array(sorted.length).fill(1),
    cellClasses: Uint8Array.from(sorted, ([, rule]) => rule),
    cellWeights: new Int8Array(sorted.length).fill(1),
  };
}

/** The rule of each ending that needs one, of the words with one tag. */
function chooseRules(
  forms: ReadonlyMap<string, Form>,
  isNamed: (rule: string) => boolean,
): Map<string, string> {
  const votes = new Map<string, Map<string, number>>();
  const own = new Map<string, string>();
  for (const [lower, { rules }] of forms) {
    const rule = mostUsed(rules, isNamed);
    if (rule === null) continue;
    own.set(lower, rule);
    for (const ending of endingsOf(lower).slice(1)) {
      if (cutOf(rule) > ending.length) continue;
      const counts = getOrMake(votes, ending, () => new Map<string, number>());
      counts.set(rule, (counts.get(rule) ?? 0) + 1);
    }
  }
  const chosen = new Map<string, string>();
  const ruleOf = (endings: readonly string[]) =>
    endings.map((ending) => chosen.get(ending)).find((rule) => rule);
  for (const ending of [...votes.keys()].sort((a, b) => a.length - b.length || (a < b ? -1 : 1))) {
    const counts = votes.get(ending)!;
    const words = [...counts.values()].reduce((sum, count) => sum + count, 0);
    const rule = mostUsed(counts, isNamed)!;
    if (ending !== '' && (words < LEAST_WORDS || counts.get(rule)! * 2 <= words)) continue;
    if (ruleOf(endingsOf(ending).slice(1)) !== rule) chosen.set(ending, rule);
  }
  for (const [lower, rule] of own) {
    const found = ruleOf(endingsOf(lower));
    const { word } = forms.get(lower)!;
    if (found === undefined || applyRule(word, found) !== applyRule(word, rule))
      chosen.set(`^${lower}`, rule);
  }
  return chosen;
}

/** The key with the highest count, of equal ones the first in the alphabet; null when none is allowed. */
function mostUsed(counts: ReadonlyMap<string, number>, isAllowed: (key: string) => boolean): string | null {
  let best: string | null = null;
  for (const [key, count] of counts) {
    if (!isAllowed(key)) continue;
    if (best === null || count > counts.get(best)! || (count === counts.get(best)! && key < best)) best = key;
  }
  return best;
}

function getOrMake<Key, Value>(map: Map<Key, Value>, key: Key, make: () => Value): Value {
  const known = map.get(key);
  if (known !== undefined) return known;
  const made = make();
  map.set(key, made);
  return made;
}
