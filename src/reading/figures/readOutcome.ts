import type { Outcome, Unit } from '../../core/reading.js';
import { BE } from '../../languages/en/grammar.js';
import type { Run } from '../speakers/clause.js';
import type { Counted } from './readCounted.js';
import { begins, canMeet, DOING, DONE, outcomeOfThing, THING } from './outcomeTables.js';
import { childOf, type Grove } from './phrases.js';

/**
 * What became of the things counted, by the words that govern them in the tree: what they are ("12 deaths"), the verb that they are the
 * object of ("killing 12") or the subject of ("12 were killed"), the noun whose value they are ("the death toll rose to 12").
 */
export function readOutcome(
  grove: Grove,
  run: Run,
  { span, at }: Counted,
  unit: Unit,
  isSplit: boolean,
): Outcome {
  const { words } = grove;
  if (unit === 'money') return 'money';
  if (unit === 'percent')
    return span && VOTES.test(span.text) ? 'votes' : fateOf(grove, at, run) === 'votes' ? 'votes' : 'share';
  if (isSplit) return 'votes';
  if (words[run.to]?.lower === 'times') return 'other';
  if (unit === 'measure') {
    const fate = fateOf(grove, at, run);
    return fate && MEASURED.has(fate) && (span || fate !== 'killed') ? fate : 'other';
  }
  const allowed = (outcome: Outcome | null) => (outcome && canMeet(span, outcome) ? outcome : null);
  const own = span && outcomeOfThing(span);
  if (own) {
    // What befell them later: "two hostages were killed".
    const later = STANDING.test(span.text) ? fateOf(grove, at, run) : null;
    return later && ENDS.has(later) ? later : own;
  }
  const noun = begins(THING, grove.undated, startOfNoun(grove, at)) ?? countedBy(grove, at);
  if (noun) return noun;
  // "two dead guards": the words of the phrase itself.
  const told = span && /\s/.test(span.text) ? begins(DONE, span.text, 0) : null;
  return allowed(told ?? fateOf(grove, at, run) ?? laterFate(grove, at, run)) ?? 'other';
}

/** People called by what became of them before; a verb can tell of something since. The last noun of what is counted is looked up. */
const STANDING = /(?:^|\s)(?:captives|hostages|prisoners|detainees|suspects|refugees|evacuees|defectors?)$/i;
const ENDS: ReadonlySet<Outcome> = new Set(['killed', 'injured', 'casualties', 'missing', 'homeless']);

/** What can become of things that are measured: "killed 34 tonnes of fish". */
const MEASURED: ReadonlySet<Outcome> = new Set(['killed', 'destroyed', 'damaged']);

const VOTES = /\b(?:votes?|ballots?|voting intentions?)\b/i;

/** How far up the tree the fate of a word is looked for. */
const CLIMB = 5;

function fateOf(grove: Grove, counted: number, run: Run): Outcome | null {
  const { words, tree } = grove;
  const next = counted < run.from ? counted + 1 : Math.max(counted + 1, run.to);
  // "two of the four dead": of a whole only its own words tell.
  if (isWhole(grove, run))
    return words[next] ? (begins(DONE, grove.undated, words[next].start) ?? childFate(grove, counted)) : null;
  const isOf = words[next]?.lower === 'of';
  const beside =
    governedBy(grove, run.from - 1) ??
    (isWithinSubject(grove, counted)
      ? null
      : besideFate(grove, isOf ? next + (/^(?:PRP|WDT|WP)$/.test(tree.tags[next + 1] ?? '') ? 2 : 1) : next));
  if (beside) return beside;
  // "The dead are three men", "Of the 52 injured, 17 remain".
  const subject = childOf(grove, counted, /^nsubj/);
  const named =
    subject >= 0 && subject < run.from ? subject : words[0]?.lower === 'of' ? wordAfterNumber(grove) : -1;
  const called = named < 0 ? null : begins(DONE, grove.undated, words[named]!.start);
  if (called) return called;
  return climbToFate(grove, counted, run) ?? (isOf ? fateOfWhole(grove, next + 1) : null);
}

/** "five of the dead were found there": what the whole is called. */
function fateOfWhole({ words, tree, undated }: Grove, start: number): Outcome | null {
  let at = start;
  while (/^(?:DT|CD)$/.test(tree.tags[at] ?? '')) at++;
  return at > start && at < words.length ? begins(DONE, undated, words[at]!.start) : null;
}

/** What the governing words tell, from the counted up the tree. */
function climbToFate(grove: Grove, counted: number, run: Run): Outcome | null {
  const { words, tree } = grove;
  let at = counted;
  for (let step = 0; step < CLIMB && at >= 0; step++) {
    const told = childFate(grove, at);
    if (told) return told;
    const head = tree.heads[at]!;
    if (head < 0) return null;
    const relation = tree.relations[at]!;
    if (/^nsubj/.test(relation)) return doneTo(grove, head);
    if (/^i?obj$/.test(relation))
      return doneBy(grove, head) ?? resultOf(grove, head) ?? listedAs(grove, head);
    if (/^(?:nmod|obl)/.test(relation)) {
      const marker = childOf(grove, at, /^case$/);
      const lead = marker < 0 || marker > at ? '' : words[marker]!.lower;
      // "Of 112 passengers, 31 were hurt": what the verb tells is told of the part.
      if (lead === 'of' && head > at) return null;
      if (lead === '' && head > at) return doneTo(grove, head);
      if (lead === '' && tree.parts[head] === 'VERB') return doneBy(grove, head);
      const isPart = run.from <= head && head < run.to;
      const isMember = isPart || /^(?:including|among|with|of|than|like)$/.test(lead);
      const toll = isMember ? null : tollOf(grove, head, at);
      // Without a preposition it stands beside what it is a part of: "51 people, among them 15 children".
      if (toll || (!isMember && lead !== '')) return toll;
      const of =
        lead === 'of'
          ? (begins(DOING, grove.undated, startOfNoun(grove, head)) ??
            begins(THING, grove.undated, startOfNoun(grove, head)))
          : null;
      if (of) return of;
    } else if (relation === 'conj' && /^VERB$/.test(tree.parts[head]!)) return doneTo(grove, at);
    at = head;
  }
  return null;
}

/** "Nurses at four hospitals have voted": the verb tells of whom the phrase belongs to. */
function isWithinSubject({ words, tree, children }: Grove, noun: number): boolean {
  const head = tree.heads[noun]!;
  if (head < 0 || head > noun || tree.relations[noun] !== 'nmod' || !/^nsubj/.test(tree.relations[head]!))
    return false;
  return children[noun]!.some(
    (at) => tree.relations[at] === 'case' && /^(?:at|in|from|on|for)$/.test(words[at]!.lower),
  );
}

/** How far behind a noun its verb is looked for where the tree does not join them, in words. */
const AFIELD = 12;

/** "Fifty-one people, among them 15 children, were still missing", "six children in Ibagué were hospitalised": what the next verb tells. */
function laterFate(grove: Grove, counted: number, run: Run): Outcome | null {
  const { words, tree } = grove;
  if (isWithinSubject(grove, counted) || isWhole(grove, run) || words[0]?.lower === 'of') return null;
  const from = Math.max(counted + 1, run.to);
  if (!/^(?:,|in|from|at|aged|on)$/.test(words[from]?.lower ?? '')) return null;
  for (let at = from; at < words.length && at < from + AFIELD; at++) {
    if (
      /^[;:.()—–]$/.test(words[at]!.text) ||
      /^(?:and|but|while|as|when|after|who|whom|whose|which|that)$/.test(words[at]!.lower)
    )
      return null;
    if (/^(?:VB[DPZ]|MD)$/.test(tree.tags[at]!)) return besideFate(grove, at);
  }
  return null;
}

/** The first word behind "of the" and a number that opens the sentence. */
function wordAfterNumber({ tree }: Grove): number {
  return tree.tags.findIndex((tag, at) => at > 0 && !/^(?:DT|CD)$/.test(tag));
}

/** What became of a part is not told of the whole: "two of the seven". */
function isWhole({ words, tree }: Grove, { from }: Run): boolean {
  const of = words[from - 1]?.lower === 'of' ? from - 1 : from - 2;
  return words[of]?.lower === 'of' && tree.tags[of - 1] === 'CD';
}

/** A participle or adjective right after the counted: "12 dead", "8 people wounded", "12 were also killed". */
function besideFate(grove: Grove, start: number): Outcome | null {
  const { words, tree } = grove;
  for (let at = start; at < words.length && at < start + 6; at++) {
    const outcome = begins(DONE, grove.undated, words[at]!.start);
    if (outcome) return isDeed(grove, at) ? null : graver(grove, at, outcome);
    if (!/^(?:AUX|ADV)$/.test(tree.parts[at]!) && !REPORTED.test(words[at]!.lower)) return null;
  }
  return null;
}

/** Most words before the colon of a heading. */
const HEADING = 4;

/** A verb right before the number: "killing 12", "arrested at least four people". Headlines have it taken for a noun. */
function governedBy(grove: Grove, before: number): Outcome | null {
  const { words, tree } = grove;
  let at = before;
  while (at > 0 && /^(?:DT|RB|PRP\$)$/.test(tree.tags[at]!)) at--;
  // "Dead: 12", "Injured so far: 40"
  if (words[at]?.text === ':' && at <= HEADING) return begins(DONE, grove.undated, words[0]!.start);
  if (words[at]?.lower === 'of') return at > 0 ? begins(DOING, grove.undated, words[at - 1]!.start) : null;
  if (tree.tags[at] === 'RP') at--;
  return at < 0 || /^(?:an?|the|his|her|its|their)$/.test(words[at - 1]?.lower ?? '')
    ? null
    : doneBy(grove, at);
}

/** What stands between the counted and their fate: "were reported killed", "are feared dead". */
const REPORTED =
  /^(?:who|that|reported|reportedly|confirmed|feared|found|believed|said|known|presumed|thought|to|have|listed|pronounced|declared|also|still|left|remains?|remained)$/;

/** True for a verb that has an object and no passive auxiliary: its subject does the deed. */
function isDeed(grove: Grove, verb: number): boolean {
  const { words, tree } = grove;
  const next = tree.tags[verb + 1] ?? '';
  if (tree.parts[verb] !== 'VERB' || /^(?:lost|lose)$/.test(words[verb]!.lower)) return false;
  if (childOf(grove, verb, /^aux:pass$/) >= 0 || BE.has(words[verb - 1]?.lower ?? '')) return false;
  return /^(?:DT|PRP\$?|CD)$/.test(next) || (/^(?:JJ|NN)/.test(next) && childOf(grove, verb, /^obj$/) > verb);
}

/** What a participle or a relative clause behind a noun tells of it: "12 people killed in the blast". */
function childFate(grove: Grove, noun: number): Outcome | null {
  for (const at of grove.children[noun]!) {
    if (at < noun || !/^acl/.test(grove.tree.relations[at]!)) continue;
    // "two lorries on which 92 died", "families whose babies died": the clause has a subject of its own.
    const subject = childOf(grove, at, /^nsubj/);
    if (subject >= 0 && !/^(?:WDT|WP)$/.test(grove.tree.tags[subject]!)) continue;
    const outcome = doneTo(grove, at);
    if (outcome) return outcome;
  }
  return null;
}

/** What a predicate says befell its subject: "were killed", "are in custody", "remain missing", "were reported killed". */
function doneTo(grove: Grove, predicate: number): Outcome | null {
  const { words, tree } = grove;
  // "Hailstones wrecked 2,300 cars": what is done to the object is not done to the subject.
  if (isDeed(grove, predicate))
    return doneBy(grove, predicate) ? null : begins(DONE, grove.undated, words[predicate]!.start);
  for (const lead of [/^case$/, /^advmod$/, /^(?!)/]) {
    const marker = childOf(grove, predicate, lead);
    const start = marker >= 0 && marker < predicate ? marker : predicate;
    const outcome = begins(DONE, grove.undated, words[start]!.start);
    if (outcome) return graver(grove, predicate, outcome);
  }
  for (const at of grove.children[predicate]!) {
    if (at < predicate || !/^(?:xcomp|ccomp|conj|obl)$/.test(tree.relations[at]!)) continue;
    if (tree.relations[at] === 'conj' && hasOwnSubject(grove, at)) continue;
    const first = childOf(grove, at, /^case$/);
    const inner = begins(DONE, grove.undated, words[first >= 0 && first < at ? first : at]!.start);
    if (inner && !isDeed(grove, at)) return inner;
  }
  return null;
}

/** "Nine have left and four been hurt": a verb that is joined to another with somebody else before it, as the tree or the words say. */
function hasOwnSubject(grove: Grove, verb: number): boolean {
  const joint = childOf(grove, verb, /^cc$/);
  const next = grove.tree.tags[joint + 1] ?? '';
  return (
    childOf(grove, verb, /^nsubj/) >= 0 || (joint >= 0 && joint < verb - 1 && /^(?:CD|DT|NN|PRP)/.test(next))
  );
}

/** "shot and killed": the graver word wins over the means. */
function graver({ words, undated }: Grove, predicate: number, outcome: Outcome): Outcome {
  if (outcome !== 'casualties') return outcome;
  for (let at = predicate + 1; at < words.length && at < predicate + 4; at++)
    if (begins(DONE, undated, words[at]!.start) === 'killed') return 'killed';
  return outcome;
}

/** What a verb does to its object: "killed 12", "fatally shot three"; what is left need not be dead. */
function doneBy({ words, tree, undated }: Grove, verb: number): Outcome | null {
  if (/^(?:left|leav(?:es?|ing))$/.test(words[verb]!.lower)) return null;
  const first = tree.parts[verb - 1] === 'ADV' ? verb - 1 : verb;
  return begins(DOING, undated, words[first]!.start) ?? begins(DOING, undated, words[verb]!.start);
}

/** "left 12 people dead": what the object is said to be in the end. */
function resultOf(grove: Grove, verb: number): Outcome | null {
  const result = childOf(grove, verb, /^xcomp$/);
  return result > verb ? begins(DONE, grove.undated, grove.words[result]!.start) : null;
}

/** "The dead include three nurses": what the list is called. */
function listedAs(grove: Grove, verb: number): Outcome | null {
  if (!/^includ/.test(grove.words[verb]!.lower)) return null;
  const list = childOf(grove, verb, /^nsubj/);
  return list < 0 ? null : begins(DONE, grove.undated, grove.words[list]!.start);
}

/** What a value is of: "the death toll rose to 12", "deaths: 12". */
function tollOf(grove: Grove, governor: number, value: number): Outcome | null {
  for (const relations of [/^obj$/, /^nsubj/]) {
    const noun = childOf(grove, governor, relations);
    if (noun < 0 || noun >= value) continue;
    const outcome = begins(THING, grove.undated, startOfNoun(grove, noun));
    if (outcome) return outcome;
  }
  return begins(THING, grove.undated, startOfNoun(grove, governor));
}

/** Whom a count counts: "raised its count of the dead to 12", "its tally of the missing". */
function countedBy(grove: Grove, count: number): Outcome | null {
  if (!TOTAL.test(grove.words[count]?.lower ?? '')) return null;
  const of = childOf(grove, count, /^nmod$/);
  return of > count ? begins(DONE, grove.undated, grove.words[of]!.start) : null;
}

const TOTAL = /^(?:counts?|numbers?|tolls?|tally|tallies|totals?|figures?|estimates?)$/;

/** Where the words of a noun begin that make one word with it: "death toll". */
function startOfNoun({ words, tree }: Grove, noun: number): number {
  const first =
    noun > 0 && tree.relations[noun - 1] === 'compound' && tree.heads[noun - 1] === noun ? noun - 1 : noun;
  return words[first]!.start;
}
