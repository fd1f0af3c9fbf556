import { PRONOUNS } from '../../languages/en/grammar.js';
import { JOURNALISTS } from '../../languages/en/titles.js';
import { SAYING_FORMS } from '../../languages/en/saying.js';
import { allMatches } from '../../core/matches.js';
import { spanOf } from '../../core/spans.js';
import type { Speaker } from '../../core/reading.js';
import type { TreeOf } from '../sentences/readTree.js';
import { isFiniteVerb, isWord, type Clause } from '../speakers/clause.js';
import { nameSpeaker, type Naming } from '../speakers/nameSpeakers.js';
import type { ClaimDraft } from './draftClaim.js';
import { readKind } from './readKind.js';
import { readStance } from './readStance.js';
import { traitsOfPredicate } from './traits.js';

/** Longest label before the colon of a transcript, in words. */
const LONGEST_LABEL = 8;

/** Whose turn of a transcript it is; null when it is a journalist's, whose words are the report's own. */
export interface Turn {
  speaker: Speaker | null;
}

/** Who takes turns in a text beside those whom the labels name. */
export interface Cast {
  /** As of `presentedReporters`. */
  reporters: ReadonlySet<string>;
  /** As of `interviewedPerson`. */
  interviewed: Pick<Speaker, 'name' | 'entity'> | null;
}

/** The turn that a sentence opens ("JANE ROE: The dam will hold."), with the words after the label; null for any other sentence. */
export function openTurn(
  naming: Naming,
  { reporters, interviewed }: Cast,
  clause: Clause,
  treeOf: TreeOf,
): { turn: Turn; said: Clause } | null {
  const { words, quoted } = clause;
  const colon = words.findIndex((word, at) => at <= LONGEST_LABEL && word.text === ':');
  if (colon < 1 || colon >= words.length - 1 || !isLabel(naming, clause, colon)) return null;
  const rest = words.slice(colon + 1);
  const said = {
    start: rest[0]!.start,
    end: clause.end,
    words: rest,
    quoted: quoted.slice(colon + 1),
    tree: () => treeOf(rest),
  };
  const asks = words.slice(0, colon).some(({ lower }) => JOURNALISTS.has(lower) || reporters.has(lower));
  if (asks) return { turn: { speaker: null }, said };
  const named = nameSpeaker(naming, clause, { from: 0, to: colon });
  const isAnswer = colon === 1 && words[0]!.lower === 'a';
  return { turn: { speaker: isAnswer ? { ...named, ...interviewed } : named }, said };
}

/** What the one whose turn it is says in a sentence that credits nobody else; null for a question or less than two words. */
export function readTurn(
  text: string,
  speaker: Speaker,
  clause: Clause,
  sentence: number,
): ClaimDraft | null {
  const { words } = clause;
  const letters = words.flatMap((word, at) => (isWord(word) ? [at] : []));
  if (letters.length < 2 || words.at(-1)!.text === '?') return null;
  const run = { from: letters[0]!, to: letters.at(-1)! + 1 };
  const stance = readStance(text, clause, [run], null);
  return {
    traits: ['turn', ...traitsOfPredicate(clause, run)],
    content: [spanOf(text, words[run.from]!.start, words[run.to - 1]!.end)],
    speakers: [speaker],
    cue: null,
    kind: readKind(clause, [run], null, stance),
    ...stance,
    evidence: [],
    sentence,
  };
}

/**
 * Whom a text of questions and answers ("Q:", "A:") asks: of the paragraphs before the first question the last that names a person, and
 * the first one it names; null for any other text.
 */
export function interviewedPerson({ text, mentions, names }: Naming): Cast['interviewed'] {
  const question = text.search(/^Q[:.]\s/mu);
  const before = mentions.filter(({ kind, end }) => kind === 'person' && end <= question);
  const paragraph = text.lastIndexOf('\n\n', before.at(-1)?.start ?? 0);
  const person = before.find(({ start }) => start > paragraph);
  return person ? { name: names.get(person.entity ?? '') ?? person.text, entity: person.entity } : null;
}

const PRESENTED =
  /\b(?:reporter|correspondent|presenter)(?: for [\p{L} ]{1,30})?,? ((?:\p{Lu}[\p{L}'’-]{1,30} ?){1,3})/gu;

/** The names of those whom a text presents as its reporters ("our correspondent Ann Tait"), in single words, lower case. */
export function presentedReporters(text: string): ReadonlySet<string> {
  return new Set(allMatches(PRESENTED, text).flatMap(([, names]) => names!.toLowerCase().trim().split(' ')));
}

/** A label is a name in capitals, or holds a person's name and little else. */
function isLabel({ mentions }: Naming, { words, start }: Clause, colon: number): boolean {
  const names = words.slice(0, colon).filter(isWord);
  if (colon === 1 && /^[qa]$/i.test(words[0]!.text)) return true;
  if (
    names.some(
      (word) =>
        isFiniteVerb(word) ||
        PRONOUNS.has(word.lower) ||
        (SAYING_FORMS.has(word.lower) && /^\p{Ll}/u.test(word.text)),
    )
  )
    return false;
  const capitals = names.filter((word) => /^\p{Lu}/u.test(word.text)).length;
  if (names.length === 0 || capitals < Math.ceil(names.length * 0.6)) return false;
  const shouted = names.every(
    (word) => word.text.length > 1 && /\p{Lu}/u.test(word.text) && word.text === word.text.toUpperCase(),
  );
  if (shouted && names.length <= 4) return true;
  const end = words[colon]!.start;
  const quoted = /^["“]$/.test(words[colon + 1]!.text);
  return (quoted || names.length <= 4) && personWithin(mentions, start, end);
}

function personWithin(mentions: Naming['mentions'], start: number, end: number): boolean {
  let low = 0;
  let high = mentions.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (mentions[middle]!.start < start) low = middle + 1;
    else high = middle;
  }
  for (let at = low; at < mentions.length && mentions[at]!.end <= end; at++)
    if (mentions[at]!.kind === 'person') return true;
  return false;
}
