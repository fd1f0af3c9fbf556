import { splitWords } from '../tagging/words.js';
import { isCommonWord } from './findPeople.js';
import type { NamedPerson } from './findPeople.js';

/** The names (as written) in which each word (lower case) stands. */
export type Bearers = ReadonlyMap<string, ReadonlySet<string>>;

/** Files every name under each of its words. */
export function fileNames(people: readonly NamedPerson[]): Bearers {
  const bearers = new Map<string, Set<string>>();
  for (const name of new Set(people.map((person) => person.name))) {
    for (const word of splitWords(name.toLowerCase())) {
      const names = bearers.get(word);
      if (names) names.add(name);
      else bearers.set(word, new Set([name]));
    }
  }
  return bearers;
}

/** The longest name that holds all words of this one, public ones left out: "Ri" -> "Ri Kwang Su". The name itself when there is none. */
export function fullNameOf(name: string, bearers: Bearers, publicNames: ReadonlySet<string>): string {
  const words = splitWords(name.toLowerCase());
  let full = name;
  for (const other of bearers.get(words.at(-1) ?? '') ?? []) {
    if (other.length > full.length && !publicNames.has(other.toLowerCase()) && hasAll(other, words))
      full = other;
  }
  return full;
}

/** The words of a full name that stand in nobody else's: a shared family name must not be withheld from all who bear it. */
export function ownWords(full: string, bearers: Bearers, publicNames: ReadonlySet<string>): string[] {
  const words = splitWords(full.toLowerCase());
  return splitWords(full).filter((word) => {
    const lower = word.toLowerCase();
    if (word.length < 2 || publicNames.has(lower) || isCommonWord(lower)) return false;
    return [...(bearers.get(lower) ?? [])].every((other) =>
      splitWords(other.toLowerCase()).every((part) => words.includes(part)),
    );
  });
}

function hasAll(name: string, words: readonly string[]): boolean {
  const own = splitWords(name.toLowerCase());
  return words.every((word) => own.includes(word));
}
