import type { Figure, Outcome } from '../../core/reading.js';
import {
  COUNTED_EVENTS,
  KILLER_TOO,
  ONE_KILLED,
  ONE_PERSON,
  OUTCOME_WORDS,
  THINGS,
} from '../../languages/en/outcomes.js';

/** How much a figure counts by where it stands: first characters of the text hold the headline and the lede. */
const LEDE = 500;
/** Where no figure counts, what the report's own event did is told in so many first characters; later ones recall other events. */
const START = 1500;

/**
 * The report's one figure for an outcome, null when it gives none. Of its figures the one named most, those of headline and lede twice;
 * the earlier of equals wins. Bounds and vague words count by the end that they give ("at least 12" is 12, "dozens" is 24). Where no
 * figure has the outcome, the name of the event ("a double homicide"); for `injured` then the casualties without the killed; then the
 * persons told of without a number ("a man and his son were killed"). A killer who died too is one of the killed.
 */
export function tallyOutcome(text: string, figures: readonly Figure[], outcome: Outcome): number | null {
  const named = mostNamed(text, figures, outcome);
  if (named !== null) return named;
  if (outcome === 'injured') {
    const casualties = mostNamed(text, figures, 'casualties');
    const killed = tallyOutcome(text, figures, 'killed') ?? 0;
    if (casualties !== null && casualties >= killed) return casualties - killed;
  }
  const persons = countPersons(text, outcome);
  if (persons > 0) return persons;
  if (outcome === 'killed') return ONE_KILLED.test(text.slice(0, START)) ? 1 : null;
  const isHurt = outcome === 'injured' && countPersons(text, 'casualties') > 0;
  return isHurt && tallyOutcome(text, figures, 'killed') === null ? 1 : null;
}

/** Words near a standing figure, which is not of the report's own event. */
const STATISTIC =
  /\b(?:(?:each|per|a|every|last|this|past) year|annually|a day|per day|nationwide|worldwide|since (?:19|20)\d\d|in (?:19|20)\d\d|years)\b/i;

/** Begins with what makes a figure a part of those counted: "three of the dead". */
const OF_FALLEN = /^ of the (?:\w+ )?(?:dead|killed|injured|wounded|victims)\b/i;

function mostNamed(text: string, figures: readonly Figure[], outcome: Outcome): number | null {
  const votes = new Map<number, number>();
  for (const figure of figures) {
    if (figure.outcome !== outcome || figure.unit !== 'count') continue;
    if (figure.counted && THINGS.test(figure.counted.text)) continue;
    if (STATISTIC.test(text.slice(Math.max(0, figure.start - 50), figure.end + 70))) continue;
    if (OF_FALLEN.test(text.slice(figure.end, figure.end + 25))) continue;
    const told = figure.low ?? figure.high;
    if (told === null) continue;
    const value = outcome === 'killed' ? told + killerToo(text, figure.end) : told;
    votes.set(value, (votes.get(value) ?? 0) + (figure.start < LEDE ? 2 : 1));
  }
  const best = [...votes].sort((a, b) => b[1] - a[1])[0];
  return best ? best[0] : countOfEvent(text, outcome);
}

/** How many met the outcome by the name of the event: 2 for a "double homicide". */
function countOfEvent(text: string, outcome: Outcome): number | null {
  const start = text.slice(0, START);
  return COUNTED_EVENTS.find((one) => one.outcome === outcome && one.words.test(start))?.count ?? null;
}

/** 1 when the sentence goes on to tell that the killer died too, whom the count of the victims leaves out. */
function killerToo(text: string, end: number): 0 | 1 {
  return KILLER_TOO.test(clauseAfter(text, end, 150)) ? 1 : 0;
}

/** What follows up to the end of the clause, at most so many characters. */
function clauseAfter(text: string, start: number, most: number): string {
  const after = text.slice(start, start + most);
  return after.slice(0, after.search(/[.;!?\n]|$/));
}

const PATTERNS = OUTCOME_WORDS.map(({ outcome, done, doing }) => ({
  outcome,
  done: new RegExp(`\\b(?:${done})\\b`, 'i'),
  doing: new RegExp(
    `\\b(?:${doing})\\s(?:a|an|the|his|her|their|one|another)\\s(?:[\\w-]{1,20}\\s){0,4}$`,
    'i',
  ),
}));

const PERSON = new RegExp(`\\b${ONE_PERSON}\\b`, 'gi');

/** Ends before the second of two persons: "a man and his 11-year-old ". */
const FIRST_OF_TWO = new RegExp(
  `\\b${ONE_PERSON}(?:, \\d{1,3},)? and (?:a|an|his|her|their|another|the)\\s(?:[\\w-]{1,20}\\s){0,3}$`,
  'i',
);

/** How many persons told of without a number met the outcome, the most that one sentence tells of: 2 for "a man and his son". */
function countPersons(text: string, outcome: Outcome): number {
  let most = 0;
  for (const match of text.slice(0, START).matchAll(PERSON)) {
    const before = text.slice(Math.max(0, match.index - 90), match.index);
    const clause = clauseAfter(text, match.index + match[0].length, 90);
    if (!meetsOutcome(before, clause, outcome)) continue;
    const persons = FIRST_OF_TWO.test(before) ? 2 : 1;
    most = Math.max(most, persons + (outcome === 'killed' ? killerToo(text, match.index) : 0));
  }
  return most;
}

/** Whether the person between these words met the outcome: the deed nearest before, or the first fate told after. */
function meetsOutcome(before: string, clause: string, outcome: Outcome): boolean {
  const [deed] = findOutcomes(before, 'doing').reverse();
  if (deed?.outcome === outcome) return true;
  const told = findOutcomes(clause, 'done');
  // "shot and killed": the shot is the means.
  const isMeans =
    told[0]?.outcome === 'casualties' && told[1]?.outcome === 'killed' && told[1].at - told[0].at < 25;
  const done = told[isMeans ? 1 : 0];
  return done?.outcome === outcome && !/\b(?:not|never|no)\b/i.test(clause.slice(0, done.at));
}

/** The outcomes that the words tell, each at its first place, in order. */
function findOutcomes(words: string, form: 'done' | 'doing'): { outcome: Outcome; at: number }[] {
  return PATTERNS.map((pattern) => ({ outcome: pattern.outcome, at: words.search(pattern[form]) }))
    .filter(({ at }) => at >= 0)
    .sort((a, b) => a.at - b.at);
}
