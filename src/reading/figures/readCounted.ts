import type { Figure, Unit } from '../../core/reading.js';
import type { Span } from '../../core/spans.js';
import {
  CHANGE_NOUNS,
  CHANGE_WORDS,
  COUNT_NOUNS,
  LEVEL_WORDS,
  TOLL_NOUNS,
} from '../../languages/en/counted.js';
import { BE, SUBORDINATORS } from '../../languages/en/grammar.js';
import { DURATION_WORD } from '../../languages/en/units.js';
import { isQuoteMark, type Run } from '../speakers/clause.js';
import { childOf, isDated, isNoun, nounFrom, phraseOf, type Grove } from './phrases.js';

/** A noun and the first word that may stand in its phrase. */
interface Noun {
  noun: number;
  from: number;
}

/**
 * What a number counts: the words for it, and the word that stands for the counted things in the tree, the number's own where no noun
 * does. `same`: things named before ("of them"; "2,700 were injured").
 */
export interface Counted {
  span: Span | null;
  at: number;
  same: boolean;
}

const SKIPPED = /^(?:DT|PDT|PRP\$|CD|RB|RBR|JJS|POS)$/;

/**
 * Reads what a number counts; `run` are its words, `node` the one of them that the tree hangs up by. `other` is a figure before it whose
 * value changes to this one ("from 34 tankers to 36"), null where no such words stand.
 */
export function readCounted(grove: Grove, run: Run, node: number, unit: Unit, other: Figure | null): Counted {
  const beside = nounBeside(grove, run, node, unit);
  if (beside === 'same') return { span: pluralBefore(grove, run.from), at: node, same: true };
  if (beside && !FALLEN.test(grove.words[beside.noun]!.lower)) {
    const word = grove.words[beside.noun]!.lower;
    if (word === 'times') return { span: null, at: beside.noun, same: false };
    const span = nameOf(grove, beside);
    const isSame = word === 'others' || word === 'ones';
    return { span: isSame ? null : span, at: beside.noun, same: isSame };
  }
  if (other?.counted) return { span: other.counted, at: node, same: false };
  if (unit === 'money' || unit === 'measure') return { span: null, at: node, same: false };
  const valued = valuedBy(grove, run, node);
  if (valued && isToll(grove, valued.noun)) {
    // "The correct number is 16,600" is of the things before, "the toll" and "the number of missing" of none that are named.
    const isOf = grove.words[valued.noun + 1]?.lower === 'of';
    return { span: null, at: valued.noun, same: !isOf && COUNT_NOUNS.test(grove.words[valued.noun]!.lower) };
  }
  if (valued) return { span: nameOf(grove, valued), at: valued.noun, same: false };
  return { span: null, at: node, same: unit === 'count' || isElided(grove, run, node) };
}

/** True for a share whose noun was named before: it is the subject, or stands behind "of which" or "or". */
function isElided({ words, tree }: Grove, { from, to }: Run, node: number): boolean {
  return (
    from === 0 ||
    /^(?:VB[DPZ]|MD)$/.test(tree.tags[to] ?? '') ||
    /^(?:which|whom|or)$/.test(words[from - 1]!.lower) ||
    /^nsubj/.test(tree.relations[node]!)
  );
}

/** The nearest plural before a place, which "of them" stands for. */
function pluralBefore(grove: Grove, before: number): Span | null {
  for (let at = before - 1; at > 0; at--)
    if (grove.tree.tags[at] === 'NNS' && isNoun(grove, at)) return nameOf(grove, { noun: at, from: 0 });
  return null;
}

/** "the dead", "the injured" name no one. */
const FALLEN = /^(?:dead|injured|hurt|wounded|killed|missing|left|tolls?)$/i;

function nameOf(grove: Grove, { noun, from }: Noun): Span | null {
  const span = phraseOf(grove, noun, from);
  return FALLEN.test(span.text.split(' ').at(-1)!) ? null : span;
}

/** The noun in the number's own phrase: "300 soldiers", "12 tonnes of grain", "a subsidy of $150", "a two-week strike". */
function nounBeside(grove: Grove, run: Run, node: number, unit: Unit): Noun | 'same' | null {
  const { words, tree } = grove;
  let at = run.to;
  const named = words[run.from - 1]?.lower === 'of' ? run.from - 2 : run.from - 1;
  if (unit === 'measure' && words[named]?.lower === 'magnitude') return null;
  if (words[at]?.text === '-' || tree.tags[at] === 'POS') at++;
  const next = words[at]?.lower;
  // "two kilometres of the plant" tells how far, "12 tonnes of grain" of what.
  if (next === 'of') {
    const whole = unit === 'measure' && nounFrom(grove, at + 1) === null ? null : nounOf(grove, at + 1);
    // A sum or measure "of it" names nothing.
    return whole === 'same' && (unit === 'money' || unit === 'measure') ? null : whole;
  }
  if (unit === 'measure' && EXTENTS.test(next ?? '')) return nounBefore(grove, behindComma(grove, run.from));
  if (unit === 'count') {
    if (/^(?:more|further)$/.test(next ?? '')) at++;
    if (words[at]?.lower === 'of') return nounOf(grove, at + 1);
    // "five backed closure": the number is the subject of the next word.
    if (/^nsubj/.test(tree.relations[node]!) && tree.heads[node] === at) return null;
    const noun = nounFrom(grove, at);
    return noun === null ? null : { noun, from: at };
  }
  if (unit === 'percent') {
    // "one tree in five", "half the price".
    for (let inside = run.from; inside < run.to; inside++)
      if (
        isNoun(grove, inside) &&
        tree.tags[inside] !== 'CD' &&
        !/^(?:one|per|percent|cent|half|third|thirds|quarters?|fifths?|tenth|points?)$/.test(
          words[inside]!.lower,
        ) &&
        /^in|of|out$/.test(words[inside + 1]?.lower ?? '')
      )
        return { noun: inside, from: inside };
    if (/^(?:the|its|their|his|her)$/.test(next ?? '') && words[run.to - 1]!.lower === 'half')
      return nounOf(grove, at);
  }
  if (unit === 'money' && next === 'for') {
    const bought = nounOf(grove, at + 1);
    if (
      bought !== null &&
      bought !== 'same' &&
      !/^NNP/.test(tree.tags[bought.noun]!) &&
      !SPELL.test(words[bought.noun]!.text)
    )
      return bought;
  }
  if (unit === 'money' && next === 'in') {
    const noun = nounFrom(grove, at + 1);
    if (noun !== null && !/^NNP/.test(tree.tags[at + 1]!)) return { noun, from: at + 1 };
  }
  const noun = DIRECTIONS.test(next ?? '') ? null : nounFrom(grove, at);
  if (noun !== null && (tree.heads[node]! >= at || unit === 'percent' || words[node]!.text.includes('-'))) {
    if (!CHANGE_NOUNS.test(words[noun]!.lower) || noun > at) return { noun, from: at };
    return changedIn(grove, noun);
  }
  if (unit === 'money' && words[run.from - 1]?.lower === 'worth') return nounBefore(grove, run.from - 1);
  // "a rise of 3 %" is no share of the rise, "deprive them of $3m" no part of them.
  const isOf = words[run.from - 1]?.lower === 'of' && unit !== 'percent';
  return isOf && !DEPRIVES.test(words[tree.heads[node]!]?.lower ?? '')
    ? nounBefore(grove, run.from - 1)
    : null;
}

/** Verbs whose "of" leads what they take. */
const DEPRIVES = /^(?:depriv|defraud|robb?|cheat|stripp?|reliev|sp[eo][ao]k)/;

/** A word for a spell of time. */
const SPELL = new RegExp(`^${DURATION_WORD}$`, 'i');

/** Behind a measure: what stands before it is so "long". */
const EXTENTS = /^(?:long|wide|high|deep|tall|thick|across|square)$/;

/** Behind a measure: whither it goes, "nine kilometres downstream". */
const DIRECTIONS =
  /^(?:(?:north|south|east|west)[a-z-]*|(?:up|down)(?:stream|hill|wind|river)|inland|offshore)$/;

/** The end of what stands before a word, past a comma. */
const behindComma = ({ words }: Grove, at: number) => (words[at - 1]?.text === ',' ? at - 1 : at);

/** What changed, in "a jump in pulp costs"; null where the words do not say. */
function changedIn(grove: Grove, noun: number): Noun | null {
  const found = /^(?:in|of)$/.test(grove.words[noun + 1]?.lower ?? '') ? nounOf(grove, noun + 2) : null;
  return found === 'same' ? null : found;
}

/** The noun after "of", past articles, numbers, days and possessors: "of Leamouth's eleven libraries". */
function nounOf(grove: Grove, start: number): Noun | 'same' | null {
  const { words, tree } = grove;
  let at = start;
  while (at < words.length && (SKIPPED.test(tree.tags[at]!) || isDated(grove, at))) at++;
  const noun = nounFrom(grove, at);
  if (noun !== null) return tree.tags[noun + 1] === 'POS' ? nounOf(grove, noun + 2) : { noun, from: at };
  // "eight of them girls"
  if (tree.tags[at] === 'PRP' && tree.tags[at + 1] === 'NNS' && tree.heads[at + 1]! <= at)
    return { noun: at + 1, from: at + 1 };
  const isPronoun =
    /^(?:PRP|WDT|WP)$/.test(tree.tags[at] ?? '') ||
    /^(?:these|those|whom|which)$/.test(words[at - 1]?.lower ?? '');
  return isPronoun ? 'same' : null;
}

/** The noun that stands right before a word: "a subsidy" before "of". */
function nounBefore(grove: Grove, at: number): Noun | null {
  const noun = at - 1;
  if (!/^NN/.test(grove.tree.tags[noun] ?? '')) return null;
  return isToll(grove, noun) ? null : { noun, from: 0 };
}

/** How far before a number the verb of its change or level stands, in words. */
const REACH = 12;

/** What a change or a level is told of: "Thefts fell to 71", "Turnout was 63 %", "cut the number of missing to 14". */
function valuedBy(grove: Grove, run: Run, node: number): Noun | null {
  const { words, tree } = grove;
  // "With the toll at 45, 12 were missing": a number with a verb of its own is no value of another's.
  if (/^nsubj/.test(tree.relations[node]!) && tree.heads[node]! > node) return null;
  if (childOf(grove, node, /^cop$/) >= 0) return wholeOf(grove, subjectOf(grove, node, run.from));
  let verb = run.from - 1;
  while (verb >= 0 && verb >= run.from - REACH && !isTelling(grove, verb)) {
    if (
      /^(?:[;:()]|and)$/.test(words[verb]!.text) ||
      (words[verb]!.lower === 'with' && words[verb - 1]?.text === ',') ||
      SUBORDINATORS.has(words[verb]!.lower) ||
      isOther(grove, verb)
    )
      return null;
    verb--;
  }
  if (verb < 0 || verb < run.from - REACH) return null;
  const lead = isQuoteMark(words[run.from - 1]) ? run.from - 2 : run.from - 1;
  // "cut the number of missing to 14": an object right behind the verb is what changes.
  let object = verb + 1;
  while (SKIPPED.test(tree.tags[object] ?? '')) object++;
  if (/^(?:it|them|this|that)$/.test(words[object]?.lower ?? '') && object < lead) return null;
  const changed = object < lead ? nounFrom(grove, object) : null;
  if (
    changed !== null &&
    changed < lead &&
    /^(?:to|at|by|from)$/.test(words[lead]!.lower) &&
    !isDated(grove, object)
  )
    return wholeOf(grove, changed);
  return wholeOf(grove, subjectOf(grove, verb, verb)) ?? wholeOf(grove, behind(grove, verb));
}

/** A verb of its own meaning, with no telling one between it and the number. */
const isOther = ({ words, tree }: Grove, at: number) =>
  /^VB[DPZ]?$/.test(tree.tags[at]!) &&
  !BE.has(words[at]!.lower) &&
  !/^(?:has|have|had)$/.test(words[at]!.lower);

const isTelling = ({ words }: Grove, at: number) =>
  (CHANGE_WORDS.test(words[at]!.lower) || LEVEL_WORDS.test(words[at]!.lower)) &&
  !/^(?:an?|the|of|its)$/.test(words[at - 1]?.lower ?? 'the');

/** The subject of a verb before a place, through relative pronouns and the verbs that it hangs on; -1 where there is none. */
function subjectOf(grove: Grove, verb: number, before: number): number {
  const { tree } = grove;
  for (let at = verb; at >= 0; at = tree.heads[at]!) {
    const subject = childOf(grove, at, /^nsubj/);
    const relation = tree.relations[at]!;
    if (subject >= 0 && subject < before && !/^(?:WDT|WP)$/.test(tree.tags[subject]!)) return subject;
    if (/^acl|^amod/.test(relation)) return tree.heads[at]! < verb ? tree.heads[at]! : -1;
    if (!/^(?:xcomp|conj|advcl|parataxis|advmod|ccomp|obl)$/.test(relation)) return -1;
  }
  return -1;
}

/** The first noun of the run of noun phrases that ends before a verb: "midwives" of "midwives in England grew". */
function behind(grove: Grove, verb: number): number {
  const { tree } = grove;
  let first = -1;
  for (let at = verb - 1; at >= 0; at--) {
    if (isNoun(grove, at)) {
      if (first < 0 || !/^NN/.test(tree.tags[at + 1]!)) first = at;
    } else if (
      !/^(?:MD|RB|VB[PZ]|DT|JJ|PRP\$|IN|POS|CD|VBN)$/.test(tree.tags[at]!) ||
      (first >= 0 && /^(?:MD|VB[PZ]|RB)$/.test(tree.tags[at]!))
    )
      break;
  }
  return first;
}

/** A noun of counting by itself: the number is its value, and it names nothing. */
const isToll = ({ words }: Grove, noun: number) =>
  TOLL_NOUNS.test(words[noun]!.lower) || COUNT_NOUNS.test(words[noun]!.lower);

/** The things themselves in "the number of things"; null for a pronoun. */
function wholeOf(grove: Grove, noun: number): Noun | null {
  const { words } = grove;
  if (noun < 0 || !isNoun(grove, noun)) return null;
  if (CHANGE_NOUNS.test(words[noun]!.lower)) return changedIn(grove, noun) ?? { noun, from: 0 };
  if (!COUNT_NOUNS.test(words[noun]!.lower) || words[noun + 1]?.lower !== 'of') return { noun, from: 0 };
  const whole = nounOf(grove, noun + 2);
  return whole === 'same' || whole === null ? { noun, from: 0 } : whole;
}
