import { MONTHS } from '../../languages/en/calendar.js';
import { type Cut, ENDING, LEANING, runOf, without } from './compress.js';
import { childrenOf, type Clause, finiteOf, rootOf, subtreeOf } from './readClause.js';

/** "The office cut the number on 15 May" as "on 15 May, the office cut the number": the first date, place or circumstance that can move; null when none can. */
export function frontPhrase(clause: Clause): string | null {
  const { words } = clause;
  const root = rootOf(clause);
  if (root < 0 || opensWithPhrase(clause)) return null;
  const phrase = dateIn(clause, root) ?? circumstanceIn(clause, root);
  if (phrase === null) return null;
  const moved = clause.text.slice(words[phrase.from]!.start, words[phrase.to - 1]!.end);
  // A comma after it would be left over.
  const cut = { from: phrase.from, to: words[phrase.to]?.lower === ',' ? phrase.to + 1 : phrase.to };
  const rest = without(clause, [cut]);
  // "In a car, it happened": what completes the predicate stays behind it.
  return rest.endsWith(words[root]!.text) ? null : `${moved}, ${rest}`;
}

/** True where something stands before the subject already: "in May, the office", "over the years, they". */
function opensWithPhrase({ words, tags }: Clause): boolean {
  const comma = words.findIndex(({ lower }) => lower === ',');
  return comma > 0 && /^(?:IN|TO|VBG|VBN|RB|WRB|CD)$/.test(tags[0]!);
}

const DATE = new RegExp(
  `\\b(?:(?:early|late) on|on(?: the (?:morning|afternoon|evening|night) of)?) \\d{1,2} (?:${MONTHS.join('|')})(?: \\d{4})?(?![\\p{L}\\d])`,
  'u',
);
/** The date of a clause by its words, and the rest of the clause: "the office on 15 May cut it" as "on 15 May" and "the office cut it"; null without one. */
export function splitDate(text: string): { date: string; rest: string } | null {
  const match = DATE.exec(text);
  if (!match || match.index === 0) return null;
  const rest = `${text.slice(0, match.index)}${text.slice(match.index + match[0].length)}`;
  return { date: match[0], rest: rest.replace(/\s+/g, ' ').trim() };
}

/** Words between the predicate and a date that would take the date for themselves. */
const TAKES_DATE = /^(?:VB|VBN|VBD|VBZ|VBP|MD|W.*)$/;

/** The date of the main predicate, told by its words: trees take dates apart. */
function dateIn({ text, words, tags, ...rest }: Clause, root: number): Cut | null {
  const match = DATE.exec(text);
  if (!match) return null;
  const from = words.findIndex(({ start }) => start === match.index);
  const to = words.findIndex(({ end }) => end === match.index + match[0].length) + 1;
  if (from <= root || to <= from || words[from - 1]!.lower === ',') return null;
  if (/^VB[ZP]$/.test(tags[finiteOf({ text, words, tags, ...rest }, root)] ?? '')) return null;
  return tags.slice(root + 1, from).some((tag) => TAKES_DATE.test(tag)) ? null : { from, to };
}

const LONGEST_PHRASE = 9;
/** Openings of what can stand before the subject where it ends the sentence, and of what can where it holds a name. */
const FRONT = /^(?:during|after|before|amid|since|as|when|while)$/;
const FRONT_NAMED = /^(?:in|near|outside|at)$/;
/** What points back: fronted, it would point to nothing yet. */
const PRONOUN = /^(?:he|she|it|they|him|her|his|its|their|them)$/;

function circumstanceIn(clause: Clause, root: number): Cut | null {
  const condition = conditionIn(clause, root);
  if (condition !== null) return condition;
  const cuts = childrenOf(clause, root, /^(?:obl(?!:agent)|advcl)/).flatMap(
    (at) => runOf(subtreeOf(clause, at)) ?? [],
  );
  return cuts.find((cut) => isMovable(clause, cut)) ?? null;
}

/** A condition at the end, which may stand first whatever it holds but a pronoun. */
function conditionIn(clause: Clause, root: number): Cut | null {
  const { words, tags } = clause;
  // "The company offered to pay if they agree": not the offer hangs on it, but the paying.
  if (tags[finiteOf(clause, root)] !== 'MD') return null;
  const from = words.findIndex(({ lower }) => /^(?:if|unless)$/.test(lower));
  if (from <= root || from < 3 || /^(?:only|even|,|but|and|not)$/.test(words[from - 1]!.lower)) return null;
  return words.slice(from).some(({ lower }) => PRONOUN.test(lower) || lower === ',')
    ? null
    : { from, to: words.length };
}

function isMovable(clause: Clause, { from, to }: Cut): boolean {
  const { words, tags } = clause;
  // A comma after it opens what belongs to it: "in a suburb, ten miles off".
  if (words[to]?.lower === ',') return false;
  if (from < 3 || to - from > LONGEST_PHRASE || !ENDING.test(tags[to] ?? '.')) return false;
  if (words[from - 1]!.lower === ',' || LEANING.test(words[from - 1]!.lower)) return false;
  if (words.slice(from, to).some(({ lower }) => PRONOUN.test(lower))) return false;
  const opening = words[from]!.lower;
  // What was going on is the setting of what came, not the other way round: "people were dancing when a gun went off".
  if (opening === 'when' && words.slice(0, from).some(({ lower }) => /^(?:was|were)$/.test(lower)))
    return false;
  // "Identified as Nathan Roe" is no circumstance.
  if (opening === 'as' && !tags.slice(from, to).some((tag) => /^VB[DZP]$/.test(tag))) return false;
  // "Died in the fire at the mill": the place may be the fire's.
  if (/^NN/.test(tags[from - 1]!) && childrenOf(clause, from - 1, /^case$/).length > 0) return false;
  const named = tags.slice(from, to).some((tag) => /^NNPS?$/.test(tag));
  // "Fired at Roe": who is meant stays behind the verb.
  if (opening === 'at' && to - from < 3) return false;
  return (to === words.length && FRONT.test(opening)) || (named && FRONT_NAMED.test(opening));
}
