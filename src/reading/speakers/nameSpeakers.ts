import type { Mention, Speaker } from '../../core/reading.js';
import { overlaps, type Range } from '../../core/spans.js';
import { OUTLETS } from '../../languages/en/organisations.js';
import { TITLES } from '../../languages/en/titles.js';
import { isQuoteMark, isWord, type Clause, type Run } from './clause.js';

/** What the naming of speakers needs of the whole report. */
export interface Naming {
  text: string;
  mentions: readonly Mention[];
  /** Fullest name of each entity. */
  names: ReadonlyMap<string, string>;
  /** Entities that are organisations. */
  organisations: ReadonlySet<string>;
}

/** What the naming of speakers needs of a report. */
export function prepareNaming(text: string, mentions: readonly Mention[]): Naming {
  const organisations = new Set(
    mentions.flatMap(({ kind, entity }) => (kind === 'organisation' && entity !== null ? [entity] : [])),
  );
  return { text, mentions, names: fullestNames(text, mentions), organisations };
}

/** The longest name of each entity. Two organisations of one name are told apart by whose they are ("Russia's Defence Ministry"). */
export function fullestNames(text: string, mentions: readonly Mention[]): Map<string, string> {
  const owned = ownedNames(text, mentions);
  const names = new Map<string, string>();
  for (const { entity, text: name, kind } of mentions) {
    if (entity === null || kind === 'office' || /^\p{Ll}/u.test(name)) continue;
    const known = names.get(entity);
    if (known === undefined || name.length > known.length) names.set(entity, name);
  }
  for (const [entity, name] of owned) names.set(entity, name);
  return names;
}

function ownedNames(text: string, mentions: readonly Mention[]): Map<string, string> {
  const byName = new Map<string, Map<string, string>>();
  for (const { entity, kind, text: name, start, end } of mentions) {
    if (kind !== 'organisation' || entity === null) continue;
    const owner = /\p{Lu}[\p{L}.]*(?:['’]s)? $/u.exec(text.slice(Math.max(0, start - 30), start))?.[0] ?? '';
    const holders = byName.get(name) ?? new Map<string, string>();
    if (!holders.has(entity)) holders.set(entity, text.slice(start - owner.length, end));
    byName.set(name, holders);
  }
  return new Map(
    [...byName.values()].filter((holders) => holders.size > 1).flatMap((holders) => [...holders]),
  );
}

/**
 * The speakers of a run of words, relay first, the one credited last: "a lawmaker briefed by the agency" is the lawmaker, then the agency.
 * Each is named by the fullest name in the report, else by its own words without "the".
 */
export function nameSpeakers(naming: Naming, clause: Clause, run: Run): Speaker[] {
  const { words } = clause;
  const relay = words.findIndex(
    (word, at) =>
      at > run.from &&
      at < run.to - 1 &&
      word.lower === 'by' &&
      /^(?:briefed|informed|told|appointed)$/.test(words[at - 1]!.lower),
  );
  if (relay > 0 && words[relay - 1]!.lower !== 'appointed') {
    return [
      nameSpeaker(naming, clause, { from: run.from, to: relay - 1 }),
      nameSpeaker(naming, clause, { from: relay + 1, to: run.to }),
    ];
  }
  return [nameSpeaker(naming, clause, run)];
}

/** Who a run of words names. */
export function nameSpeaker({ text, mentions, names }: Naming, clause: Clause, run: Run): Speaker {
  const { words } = clause;
  let { from, to } = run;
  while (from < to - 1 && !isWord(words[from])) from++;
  while (to > from + 1 && (!isWord(words[to - 1]) || isQuoteMark(words[to - 1]))) to--;
  const span: Range = { start: words[from]!.start, end: words[to - 1]!.end };
  const head = headEnd(clause, { from, to });
  const inside = mentionsWithin(mentions, span).filter(
    (mention) => mention.kind !== 'nationality' || mention.end === span.end,
  );
  const named =
    inside.find(
      (mention) =>
        mention.kind === 'person' &&
        mention.end <= Math.max(head, titledEnd(clause, { from, to }, mention)) &&
        !/^['’]s?(?=\s)/.test(text.slice(mention.end, mention.end + 3)),
    ) ??
    inside.find(
      (mention) => mention.end === head && mention.start >= span.start && mention.kind !== 'office',
    ) ??
    namedAfter(mentions, clause, to) ??
    inside.find((mention) => mention.end === head && mention.start >= span.start);
  const own = text.slice(span.start, span.end).replace(/\s+/g, ' ');
  const name =
    (named?.entity && names.get(named.entity)) ||
    (named && named.kind !== 'office' && /^[^\p{Ll}]/u.test(named.text) ? named.text : own);
  return {
    name: name.replace(/^the\s+/i, ''),
    entity: named?.entity ?? null,
    start: span.start,
    end: span.end,
  };
}

/** The person named right after a role: "its director, Tomas Reiner,"; not one of a list. */
function namedAfter(mentions: readonly Mention[], { words }: Clause, to: number): Mention | undefined {
  let at = to + 1;
  if (words[to]?.text !== ',' || !words[at]) return undefined;
  while (TITLES.has(words[at]!.lower.replace(/\.$/, '')) && words[at + 1]) at++;
  const { start } = words[at]!;
  const person = mentionsWithin(mentions, { start, end: start + 1 }).find(
    (mention) => mention.kind === 'person' && mention.start === start,
  );
  if (!person) return undefined;
  const after = words.findIndex((word, place) => place > at && word.start >= person.end);
  const closes = after < 0 || /^[,.;!?]$/.test(words[after]!.text);
  return closes && !/^(?:and|or)$/.test(words[after + 1]?.lower ?? '') ? person : undefined;
}

/** Where the head of the phrase ends: before "of", "for", "in", a mark or "who". */
function headEnd({ words }: Clause, { from, to }: Run): number {
  for (let at = from + 1; at < to; at++) {
    if (
      /^(?:of|for|in|at|from|by|with|who|seen|reviewed|obtained|published|released|which|on|to|near|based|familiar|close)$/.test(
        words[at]!.lower,
      ) ||
      !/^[\p{L}\p{N}'’]/u.test(words[at]!.text)
    ) {
      // A name may hold "of" itself ("Ministry of Defence"); mentions that reach further still match by their own end.
      if (words[at]!.lower === 'of' && /^\p{Lu}/u.test(words[at - 1]!.text)) continue;
      return words[at - 1]!.end;
    }
  }
  return words[to - 1]!.end;
}

/** A person named after a role ("a spokeswoman, Anna White") is the speaker though the head came before. */
function titledEnd({ words }: Clause, { from, to }: Run, mention: Mention): number {
  const at = words.findIndex((word, place) => place >= from && place < to && word.start === mention.start);
  const before = words[at - 1];
  return at > 0 && before && (before.text === ',' || TITLES.has(before.lower.replace(/\.$/, '')))
    ? mention.end
    : -1;
}

function mentionsWithin(mentions: readonly Mention[], span: Range): Mention[] {
  let low = 0;
  let high = mentions.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (mentions[middle]!.end <= span.start) low = middle + 1;
    else high = middle;
  }
  const inside: Mention[] = [];
  for (let at = low; at < mentions.length && overlaps(mentions[at]!, span); at++) inside.push(mentions[at]!);
  return inside;
}

/** The outlet among the words an official spoke to ("told the agency Belta that"), null when it was someone else. */
export function outletIn(naming: Naming, clause: Clause, run: Run): Speaker | null {
  const { words } = clause;
  for (let at = run.from; at < run.to; at++) {
    if (OUTLETS.has(words[at]!.lower) && /^\p{Lu}/u.test(words[at]!.text)) {
      const speaker = nameSpeaker(naming, clause, { from: at, to: at + 1 });
      return speaker;
    }
  }
  const paper = words.findIndex(
    (word, at) =>
      at > run.from && at < run.to && PAPERS.test(word.text) && /^\p{Lu}/u.test(words[at - 1]!.text),
  );
  if (paper > 0) {
    let from = paper;
    while (from > run.from && /^\p{Lu}/u.test(words[from - 1]!.text)) from--;
    return nameSpeaker(naming, clause, { from, to: paper + 1 });
  }
  const agency = words.findIndex(
    (word, at) =>
      at >= run.from &&
      at < run.to - 1 &&
      /^(?:agency|newspaper|channel|broadcaster|network|magazine|daily|outlet|station|site|website)$/.test(
        word.lower,
      ) &&
      /^\p{Lu}/u.test(words[at + 1]!.text),
  );
  if (agency < 0) return null;
  let to = agency + 2;
  while (to < run.to && /^\p{Lu}/u.test(words[to]!.text)) to++;
  return nameSpeaker(naming, clause, { from: agency + 1, to });
}

/** Last words of the names of outlets. */
const PAPERS = /^(?:Times|Post|Journal|Herald|Tribune|News|Radio|TV|Television|Gazette|Chronicle|Magazine)$/;
