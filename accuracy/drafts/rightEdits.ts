import { MONTHS } from '../../src/languages/en/calendar.js';
import { NUMBER_WORDS } from '../../src/languages/en/numerals.js';
import { type Base, replaceRange } from './base.js';
import type { Edit } from './wrongEdits.js';

/** Each way of saying the same in other words, by name. */
export const RIGHT_EDITS: Readonly<Record<string, Edit>> = {
  'speaker first': (base) =>
    tellFirst(base, (speaker, day, words) => `${capital(speaker)} said${day} that ${words}.`),
  'according to': (base) => tellFirst(base, (speaker, _day, words) => `According to ${speaker}, ${words}.`),
  'speaker last': tellLast,
  numerals: respellNumber,
  date: respellDay,
  synonym: respellWord,
  'day first': moveDay,
  'condition first': moveCondition,
  voice: turnVoice,
};

const capital = (words: string) => words.charAt(0).toUpperCase() + words.slice(1);

/** The words as they stand inside a sentence: a first word that is no name loses its capital. */
function inside(base: Base, words: string): string {
  const opensWithName = base.mentions.some(
    ({ start, text }) => start === base.from && words.startsWith(text),
  );
  const article =
    /^(?:The|A|An|No|All|Its|Their|His|Her|At|About|More|Some|Any|In|On|After|Each|Every|Most) /.test(words);
  const plain =
    article ||
    (!opensWithName &&
      /^\p{Lu}\p{Ll}+ \p{Ll}/u.test(words) &&
      !base.places.some(({ start }) => start === base.from));
  return plain ? words.charAt(0).toLowerCase() + words.slice(1) : words;
}

const SAID_LAST =
  /^(.+), (?:(the [\p{L}' ]+|an? [\p{L}' ]+|\p{Lu}[\p{L}.' -]+) said( on \p{Lu}\p{Ll}+)?|according to ([^,]+))\.$/u;

function tellFirst(base: Base, tell: (speaker: string, day: string, words: string) => string): string | null {
  const match = SAID_LAST.exec(base.text);
  if (!match) return null;
  const speaker = match[2] ?? match[4]!;
  // "He must serve" told after a speaker's name would be the speaker who must.
  const pointsBack = /^(?:he|she|it|they|his|her|its|their)\b/i;
  return pointsBack.test(speaker) || pointsBack.test(match[1]!)
    ? null
    : tell(speaker, match[3] ?? '', inside(base, match[1]!));
}

function tellLast(base: Base): string | null {
  const match =
    /^((?:The |A |An )?[\p{L}' -]+?) said( on \p{Lu}\p{Ll}+)? (?:that )?(?!(?:it|he|she|they|in|outside|to|on|there)\b)([^,]+)\.$/u.exec(
      base.text,
    );
  if (!match || /^(?:he|she|it|they)$/i.test(match[1]!)) return null;
  return `${capital(match[3]!)}, ${inside(base, match[1]!)} said${match[2] ?? ''}.`;
}

const WORD_OF = new Map([...NUMBER_WORDS].map(([word, value]) => [value, word]));

function respellNumber(base: Base): string | null {
  const digits = / (\d\d?)(?= (?!to )\p{Ll})/u.exec(base.text);
  const word = digits && spell(Number(digits[1]));
  if (word) return base.text.replace(digits[0], ` ${word}`);
  for (const [spelled] of base.text.matchAll(/(?<= )\p{Ll}+(?= \p{Ll})/gu)) {
    const value = NUMBER_WORDS.get(spelled);
    if (value !== undefined && value >= 2 && value <= 20)
      return base.text.replace(` ${spelled} `, ` ${value} `);
  }
  return null;
}

function spell(value: number): string | null {
  if (value < 2) return null;
  const known = WORD_OF.get(value);
  if (known !== undefined) return known;
  const [tens, ones] = [WORD_OF.get(value - (value % 10)), WORD_OF.get(value % 10)];
  return tens !== undefined && ones !== undefined ? `${tens}-${ones}` : null;
}

function respellDay(base: Base): string | null {
  const day = base.days.find(({ from, to }) => from !== null && from === to);
  if (!day?.from) return null;
  const [, month, date] = day.from.split('-').map(Number);
  const name = MONTHS[month! - 1]!;
  if (/^\p{Lu}\p{Ll}+day$/u.test(day.text)) return replaceRange(base, day, `${date} ${name}`);
  if (day.text === `${date} ${name}`) return replaceRange(base, day, `${name} ${date}`);
  return day.text === `${name} ${date}` ? replaceRange(base, day, `${date} ${name}`) : null;
}

/** Words of one meaning in news, each way round. */
const PAIRS =
  'injured:wounded soldiers:troops company:firm companies:firms car:vehicle cars:vehicles started:began countries:nations negotiations:talks aid:help nearby:near huge:enormous finished:ended purchased:bought film:movie assisted:helped children:kids died:perished fatalities:deaths'
    .split(' ')
    .map((pair) => pair.split(':') as [string, string]);

function respellWord(base: Base): string | null {
  for (const [one, other] of [...PAIRS, ...PAIRS.map(([a, b]) => [b, a] as const)]) {
    const word = new RegExp(`(?<=[ ,])${one}(?=[ ,.])`);
    if (word.test(base.text) && one !== 'near' && one !== 'help' && one !== 'ended')
      return base.text.replace(word, other);
  }
  return null;
}

function moveDay(base: Base): string | null {
  const match = /^([^,]+) (on \p{Lu}\p{Ll}+day)\.$/u.exec(base.text);
  return match && !/ said|told|asked/.test(base.text)
    ? `${capital(match[2]!)}, ${inside(base, match[1]!)}.`
    : null;
}

function moveCondition(base: Base): string | null {
  const match =
    /^([^,]+(?:, [^,]+,)?[^,]*?) ((?:if|unless) [^,]+?)(, [^,]+ said(?: on \p{Lu}\p{Ll}+)?|, according to [^,]+)?\.$/u.exec(
      base.text,
    );
  if (!match || / said /.test(match[1]!) || /only$/.test(match[1]!)) return null;
  return `${capital(match[2]!)}, ${inside(base, match[1]!)}${match[3] ?? ''}.`;
}

function turnVoice(base: Base): string | null {
  const match =
    /^([^,]+?) (?:was|were) (\p{L}+ed|found|held|hit|sent) by ((?:the |an? )?[\p{L}' -]+?)( (?:in|on|at|from|near|after) .*)?(, [^,]+ said)?\.$/u.exec(
      base.text,
    );
  return match
    ? `${capital(match[3]!)} ${match[2]} ${inside(base, match[1]!)}${match[4] ?? ''}${match[5] ?? ''}.`
    : null;
}
