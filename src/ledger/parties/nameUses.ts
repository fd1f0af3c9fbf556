import { type Day, dayOf } from '../../core/days.js';
import type { Mention, Reading, Speaker } from '../../core/reading.js';
import type { ReportSpan } from '../../core/spans.js';
import { overlaps } from '../../core/spans.js';
import { NOUN_HINTS, ORGANISATION_NOUNS } from '../../languages/en/organisations.js';
import { OFFICE_MODIFIERS, OFFICES } from '../../languages/en/titles.js';

/** An office that a name stands with: "Ukraine's president", "retired general". */
export interface Office {
  /** Its last word, lower case: "president". */
  word: string;
  /** ISO 3166-1 code of the country named with it; null when none is. */
  country: string | null;
  /** The words that say so. */
  says: ReportSpan;
}

/** One name as one report uses it for one that speaks. */
export interface NameUse {
  /** Position of the reading in the story. */
  reading: number;
  name: string;
  plain: string;
  entity: string | null;
  /** role: no proper name, only what it is ("Ukraine's president", "the agency"). */
  kind: 'person' | 'organisation' | 'role';
  /** Other names that the report gives the same entity. */
  aliases: string[];
  offices: Office[];
  /** ISO code of the country in the name itself; null when it names none. */
  country: string | null;
  /** Day of the report. */
  day: Day | null;
}

/** Every name of one that speaks in the readings (already in order), once for each report. */
export function listNameUses(readings: readonly Reading[]): NameUse[] {
  return readings.flatMap((reading, at) => {
    const uses = new Map<string, NameUse>();
    for (const speaker of reading.claims.flatMap(({ speakers }) => speakers)) {
      if (!uses.has(speaker.name)) uses.set(speaker.name, useOf(reading, at, speaker));
    }
    return [...uses.values()];
  });
}

function useOf(reading: Reading, at: number, speaker: Speaker): NameUse {
  const { name, entity } = speaker;
  const mentions = entity === null ? [] : reading.mentions.filter((mention) => mention.entity === entity);
  const kind = kindOf(name, mentions);
  const aliases = mentions
    .filter(({ kind: other, text }) => other !== 'nationality' && /^\p{Lu}/u.test(text))
    .map(({ text }) => text.replace(/\s+/g, ' '));
  const spans = [...mentions, speaker];
  const country =
    reading.places.find((place) => place.kind === 'country' && spans.some((span) => overlaps(place, span)))
      ?.country ?? null;
  return {
    reading: at,
    name,
    plain: plainName(name),
    entity,
    kind,
    aliases: [...new Set(aliases)].filter((alias) => alias !== name),
    offices: kind === 'person' ? mentions.flatMap((mention) => officesBeside(reading, mention)) : [],
    country,
    day: dayOf(reading.report.publishedAt),
  };
}

function kindOf(name: string, mentions: readonly Mention[]): NameUse['kind'] {
  if (!/^\p{Lu}/u.test(lastWord(name))) return 'role';
  if (mentions.some(({ kind }) => kind === 'person')) return 'person';
  return mentions.some(({ kind }) => kind === 'organisation') || /\b\p{Lu}{2,}\b/u.test(name)
    ? 'organisation'
    : mentions.length === 0 || mentions.every(({ kind }) => kind === 'other')
      ? 'person'
      : 'organisation';
}

/** How far before a name its office may begin: "Ukrainian defence minister and acting president". */
const REACH = 60;
const WORD = /[\p{L}’'-]+/gu;

/** The offices right before or behind a person's name: "retired general Moon", "Moon, a retired general". */
function officesBeside({ report, places }: Reading, mention: Mention): Office[] {
  const { id, text } = report;
  const before = text.slice(Math.max(0, mention.start - REACH), mention.start);
  const behind = /^, (?:the |an? )?(?:[\p{L}’'-]+ ){0,4}?([\p{L}-]+)(?= of |,|\.| and )/u.exec(
    text.slice(mention.end, mention.end + REACH),
  );
  const found: Office[] = [];
  const words = [...before.matchAll(WORD)];
  const last = words.at(-1);
  if (last && OFFICES.has(last[0].toLowerCase()) && /^\s$/.test(before.slice(last.index + last[0].length))) {
    const from = mention.start - before.length;
    let first = words.length - 1;
    while (first > 0 && OFFICE_MODIFIERS.has(words[first - 1]![0].toLowerCase())) first--;
    const start = from + words[first]!.index;
    const land = places.find(
      ({ end, kind }) => kind === 'country' && /^(?:['’]s?)? $/.test(text.slice(end, start)) && end <= start,
    );
    const span = { start: land?.start ?? start, end: mention.end };
    found.push({
      word: last[0].toLowerCase(),
      country: land?.country ?? null,
      says: { report: id, ...span, text: text.slice(span.start, span.end) },
    });
  }
  if (behind && OFFICES.has(behind[1]!.toLowerCase())) {
    const end = mention.end + behind[0].length;
    const land = places.find(
      (place) => place.kind === 'country' && place.start >= mention.end && place.start <= end + 4,
    );
    const span = { start: mention.start, end: Math.max(end, land?.end ?? end) };
    found.push({
      word: behind[1]!.toLowerCase(),
      country: land?.country ?? null,
      says: { report: id, ...span, text: text.slice(span.start, span.end) },
    });
  }
  return found;
}

/** The name of a use and its aliases. */
export function namesOf({ name, aliases }: Pick<NameUse, 'name' | 'aliases'>): string[] {
  return [name, ...aliases];
}

/** The office that a role's own words name: "president" of "Ukraine's president"; null for none. */
export function officeOf({ kind, name }: NameUse): string | null {
  const word = lastWord(name.replace(/ of .*$/, '')).toLowerCase();
  return kind === 'role' && OFFICES.has(word) ? word : null;
}

/** The words by which an organisation's own name may answer to a role: "spy agency" to "... Intelligence Service". Empty for none. */
export function nounsOf({ kind, name }: NameUse): { nouns: readonly string[]; hint: string | null } {
  const words = name.toLowerCase().split(/\s+/);
  if (kind !== 'role') return { nouns: [], hint: null };
  return {
    nouns: ORGANISATION_NOUNS.get(words.at(-1)!) ?? [],
    hint: NOUN_HINTS.get(words.at(-2) ?? '') ?? null,
  };
}

/** A name without articles, accents and capitals. */
export function plainName(name: string): string {
  return name
    .normalize('NFKD')
    .replace(/[\u0300-\u036f]/g, '')
    .replace(/’/g, "'")
    .toLowerCase()
    .replace(/^(?:the|a|an|its|their|his|her|our) /, '')
    .replace(/\s+/g, ' ')
    .trim();
}

function lastWord(name: string): string {
  return name.trim().split(/\s+/).at(-1) ?? '';
}
