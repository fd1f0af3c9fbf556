import { contains, overlaps, type Range } from '../../core/spans.js';
import { capitalize, ORGANISATION_HEADS } from '../../languages/en/writing.js';
import type { Mention, Reading } from '../../core/reading.js';
import type { Point } from '../planBrief.js';
import { resolveHead } from './nameSpeakers.js';

/**
 * The sentence with names in full where the paragraph has not yet given them: "Larrondal" as "Eusebio Larrondal", "the office" as
 * "the Ibar Valley Emergency Office". Null when it opens with a body that cannot be named.
 */
export function nameInFull(
  text: string,
  { claim, reading }: Point,
  before: readonly string[],
  readings: readonly Reading[],
): string | null {
  if (text.startsWith('“')) return text;
  let named = text;
  const content: Range = { start: claim.content[0]!.start, end: claim.content.at(-1)!.end };
  const known = (name: string) => before.some((sentence) => sentence.includes(name)) || named.includes(name);
  for (const mention of reading.mentions) {
    if (
      mention.kind !== 'person' ||
      mention.entity === null ||
      /\s/.test(mention.text) ||
      isPlaceThere(mention, reading) ||
      !contains(content, mention)
    )
      continue;
    const full = fullName(mention, [reading, ...readings]);
    if (full !== mention.text && !known(full)) named = named.replace(mention.text, () => full);
    else if (
      full === mention.text &&
      !before.some((sentence) => sentence.includes(full)) &&
      isPartOfName(full, [reading, ...readings])
    )
      return null;
  }
  for (const match of named.matchAll(/\b[Tt]he (\p{Ll}+)(?=['’\s,.]|$)/gu)) {
    const head = match[1]!;
    if (!ORGANISATION_HEADS.has(head)) continue;
    const said = [...before, named.slice(0, match.index)].join(' ').toLowerCase();
    if (said.includes(head)) continue;
    if (/^ (?:of|in|that|for|which|who)\b/.test(named.slice(match.index + match[0].length))) continue;
    const full = resolveHead(head, content.start, reading);
    if (full !== null) return capitalize(named.replace(match[0], () => full));
    if (match.index === 0) return null;
  }
  return capitalize(named);
}

/** True for a word that is a place too, where an article or "in" stands before it: "a Montgomery man". */
const isPlaceThere = (mention: Mention, { report: { text }, places }: Reading) =>
  places.some((place) => overlaps(place, mention)) &&
  /\b(?:an?|the|of|in|at|from) $/i.test(text.slice(Math.max(0, mention.start - 6), mention.start));

/** The longest name that ends in this one: of the same person in the report, else of the only one in the other reports; itself when there is none. */
function fullName(mention: Mention, [own, ...others]: readonly Reading[]): string {
  const longest = (names: readonly string[]) =>
    names.reduce((best, name) => (name.length > best.length ? name : best), mention.text);
  const ending = ({ mentions }: Reading) =>
    mentions.filter(
      ({ kind, text }) => kind === 'person' && text.endsWith(` ${mention.text}`) && !/\sof\s/.test(text),
    );
  const same = longest(ending(own!).flatMap(({ entity, text }) => (entity === mention.entity ? [text] : [])));
  if (same !== mention.text) return same;
  const names = new Set(others.flatMap((reading) => ending(reading).map(({ text }) => text)));
  return names.size === 1 ? [...names][0]! : mention.text;
}

/** True when the word is the first or the last of the name. */
const isPart = (word: string, name: string) =>
  (name.endsWith(` ${word}`) || name.startsWith(`${word} `)) && !/\sof\s/.test(name);

/** True for a name of one word that is part of longer ones: whose it is, is not said. */
const isPartOfName = (word: string, readings: readonly Reading[]) =>
  readings.some(({ mentions }) => mentions.some(({ kind, text }) => kind === 'person' && isPart(word, text)));
