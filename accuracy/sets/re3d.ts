import { TITLES } from '../../src/languages/en/titles.js';
import type { Named } from '../metrics/scoreNames.js';
import { defineNames } from '../rooms/names.js';

/** Its kinds of names as ours. */
export const RE3D_TYPES = { Person: 'PER', Organisation: 'ORG', Location: 'LOC' } as const;

/**
 * Defence and conflict reports. Measured on the reports that names were not learned from (`isRe3dTrained`), in two rows.
 *
 * `re3d, all marked`: every person, organisation and location as annotated, of nested ones the outermost. The set marks pronouns ("they"),
 * class nouns ("six men") and whole descriptions ("the Syrian city of Raqqa") too.
 *
 * `re3d, names`: the proper names among them (`re3dName`), of nested ones the outermost. Which names a description holds ("ISIL" of "ISIL fighters")
 * is seldom marked, so what is found inside one counts neither way.
 */
export const re3d = defineNames('re3d', RE3D_TYPES, {
  isMeasured: ({ id, source }) => !isRe3dTrained(id, source),
  rows: [
    { label: 're3d, all marked', nameOf: (_, entity) => entity },
    { label: 're3d, names', nameOf: re3dName },
  ],
});

/** True for a report that names are learned from: the last digit of its id is even, and it is not the BBC's, whose texts are not open. */
export function isRe3dTrained(id: string, source: string | undefined): boolean {
  return source !== 'BBC Online' && parseInt(id.slice(-1), 16) % 2 === 0;
}

/** Small words that names hold between capitals. */
const LINKS = /^(?:of|and|the|for|in|on|to|at|de|la|al|el|as|az|ad|bin|ibn|bint|abu|&|-)$/;
const PRONOUNS = /^(?:I|We|He|She|It|They|You|Who|These|Those|This|His|Her|Our|Their)$/;

/**
 * The proper name that an annotated span is, its type as in `RE3D_TYPES`; null for a pronoun or description. Every word of a name but small ones begins
 * with a capital or a digit, the first with a capital. An article before it, titles before a person and what follows a comma ("Palmyra, Syria")
 * are not part of it; a person with an article and no more than a title is an office ("the Foreign Secretary").
 */
export function re3dName<Name extends Named>(text: string, name: Name): Name | null {
  const span = text.slice(name.start, name.end).split(',')[0]!;
  let words = [...span.matchAll(/\S+/g)].map(({ 0: word, index }) => ({ word, at: name.start + index }));
  const hasArticle = /^the$/i.test(words[0]?.word ?? '');
  if (hasArticle) words = words.slice(1);
  const isTitle = (word: string) => TITLES.has(word.toLowerCase().replace(/\.$/, ''));
  const isProper = (word: string) => /^(?:al-)?[\p{Lu}\p{N}]/u.test(word);
  if (!words.every(({ word }) => isProper(word) || LINKS.test(word) || isTitle(word))) return null;
  if (name.type === 'PER') {
    const titles = words.findLastIndex(({ word }) => isTitle(word)) + 1;
    if (titles === 0 && hasArticle) return null;
    words = words.slice(titles);
  }
  const [first, last] = [words[0], words.at(-1)];
  if (!first || !last || !/^(?:al-)?\p{Lu}/u.test(first.word) || !isProper(last.word)) return null;
  if (PRONOUNS.test(first.word)) return null;
  return { ...name, start: first.at, end: last.at + last.word.length };
}
