import type { Claim, Mention, Reading, Speaker } from '../../core/reading.js';
import { MANS_WORD, WOMANS_WORD } from '../../languages/en/genders.js';
import { ONE_PERSON } from '../../languages/en/people.js';
import { genderOf, isOnePerson } from './standIns.js';

const THIRD_PERSON =
  /\b(?:he|him|his|himself|she|her|hers|herself|it|its|itself|they|them|their|theirs|themselves)\b/giu;
const MANS = /^(?:he|him|his|himself)$/i;
const WOMANS = /^(?:she|her|hers|herself)$/i;
const THINGS = /^(?:it|its|itself)$/i;

/** How far before a claim someone may have been named to whom its pronouns still go, in characters. */
const REACH = 300;

/**
 * True when the third-person pronouns of a claim's content can all be taken for its speaker: right after his name they would be. False as
 * soon as one cannot be (another sex, one person for many), or goes as well to somebody else who fits and came shortly before
 * ("Roe met Poe. Moon said that he introduced her"). Content without such pronouns is true.
 */
export function pronounsMeanSpeaker(
  { speakers, content, cue }: Pick<Claim, 'speakers' | 'content' | 'cue'>,
  { report: { text }, mentions }: Pick<Reading, 'report' | 'mentions'>,
): boolean {
  const speaker = speakers.at(-1);
  const pronouns = content.flatMap((part) => part.text.match(THIRD_PERSON) ?? []);
  if (pronouns.length === 0) return true;
  if (!speaker) return false;
  const organisations = new Set(
    mentions.flatMap(({ kind, entity }) => (kind === 'organisation' && entity !== null ? [entity] : [])),
  );
  const person = isOnePerson(speaker, speaker.name.split(' ').at(-1)!, organisations);
  const gender = genderOf(text, speaker);
  const start = Math.min(cue?.start ?? content[0]!.start, speaker.start, content[0]!.start);
  const others = mentions.filter(
    (mention) => mention.end <= start && mention.start >= start - REACH && !isSame(mention, speaker),
  );
  // "He said he would go": a pronoun that speaks is whom the next one means.
  const spokenFor = /^(?:he|she|they|it)$/i.test(text.slice(speaker.start, speaker.end));
  return pronouns.every((pronoun) => {
    const wanted = MANS.test(pronoun) ? 'man' : WOMANS.test(pronoun) ? 'woman' : null;
    if (wanted === null) {
      if (person) return false;
      return spokenFor || !THINGS.test(pronoun) || !others.some(({ kind }) => kind === 'organisation');
    }
    if (!person || (gender !== null && gender !== wanted)) return false;
    if (spokenFor) return true;
    if (namesPerson(text.slice(Math.max(0, start - REACH), start), wanted)) return false;
    return !others.some((other) => {
      if (other.kind !== 'person') return false;
      const known = genderOf(text, { ...other, name: other.text });
      return known === null || known === wanted;
    });
  });
}

/** True when the words speak of one person who is not named and may be of this sex: "the man with the gun". Titles right before a name are left out. */
export function namesPerson(words: string, sex: 'man' | 'woman'): boolean {
  const other = sex === 'man' ? WOMANS_WORD : MANS_WORD;
  return (words.match(/(?<![\p{L}-])\p{Ll}+(?![\p{L}'’]| \p{Lu}| $)/gu) ?? []).some(
    (word) => ONE_PERSON.test(word) && !other.test(word),
  );
}

const isSame = (mention: Mention, speaker: Speaker) =>
  mention.entity !== null && speaker.entity !== null
    ? mention.entity === speaker.entity
    : speaker.name.includes(mention.text);
