import type { Day } from '../../core/days.js';
import type { LedgerClaim } from '../../core/ledger.js';
import type { Reading } from '../../core/reading.js';
import { contains } from '../../core/spans.js';
import { sayPlainly } from '../../languages/en/plainWords.js';
import { SAYING_FORMS } from '../../languages/en/saying.js';
import { countWords, isPluralName } from '../../languages/en/writing.js';
import { pronounsMeanSpeaker } from '../../reading/speakers/pronounsMeanSpeaker.js';
import { readSaid, standsAlone } from './clauses.js';
import { compressClause } from './compress.js';
import { dateDays } from './dateDays.js';
import { frontPhrase, splitDate } from './frontPhrase.js';
import { isRunningText, isSound } from './isSound.js';
import { isOrganisation, nameSpeaker, type SpeakerName } from './nameSpeakers.js';
import { lastNameOf } from './personNames.js';
import type { ReadClause } from './readClause.js';

/** How a sentence credits its speaker; `plain` is the report's own telling. */
export type Form = 'plain' | 'that' | 'last' | 'according' | 'cue' | 'quote';

/** A claim worded in one way. `$S` stands for the speaker and `$D` for the day ("on 12 May" or nothing). */
export interface Wording {
  text: string;
  speaker: SpeakerName | null;
  form: Form;
}

/** What wording a claim takes: the reader of clauses, the day of the newest report, sentences that may not be written, and the hardest grade of one. */
export interface Voice {
  read: ReadClause;
  latest: Day | null;
  refused: ReadonlySet<string>;
  hardest: number;
}

/** Longest sentence in words. */
export const LONGEST = 25;
/** Longest quotation, and shortest, in words. */
const LONGEST_QUOTE = 20;
const SHORTEST_QUOTE = 5;

/** Every wording of a claim that is a sound sentence, the fullest first. */
export function tellClaim(
  claim: LedgerClaim,
  reading: Reading,
  voice: Pick<Voice, 'read' | 'latest'>,
): Wording[] {
  const { read } = voice;
  const said = readSaid(claim, reading, voice);
  if (said === null) return [];
  const credited = claim.speakers.at(-1);
  if (!credited) return said.quoted ? [] : tellOwn(sayPlainly(said.words), reading, read);
  const speaker = nameSpeaker(credited, reading);
  if (speaker === null || claim.cue === null || isWithinOther(claim, reading)) return [];
  if (said.quoted) return quote(said.words, speaker, reading, read);
  return compressClause(read(sayPlainly(said.words)))
    .flatMap((words) => report(words, speaker, claim, reading, voice))
    .filter(({ text }) => countWords(text) <= LONGEST + 2);
}

/** "Police said Roe aimed and ordered them to leave": the deed in what one said is not the one's own. */
function isWithinOther({ id, cue, speakers }: LedgerClaim, { claims }: Reading): boolean {
  const own = speakers.at(-1)!;
  return claims.some(
    (other) => other.id !== id && other.content.some((part) => contains(part, cue!) && !contains(part, own)),
  );
}

/** What the report says itself: plainly, with its day or place in front where it has not. */
function tellOwn(words: string, reading: Reading, read: ReadClause): Wording[] {
  const stands = (clause: string) =>
    isSound(read(clause)) && standsAlone(clause, reading, { speakerFirst: false });
  const told = compressClause(read(words))
    .filter(stands)
    .flatMap((clause) => [clause, frontPhrase(read(clause)) ?? clause]);
  const parted = told.length > 0 ? null : splitDate(words);
  const dated = parted === null ? [] : compressClause(read(parted.rest)).filter(stands);
  return [...told, ...dated.map((clause) => `${parted!.date}, ${clause}`)].map((text) => ({
    text,
    speaker: null,
    form: 'plain',
  }));
}

function quote(words: string, speaker: SpeakerName, reading: Reading, read: ReadClause): Wording[] {
  const count = countWords(words);
  if (count < SHORTEST_QUOTE || count > LONGEST_QUOTE || /["“”]/.test(words)) return [];
  if (!/^\p{Lu}/u.test(words) || !isWhole(read(words)) || pointsBack(read(words))) return [];
  if (!/^(?:I|We|My|Our|You|Nobody)\b/.test(words) && !standsAlone(words, reading, { speakerFirst: false }))
    return [];
  const closed = /[?!]$/.test(words) ? words : `${words},`;
  return [{ text: `“${closed}” $S said$D.`, speaker, form: 'quote' }];
}

/** True when the quotation has a verb of its own and breaks off nowhere. */
function isWhole({ tags, text }: ReturnType<ReadClause>): boolean {
  return (
    tags.some((tag) => /^(?:VBD|VBZ|VBP|MD|VB)$/.test(tag)) &&
    !/^(?:IN|DT|CC|TO)$/.test(tags.at(-1)!) &&
    !/[[\]…]/.test(text)
  );
}

/** True where something is pointed to that has not come: "that log", "those people". */
const pointsBack = ({ words, relations }: ReturnType<ReadClause>): boolean =>
  words.some(({ lower }, at) => relations[at] === 'det' && /^(?:that|those|these)$/.test(lower));

/** Reported speech in its forms: "S said that C", "C, S said", "According to S, C", and the report's own verb where it says more than "said". */
function report(
  words: string,
  speaker: SpeakerName,
  claim: LedgerClaim,
  reading: Reading,
  { read, latest }: Pick<Voice, 'read' | 'latest'>,
): Wording[] {
  const cue = claim.cue!;
  const before = cue.start < claim.content[0]!.start;
  const speakerFirst =
    before && pronounsMeanSpeaker(claim, reading) && canMean(words, speaker) && !isDoneTo(read(words));
  const verb = SAYING_FORMS.get(cue.text.toLowerCase());
  const between = before ? wordsBetween(claim, reading) : '';
  // "She said at a hearing on Monday the road was open": where the saying ends and the said begins is not told.
  if (before && !/\bthat$/.test(between) && /^IN$/.test(read(words).tags[0]!) && !/^[^,]*,/.test(words))
    return [];
  const plain = isPlainCue(cue.text);
  // Who speaks of a person by the speaker's own name is another, or means another.
  const last = lastNameOf(speaker.full);
  if (/^\p{Lu}/u.test(last) && words.split(/[\s,.’']+/).includes(last)) return [];
  const sound = isSound(read(words));
  const made = (form: Form, text: string): Wording => ({ text, speaker, form });
  const wordings: Wording[] = [];
  if (sound && plain) {
    if (standsAlone(words, reading, { speakerFirst }))
      wordings.push(made('that', `$S said$D that ${bySelf(words, speaker)}`));
    if (standsAlone(words, reading, { speakerFirst: false }) && !/\band that\b/.test(words)) {
      const fronted = frontPhrase(read(words));
      wordings.push(made('last', `${words}, $S said$D`), made('according', `According to $S, ${words}`));
      if (fronted !== null) wordings.push(made('last', `${fronted}, $S said$D`));
    }
    return wordings;
  }
  if (plain) return [];
  if (!standsAlone(words, reading, { speakerFirst }) && !/^to\s/.test(words)) return [];
  const agrees =
    verb !== undefined &&
    (verb.form === 'past' || verb.form === 'third' || (verb.form === 'base' && isPluralName(speaker.full)));
  if (sound && agrees && verb.verb.frame === 'clause' && /^(?:that)?$/.test(between))
    return [made('cue', `$S ${cue.text.toLowerCase()}$D that ${words}`)];
  const link = before ? linkOf(claim, reading, latest) : null;
  const relay = relayOf(claim, reading);
  // Whom a reporter asked about what is no news; what somebody asks for is.
  if (/^ask/i.test(cue.text) && !/ (?:to|for) /.test(`${link}${words}`)) return [];
  if (link === null || relay === null || !isFiniteCue(cue.text) || !fits(link, words, sound, read)) return [];
  const told = `${cue.text}${link}${words}`;
  return isSound(read(`${speaker.full} ${told}`)) ? [made('cue', `$S ${told}${relay}`)] : [];
}

/** True when a pronoun that opens the words can stand for the speaker: a person is "he" or "she", a body "it" or "they", many "they". */
function canMean(words: string, { full }: SpeakerName): boolean {
  const first = /^\p{L}+/u.exec(words)?.[0].toLowerCase() ?? '';
  // "Officials said that their injuries were light" is said of others.
  if (first === 'their') return false;
  if (/^(?:he|she|his|her)$/.test(first))
    return !isPluralName(full) && !isOrganisation(full) && !/^(?:an?|the) /.test(full);
  return !/^(?:it|its)$/.test(first) || !isPluralName(full);
}

/** "Police said that they were shot": many who speak are seldom those to whom it was done. */
const isDoneTo = ({ words, relations }: ReturnType<ReadClause>) =>
  /^(?:they|it)$/.test(words[0]?.lower ?? '') && relations[0] === 'nsubj:pass';

/** "Police said that police shot" as "police said that they shot". */
function bySelf(words: string, { full }: SpeakerName): string {
  const opens = isPluralName(full) && words.toLowerCase().startsWith(`${full.toLowerCase()} `);
  return opens ? `they${words.slice(full.length)}` : words;
}

/** What may follow a cue: a clause after "that" or the like, an infinitive after "to", and a noun phrase with its article after the cue itself. */
function fits(link: string, words: string, sound: boolean, read: ReadClause): boolean {
  const { tags, text } = read(words);
  if (!isRunningText(text) || /^(?:DT|IN|CC|TO|PRP\$)$/.test(tags.at(-1)!)) return false;
  if (/ that $/.test(link)) return sound;
  if (/ to $/.test(link) || tags[0] === 'TO') return tags.some((tag) => tag === 'VB');
  return link !== ' ' || /^(?:DT|PRP\$|NNS|NNPS?|CD|VBG)$/.test(tags[0]!);
}

/** ", the police said" for a deed that the report has from someone else; empty when it tells it itself, null when its source has no name. */
function relayOf(claim: LedgerClaim, reading: Reading): string | null {
  const relay = claim.speakers.at(-2);
  if (!relay || relay.start < claim.cue!.start) return '';
  const name = nameSpeaker(relay, reading);
  return name === null ? null : `, ${name.full} said`;
}

/** Cues that only report: they may be told as "said". */
export function isPlainCue(cue: string): boolean {
  return /^(?:said|says|say|saying|told|tells|tell|added|adding|adds|stated|states|according to|announced|reported|reports|noted|notes|wrote|explained|tweeted)\b/i.test(
    cue.trim(),
  );
}

function isFiniteCue(cue: string): boolean {
  const words = cue.toLowerCase().split(/\s+/);
  return (
    words.some((word) => {
      const form = SAYING_FORMS.get(word);
      return form !== undefined && (form.form === 'past' || form.form === 'third');
    }) && words.length <= 3
  );
}

const wordsBetween = (claim: LedgerClaim, { report: { text } }: Reading) =>
  text
    .slice(claim.cue!.end, claim.content[0]!.start)
    .toLowerCase()
    .replace(/[^\p{L} ]/gu, '')
    .trim();

/** The words between cue and content (" that ", " reporters that ", " to "); null when they are more than a link. */
function linkOf(claim: LedgerClaim, reading: Reading, latest: Day | null): string | null {
  const link = dateDays(reading, { start: claim.cue!.end, end: claim.content[0]!.start }, latest);
  if (/[\n"“”.;:]/.test(link) || link.length > 30) return null;
  if (/\b(?:him|her|them|it|he|she|they)\b/i.test(link)) return null;
  return ` ${link.replace(/,/g, '').trim()} `.replace(/\s+/g, ' ');
}
