import { contains, type Range } from '../../core/spans.js';
import { capitalize, ORGANISATION_HEADS } from '../../languages/en/writing.js';
import type { Mention, Reading } from '../../core/reading.js';
import type { Point } from '../planBrief.js';
import { resolveHead } from './nameSpeakers.js';
import { lastNameOf, withoutCalling } from './personNames.js';

/**
 * The sentence with names in full where the brief has not yet given them: "Larrondal" as "Eusebio Larrondal", "the office" as
 * "the Ibar Valley Emergency Office". Null when it opens with a body that cannot be named, or has a name of which the reports do not say
 * whose it is.
 */
export function nameInFull(
  text: string,
  point: Point,
  before: readonly string[],
  readings: readonly Reading[],
): string | null {
  if (text.startsWith('“')) return text;
  const named = namePeople(text, point, before, readings);
  return named === null ? null : nameBodies(named, point, before);
}

/** A word with a capital that stands alone: no other such word is beside it, and no title. */
const ALONE =
  /(?<![\p{L}\p{N}.’'“"-]|\p{Lu}[\p{L}.’'”-]* )\p{Lu}[\p{L}’'-]*?\p{Ll}(?=['’]s\b|['’](?!\p{L})|[^\p{L}’'-]|$)(?![”"])(?! (?:[“"]|\p{Lu}))/gu;

/** Words before a name that make it a place: "the Durham coroner", "in Durham". */
const PLACED = /\b(?:an?|the|of|in|at|from|near|to|on) $/i;

function namePeople(
  text: string,
  { claim, reading }: Point,
  before: readonly string[],
  readings: readonly Reading[],
): string | null {
  const content: Range = { start: claim.content[0]!.start, end: claim.content.at(-1)!.end };
  let named = '';
  let at = 0;
  for (const match of text.matchAll(ALONE)) {
    const [word] = match;
    const names = namesOf(word, reading, readings);
    const isPlace =
      PLACED.test(text.slice(0, match.index)) &&
      readings.some(({ places }) => places.some((place) => place.text === word));
    if (names.length === 0 || isPlace) continue;
    const told = names.filter((name) =>
      [...before, text.slice(0, match.index)].some((one) => one.includes(name)),
    );
    if (told.length === 1) continue;
    const own = reading.mentions.find((mention) => mention.text === word && contains(content, mention));
    const whose = names.filter((name) =>
      reading.mentions.some(({ text: full, entity }) => full.endsWith(name) && own && entity === own.entity),
    );
    const full = names.length === 1 ? names[0] : whose.length === 1 ? whose[0] : undefined;
    if (full === undefined) return null;
    named += text.slice(at, match.index) + full;
    at = match.index + word.length;
  }
  return named + text.slice(at);
}

/** The full names of the people whom the word can name: by the last name, or by the first one where the report itself names a person so. */
function namesOf(word: string, own: Reading, readings: readonly Reading[]): string[] {
  const isFirst = own.mentions.some(({ kind, text }) => kind === 'person' && text === word);
  const { byLast, byFirst } = fullNamesOf(readings);
  const names = [...new Set([...(byLast.get(word) ?? []), ...((isFirst && byFirst.get(word)) || [])])];
  // "Megan Sloss" and "Megan Quinn Sloss" are one name, and the shorter says enough.
  return names.filter((name) => !names.some((other) => other !== name && isWithin(other, name)));
}

/** Full names of people by their last and by their first word. */
interface FullNames {
  byLast: Map<string, Set<string>>;
  byFirst: Map<string, Set<string>>;
}

/** Every wording of a brief asks for names in the same reports: their full names are gathered once. */
const gathered = new WeakMap<readonly Reading[], FullNames>();

function fullNamesOf(readings: readonly Reading[]): FullNames {
  let full = gathered.get(readings);
  if (full === undefined) {
    full = { byLast: new Map(), byFirst: new Map() };
    for (const name of new Set(readings.flatMap(({ mentions }) => mentions.flatMap(fullNameOf)))) {
      addTo(full.byLast, lastNameOf(name), name);
      addTo(full.byFirst, name.split(' ', 1)[0]!, name);
    }
    gathered.set(readings, full);
  }
  return full;
}

function fullNameOf({ kind, text }: Mention): string | [] {
  if (kind !== 'person' || !/\s/.test(text) || /\sof\s|['’]s\b/.test(text)) return [];
  const name = withoutCalling(text);
  return /\s/.test(name) ? name : [];
}

function addTo(index: Map<string, Set<string>>, word: string, name: string): void {
  const names = index.get(word);
  if (names) names.add(name);
  else index.set(word, new Set([name]));
}

const isWithin = (short: string, long: string) => {
  const words = long.split(' ');
  return short.split(' ').every((word) => words.includes(word));
};

function nameBodies(text: string, { claim, reading }: Point, before: readonly string[]): string | null {
  for (const match of text.matchAll(/\b[Tt]he (\p{Ll}+)(?=['’\s,.]|$)/gu)) {
    const head = match[1]!;
    if (!ORGANISATION_HEADS.has(head)) continue;
    const said = [...before, text.slice(0, match.index)].join(' ').toLowerCase();
    if (said.includes(head)) continue;
    const after = text.slice(match.index + match[0].length);
    if (/^ (?:of|in|that|for|which|who)\b/.test(after) || COMPOUND.test(after)) continue;
    const full = resolveHead(head, claim.content[0]!.start, reading);
    if (full !== null) return capitalize(text.replace(match[0], () => full));
    if (match.index === 0) return null;
  }
  return capitalize(text);
}

/** "The police report": the word before stands for no body of its own. */
const COMPOUND =
  /^ (?:report|chief|officer|department|spokes\p{L}+|station|car|vehicle|commander|director|union|house|meeting|building|staff|board|member|leader|room|ward|grounds|parking)s?\b/u;
