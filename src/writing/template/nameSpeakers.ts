import type { Reading, Speaker } from '../../core/reading.js';
import { isPluralName, ORGANISATION_HEADS, ROLE_WORDS, UNNAMED } from '../../languages/en/writing.js';
import { TITLES } from '../../languages/en/titles.js';
import { isGuess, isTorn } from './misreadSpeakers.js';
import { isWrittenSmall, surnameOf, titleBefore, withoutCalling } from './personNames.js';

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
  const cut = /[\p{L}\p{N}]+-$/u.exec(text.slice(Math.max(0, speaker.start - 20), speaker.start))?.[0] ?? '';
  const given = speaker.name.trim().replace(/['’]s$/, '');
  const name = `${text.slice(speaker.start).startsWith(given) ? cut : ''}${given}`;
  const words = name.split(/\s+/);
  const first = words[0]!.toLowerCase();
  const apposed = POSSESSIVE.test(name) ? nameAfter(speaker, reading) : null;
  if (apposed !== null) return { full: apposed, short: surnameOf(apposed, reading) };
  if (
    name === '' ||
    words.length > 9 ||
    BAD_OPENING.test(name) ||
    /\p{L}ed$|\b(?:asked|who|that|which|was|were|is|said|to|when|after)\b/u.test(name) ||
    /[“”"\n,;:@]/.test(name) ||
    /\b(?:and|or|of|the|an?|also|with|in|at|from|for)$/i.test(name) ||
    /^\P{Ll}+$/u.test(words.length > 1 ? name : '') ||
    /\p{Lu}\p{Ll}+\p{Lu}\p{Ll}+\p{Lu}|\p{Lu}\p{Ll}{3,}\p{Lu}/u.test(name) ||
    /\b(?:incident|shooting|accident|crash|fire|case|event)$/i.test(name) ||
    isOpenPlace(name, reading) ||
    isTorn(speaker, name, reading) ||
    isGuess(speaker, reading)
  )
    return null;
  if (/^an?$/.test(first) && words.slice(1).every((word) => /^\p{Lu}/u.test(word))) return null;
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
  const before = wordsBefore(text, cut === '' ? name : given, speaker);
  const article = /^(?:the|an?)$/i.exec(before.at(-1) ?? '')?.[0].toLowerCase();
  if (article === 'the' && words.length === 1 && UNNAMED.has(first)) return null;
  const isName = /\p{Lu}/u.test(words[0]!);
  if (article === 'the') return { full: `the ${name}`, short: shortOf(`the ${name}`) };
  if (article !== undefined) return isName ? null : { full: `${article} ${name}`, short: `the ${name}` };
  if (isPerson(speaker, reading, words)) {
    const person = withoutCalling(name);
    const title = titleBefore(before, reading);
    return { full: title === '' ? person : `${title} ${person}`, short: surnameOf(person, reading) };
  }
  if (words.length === 1) return nameByWord(name, speaker, reading);
  const isSpeaker = isName ? isNamed(name, speaker, reading) : isPluralName(name);
  const full = isName ? withArticle(name) : name;
  return isSpeaker ? { full, short: shortOf(full) } : null;
}

/** A speaker of one word: people in the plural, a body or an office ("the sheriff"), or a name that the report has as one. */
function nameByWord(word: string, speaker: Speaker, reading: Reading): SpeakerName | null {
  const lower = word.toLowerCase();
  const { text } = reading.report;
  const both = (full: string) => ({ full, short: full });
  if (isPluralName(lower) && (word === lower || PLURALS.has(lower) || isWrittenSmall(lower, text)))
    return both(lower);
  if (ORGANISATION_HEADS.has(lower)) {
    const full = resolveHead(lower, speaker.start, reading);
    return full === null ? null : { full, short: shortOf(full) };
  }
  const fullest = fullestOf(word, reading);
  if (fullest !== word && word !== lower) return { full: fullest, short: surnameOf(fullest, reading) };
  if (ROLE_WORDS.has(lower) || TITLES.has(lower))
    return word === lower || isWrittenSmall(`the ${lower}`, text) ? both(`the ${lower}`) : null;
  if (word === lower || !isNamed(word, speaker, reading)) return null;
  const isPersonal = reading.mentions.some(({ kind, text: name }) => kind === 'person' && name === word);
  // One who is called by a family name and nowhere in full is somebody only with a title or a role, or where the headline names him so.
  const isIntroduced = speaker.end - speaker.start > word.length || reading.report.headline.includes(word);
  if (!isPersonal || isIntroduced) return both(word);
  const title = titleBefore(wordsBefore(text, word, { start: 0, end: 0 }), reading);
  return title === '' ? null : { full: `${title} ${word}`, short: word };
}

/** The longest name of a person that ends in the word. */
const fullestOf = (word: string, { mentions }: Reading) =>
  mentions.reduce(
    (best, { kind, text }) =>
      kind === 'person' && text.endsWith(` ${word}`) && text.length > best.length ? text : best,
    word,
  );

/** People who speak without an article. */
const PLURALS = new Set(
  `police authorities officials investigators prosecutors deputies witnesses neighbors neighbours troopers detectives residents
  relatives officers doctors lawyers experts analysts sources activists rescuers firefighters`.split(/\s+/),
);

/** "The Ashton Police Department": bodies called by a common noun have their article, which headlines and captions leave out. */
function withArticle(name: string): string {
  const takesArticle =
    /\s(?:Department|Office|Agency|Ministry|Commission|Committee|Association|Federation|Administration|Authority|Bureau)$/;
  return takesArticle.test(name) && !/^\S+['’]s\s/.test(name) ? `the ${name}` : name;
}

/** True when the report has the words as a name of a person or a body. */
function isNamed(name: string, { entity }: Speaker, { mentions }: Reading): boolean {
  return mentions.some(
    (mention) =>
      /^(?:person|organisation|office|place)$/.test(mention.kind) &&
      (mention.text.includes(name) ||
        name.includes(mention.text) ||
        (entity !== null && mention.entity === entity)),
  );
}

/** True for a town or a quarter: what stands beside a quotation as a place is where somebody lives. A country speaks. */
function isOpenPlace(name: string, { places }: Reading): boolean {
  return places.some((place) => place.text === name && place.kind !== 'country');
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
  /^(?:he|she|it|they|we|i|you|who|which|that|this|these|those|its|their|his|her|my|our|and|but|also|\p{L}+ed (?:an?|the|another)|\p{Ll}+s (?:the|an?|its|his|her|their))\b/iu;

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
  if (match)
    return /\bthe\s$/i.test(text.slice(0, match.start)) ? `the ${match.text}` : withArticle(match.text);
  const same = named.find(({ text: words, entity }) => words.toLowerCase().endsWith(head) && entity !== null);
  const full =
    same &&
    reading.mentions.find(({ entity, text: words }) => entity === same.entity && /^\p{Lu}/u.test(words));
  return full && /\s/.test(full.text) ? full.text : null;
}

/** Up to four words before the fullest mention of the name, or before the words used for the speaker. */
function wordsBefore(text: string, name: string, speaker: Pick<Speaker, 'start' | 'end'>): string[] {
  const used = text.slice(speaker.start, speaker.end);
  const at = used.includes(name) ? speaker.start + used.indexOf(name) : text.indexOf(name);
  if (at < 0) return [];
  const before = /(?:[\p{L}\p{N}'’-]+ ){1,4}$/u.exec(text.slice(Math.max(0, at - 60), at))?.[0] ?? '';
  return before.trim().split(' ').filter(Boolean);
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
