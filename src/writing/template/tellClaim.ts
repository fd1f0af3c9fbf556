import type { LedgerClaim } from '../../core/ledger.js';
import type { Reading } from '../../core/reading.js';
import { SAYING_FORMS } from '../../languages/en/saying.js';
import { pronounsMeanSpeaker } from '../../reading/speakers/pronounsMeanSpeaker.js';
import { countWords } from '../../languages/en/writing.js';
import { isClause, isJoined, readSaid, shortenClause, standsAlone } from './clauses.js';
import { isPluralName, nameSpeaker, type SpeakerName } from './nameSpeakers.js';

/** A claim worded in one way. `$S` stands for the speaker and `$D` for the day ("on Tuesday" or nothing). */
export interface Wording {
  text: string;
  speaker: SpeakerName | null;
  quoted: boolean;
}

/** Longest sentence in words. */
export const LONGEST = 28;

/** Every wording of a claim that is a sound sentence, best first. */
export function tellClaim(claim: LedgerClaim, reading: Reading): Wording[] {
  const said = readSaid(claim, reading);
  if (said === null) return [];
  const credited = claim.speakers.at(-1);
  if (!credited) return said.quoted ? [] : tellOwn(said.words);
  const speaker = nameSpeaker(credited, reading);
  if (speaker === null || claim.cue === null) return [];
  if (said.quoted) return quote(said.words, speaker);
  const before = claim.cue.start < claim.content[0]!.start;
  return shortenClause(said.words)
    .flatMap((words) => report(words, speaker, claim, reading, before))
    .filter(({ text }) => countWords(text) <= LONGEST + 2);
}

/** What the report says itself: plainly. */
function tellOwn(words: string): Wording[] {
  return shortenClause(words)
    .filter((clause) => isClause(clause) && !isJoined(clause) && standsAlone(clause, { speakerFirst: false }))
    .flatMap((clause) => [dayFirst(clause), clause])
    .map((text) => ({ text, speaker: null, quoted: false }));
}

/** "The office on Friday cut ..." as "On Friday the office cut ...": the report's words in another order. */
function dayFirst(clause: string): string {
  const day =
    /\s(on (?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)(?: (morning|afternoon|evening|night))?(?=[\s,]|$)/.exec(
      clause,
    );
  if (!day || day.index > clause.length * 0.8 || /^on /i.test(clause)) return clause;
  const rest = `${clause.slice(0, day.index)}${clause.slice(day.index + day[0].length)}`;
  return `${day[0].trim()}, ${rest}`;
}

function quote(words: string, speaker: SpeakerName): Wording[] {
  const count = countWords(words);
  if (count < 5 || count > 22 || /["“”]/.test(words)) return [];
  const closed = /[?!]$/.test(words) ? words : `${words},`;
  return [{ text: `“${closed}” $S said$D.`, speaker, quoted: true }];
}

/** Reported speech, in the order that the report has not: its own order would repeat its words. */
function report(
  words: string,
  speaker: SpeakerName,
  claim: LedgerClaim,
  reading: Reading,
  before: boolean,
): Wording[] {
  const cue = claim.cue!;
  const speakerFirst = before && pronounsMeanSpeaker(claim, reading);
  const form = SAYING_FORMS.get(cue.text.toLowerCase());
  const plain = isPlainCue(cue.text);
  const asClause = isClause(words);
  const made = (text: string): Wording => ({ text, speaker, quoted: false });
  const back =
    asClause && plain && !isJoined(words) && standsAlone(words, { speakerFirst: false })
      ? [made(`${words}, $S said$D`)]
      : [];
  const linked = before ? linkOf(claim, reading) : null;
  const front: Wording[] = [];
  // "Investigators believe" keeps its verb only with a speaker in the plural; an "-ing" cue has no subject of its own.
  const agrees =
    form === undefined ||
    form.form === 'past' ||
    form.form === 'third' ||
    (form.form === 'base' && isPluralName(speaker.full));
  if (
    (plain || agrees) &&
    asClause &&
    standsAlone(words, { speakerFirst }) &&
    (plain || form?.verb.frame === 'clause' || /^according/i.test(cue.text))
  ) {
    const verb = plain || form === undefined ? 'said' : cue.text.toLowerCase();
    if (plain || linked === ' that ' || linked === ' ' || !before)
      front.push(made(`$S ${verb}$D that ${words}`));
  }
  if (
    linked !== null &&
    !front.length &&
    isFiniteCue(cue.text) &&
    (standsAlone(words, { speakerFirst }) || /^to\s/.test(words)) &&
    (linked !== ' ' || !asClause || form?.verb.frame === 'phrase')
  ) {
    const relay = relayOf(claim, reading);
    if (relay !== null) front.push(made(`$S ${cue.text}${linked}${words}${relay}`));
  }
  return before ? [...back, ...front] : [...front, ...back];
}

/** ", the police said" for a deed that the report has from someone else; empty when it tells it itself, null when its source has no name. */
function relayOf(claim: LedgerClaim, reading: Reading): string | null {
  const relay = claim.speakers.at(-2);
  if (!relay || relay.start < claim.cue!.start) return '';
  const name = nameSpeaker(relay, reading);
  return name === null ? null : `, ${name.full} said`;
}

/** Cues that only report: they may be told as "said". */
function isPlainCue(cue: string): boolean {
  return /^(?:said|says|saying|told|added|adding|adds|stated|states|according to|announced|reported|reports|noted|wrote)\b/i.test(
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

/** The words between cue and content (" that ", " reporters that ", " to "); null when they are more than a link. */
function linkOf(claim: LedgerClaim, reading: Reading): string | null {
  const link = reading.report.text.slice(claim.cue!.end, claim.content[0]!.start);
  if (/[\n"“”.;:]/.test(link) || link.length > 30) return null;
  if (/\b(?:him|her|them|it|he|she|they)\b/i.test(link)) return null;
  return ` ${link.replace(/,/g, '').trim()} `.replace(/\s+/g, ' ');
}
