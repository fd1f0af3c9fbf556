import { NO_INITIAL } from '../../languages/en/spellings.js';
import { namesOf, type NameUse } from './nameUses.js';

/** A use of a short name, and the use whose name in full it is the initials of; `name` is that name. */
export interface AcronymPair {
  short: NameUse;
  full: NameUse;
  name: string;
}

/** Every short name with its full one, where no other name in full has these initials; in the order of the full ones. */
export function pairAcronyms(uses: readonly NameUse[]): AcronymPair[] {
  const byName = new Map<string, NameUse[]>();
  const byInitials = new Map<string, NameUse[]>();
  const put = (index: Map<string, NameUse[]>, key: string, use: NameUse) => {
    const list = index.get(key);
    if (list) list.push(use);
    else index.set(key, [use]);
  };
  for (const use of uses) {
    put(byName, use.name, use);
    for (const initials of new Set(namesOf(use).map(initialsOf))) put(byInitials, initials, use);
  }
  return uses.flatMap((full) => {
    const name = namesOf(full).find((one) => /^\p{Lu}.* /u.test(one) && initialsOf(one).length > 1);
    const shorts = name === undefined ? undefined : byName.get(initialsOf(name));
    if (name === undefined || shorts === undefined) return [];
    const rivals = byInitials.get(initialsOf(name))!;
    if (rivals.some((one) => one.plain !== full.plain && one.name.includes(' '))) return [];
    return shorts.map((short) => ({ short, full, name }));
  });
}

/** "National Intelligence Service" -> "NIS"; empty when a word that counts has no capital. */
function initialsOf(name: string): string {
  const words = name
    .replace(/^the /i, '')
    .split(/\s+/)
    .filter((word) => !NO_INITIAL.test(word));
  return words.length > 1 && words.every((word) => /^\p{Lu}/u.test(word))
    ? words.map((word) => word[0]).join('')
    : '';
}
