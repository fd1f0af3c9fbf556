import type { Figure, Outcome, Unit } from '../../core/reading.js';
import type { Range, Span } from '../../core/spans.js';
import { spanOf } from '../../core/spans.js';
import { ELECTION, HELPERS, SAME_COUNT, WON_LEAD } from '../../languages/en/outcomes.js';
import { DURATION_WORD, MONEY_WORD } from '../../languages/en/units.js';
import type { TreeOf } from '../sentences/readTree.js';
import type { Sentence } from '../sentences/readWords.js';
import { findNumbers, type FoundNumber } from './findNumbers.js';
import { maskDays, maskNumbers } from './maskText.js';
import { type Grove, growTree, headOf, wordAt } from './phrases.js';
import type { Run } from '../speakers/clause.js';
import { readCounted } from './readCounted.js';
import { canMeet, outcomeOfThing } from './outcomeTables.js';
import { readOutcome } from './readOutcome.js';

/**
 * Every count, share, sum of money and measure of the sentences, in order: not ages, calendar dates, clock times, addresses, scores,
 * telephone numbers, ranks and names. `days` are the days that the text names; their digits are no figures.
 */
export function readFigures(
  text: string,
  sentences: readonly Sentence[],
  days: readonly Range[],
  treeOf: TreeOf,
): Figure[] {
  const undated = maskDays(text, days);
  const figures: Figure[] = [];
  let sentence = 0;
  let grove: Grove | null = null;
  for (const found of findNumbers(maskNumbers(undated))) {
    while (sentence < sentences.length && sentences[sentence]!.end <= found.start) {
      sentence++;
      grove = null;
    }
    const inside = sentences[sentence];
    if (!inside || inside.start > found.start || inside.words.length === 0) continue;
    grove ??= growTree(inside, treeOf, undated);
    const from = sentences[sentence - 1]?.start ?? 0;
    const known = figures.slice(-LATEST).filter(({ start }) => start >= from);
    const figure = readFigure(text, grove, found, known);
    if (figure) figures.push(figure);
  }
  return figures;
}

/** The figures a number may look back to: the latest few of its sentence and the one before. */
const LATEST = 6;

/** The figure of a number; null for one that counts nothing of the story. */
function readFigure(text: string, grove: Grove, found: FoundNumber, known: readonly Figure[]): Figure | null {
  const run = { from: wordAt(grove, found.start), to: wordAt(grove, found.end - 1) + 1 };
  const node = headOf(grove, run.from, run.to);
  const rest = grove.undated.slice(found.end, found.end + 30);
  let number = CAST.test(rest) ? { ...found, split: true } : found;
  const another = anotherValue(grove, number, known);
  let counted = readCounted(grove, run, node, number.unit, another);
  if (counted.at <= node && number.unit === 'count' && !number.split) {
    number = takeUnit(text, number, known.at(-1));
    if (number.unit !== 'count') counted = readCounted(grove, run, node, number.unit, another);
  }
  if (isBareSum(number, counted.span)) {
    number = { ...number, unit: 'money' };
    counted = { span: null, at: node, same: false };
  }
  if (number.split) counted = { span: null, at: node, same: false };
  const lead = text.slice(Math.max(grove.start, number.start - 60), number.start);
  const again = another ?? (SAME_COUNT.test(lead) ? oneCount(known) : null);
  const part = partOf(text, grove, run, number);
  if (part) counted = { span: part, at: node, same: false };
  let outcome = part
    ? (outcomeOfThing(part) ?? 'other')
    : readOutcome(grove, run, counted, number.unit, number.split);
  if (outcome === 'other' && again && counted.at <= node) outcome = again.outcome;
  if (outcome === 'other' && !another && counted.span === null && isMillions(text, number)) {
    number = { ...number, unit: 'money' };
    outcome = 'money';
    counted = { ...counted, same: false };
  }
  const before = counted.same ? lastMeeting(known, number.unit, outcome) : again;
  if (outcome === 'other' && before && before.start >= grove.start && PART.test(rest))
    outcome = before.outcome;
  let of = (counted.same ? before?.counted : null) ?? counted.span ?? before?.counted ?? null;
  // "33 wounded, including eight women": a part has met what the whole has.
  const whole = known.at(-1);
  if (
    (outcome === 'other' || (whole?.counted && outcome === outcomeOfThing(whole.counted))) &&
    number.unit === 'count' &&
    whole?.unit === 'count' &&
    whole.start >= grove.start &&
    (MEMBER_LEAD.test(grove.undated.slice(whole.end, number.start)) ||
      (MEMBER_TAIL.test(rest) && grove.undated.slice(whole.end, number.start).endsWith(', '))) &&
    canMeet(of, whole.outcome)
  )
    outcome = whole.outcome;
  // "740 firefighters, 190 vehicles and eleven aircraft": one list, one fate.
  const listed = known.at(-1);
  if (outcome === 'other' && number.unit === 'count' && listed && isListed(grove, listed, number, of))
    outcome = listed.outcome;
  // "11,240 votes, or 67.9 %": a share told beside votes is of them.
  const votes = known.findLast(({ start, outcome: told }) => start >= grove.start && told === 'votes');
  if (outcome === 'share' && votes && (of === null || isName(grove, of))) {
    outcome = 'votes';
    of = /(?:\bor|\() $/.test(lead) ? votes.counted : null;
  }
  // "Banda took 54 %": a share that somebody wins where people vote is of the votes, and not of him.
  if (outcome === 'share' && (of === null || isName(grove, of)) && isWon(text, grove, number)) {
    outcome = 'votes';
    of = null;
  }
  // "the Alliance four": what they are tells what became of them also where they are not named again.
  if (outcome === 'other' && of && number.unit === 'count')
    outcome = outcomeOfThing(of) ?? (HELPERS.test(of.text) ? 'deployed' : outcome);
  if (number.unit === 'count' && !another && isIdle(grove, run, number, counted.span, outcome, lead, before))
    return null;
  if (grove.words[counted.at + 1]?.lower === 'ago') return null;
  const { low, high, rounding, unit } = number;
  return {
    ...spanOf(text, number.start, number.end),
    low,
    high,
    rounding,
    unit,
    counted: of && spanOf(text, of.start, of.end),
    outcome,
  };
}

/** True for words of which the last is a name. */
const isName = (grove: Grove, { end, text }: Span) =>
  /^NNP/.test(grove.tree.tags[wordAt(grove, end - 1)] ?? '') && !/\bturnout$/i.test(text);

/** True for a share that is told with a verb of winning, in or right behind a sentence about an election. */
function isWon(text: string, { start }: Grove, number: FoundNumber): boolean {
  const lead = text.slice(Math.max(start, number.start - WON_REACH), number.start);
  return (
    WON_LEAD.test(lead) &&
    ELECTION.test(text.slice(Math.max(0, start - ELECTION_REACH), number.end + WON_REACH))
  );
}

/** How far before a share, in UTF-16 units, the verb of winning stands, and the words about the election. */
const WON_REACH = 60;
const ELECTION_REACH = 300;

/** The things that an adjective joins to its number: the storeys of "a four-storey building", of which the verb tells nothing. */
function partOf(text: string, { words }: Grove, { to }: Run, { unit, split, end }: FoundNumber): Span | null {
  const word = words[to - 1]!;
  return unit === 'count' && !split && /^-(?!strong\b)/.test(text.slice(end, end + 8)) && word.end > end + 1
    ? spanOf(text, end + 1, word.end)
    : null;
}

/** "45 million of the 210 million euros": the things counted are money. */
function isBareSum({ unit }: FoundNumber, counted: Span | null): boolean {
  return unit === 'count' && counted !== null && MONEY.test(counted.text);
}

/** "They offered eight million": millions of nothing that is named are money. */
const isMillions = (text: string, { unit, start, end }: FoundNumber) =>
  unit === 'count' && /(?:million|billion|trillion|bn)$/i.test(text.slice(start, end));

const MONEY = new RegExp(`^(?:${MONEY_WORD})$`, 'i');

/** Ends with what leads a sum or share told without its unit: "an offer of 40 pesos; the union wants". */
const VALUE_LEAD =
  /\b(?:to|from|against|than|costs?|even|received|released|paid|pays?|said|says|measured|covered|been|was|is|wants?|recovered|see|of the|spoken of|asked for|needs?|only|by|and|and for)(?: (?:her|him|them|it|now))? $/i;

/** How far behind a sum or share a bare number still takes its unit, in UTF-16 units. */
const NEAR = 130;

/** The largest change in percent that is told without its unit. */
const MOST_PERCENT = 200;

/** A bare number after a sum, share or measure is in the same unit where the words before it lead to a value. */
function takeUnit(text: string, number: FoundNumber, last: Figure | undefined): FoundNumber {
  if (number.unit !== 'count' || number.split || !last || last.unit === 'count') return number;
  const gap = text.slice(last.end, number.start);
  if (gap.length > NEAR || !VALUE_LEAD.test(` ${gap}`) || /\n/.test(gap) || ANEW.test(gap)) return number;
  if (
    /^[ \u00a0]?(?:times|votes?|seats?|of (?:them|these|those|the))\b|^[-–]|^[ \u00a0]\p{Ll}+s\b/u.test(
      text.slice(number.end, number.end + 20),
    )
  )
    return number;
  // No share of a whole is that large.
  if (last.unit === 'percent' && (number.high ?? number.low ?? 0) > MOST_PERCENT) return number;
  return { ...number, unit: last.unit };
}

/** The figure before whose things an elided noun stands for: the last that the outcome can befall. */
function lastMeeting(known: readonly Figure[], unit: Unit, outcome: Outcome): Figure | null {
  const isLike = (figure: Figure) => figure.unit === 'count' || figure.unit === unit;
  return (
    known.findLast((figure) => figure.counted && isLike(figure) && canMeet(figure.counted, outcome)) ?? null
  );
}

/** True for a count that follows another in a list, with nothing but the things between them. */
function isListed(
  { undated }: Grove,
  { unit, end, counted, outcome }: Figure,
  number: FoundNumber,
  of: Span | null,
): boolean {
  if (unit !== 'count' || !counted || !of || counted.end < end || outcomeOfThing(counted)) return false;
  return /^,? (?:and |or )?$/.test(undated.slice(counted.end, number.start)) && canMeet(of, outcome);
}

/** The last count before a number, where all of them tell one outcome. */
function oneCount(known: readonly Figure[]): Figure | null {
  const counts = known.filter(({ unit }) => unit === 'count');
  return counts.every(({ outcome }) => outcome === counts[0]!.outcome) ? (counts.at(-1) ?? null) : null;
}

/** What stands between two values of one thing: "from 12 cases to", "down from", "against". */
const CHANGE_GAP =
  /\b(?:from|to|against|than|compared (?:with|to)|even|not|now|instead of(?: the present)?)(?: (?:about|around|some|only|just))?\s?$|^(?: (?:on |in )?\u0001+)? (?:and|or) $/i;

/** Ends with what makes a number a part of those before: "33 wounded, including", "of whom only". */
const MEMBER_LEAD = /^[^;:.]{0,40}\b(?:including|among them)(?: (?:at least|about|some|the))? $/i;

/** A count of its own begins: "found 22 bodies, raising the toll to 28". */
const ANEW = /\b(?:toll|tally|number|total)\b/i;

/** Begins with how those counted voted: "212 in favour and 150 against". */
const CAST = /^ (?:in favou?r|for|against)(?=[,.;)]| and \d| to \d)/;

/** Begins with what those are of which it is a part: "11 refugees, four of them children". */
const MEMBER_TAIL = /^ of (?:them|whom) (?:under |aged )?\p{Ll}+(?:s|ren|men|d)\b(?=[,.;)]| and\b)/u;

/** Begins with what makes a number a part of those before, with no verb of its own: "three of them by falling trees". */
const PART = /^ of (?:them|whom)(?: (?:by|in|over|from|at|near|on)\b|[,.;])/;

/** Ends with what leads the change of a value just given: "61,300 items, up 4 %". */
const RATE_LEAD = /,? (?:up|down) $/;

/** Begins with what makes a share a change: "179 tonnes, 15 % less than". */
const RATE_TAIL = /^ (?:more|less|fewer|higher|lower) than\b/;

/** The figure of whose thing a number is another value: "from 34 tankers to 36"; null where none is near. */
function anotherValue(grove: Grove, number: FoundNumber, known: readonly Figure[]): Figure | null {
  const isRate =
    number.unit === 'percent' &&
    (RATE_LEAD.test(grove.undated.slice(number.start - 8, number.start)) ||
      RATE_TAIL.test(grove.undated.slice(number.end, number.end + 15)));
  const last = known.findLast(({ unit, start }) => (isRate || unit === number.unit) && start >= grove.start);
  if (isRate) return last ?? null;
  if (!last) return null;
  const gap = grove.undated.slice(last.end, number.start);
  return CHANGE_GAP.test(gap.slice(-60)) && !ANEW.test(gap) ? last : null;
}

/** True for a count that counts nothing that is said, for a number in a name ("Falcon 9") and for "the past 20-plus months". */
function isIdle(
  grove: Grove,
  { from, to }: Run,
  { rounding, split, start, end }: FoundNumber,
  counted: Span | null,
  outcome: Outcome,
  lead: string,
  before: Figure | null,
): boolean {
  const { words, tree } = grove;
  const isOne = to - from === 1 && words[from]!.lower === 'one';
  if (split || rounding !== 'exact') return false;
  const isShort = /^\d{1,4}$/.test(grove.undated.slice(start, end));
  if (isShort && /^NNP/.test(tree.tags[from - 1] ?? '') && (counted === null || !isPlural(counted)))
    return true;
  if (counted !== null)
    return SPELL.test(counted.text) || (isOne && outcome === 'other' && !/\bonly $/i.test(lead));
  if (isOne && outcome === 'other') return !isPronoun(grove, from) || before === null;
  if (YEAR.test(grove.undated.slice(start, end))) return true;
  if (outcome !== 'other' || COUNT_CUE.test(lead)) return false;
  return CLOCK_LEAD.test(lead);
}

/** "one" that stands for one of the things counted before, not for people at large: "so far there is one". */
function isPronoun({ words, tree }: Grove, at: number): boolean {
  if (/^(?:the|this|that|no|any|every|each|which|and)$/.test(words[at - 1]?.lower ?? 'the')) return false;
  if (/^(?:JJ|NNP)/.test(tree.tags[at - 1] ?? '')) return false;
  return (
    /^(?:nsubj|obj|root|conj|obl|appos|nmod)/.test(tree.relations[at]!) &&
    !/^(?:VB|MD)/.test(tree.tags[at + 1] ?? '')
  );
}

/** A bare year, "before 2028". */
const YEAR = /^(?:1[5-9]|20)\d\d$/;

/** Ends with what leads to an hour of the clock: "called at four", "between midnight and six". */
const CLOCK_LEAD = /\b(?:at|by|until|till|past|after|towards|around|midnight and|noon and)\s$/i;

const isPlural = ({ text }: Span) => /s$|people|men$|children$|police$/.test(text);

const SPELL = new RegExp(`^${DURATION_WORD}$`, 'i');

/** Words that make a bare number a count. */
const COUNT_CUE =
  /\b(?:numbers?|total\w*|toll|count|counted|figures?|tally|rose|risen|fell|fallen|reached|climbed|grew|dropped|lowered|raised|cut|increased|decreased|numbered|average|from|estimate[ds]?)\b/i;
