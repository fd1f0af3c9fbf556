import type { Mention, Speaker } from '../../core/reading.js';
import { ORGANISATION_NOUNS, ORGANISATION_WORDS } from '../../languages/en/organisations.js';
import type { Naming } from './nameSpeakers.js';
import { MANS_WORD, MENS_NAMES, WOMANS_WORD, WOMENS_NAMES } from '../../languages/en/genders.js';

/** Who has spoken so far: whom "he", "she", "they", "the official" and a quotation without a cue go back to. */
export interface Floor {
  last: Speaker | null;
  /** The last single person. */
  lastPerson: Speaker | null;
  /** The last single person who spoke before that one. */
  otherPerson: Speaker | null;
  /** The last man and woman known as such by name, title or an earlier pronoun. */
  man: Speaker | null;
  woman: Speaker | null;
  /** Speakers without a name, by the ends of their words: "agency" and "health agency" for "Loreto health agency". */
  roles: Map<string, Speaker>;
}

/** Nobody has spoken. */
export const emptyFloor = (): Floor => ({
  last: null,
  lastPerson: null,
  otherPerson: null,
  man: null,
  woman: null,
  roles: new Map(),
});

/** Persons named where nobody has spoken, last and as subject of the sentence before. */
export interface Named {
  person: Mention | null;
  subject: Mention | null;
}

const UNNAMED = /^(?:he|she|they|it|who|we|i|his|her|their|its)$/i;
const HEAD_END = /[,(]| (?:of|for|in|at|from|by|with|who|on|to|near|close|familiar|that|which) /;

/** Remembers who spoke; "lastPerson" only a single person, for "he" and "she". */
export function noteSpeaker(
  { text, organisations }: Naming,
  floor: Floor,
  speakers: readonly Speaker[],
): void {
  const speaker = speakers.at(-1);
  if (!speaker || UNNAMED.test(speaker.name)) return;
  floor.last = speaker;
  const words = speaker.name.split(HEAD_END)[0]!.split(' ');
  if (isOnePerson(speaker, words.at(-1)!, organisations)) {
    if (floor.lastPerson?.name !== speaker.name) floor.otherPerson = floor.lastPerson;
    floor.lastPerson = speaker;
  }
  const gender = genderOf(text, speaker);
  if (gender) floor[gender] = speaker;
  if (speaker.entity !== null) return;
  const tail = words.slice(-4).map((word) => word.toLowerCase());
  const from = tail.length === speaker.name.split(' ').length ? 1 : 0;
  for (let at = from; at < tail.length; at++) floor.roles.set(tail.slice(at).join(' '), speaker);
}

/** Not an organisation, nor several people. */
export function isOnePerson({ entity }: Speaker, head: string, organisations: ReadonlySet<string>): boolean {
  if (entity !== null) return !organisations.has(entity);
  const lower = head.toLowerCase();
  return (
    !lower.endsWith('s') &&
    !ORGANISATION_NOUNS.has(lower) &&
    (lower === 'guard' || !ORGANISATION_WORDS.has(lower))
  );
}

/** "the official" is the official at the agency who spoke before: the speaker named in full by words that end alike. */
export function recallRole(text: string, floor: Floor, speaker: Speaker): Speaker {
  if (speaker.entity !== null || !/^the\s/i.test(text.slice(speaker.start, speaker.start + 4)))
    return speaker;
  const fuller = floor.roles.get(speaker.name.toLowerCase());
  return fuller ? { ...speaker, name: fuller.name, entity: fuller.entity } : speaker;
}

const PRONOUN = /^(?:he|she|they|it|who|his|her|their|its)$/;

/**
 * The speaker with a pronoun replaced by whom it stands for. "He" and "she" are the last person who spoke, else the subject of the
 * sentence before, the last of that sex who spoke, the last person named: the first whom name, title or words do not make the other sex.
 * One that nobody fits keeps the pronoun.
 */
export function resolvePronoun(
  text: string,
  speaker: Speaker,
  floor: Floor,
  { person, subject }: Named,
  names: ReadonlyMap<string, string>,
): Speaker {
  const lower = speaker.name.toLowerCase();
  if (!PRONOUN.test(lower)) return speaker;
  const as = (earlier: Speaker | null): Speaker =>
    earlier ? { ...earlier, start: speaker.start, end: speaker.end } : speaker;
  const gender = /^(?:he|his)$/.test(lower) ? 'man' : /^(?:she|her)$/.test(lower) ? 'woman' : null;
  if (gender === null) return as(floor.last);
  const candidates = [
    floor.lastPerson,
    asSpeaker(subject, names),
    floor[gender],
    floor.otherPerson,
    asSpeaker(person, names),
    floor.last,
  ].filter((candidate) => candidate !== null);
  const fit = candidates.filter((candidate) => {
    const known = genderOf(text, candidate) ?? toldSex(floor, candidate);
    return known === null || known === gender;
  });
  const [first, second] = fit;
  // A subject of the right sex goes before a last speaker of unknown sex.
  const chosen =
    first &&
    second &&
    first === floor.lastPerson &&
    !genderOf(text, first) &&
    genderOf(text, second) === gender
      ? second
      : (first ?? null);
  if (chosen) floor[gender] = chosen;
  return as(chosen);
}

/** What a pronoun has told of a speaker before. */
function toldSex(floor: Floor, speaker: Speaker): 'man' | 'woman' | null {
  if (floor.man?.name === speaker.name) return 'man';
  return floor.woman?.name === speaker.name ? 'woman' : null;
}

/** By the words used here and right before, else by the given name; null when neither tells. */
export function genderOf(
  text: string,
  { name, start, end }: Pick<Speaker, 'name' | 'start' | 'end'>,
): 'man' | 'woman' | null {
  const title = /\p{Lu}\p{L}{1,8}\.? $/u.exec(text.slice(Math.max(0, start - 10), start))?.[0] ?? '';
  for (const said of [name, title + text.slice(start, end)]) {
    if (WOMANS_WORD.test(said)) return 'woman';
    if (MANS_WORD.test(said)) return 'man';
  }
  const given = /^\p{L}+/u.exec(name)?.[0].toLowerCase() ?? '';
  return WOMENS_NAMES.has(given) ? 'woman' : MENS_NAMES.has(given) ? 'man' : null;
}

function asSpeaker(mention: Mention | null, names: ReadonlyMap<string, string>): Speaker | null {
  if (!mention) return null;
  const name = (mention.entity && names.get(mention.entity)) || mention.text;
  return { name, entity: mention.entity, start: mention.start, end: mention.end };
}
