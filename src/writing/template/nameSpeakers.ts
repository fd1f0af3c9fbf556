import type { Reading, Speaker } from '../../core/reading.js';
import { ORGANISATION_HEADS } from '../../languages/en/writing.js';
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

/** The names of a speaker, read from how the report writes it; null for a pronoun or nothing but a place. */
export function nameSpeaker(speaker: Speaker, reading: Reading): SpeakerName | null {
  const { text } = reading.report;
  const name = speaker.name.trim().replace(/['’]s$/, '');
  if (name === '' || /^(?:he|she|it|they|we|i|you|who|which|that|this|these|those)$/i.test(name)) return null;
  const words = name.split(/\s+/);
  if (words.length > 9) return null;
  if (DETERMINERS.has(words[0]!.toLowerCase())) {
    const full = words[0]!.toLowerCase() + name.slice(words[0]!.length);
    return /^(?:its|their|his|her)$/.test(words[0]!.toLowerCase()) ? null : { full, short: shortOf(full) };
  }
  const before = wordsBefore(text, name, speaker);
  const article = before.at(-1)?.toLowerCase();
  if (article === 'the' || article === 'a' || article === 'an')
    return { full: `${article} ${name}`, short: shortOf(`the ${name}`) };
  if (isPerson(speaker, reading, words)) {
    const title = titleBefore(before);
    return { full: title === '' ? name : `${title} ${name}`, short: words.at(-1)! };
  }
  return { full: name, short: shortOf(name) };
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
    if (!/^\p{Lu}/u.test(word) || !TITLES.has(word.toLowerCase())) break;
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
