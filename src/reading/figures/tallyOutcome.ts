import type { Figure, Outcome } from '../../core/reading.js';
import { ONE_KILLED, ONE_PERSON, OUTCOME_WORDS, THINGS } from '../../languages/en/outcomes.js';

/** How much a figure counts by where it stands: first characters of the text hold the headline and the lede. */
const LEDE = 500;

/**
 * The report's one figure for an outcome, null when it gives none. Of its figures the one named most, those of headline and lede twice;
 * the earlier of equals wins. Bounds and vague words count by the end that they give ("at least 12" is 12, "dozens" is 24). Where no
 * figure has the outcome: for `injured` the casualties without the killed, then one for one person ("a man was killed").
 */
export function tallyOutcome(text: string, figures: readonly Figure[], outcome: Outcome): number | null {
  const named = mostNamed(text, figures, outcome);
  if (named !== null) return named;
  if (outcome === 'injured') {
    const casualties = mostNamed(text, figures, 'casualties');
    const killed = tallyOutcome(text, figures, 'killed') ?? 0;
    if (casualties !== null && casualties >= killed) return casualties - killed;
  }
  if (hasOnePerson(text, outcome)) return 1;
  if (outcome === 'killed') return ONE_KILLED.test(text.slice(0, LEDE * 3)) ? 1 : null;
  const isHurt = outcome === 'injured' && hasOnePerson(text, 'casualties');
  return isHurt && tallyOutcome(text, figures, 'killed') === null ? 1 : null;
}

/** Words near a standing figure, which is not of the report's own event. */
const STATISTIC =
  /\b(?:(?:each|per|a|every|last|this|past) year|annually|a day|per day|nationwide|worldwide|since (?:19|20)\d\d|in (?:19|20)\d\d|years)\b/i;

function mostNamed(text: string, figures: readonly Figure[], outcome: Outcome): number | null {
  const votes = new Map<number, number>();
  for (const figure of figures) {
    if (figure.outcome !== outcome || figure.unit !== 'count') continue;
    if (figure.counted && THINGS.test(figure.counted.text)) continue;
    if (STATISTIC.test(text.slice(Math.max(0, figure.start - 50), figure.end + 70))) continue;
    const value = figure.low ?? figure.high;
    if (value === null) continue;
    votes.set(value, (votes.get(value) ?? 0) + (figure.start < LEDE ? 2 : 1));
  }
  const best = [...votes].sort((a, b) => b[1] - a[1])[0];
  return best ? best[0] : null;
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

/** True when the text tells of one person that met the outcome. */
function hasOnePerson(text: string, outcome: Outcome): boolean {
  for (const match of text.matchAll(PERSON)) {
    const before = text.slice(Math.max(0, match.index - 70), match.index);
    const after = text.slice(match.index + match[0].length, match.index + match[0].length + 90);
    const clause = after.slice(0, after.search(/[.;!?\n]|$/));
    if (PATTERNS.find(({ doing }) => doing.test(before))?.outcome === outcome) return true;
    const told = PATTERNS.map((words) => ({ outcome: words.outcome, at: clause.search(words.done) }))
      .filter(({ at }) => at >= 0)
      .sort((a, b) => a.at - b.at);
    // "shot and killed": the shot is the means.
    const isMeans =
      told[0]?.outcome === 'casualties' && told[1]?.outcome === 'killed' && told[1].at - told[0].at < 25;
    const done = told[isMeans ? 1 : 0];
    if (done?.outcome === outcome && !/\b(?:not|never|no)\b/i.test(clause.slice(0, done.at))) return true;
  }
  return false;
}
