import type { Reading, Speaker } from '../../core/reading.js';
import { TITLES } from '../../languages/en/titles.js';
import { isPluralName, ORGANISATION_HEADS, ROLE_WORDS, UNNAMED } from '../../languages/en/writing.js';
import { ONE_PERSON } from '../../languages/en/people.js';
import { namesPerson } from '../../reading/speakers/pronounsMeanSpeaker.js';

/** True where the words around show that the name is a part of something else: "the father, from Ashton, said", "Transport for Ashton". */
export function isTorn({ start, end }: Speaker, name: string, { report: { text } }: Reading): boolean {
  const used = text.slice(start, end).replace(/^the /i, '');
  if (PREPOSITION.test(used) || PREPOSITION.test(name)) return true;
  const goesOn = /^ (?:for|of) (?:the )?\p{Lu}/u;
  return used.startsWith(name) && goesOn.test(text.slice(end - used.length + name.length, end + 12));
}

const PREPOSITION = /^(?:from|in|of|at|near|between|among|outside|inside|with|by|under|after|before|for) /i;

/** How far before "he said" the one whom it means is looked for, in characters. */
const REACH = 300;

/**
 * True for a pronoun that the reader may have taken for the wrong one: it does not agree with the name, the name has not come shortly
 * before, or somebody else who fits has come since. A wrong name says something false of somebody.
 */
export function isGuess({ name, start, end }: Speaker, { report: { text }, mentions }: Reading): boolean {
  const pronoun = /^(?:he|she|it|they)$/i.exec(text.slice(start, end))?.[0].toLowerCase();
  if (pronoun === undefined) return false;
  const last = name.split(' ').at(-1)!;
  const people = mentions.filter(({ kind }) => kind === 'person');
  const isPerson = people.some((mention) => mention.text.split(' ').includes(last));
  if (pronoun === 'it') return isPerson;
  if (pronoun === 'they')
    return isPerson || !(isPluralName(name) || ORGANISATION_HEADS.has(last.toLowerCase()));
  if (!isPerson && !isRole(last)) return true;
  const from = Math.max(0, start - REACH);
  const named = text.slice(from, start).lastIndexOf(last);
  if (named < 0) return true;
  const since = text.slice(from + named + last.length, start);
  if (isPerson && namesPerson(since, pronoun === 'he' ? 'man' : 'woman')) return true;
  return people.some(
    (mention) =>
      mention.end <= start && mention.start >= from && !name.includes(mention.text.split(' ').at(-1)!),
  );
}

const isRole = (word: string) =>
  UNNAMED.has(word) || TITLES.has(word) || ROLE_WORDS.has(word) || ONE_PERSON.test(word);
