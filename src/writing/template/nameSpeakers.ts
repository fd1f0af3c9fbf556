import type { Reading, Speaker } from '../../core/reading.js';
import { ORGANISATION_HEADS, ROLE_WORDS, UNNAMED } from '../../languages/en/writing.js';
import { TITLES } from '../../languages/en/titles.js';

/** How a speaker is called: in full where first named, shorter after that. */
export interface SpeakerName {
  /** With article and title: "the Ibar Valley Emergency Office", "Mayor Zoran Pelikanin", "an official". */
  full: string;
  /** "the office", "Pelikanin"; the same as `full` where there is nothing shorter. */
  short: string;
}

const DETERMINERS = new Set([
  'the',
  'a',
  'an',
  'its',
  'their',
  'his',
  'her',
  'one',
  'two',
  'three',
  'several',
  'some',
  'many',
  'local',
]);

/** The names of a speaker, read from how the report writes it; null for a pronoun or words that are no name. */
export function nameSpeaker(speaker: Speaker, reading: Reading): SpeakerName | null {
  const { text } = reading.report;
  const name = speaker.name.trim().replace(/['’]s$/, '');
  const words = name.split(/\s+/);
  const first = words[0]!.toLowerCase();
  const apposed = POSSESSIVE.test(name) ? nameAfter(speaker, reading) : null;
  if (apposed !== null) return { full: apposed, short: apposed.split(/\s+/).at(-1)! };
  if (
    name === '' ||
    words.length > 9 ||
    BAD_OPENING.test(name) ||
    /\p{L}ed$|\b(?:asked|who|that|was|were|is|said)\b/u.test(name) ||
    /[“”"\n]/.test(name)
  )
    return null;
  if (DETERMINERS.has(first)) {
    const head = words.at(-1)!.toLowerCase();
    if (first === 'the' && words.length === 2) {
      const resolved = resolveHead(head, speaker.start, reading);
      if (resolved === null && !UNNAMED.has(head) && !ORGANISATION_HEADS.has(head))
        return { full: `the ${head}`, short: `the ${head}` };
      return resolved === null ? null : { full: resolved, short: shortOf(resolved) };
    }
    const full = first + name.slice(first.length);
    return { full, short: shortOf(full) };
  }
  const before = wordsBefore(text, name, speaker);
  const article = before.at(-1)?.toLowerCase();
  if (article === 'the' && words.length === 1 && UNNAMED.has(first)) return null;
  if (article === 'the' || article === 'a' || article === 'an') {
    return { full: `${article} ${name}`, short: article === 'the' ? shortOf(`the ${name}`) : `the ${name}` };
  }
  if (isPerson(speaker, reading, words)) {
    const title = titleBefore(before);
    return { full: title === '' ? name : `${title} ${name}`, short: words.at(-1)! };
  }
  return { full: name, short: shortOf(name) };
}

const POSSESSIVE = /^(?:its|their|his|her)\s/i;

/** "its director, Tomas Reiner, said": the name that follows a role; null when none does. */
function nameAfter(speaker: Speaker, reading: Reading): string | null {
  const next = reading.mentions.find(
    ({ kind, start }) => kind === 'person' && start > speaker.start && start - speaker.end <= 2,
  );
  return next?.text ?? null;
}

/** Pronouns, possessives and verbs that a name cannot open with. */
const BAD_OPENING =
  /^(?:he|she|it|they|we|i|you|who|which|that|this|these|those|its|their|his|her|my|our|and|but|also|\p{Ll}+s (?:the|an?|its|his|her|their))\b/iu;

/** The full name, with "the", of the last organisation before `at` that ends in this word or is the only one it can mean; null when none does. */
export function resolveHead(head: string, at: number, reading: Reading): string | null {
  const { text } = reading.report;
  const named = reading.mentions
    .filter(({ kind, start }) => kind === 'organisation' && start < at)
    .sort((a, b) => b.start - a.start);
  const match = named.find((mention) => {
    const words = mention.text.split(/\s+/);
    return words.length > 1 && words.at(-1)!.toLowerCase() === head;
  });
  if (match) return /\bthe\s$/i.test(text.slice(0, match.start)) ? `the ${match.text}` : match.text;
  const same = named.find(({ text: words, entity }) => words.toLowerCase().endsWith(head) && entity !== null);
  const full =
    same &&
    reading.mentions.find(({ entity, text: words }) => entity === same.entity && /^\p{Lu}/u.test(words));
  return full ? full.text : null;
}

/** Up to four words before the fullest mention of the name, or before the words used for the speaker. */
function wordsBefore(text: string, name: string, speaker: Speaker): string[] {
  const used = text.slice(speaker.start, speaker.end);
  const at = used.includes(name) ? speaker.start + used.indexOf(name) : text.indexOf(name);
  if (at < 0) return [];
  const before = /(?:[\p{L}'’-]+ ){1,4}$/u.exec(text.slice(Math.max(0, at - 60), at))?.[0] ?? '';
  return before.trim().split(' ').filter(Boolean);
}

function titleBefore(before: readonly string[]): string {
  const title: string[] = [];
  for (const word of [...before].reverse()) {
    if (!TITLES.has(word.toLowerCase()) && !ROLE_WORDS.has(word.toLowerCase())) break;
    title.unshift(word);
  }
  return title.join(' ');
}

function isPerson(speaker: Speaker, reading: Reading, words: readonly string[]): boolean {
  const mention = reading.mentions.find(
    ({ text, kind, entity }) =>
      kind === 'person' && (text.includes(words.at(-1)!) || (entity !== null && entity === speaker.entity)),
  );
  return (
    mention !== undefined &&
    words.length >= 2 &&
    words.every((word) => /^\p{Lu}/u.test(word) || word.length <= 3)
  );
}

/** True when the name ends in a word for an organisation. */
export function isOrganisation(full: string): boolean {
  return ORGANISATION_HEADS.has(full.split(/\s+/).at(-1)!.toLowerCase());
}

function shortOf(full: string): string {
  const head = full.split(/\s+/).at(-1)!.toLowerCase();
  return full.split(/\s+/).length > 2 && ORGANISATION_HEADS.has(head) ? `the ${head}` : full;
}

/** True for "doctors", "shop owners in Hokitika", "police": what stands before a preposition is in the plural. */
export function isPluralName(name: string): boolean {
  const head = name.split(/\s(?:in|of|for|at|from|with|who)\s/)[0]!.replace(/^the /, '');
  if (/^(?:an?|one)\s/.test(head)) return false;
  return /(?:[^su]s|people|police|men|women)$/.test(head) && !/^\p{Lu}.*\s\p{Lu}/u.test(head);
}
