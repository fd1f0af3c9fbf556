import type { Outcome, Unit } from '../../core/reading.js';
import type { Range, Span } from '../../core/spans.js';
import {
  ADJECTIVE_LEAD,
  COUNT_NOUN,
  OBJECT_START,
  OTHER_DEED,
  OUTCOME_WORDS,
  THINGS,
} from '../../languages/en/outcomes.js';

const compiled = OUTCOME_WORDS.map(({ outcome, done, doing, thing }) => ({
  outcome,
  /** Right of the number. */
  done: new RegExp(`(?<![\\w-])(?:${done})\\b`, 'gi'),
  /** Ends right before the number, with at most a small word between. */
  doing: new RegExp(
    `\\b(?:${doing})(?: (?:the|all|another|as well as|also|other|up to|police|him and|her and|(?:the|an?|its) (?:(?!dead|killed|wounded|injured|hurt)[\\w'’]{1,20} ){1,3}and))?\\s?$`,
    'i',
  ),
  thing: new RegExp(`\\b(?:${thing})\\b`, 'gi'),
  counted: new RegExp(`(?:^|\\s)(?:${thing})$`, 'i'),
}));

/** True when what is counted can meet the outcome: things are not killed, hurt or arrested. */
export function canMeet(counted: Span | null, outcome: Outcome): boolean {
  return !(LIVING.has(outcome) && counted !== null && THINGS.test(counted.text));
}

/** Outcomes that only people and animals meet. */
const LIVING: ReadonlySet<Outcome> = new Set([
  'killed',
  'injured',
  'casualties',
  'missing',
  'captured',
  'arrested',
  'detained',
  'rescued',
  'infected',
  'hospitalised',
  'homeless',
  'jobs',
]);

/** Outcomes whose nouns tell who people are, so that a verb tells better what befell them: "six inmates were killed". */
const STANDING: ReadonlySet<Outcome> = new Set(['detained', 'arrested']);

const isNoun = (outcome: Outcome) => outcome === 'votes' || outcome === 'seats' || outcome === 'jobs';

/**
 * The outcome that the words around a number give it. Looked for in this order: the verb right before it ("killing 12"), what is counted
 * ("12 deaths"), a verb or participle after it and before the next number or clause ("12 people were killed"), and a noun before it in
 * the clause ("the death toll rose to 12").
 */
export function readOutcome(
  masked: string,
  figure: Range & { unit: Unit; split: boolean },
  counted: Span | null,
  clause: { before: Range; after: Range },
): Outcome {
  if (figure.split || /^-vote\b/.test(masked.slice(figure.end, figure.end + 5))) return 'votes';
  if (/^-seat\b/.test(masked.slice(figure.end, figure.end + 5))) return 'seats';
  // "was shot seven times" counts the shots.
  if (/^ (?:more )?times\b/.test(masked.slice(figure.end, figure.end + 11))) return 'other';
  if (figure.unit === 'money') return 'money';
  if (figure.unit === 'percent') return 'share';
  const before = masked.slice(clause.before.start, clause.before.end);
  const after = masked.slice(clause.after.start, clause.after.end);
  const start = before.slice(-40);
  if (figure.unit === 'measure') return 'other';
  const allowed = (outcome: Outcome) => canMeet(counted, outcome);
  const doing = compiled.find((words) => allowed(words.outcome) && words.doing.test(start));
  if (doing && !/\b(?:left|leav(?:es|ing))\s?$/i.test(start)) return doing.outcome;
  if (counted) {
    const thing = compiled.find((words) => words.counted.test(counted.text));
    if (thing && !STANDING.has(thing.outcome)) return thing.outcome;
  }
  const done = nearest(
    after,
    counted === null,
    (outcome) => allowed(outcome) && (!isNoun(outcome) || outcome === 'jobs'),
  );
  if (done) return done;
  const standing = counted && compiled.find((words) => words.counted.test(counted.text));
  if (standing) return standing.outcome;
  const toll = lastOf(before, 'thing') ?? tolledBy(before);
  if (toll && allowed(toll)) return toll;
  return 'other';
}

/**
 * The outcome whose word comes first; among words at one place the longer. A verb with an object ("two gunmen killed 12") is the deed of
 * the number, not its fate; a passive ("were killed") never is.
 */
function nearest(whole: string, isElided: boolean, allowed: (outcome: Outcome) => boolean): Outcome | null {
  const cut = whole.search(OTHER_DEED);
  const clause = cut >= 0 ? whole.slice(0, cut) : whole;
  let best: { outcome: Outcome; at: number; length: number } | null = null;
  for (const words of compiled) {
    if (!allowed(words.outcome)) continue;
    const match = [...clause.matchAll(words.done)].find(({ 0: word, index }) => {
      const rest = whole.slice(index + word.length);
      const isPassive =
        /\b(?:was|were|are|is|be|been|being|get|got|left|found|reported|feared|shot and)\s(?:[a-z]+\s)?$/i.test(
          clause.slice(0, index),
        );
      // "one had an injured jaw": it was the jaw.
      if (ADJECTIVE_LEAD.test(clause.slice(0, index)) && /^\s\p{Ll}/u.test(rest)) return false;
      const isFirst = isElided && clause.slice(0, index).trim() === '';
      return (
        isPassive ||
        isFirst ||
        !/(?:ed|shot|hurt)$/i.test(word) ||
        /^died$/i.test(word) ||
        !(OBJECT_START.test(rest) || (rest.trim() === '' && whole.endsWith(' ')))
      );
    });
    if (match === undefined) continue;
    const at = match.index;
    const length = match[0].length;
    // "shot and killed": the graver word wins over the means.
    const isGraver = words.outcome === 'killed' && best?.outcome === 'casualties' && at - best.at < 25;
    const isMeans = words.outcome === 'casualties' && best?.outcome === 'killed' && best.at - at < 25;
    if (isMeans) continue;
    if (best === null || isGraver || at < best.at || (at === best.at && length > best.length))
      best = { outcome: words.outcome, at, length };
  }
  return best?.outcome ?? null;
}

/** "raised its estimate of fighters killed to": the count is of what befell those that it names. */
function tolledBy(clause: string): Outcome | null {
  const noun = COUNT_NOUN.exec(clause);
  return noun && lastOf(clause.slice(noun.index + noun[0].length), 'done');
}

/** The outcome of the last noun or participle of an outcome in the clause before the number, if the clause makes the number its count. */
function lastOf(clause: string, key: 'thing' | 'done'): Outcome | null {
  let best: { outcome: Outcome; at: number } | null = null;
  for (const words of compiled) {
    for (const match of clause.matchAll(words[key])) {
      const between = clause.slice(match.index + match[0].length);
      const linked =
        /^(?:[^,;]{0,50}\b(?:to|at|is|was|were|reached|hit|stands|stood|of|totall?ed|numbered|by|from|exceeded|passed|surpassed|topped|as)|:| -|\s*\()\s?$/i.test(
          between,
        );
      if (linked && (best === null || match.index > best.at))
        best = { outcome: words.outcome, at: match.index };
    }
  }
  return best?.outcome ?? null;
}
