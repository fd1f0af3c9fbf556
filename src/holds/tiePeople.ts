import type { HoldClass } from '../core/hold.js';
import type { Reading } from '../core/reading.js';
import type { ReportSpan } from '../core/spans.js';
import { CHARGED, COMBAT_SETTING, SPEAKS_AFTER } from '../languages/en/risk.js';
import type { RiskTies } from '../languages/en/risk.js';
import { lastWord } from './findPeople.js';
import type { NamedPerson } from './findPeople.js';

/** A person whom words tie to a risk. `support` are those words. */
export interface TiedPerson {
  class: HoldClass;
  reason: string;
  person: NamedPerson;
  support: ReportSpan;
}

/** Names joined to a tied name by "and" or a comma share its fate: "identified as Kim and Ri". */
const JOINED = /^(?:,? (?:\(?\d{1,3}\)?,? )?and |, (?:\d{1,3}, )?)(?:(?:private|sergeant|corporal) )?$/i;

/** The people of one class: those whose name a pattern of the class reaches, and those joined to them. */
export function tiePeople(people: readonly NamedPerson[], ties: RiskTies): TiedPerson[] {
  const tied: TiedPerson[] = [];
  const charged = ties.class === 'suspect' ? chargedNames(people) : new Set<string>();
  const settings = findSettings(people, ties);
  for (const [at, person] of people.entries()) {
    if (!settings.has(person.reading) || !isLikelyName(person, ties.class)) continue;
    if (charged.has(lastWord(person.name))) continue;
    const support = tieOf(person, ties) ?? joinedTie(person, people[at - 1], tied);
    if (support) tied.push({ class: ties.class, reason: ties.reason, person, support });
  }
  return tied;
}

function tieOf(person: NamedPerson, ties: RiskTies): ReportSpan | null {
  const { before, after, start, end, reading } = person;
  for (const pattern of ties.before) {
    const match = pattern.exec(before);
    if (match === null || (/, $/.test(before) && SPEAKS_AFTER.test(after))) continue;
    return spanIn(reading.report, start - before.length + match.index, start);
  }
  for (const pattern of ties.after) {
    const match = pattern.exec(after);
    if (match !== null) return spanIn(reading.report, end, end + match[0].length);
  }
  return null;
}

function joinedTie(
  person: NamedPerson,
  previous: NamedPerson | undefined,
  tied: readonly TiedPerson[],
): ReportSpan | null {
  if (previous === undefined || previous.reading !== person.reading || previous.sentence !== person.sentence)
    return null;
  if (SPEAKS_AFTER.test(person.after)) return null;
  const tie = tied.at(-1);
  if (tie?.person !== previous) return null;
  return JOINED.test(person.reading.report.text.slice(previous.end, person.start)) ? tie.support : null;
}

/** The reports that tell of what the class is about. One report of war prisoners makes the whole story one. */
function findSettings(people: readonly NamedPerson[], ties: RiskTies): Set<Reading> {
  const readings = [...new Set(people.map(({ reading }) => reading))];
  const inSetting = readings.filter(({ report }) => ties.setting.test(report.text));
  if (ties.class !== 'prisoner-of-war') return new Set(inSetting);
  return new Set(inSetting.some(({ report }) => COMBAT_SETTING.test(report.text)) ? readings : []);
}

/** A single capitalised word that no reader knew may be "Afghan": enough for a prisoner, for nobody else. */
function isLikelyName({ known, name }: NamedPerson, kind: HoldClass): boolean {
  return known || name.includes(' ') || kind === 'prisoner-of-war';
}

/** Last words of names that stand in a sentence of charges or a court. */
function chargedNames(people: readonly NamedPerson[]): Set<string> {
  const charged = people.filter(({ sentence, reading }) =>
    CHARGED.test(reading.report.text.slice(sentence.start, sentence.end)),
  );
  return new Set(charged.map(({ name }) => lastWord(name)));
}

/** The span of a report's text, without white space at either end. */
export function spanIn({ id, text }: { id: string; text: string }, start: number, end: number): ReportSpan {
  const words = text.slice(start, end);
  const from = start + words.length - words.trimStart().length;
  const trimmed = words.trim();
  return { report: id, start: from, end: from + trimmed.length, text: trimmed };
}
