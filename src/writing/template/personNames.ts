import type { Reading } from '../../core/reading.js';
import { OCCUPATIONS, TITLES } from '../../languages/en/titles.js';
import { ROLE_WORDS } from '../../languages/en/writing.js';

/** True where the text has the words with small letters. */
export const isWrittenSmall = (lower: string, text: string) =>
  new RegExp(`(?<!\\p{L})${lower.replace(/[^\p{L} ]/gu, '.')}(?!\\p{L})`, 'u').test(text);

/** What stands behind a family name. */
const SUFFIX = /,? (?:Jr|Sr|II|III|IV)\.?$/;

/** The last word of a person's name, suffixes aside: "Mabrey" for "Lewis Mabrey Jr.". */
export function lastNameOf(full: string): string {
  const words = full.replace(SUFFIX, '').split(' ');
  const particle = words.findIndex((word, at) => at > 0 && at < words.length - 1 && PARTICLE.test(word));
  return words.slice(particle > 0 ? particle : -1).join(' ');
}

/** Words that belong to the family name after them: "De Foor", "van der Berg". */
const PARTICLE = /^(?:de|del|della|di|da|dos|du|la|le|van|von|der|den|bin|ibn|al|el|ben|abu|ter|ten|st\.?)$/i;

/** A name without the calling that a capital letter made part of it: "Rihanna" for "Singer Rihanna". */
export function withoutCalling(name: string): string {
  const [first, ...rest] = name.split(' ');
  const isCalling = OCCUPATIONS.has(first!.toLowerCase()) && /^\p{Lu}/u.test(rest[0] ?? '');
  return isCalling ? rest.join(' ') : name;
}

/** How a person is called after the first time: by the family name, or in full where another in the report has it too. */
export function surnameOf(full: string, { mentions }: Pick<Reading, 'mentions'>): string {
  const last = lastNameOf(full);
  const bearers = mentions.filter(
    ({ kind, text }) => kind === 'person' && /\s/.test(text) && lastNameOf(text) === last,
  );
  return bearers.every(({ text }) => isSameName(text, full)) ? last : full;
}

/** True when two full names can be one person's: one has all words of the other. */
function isSameName(one: string, other: string): boolean {
  const [a, b] = [one, other].map((name) => withoutCalling(name).replace(SUFFIX, '').split(' '));
  return a!.every((word) => b!.includes(word)) || b!.every((word) => a!.includes(word));
}

/** Callings that are no titles: small inside a sentence, and the body's name belongs to them. */
const CALLING =
  /^(?:founder|co-founder|spokes\p{L}+|director|chief|manager|coach|executive|president|secretary|leader|attorney|lawyer|prosecutor)$/u;
/** Words after which a title begins. */
const OPENS =
  /^(?:the|an?|and|or|but|by|to|from|with|of|for|as|that|said|says|told|when|while|where|after|before|because|if|his|her|its|their|former|acting|retired|then|with|named|is|was|\p{L}+ly)$/u;

/**
 * The title before a name, its first word small where the report writes it small elsewhere, with the body that it belongs to where that
 * stands before it: "SpaceX founder". Empty where what it belongs to cannot be told.
 */
export function titleBefore(before: readonly string[], { report: { text }, mentions }: Reading): string {
  const title: string[] = [];
  let at = before.length - 1;
  for (; at >= 0; at--) {
    const lower = before[at]!.toLowerCase();
    if (!TITLES.has(lower) && !ROLE_WORDS.has(lower)) break;
    title.unshift(before[at]!);
  }
  const [first = '', ...rest] = title;
  const lower = first.toLowerCase();
  const last = title.at(-1)?.toLowerCase() ?? '';
  const whose = at >= 0 ? before[at]! : '';
  const isPlain =
    (ROLE_WORDS.has(lower) || CALLING.test(lower)) &&
    (rest.length === 0 || rest[0] === rest[0]!.toLowerCase());
  const shown = [isPlain && isWrittenSmall(lower, text) ? lower : first, ...rest].join(' ');
  if (whose === '' || !CALLING.test(last) || OPENS.test(whose)) return shown;
  const body = mentions.find(
    ({ kind, text: name }) => kind === 'organisation' && name.split(' ').at(-1) === whose,
  );
  return body && title.length === 1 ? `${body.text} ${lower}` : title.length > 1 ? shown : '';
}
