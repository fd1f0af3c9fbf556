import type { Day } from '../../core/days.js';
import { MONTHS } from './calendar.js';

/** The text with its first letter as a capital; a leading quotation mark stays. */
export function capitalize(text: string): string {
  return text.replace(
    /^(["“‘']?)(\p{Ll})/u,
    (_, mark: string, letter: string) => mark + letter.toUpperCase(),
  );
}

/** "a" or "an", by the sound that the words begin with: "an hour", "a union", "an 8-year-old". */
export function articleFor(words: string): 'a' | 'an' {
  if (/^(?:hour|honest|honou?r|heir|8|11(?!\d)|18(?!\d))/i.test(words)) return 'an';
  if (/^(?:uni(?!n|m)|use|usual|euro|one|once|ut)/i.test(words)) return 'a';
  return /^[aeiou]/i.test(words) ? 'an' : 'a';
}

/** A day as a date: "12 May", with the year when it is another than that of `latest`. */
export function dateInWords(day: Day, latest: Day | null): string {
  const date = `${Number(day.slice(8))} ${MONTHS[Number(day.slice(5, 7)) - 1]!}`;
  return latest === null || day.slice(0, 4) === latest.slice(0, 4) ? date : `${date} ${day.slice(0, 4)}`;
}

/** Words in a text. */
export function countWords(text: string): number {
  return text.match(/[\p{L}\p{N}][\p{L}\p{M}\p{N}'’.,-]*/gu)?.length ?? 0;
}

/** Common nouns that a long name may be shortened to once it has been given in full: "the office". */
export const ORGANISATION_HEADS = new Set(
  `office agency ministry company council service court army police group hospital commission committee union party bank board
  university institute authority department administration association federation government parliament militia brigade`
    .trim()
    .split(/\s+/),
);

/** Words that point to something said before; a sentence that opens with one hangs in the air. */
export const POINTING_WORDS = new Set(
  `he she it they his her its their him them this that these those such another other others both neither either one ones some
  here then so thus who which i we you my our your somebody someone something`
    .trim()
    .split(/\s+/),
);

/** Verbs of a passive outcome: what one says of those counted. */
export const OUTCOME_PHRASES: Readonly<Record<string, string>> = {
  killed: 'killed',
  injured: 'injured',
  missing: 'missing',
  captured: 'captured',
  detained: 'detained',
  arrested: 'arrested',
  displaced: 'displaced',
  evacuated: 'evacuated',
  rescued: 'rescued',
  infected: 'infected',
  hospitalised: 'in hospital',
  homeless: 'homeless',
  destroyed: 'destroyed',
  damaged: 'damaged',
};

/** Words for what someone is, which may stand before a name: "fire chief", "chief executive". */
export const ROLE_WORDS = new Set(
  `executive fire police army navy engineer lawyer prosecutor analyst economist activist historian journalist nurse doctor farmer
  teacher resident neighbour neighbor survivor witness volunteer head team party opposition justice finance trade energy education`
    .trim()
    .split(/\s+/),
);

/** Words that with "the" mean someone or something named before: "the official". */
export const UNNAMED = new Set(
  `official officer spokesman spokeswoman spokesperson man woman boy girl witness source judge lawyer lawmaker letter report document
  soldier doctor pair two statement video survey study resident driver suspect victim report leader chairman chairwoman`
    .trim()
    .split(/\s+/),
);

/** A figure's words inside a sentence: a number word that opened one loses the capital ("At least 12", "Nine"). */
export function figureInside(text: string): string {
  return /^\p{Lu}\p{Ll}/u.test(text) ? text[0]!.toLowerCase() + text.slice(1) : text;
}

/** True for "doctors", "shop owners in Hokitika", "police": what stands before a preposition is in the plural. */
export function isPluralName(name: string): boolean {
  const head = name.split(/\s(?:in|of|for|at|from|with|who)\s/)[0]!.replace(/^the /, '');
  if (/^(?:an?|one)\s/.test(head)) return false;
  if (/\bpolice$/i.test(head)) return true;
  return /(?:[^su]s|people|police|men|women)$/i.test(head) && !/^\p{Lu}.*\s\p{Lu}/u.test(head);
}
