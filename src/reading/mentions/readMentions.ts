import { startsLower } from '../../core/letters.js';
import type { Mention, MentionKind } from '../../core/reading.js';
import { spanOf } from '../../core/spans.js';
import { ORGANISATION_NOUNS, ORGANISATION_WORDS, OUTLETS } from '../../languages/en/organisations.js';
import { GIVEN_NAMES } from '../../languages/en/givenNames.js';
import { OCCUPATIONS, OFFICES, OFFICE_MODIFIERS, TITLES } from '../../languages/en/titles.js';
import type { Candidates } from '../../ports/gazetteer.js';
import type { NamesOf } from '../sentences/readTree.js';
import type { Sentence, Word } from '../sentences/readWords.js';
import { agreeNames } from './agreeNames.js';
import { findNames, isAcronym, knownNameWords, type NameRun } from './findNames.js';
import { mergeNames, type NamePart } from './mergeNames.js';
import { resolveEntities } from './resolveEntities.js';

/** The names of each sentence by rule, in order: runs of capitalised words, parted into nationality, title and name. */
export function findNameParts(sentences: readonly Sentence[], candidates: Candidates): NamePart[][] {
  const sentenceWords = sentences.map(({ words }) => words);
  const known = knownNameWords(sentenceWords);
  return sentenceWords.map((words) =>
    findNames(words, known, candidates).flatMap((run) => splitRun(words, run, candidates)),
  );
}

/** The names of each sentence, what the tagger finds before the rules' (`ruled`, as of `findNameParts`). */
export function tagNameParts(
  sentences: readonly Sentence[],
  ruled: readonly (readonly NamePart[])[],
  namesOf: NamesOf,
): NamePart[][] {
  const sentenceWords = sentences.map(({ words }) => words);
  const tagged = agreeNames(sentenceWords, sentenceWords.map(namesOf));
  return sentenceWords.map((words, at) => mergeNames(words, ruled[at]!, tagged[at]!));
}

/**
 * Persons, organisations, offices, places, nationalities and other names, in the order of the text, none overlapping; `named` holds the
 * names of each sentence. Titles are not part of a person's span; "the agency" and "the president" are mentions too. Entities are given by
 * `resolveEntities`.
 */
export function readMentions(
  text: string,
  sentences: readonly Sentence[],
  named: readonly (readonly NamePart[])[],
): Mention[] {
  const organisationWords = new Set<string>();
  sentences.forEach(({ words }, at) => {
    for (const { from, to, kind } of named[at]!) {
      if (kind === 'organisation' && to - from > 1)
        for (const { lower } of words.slice(from, to)) organisationWords.add(lower);
    }
  });
  const drafts = sentences.flatMap(({ words }, at) => {
    const covered = new Uint8Array(words.length);
    for (const { from, to } of named[at]!) covered.fill(1, from, to);
    return [...named[at]!, ...findRoles(words, covered, organisationWords)]
      .sort((a, b) => a.from - b.from)
      .map(({ from, to, kind }): Mention => ({
        ...spanOf(text, words[from]!.start, words[to - 1]!.end),
        kind,
        entity: null,
      }));
  });
  return resolveEntities(text, drafts);
}

const bare = (word: Word) => word.lower.replace(/\.$/, '');

/** "Ukrainian President Volodymyr Zelenskyy" is a nationality, a title and a person. */
function splitRun(words: readonly Word[], { from, to }: NameRun, candidates: Candidates): NamePart[] {
  const phrase = (a: number, b: number) =>
    words
      .slice(a, b)
      .map((word) => word.text)
      .join(' ');
  const parts: NamePart[] = [];
  let at = from;
  if (isOrganisation(words, from, to)) return [{ from, to, kind: 'organisation' }];
  const demonym = demonymAt(words, at, to, candidates);
  if (demonym > 0) {
    parts.push({ from: at, to: at + demonym, kind: 'nationality' });
    at += demonym;
  }
  if (at >= to) return parts;
  const afterNation = at;
  while (at < to && (TITLES.has(bare(words[at]!)) || (to - at > 1 && OCCUPATIONS.has(bare(words[at]!)))))
    at++;
  const titled = at > afterNation;
  if (at >= to) {
    if (OFFICES.has(bare(words[to - 1]!))) parts.push({ from: afterNation, to, kind: 'office' });
    return parts;
  }
  // "Retired South Korean Brigadier General": titles on both sides of a nationality.
  if (titled && demonymAt(words, at, to, candidates) > 0) {
    return [...parts, ...splitRun(words, { from: at, to }, candidates)];
  }
  if (
    titled &&
    afterNation === at - 1 &&
    !OFFICES.has(bare(words[afterNation]!)) &&
    candidates.has(phrase(from, to))
  ) {
    return [{ from, to, kind: 'place' }]; // "St. Louis", "San Miguel"
  }
  // A title inside the run: "Israel Prime Minister Benjamin Netanyahu" is a place and a person.
  const inner = titled ? -1 : innerTitle(words, at, to);
  if (inner > 0) {
    return [
      ...parts,
      ...splitRun(words, { from: at, to: inner }, candidates),
      ...splitRun(words, { from: inner, to }, candidates),
    ];
  }
  parts.push({
    from: at,
    to,
    kind: kindOf(words, at, to, titled, candidates.get(phrase(at, to))?.[0]?.match),
  });
  return parts;
}

/** How many words from `at` are a nationality; 0 when none are. */
function demonymAt(words: readonly Word[], at: number, to: number, candidates: Candidates): number {
  for (let length = Math.min(3, to - at); length > 0; length--) {
    const name = words
      .slice(at, at + length)
      .map((word) => word.text)
      .join(' ');
    if (candidates.get(name)?.[0]?.match === 'demonym') return length;
  }
  return 0;
}

function innerTitle(words: readonly Word[], from: number, to: number): number {
  for (let at = from + 1; at < to - 1; at++)
    if (OFFICES.has(bare(words[at]!)) || /^(?:prime|sen|rep|gov|gen)$/.test(bare(words[at]!))) return at;
  return -1;
}

function isOrganisation(words: readonly Word[], from: number, to: number): boolean {
  const last = bare(words[to - 1]!);
  if (to - from === 1)
    return (
      OUTLETS.has(last) ||
      /^(?:taliban|hamas|hezbollah|kremlin|pentagon|interpol|congress|parliament|senate)$/.test(last)
    );
  for (let at = from; at < to; at++) {
    const word = bare(words[at]!);
    // A title word further left belongs to a person ("Defense Secretary Lloyd Austin"), unless an organisation word comes last.
    if (
      ORGANISATION_WORDS.has(word) &&
      (at === to - 1 || words[at + 1]!.lower === 'of' || words[at + 1]!.lower === 'for')
    )
      return true;
  }
  return false;
}

function kindOf(
  words: readonly Word[],
  from: number,
  to: number,
  titled: boolean,
  place: string | undefined,
): MentionKind {
  const first = words[from]!;
  const length = to - from;
  if (titled) return 'person';
  if (length > 1 && length <= 4 && GIVEN_NAMES.has(first.lower) && !place) return 'person';
  if (place === 'demonym') return 'nationality';
  if (place) return 'place';
  if (length === 1 && isAcronym(first)) return 'organisation';
  if (length > 1 && looksPersonal(words, from, to)) return 'person';
  return 'other';
}

/** A name of two to four words that the next words make a person: "Jane Roe, 34," "Roe, a teacher," "Roe said". */
function looksPersonal(words: readonly Word[], from: number, to: number): boolean {
  if (to - from > 4 || words.slice(from, to).some((word) => !/^\p{Lu}\p{Ll}*[\p{L}.'’-]*$/u.test(word.text)))
    return false;
  const next = words[to];
  const second = words[to + 1];
  // "its director, Tomas Reiner, said", "a spokesman for the office, Giles Thornbeck, said"
  if (words[from - 1]?.text === ',' && (next === undefined || /^[,.]$/.test(next.text))) {
    const role = words[from - 2]?.lower ?? '';
    if (OFFICES.has(role) || OCCUPATIONS.has(role)) return true;
    if (/^(?:said|says|told)$/.test(second?.lower ?? '')) return true;
  }
  if (next?.text === ',' && second)
    return /^\d{1,2}$/.test(second.text) || /^(?:a|an|who|whose|former)$/.test(second.lower);
  return next !== undefined && /^(?:said|says|told|tweeted|wrote|who|whose)$/.test(next.lower);
}

/**
 * Lower-case roles and organisations that stand for a name: "the health minister", "South Korea's spy agency", "the ministry", and
 * words of an organisation that the report names ("the emergency office").
 */
function findRoles(words: readonly Word[], covered: Uint8Array, named: ReadonlySet<string>): NamePart[] {
  const parts: NamePart[] = [];
  words.forEach((word, at) => {
    if (!ROLE_WORDS.has(word.lower) || covered[at] || !startsLower(word.text)) return;
    const kind = OFFICES.has(word.lower)
      ? 'office'
      : ORGANISATION_NOUNS.has(word.lower) || (ORGANISATION_WORDS.has(word.lower) && named.has(word.lower))
        ? 'organisation'
        : null;
    if (kind === null) return;
    let from = at;
    while (from > 0 && !covered[from - 1] && isModifier(words[from - 1]!, named)) from--;
    const before = words[from - 1];
    if (
      !before ||
      (before.lower !== 'the' &&
        before.lower !== "'s" &&
        !/^(?:its|their|his|her|our)$/.test(before.lower) &&
        !covered[from - 1])
    )
      return;
    // "the president's office", "the office of the president": another's, whatever else is called an office.
    const byName = kind === 'organisation' && !ORGANISATION_NOUNS.has(word.lower);
    if (byName && (before.lower !== 'the' || /^(?:of|for)$/.test(words[at + 1]?.lower ?? ''))) return;
    if (words[at + 1] && covered[at + 1] && kind === 'office') return; // "the president Joe Biden" names the person himself
    parts.push({ from, to: at + 1, kind });
  });
  return parts;
}

/** Every word that can be a role. */
const ROLE_WORDS = new Set([...OFFICES, ...ORGANISATION_NOUNS.keys(), ...ORGANISATION_WORDS]);

const isModifier = ({ lower, text }: Word, named: ReadonlySet<string>) =>
  (named.has(lower) && /^\p{Ll}{4}/u.test(text)) ||
  OFFICE_MODIFIERS.has(lower) ||
  /^(?:spy|intelligence|news|space|nuclear|weather|security|central|foreign)$/.test(lower);
