import { allMatches } from '../../core/matches.js';
import type { Rounding, Unit } from '../../core/reading.js';
import type { Range } from '../../core/spans.js';
import { readNumeral, VAGUE_COUNTS, WORD_NUMBER } from '../../languages/en/numerals.js';
import { BOUNDS, CENT_WORD, STEPS } from '../../languages/en/units.js';
import { NUMBER_PATTERN } from './numberPattern.js';
import { isDuring, isFigure, isParticle, isSpell, isTopic, isUnitOnly } from './otherNumbers.js';
import { isShare, readShare } from './readShare.js';

/** A number of the text with its bound and unit words, not yet known what it counts. */
export interface FoundNumber extends Range {
  low: number | null;
  high: number | null;
  rounding: Rounding;
  unit: Unit;
  /** Two numbers joined by a hyphen in falling order or near a vote: "7-2". */
  split: boolean;
}

function valueOf(words: string, money: boolean): readonly [number, number] | null {
  const vague = VAGUE_COUNTS.get(words.toLowerCase().replace(/\s+/g, ' '));
  if (vague) return vague;
  if (/\d[mb]$/i.test(words) && !money) return null;
  const value = readNumeral(words);
  return value === null ? null : [value, value];
}

/** Verbs after which "from 12 to 40" is a change with two figures, not a range. */
const CHANGE =
  /\b(?:rose|risen|rises?|rising|increas\w+|grew|grown|grow\w*|jump\w+|climb\w+|surg\w+|soar\w+|fell|fallen|falls?|falling|drop\w*|declin\w+|decreas\w+|cut|reduc\w+|went|gone|up|down|rais\w+|lower\w+|chang\w+|revis\w+|slump\w+|swell\w+|swollen|shrank|shrunk|expand\w+|doubled|tripled)\b[^.;\n]{0,60}$/i;
const VOTE = /\b(?:vot\w+|ruling|ruled|decision|approv\w+|reject\w+|majority|pass(?:ed|es))\b/i;

/** Every number of the masked text, in order. The masked text blanks what is no figure (`maskText`). */
export function findNumbers(masked: string): FoundNumber[] {
  const found: FoundNumber[] = [];
  for (const match of allMatches(NUMBER_PATTERN, masked)) {
    let groups = match.groups!;
    let start = match.index;
    const end = start + match[0].length;
    const before = masked.slice(Math.max(0, start - 80), start);
    const after = masked.slice(end, end + 60);
    if (/[\w]/.test(masked[end] ?? '') && !groups['after']) continue;
    if (groups['spell'] && !isSpell(groups, before, after)) continue;
    if (isUnitOnly(groups)) continue;
    if (groups['share'] && !isShare(groups['share'], groups['bound'], before, after)) continue;
    if (isTopic(groups, before) || isParticle(groups, before) || isDuring(groups, before, after)) {
      start += groups['bound']!.length + 1;
      groups = { ...groups, bound: undefined! };
    }
    for (const number of readMatch(masked.slice(start, end), groups, start, before, after)) {
      const whole = joinSteps(masked, found.at(-1), number);
      if (whole) found.pop();
      found.push(whole ?? number);
    }
  }
  return found;
}

/** "four hours and ten minutes", "5ft 4in": one measure, in the greater of its units; null where two numbers are no such steps. */
function joinSteps(masked: string, first: FoundNumber | undefined, second: FoundNumber): FoundNumber | null {
  if (first?.unit !== 'measure' || first.low === null || second.low === null) return null;
  if (!/^(?:,? and |,? )?$/.test(masked.slice(first.end, second.start))) return null;
  const step = STEPS.find(
    ({ greater, smaller }) =>
      greater.test(masked.slice(first.start, first.end)) &&
      smaller.test(masked.slice(second.start, second.end)),
  );
  if (!step) return null;
  const sum = (whole: number | null, part: number | null) =>
    whole === null || part === null ? null : Number((whole + part / step.parts).toFixed(4));
  const [low, high] = [sum(first.low, second.low), sum(first.high, second.high)];
  return { ...first, end: second.end, low, high };
}

function readMatch(
  words: string,
  groups: Record<string, string | undefined>,
  start: number,
  before: string,
  after: string,
): FoundNumber[] {
  const unit = unitOf(groups, before, after);
  // "between" and "from" open a range; without its second number they are other words.
  const opened = groups['between'] === undefined ? 0 : groups['between'].length + 1;
  const isBetween = groups['between']?.toLowerCase() === 'between';
  const make = (
    from: number,
    to: number,
    low: number | null,
    high: number | null,
    rounding: Rounding,
  ): FoundNumber => ({
    start: from,
    end: to,
    low,
    high,
    rounding,
    unit,
    split: false,
  });
  const end = start + words.length;
  const isMoney = unit === 'money';
  if (groups['share']) {
    const value = readShare(groups['share']);
    if (value === null) return [];
    return [make(start + opened, end, ...bounded(value, value, groups['bound'], undefined, false))];
  }
  const cents = isMoney && CENT_WORD.test(groups['money'] ?? '') ? 0.01 : 1;
  const sized = (range: readonly [number, number] | null) =>
    range && ([scale(range[0], cents), scale(range[1], cents)] as const);
  const first = groups['unit1']
    ? valueOf(groups['first']!, isMoney)
    : sized(valueOf(groups['first']!, isMoney));
  const second = groups['second'] === undefined ? null : sized(valueOf(groups['second'], isMoney));
  const vague = VAGUE_COUNTS.has(groups['first']!.toLowerCase().replace(/\s+/g, ' '));
  if (first === null) return [];
  if (groups['second'] === undefined || groups['join'] === undefined || second === null) {
    if (!isFigure(words, unit, before, after)) return [];
    if (groups['minus']) return [make(start + opened, end, -first[1], -first[0], 'exact')];
    return [
      make(start + opened, end, ...bounded(first[0], first[1], groups['bound'], groups['after'], vague)),
    ];
  }
  const firstStart = start + words.indexOf(groups['first']!, opened + (groups['bound']?.length ?? 0));
  const firstEnd = firstStart + groups['first']!.length + (groups['unit1']?.length ?? 0);
  const secondStart = start + words.indexOf(groups['second'], firstEnd - start + groups['join'].length);
  const join = groups['join'].trim().toLowerCase();
  const scaled = scaleLike(groups['first']!, first[0], groups['second'], second[1]);
  const isVote = join === 'to' && unit === 'count' && first[0] > second[1] && VOTE.test(before);
  const apart = (): FoundNumber[] => {
    const joined = groups['unit1'] === undefined && (unit !== 'count' || (join !== 'and' && join !== 'or'));
    const left = groups['unit1'] ? 'percent' : joined ? unit : 'count';
    return [
      {
        ...make(start + opened, firstEnd, ...bounded(first[0], first[1], groups['bound'], undefined, vague)),
        unit: left,
      },
      make(
        secondStart - (groups['sign2']?.length ?? 0),
        end,
        second[0],
        second[1],
        second[0] === second[1] ? 'exact' : 'about',
      ),
    ].map((number) => ({ ...number, split: isVote }));
  };
  if (join === '-' || join === '–') {
    const votes =
      VOTE.test(before.slice(-50)) || /^[ -](?:votes?|majority|ruling|decision|margin)\b/i.test(after);
    if (votes && unit === 'count') {
      return [
        { ...make(firstStart, firstEnd, first[0], first[0], 'exact'), split: true },
        {
          ...make(secondStart - (groups['sign2']?.length ?? 0), end, second[0], second[0], 'exact'),
          split: true,
        },
      ];
    }
    const counts = unit !== 'count' || /^[ \u00a0][a-z]{3,}/.test(after);
    const score =
      /^[ \u00a0](?:win|victory|loss|defeat|lead|draw|record|series|on|in|over|against|at|to|after|and|with|for|from|triumph|thrashing|score)\b/.test(
        after,
      );
    if (!counts || (unit === 'count' && score) || scaled >= second[1]) return [];
    return [make(start + opened, end, scaled, second[1], 'exact')];
  }
  if (join === 'and' && !isBetween) return apart();
  if (join === 'to' && groups['between']?.toLowerCase() === 'from' && CHANGE.test(before)) return apart();
  // "rose 6.8% to $41.17", "has risen by three to 12".
  const isOther = groups['unit1'] !== undefined && !groups['percent'];
  if (
    join === 'to' &&
    (isOther || (/\bby $/.test(before) && /^(?:[^ ]| (?:after|as|on|in|when)\b|$)/.test(after)))
  )
    return apart();
  if (scaled >= second[1]) return apart();
  const isAbout = kindOf(groups['bound']) === 'about';
  return [
    make(
      isBetween || groups['between'] ? start : start + opened,
      end,
      scaled,
      second[1],
      isAbout ? 'about' : 'exact',
    ),
  ];
}

/** Pounds weigh, unless the words or a sign say that they are money; points are percent where a poll or a rate is told. */
function unitOf(groups: Record<string, string | undefined>, before: string, after: string): Unit {
  const { share, percent, unit1, sign, sign2, money, measure, spell, first, second, minus } = groups;
  if (/points?$/i.test(percent ?? unit1 ?? '')) return 'measure';
  if (share ?? percent) return 'percent';
  const isWeight =
    money !== undefined &&
    /^[ \u00a0]pounds$/i.test(money) &&
    (after.startsWith(' of ') || !/(?:[mb](?:illio)?n|thousand|hundred)$/i.test(second ?? first ?? ''));
  if (sign ?? sign2 ?? (isWeight ? undefined : money)) return 'money';
  if (unit1 && !measure) return 'percent';
  if (/\bmagnitude(?: of)?[ -]$/i.test(before)) return 'measure';
  // "minus six" is a temperature.
  return (measure ?? money ?? spell ?? minus) ? 'measure' : 'count';
}

const scale = (value: number, by: number) => (by === 1 ? value : Number((value * by).toPrecision(12)));

/** In "10 to 20 million" the first number takes the scale of the second. */
function scaleLike(firstWords: string, first: number, secondWords: string, second: number): number {
  const scale = /[ \u00a0-]?(thousand|million|billion|trillion|bn|mn|mln|tn|[kmb])$/i.exec(secondWords)?.[1];
  if (
    scale === undefined ||
    first >= 1000 ||
    /[a-z]$/i.test(firstWords.replace(new RegExp(`^${WORD_NUMBER}$`, 'i'), ''))
  )
    return first;
  const factor = readNumeral(`1 ${scale}`) ?? 1;
  return first * factor <= second ? first * factor : first;
}

const BOUND_KINDS = BOUNDS.map(({ words, kind }) => ({ kind, pattern: new RegExp(`^(?:${words})$`) }));

/** What a bound makes of the number behind it. */
function kindOf(bound: string | undefined) {
  const word = bound?.toLowerCase();
  return BOUND_KINDS.find(({ pattern }) => word !== undefined && pattern.test(word))?.kind;
}

/** The ends and the rounding of a number with the bound words before or after it. */
function bounded(
  low: number,
  high: number,
  bound: string | undefined,
  after: string | undefined,
  vague: boolean,
): [number | null, number | null, Rounding] {
  const kind = kindOf(bound);
  const tail = after?.trim().toLowerCase();
  if (kind === 'at least' || tail === 'or more' || tail === '-plus' || tail === '+')
    return [low, null, 'at least'];
  if (kind === 'at most' || tail === 'or fewer') return [null, high, 'at most'];
  if (kind === 'about' || /^(?:or so|-some|-odd)$/.test(tail ?? '') || vague) return [low, high, 'about'];
  return [low, high, 'exact'];
}
