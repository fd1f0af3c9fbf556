import type { Fault } from '../../core/brief.js';
import type { Mention, Reading } from '../../core/reading.js';
import { readAttributions } from '../attribution.js';
import type { Passage, Sources } from '../sources.js';
import { foldWords, type Word } from '../words.js';
import { faultAt, type Judged } from './rule.js';

const OF_PEOPLE = new Set(['he', 'she', 'his', 'her']);
const OF_OTHERS = new Set(['it', 'its', 'they', 'their']);

/** Characters before a pronoun within which the one it means is looked for. */
const REACH = 400;

/**
 * Who reads "Holm said that he left" takes Holm for the one who left. Where the report's "he" comes after another person's name, or where
 * a person is credited with what "it" or "they" said, the sentence must name whom it means.
 */
export function checkPronouns(judged: Judged): Fault[] {
  const { sentence, sources, found } = judged;
  const [attribution] = readAttributions(sentence.text, sentence.words);
  const speaker = attribution?.speaker.filter(({ capital }) => capital) ?? [];
  if (!attribution || speaker.length === 0) return [];
  const cue = sentence.words[attribution.cue]!;
  const opening = Math.max(sentence.words.indexOf(speaker.at(-1)!), attribution.cue) + 1;
  const at = sentence.words[opening]?.norm === 'that' ? opening + 1 : opening;
  const pronoun = sentence.words[at];
  if (!pronoun || (cue.norm !== 'according' && cue.start < speaker[0]!.start)) return [];
  const passages = found.chosen.map(({ passage }) => passage).filter(({ norms }) => norms.has(pronoun.norm));
  const fault = (other: string | null, because: string) => [
    faultAt(sentence, 'pronoun', pronoun.start, pronoun.end, other, because),
  ];
  if (OF_OTHERS.has(pronoun.norm)) {
    const isPerson = passages.length > 0 && isPersonsName(speaker, sources);
    const told = passages.some((passage) =>
      passage.words.some((word) => speaker.some(({ norm }) => norm === word.norm)),
    );
    if (!isPerson || told) return [];
    return fault(passages[0]!.text, `A person is no “${pronoun.norm}”; name who is meant.`);
  }
  if (!OF_PEOPLE.has(pronoun.norm)) return [];
  const meant = passages.map((passage) => {
    const { reading } = sources.reports[passage.report]!;
    const mention = antecedent(passage, pronoun.norm, reading);
    return mention === null || names(mention, speaker, reading) ? null : mention;
  });
  if (meant.length === 0 || meant.includes(null)) return [];
  const other = meant[0]!.text;
  return fault(other, `In the report “${pronoun.norm}” comes after “${other}”; name who is meant.`);
}

function isPersonsName(speaker: readonly Word[], sources: Sources): boolean {
  return sources.reports.some(({ reading }) =>
    reading.mentions.some(
      ({ kind, text }) =>
        kind === 'person' && foldWords(text).some(({ norm }) => speaker.some((word) => word.norm === norm)),
    ),
  );
}

/** The person whose name the passage's pronoun comes after; null when there is none. */
function antecedent(passage: Passage, pronoun: string, reading: Reading): Mention | null {
  const words = passage.words;
  const at = words.findIndex(({ norm }) => norm === pronoun);
  // "He said that he would": the two are one, and who speaks is judged by who is credited.
  if (passage.claims.some(({ speakers }) => speakers.some(({ start }) => start === passage.start))) {
    const subject = words[0]!.norm;
    if (at > 0 && OF_PEOPLE.has(subject)) return null;
  }
  const place = passage.start + words[at]!.start;
  const before = reading.mentions.filter(
    ({ kind, end }) => kind === 'person' && end <= place && end > place - REACH,
  );
  return before.at(-1) ?? null;
}

/** True when the mention, or another of the same entity in its reading, shares a word with the speaker's name. */
function names(mention: Mention, speaker: readonly Word[], { mentions }: Reading): boolean {
  return mentions
    .filter((other) => other === mention || (mention.entity !== null && other.entity === mention.entity))
    .some(({ text }) => foldWords(text).some(({ norm }) => speaker.some((word) => word.norm === norm)));
}
