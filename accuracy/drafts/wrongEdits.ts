import { WEEKDAYS } from '../../src/languages/en/calendar.js';
import { HEDGE_WORDS } from '../../src/languages/en/hedges.js';
import { NUMBER_WORDS } from '../../src/languages/en/numerals.js';
import { type Base, replaceRange, storyHas } from './base.js';

/** Makes a sentence wrong in one way; null where it offers no hold. `at` varies what is put in. */
export type Edit = (base: Base, at: number) => string | null;

/** Each way in which a draft goes wrong, by the name of what is changed. */
export const WRONG_EDITS: Readonly<Record<string, Edit>> = {
  figure: changeFigure,
  bound: changeBound,
  name: changeName,
  place: changePlace,
  day: changeDay,
  negation: changeNegation,
  hedge: dropHedge,
  speaker: changeSpeaker,
  condition: dropCondition,
  kind: changeKind,
  misjoin: misjoinFigure,
};

const NUMBER = /(?<![\p{L}\p{N}.,-])\d{1,3}(?:,\d{3})*(?![\p{L}\p{N}:-]|[.,]\d|st|nd|rd|th)/u;

function figuresOf(base: Base) {
  return base.claims
    .flatMap(({ figures }) => figures)
    .filter(({ start, end }) => start >= base.from && end <= base.from + base.text.length);
}

function changeFigure(base: Base, at: number): string | null {
  for (const figure of figuresOf(base)) {
    const number = NUMBER.exec(figure.text)?.[0];
    if (number === undefined) continue;
    const value = Number(number.replaceAll(',', ''));
    for (let step = 1 + (at % 3); step < 40; step++) {
      const other = (value + step * (value >= 1000 ? 100 : 1)).toLocaleString('en');
      if (!new RegExp(`(?<!\\d)${other}(?!\\d)`).test(base.story.map(({ report }) => report.text).join(' ')))
        return replaceRange(base, figure, figure.text.replace(number, other));
    }
  }
  return null;
}

/** Bounds, and what makes each of them say more or other than it did. */
const BOUNDS: readonly (readonly [RegExp, readonly string[]])[] = [
  [/\b(?:about|around|some)(?= \d)/i, ['more than', 'fewer than', 'at least']],
  [/\bat least(?= \w)/i, ['exactly', 'up to', 'fewer than']],
  [/\bup to(?= \w)/i, ['at least', 'more than']],
  [/\b(?:more than|over)(?= \d)/i, ['about', 'fewer than', 'up to']],
];

function changeBound(base: Base, at: number): string | null {
  for (const [bound, others] of BOUNDS) {
    if (bound.test(base.text) && !/\b[ap]\.m\./.test(base.text))
      return base.text.replace(bound, others[at % others.length]!);
  }
  const exact = figuresOf(base).find(
    ({ text, rounding, outcome }) => rounding === 'exact' && outcome !== 'votes' && /^\d+$/.test(text),
  );
  // "At least 12" and "up to 12" are true of 12.
  return exact ? replaceRange(base, exact, `${['more than', 'fewer than'][at % 2]} ${exact.text}`) : null;
}

function changeName(base: Base, at: number): string | null {
  const kinds = new Set(['person', 'organisation']);
  const own = base.mentions.find(({ kind, text }) => kinds.has(kind) && /^\p{Lu}/u.test(text));
  if (!own) return null;
  const pool = base.others
    .flatMap(({ mentions }) => mentions)
    .filter(
      ({ kind, text }) => kind === own.kind && /^\p{Lu}\S* \p{Lu}/u.test(text) && !storyHas(base, text),
    );
  return pool.length === 0 ? null : replaceRange(base, own, pool[(at * 7) % pool.length]!.text);
}

function changePlace(base: Base, at: number): string | null {
  const own = base.places.find(({ demonym }) => !demonym);
  if (!own) return null;
  const pool = base.others
    .flatMap(({ places }) => places)
    .filter(({ kind, demonym, text }) => kind === own.kind && !demonym && !storyHas(base, text));
  return pool.length === 0 ? null : replaceRange(base, own, pool[(at * 5) % pool.length]!.text);
}

function changeDay(base: Base, at: number): string | null {
  const own = base.days.find(({ text }) => WEEKDAYS.some((name) => text === name));
  if (!own) return null;
  const others = WEEKDAYS.filter((name) => !storyHas(base, name));
  return others.length === 0 ? null : replaceRange(base, own, others[at % others.length]!);
}

const AUXILIARY = /\b(was|were|is|are|has|have|had|will|would|could)(?= (?!not\b|no\b|never\b|been\b)\p{L})/u;

function changeNegation(base: Base): string | null {
  if (/ not /.test(base.text)) return base.text.replace(' not ', ' ');
  if (/\bno (?=\p{L}+)/iu.test(base.text)) return base.text.replace(/\bno (?=\p{L}+)/iu, 'some ');
  return AUXILIARY.test(base.text) ? base.text.replace(AUXILIARY, '$1 not') : null;
}

/** What a hedge becomes when the sentence tells it as a fact. */
const PLAIN: Readonly<Record<string, string>> = { may: 'will', might: 'will', could: 'will' };

function dropHedge(base: Base): string | null {
  const phrase = /\b(?:is|are|was|were) (?:expected|believed|thought|likely|feared) to (?=\p{L})/u;
  if (phrase.test(base.text)) return base.text.replace(phrase, 'will ');
  for (const [word] of base.text.matchAll(/\b[a-z]+\b/g)) {
    if (!HEDGE_WORDS.has(word)) continue;
    const plain = PLAIN[word] ?? (word.endsWith('ly') ? '' : null);
    // "Could not" tells what was impossible, not what is in doubt.
    if (plain !== null && !base.text.includes(`${word} not `))
      return base.text.replace(`${word} `, plain === '' ? '' : `${plain} `);
  }
  return null;
}

function changeSpeaker(base: Base, at: number): string | null {
  const claim = base.claims.find(
    ({ speakers, cue }) => speakers.length === 1 && /^(?:said|told|says)$/.test(cue?.text ?? ''),
  );
  const own = claim?.speakers[0];
  if (!own || own.start < base.from || own.end > base.from + base.text.length) return null;
  const pool = base.story
    .flatMap(({ claims }) => claims.flatMap(({ speakers }) => speakers))
    .map(({ name }) => name)
    .filter(
      (name) => /^\p{Lu}\S* \p{Lu}/u.test(name) && !sharesWord(name, own.name) && !base.text.includes(name),
    );
  const words = base.reading.report.text.slice(own.start, own.end);
  const after = base.text.slice(own.end - base.from);
  const before = base.text.slice(0, own.start - base.from);
  if (pool.length === 0 || /^(?:it|he|she|they)$/i.test(words) || !/^ (?:said|told|says)\b/.test(after))
    return null;
  // A name beside another one would make an apposition of nonsense.
  if (/, (?:its|the|his|her) [^,]+, $|^(?:its|the|his|her) [^,]+, $/i.test(before)) return null;
  const said = replaceRange(base, own, pool[(at * 3) % pool.length]!);
  return said.replace(/\b[Tt]he (?=\p{Lu}\S* \p{Lu})/u, '');
}

const sharesWord = (a: string, b: string) =>
  a
    .toLowerCase()
    .split(' ')
    .some((word) => word.length > 3 && b.toLowerCase().includes(word));

function dropCondition(base: Base): string | null {
  const part = /,? (?:only )?(?:if|unless) [^,]+?(?=[,.]|$)/.exec(base.text);
  return part && part.index > 10 ? base.text.replace(part[0], '') : null;
}

/** What is offered, asked or threatened, told as done. */
const KINDS: readonly (readonly [RegExp, string])[] = [
  [/\boffered to\b/, 'agreed to'],
  [/\boffers to\b/, 'agrees to'],
  [/\b(?:is|are|was|were) (?:ready|willing|prepared) to\b/, 'has agreed to'],
  [/\b(?:asked|urged) (?!not\b)(\p{L}+(?: \p{L}+)?) to\b/u, 'ordered $1 to'],
  [/\bpromised\b/, 'paid'],
  [/\bwarned that\b/, 'confirmed that'],
  [/\bproposed\b/, 'imposed'],
  [/\bthreatened to\b/, 'began to'],
  [/\bcalled for\b/, 'secured'],
  [/\bplans to\b/, 'began to'],
  [/\bdemanded\b/, 'received'],
  [/\basked for\b/, 'received'],
  [/\bwants\b/, 'has'],
];

function changeKind(base: Base): string | null {
  for (const [from, to] of KINDS) if (from.test(base.text)) return base.text.replace(from, to);
  return null;
}

/** Puts the figure of another claim of the same report in the place of this one's. */
function misjoinFigure(base: Base, at: number): string | null {
  const own = figuresOf(base).find(({ counted, text }) => counted !== null && /^\d+$/.test(text));
  if (!own) return null;
  const others = base.reading.claims
    .flatMap(({ figures }) => figures)
    .filter(
      ({ text, counted, outcome }) =>
        /^\d+$|^[a-z]+$/.test(text) &&
        text !== 'one' &&
        (NUMBER_WORDS.has(text) || /^\d/.test(text)) &&
        counted !== null &&
        !base.text.includes(text) &&
        !storyCounts(base, text, own.counted!.text, own.outcome) &&
        !sharesWord(counted.text, own.counted!.text) &&
        (outcome !== own.outcome || outcome === 'other'),
    );
  return others.length === 0 ? null : replaceRange(base, own, others[at % others.length]!.text);
}

/** True when a sentence of the story has the number with what is counted or what happened to it: then it may be right. */
function storyCounts(base: Base, number: string, counted: string, outcome: string): boolean {
  const value = NUMBER_WORDS.get(number) ?? Number(number);
  const last = counted.split(' ').at(-1)!.toLowerCase();
  return base.story.some(({ claims }) =>
    claims.some(({ figures }) =>
      figures.some(
        (other) =>
          other.low === value &&
          ((outcome !== 'other' && other.outcome === outcome) ||
            (other.counted?.text.toLowerCase().includes(last) ?? false)),
      ),
    ),
  );
}
