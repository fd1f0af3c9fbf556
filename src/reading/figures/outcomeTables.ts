import { type Outcome, OUTCOMES_OF_PEOPLE } from '../../core/reading.js';
import type { Span } from '../../core/spans.js';
import { OUTCOME_WORDS, THINGS } from '../../languages/en/outcomes.js';

export type Table = readonly { outcome: Outcome; pattern: RegExp }[];
const tableOf = (key: 'done' | 'doing' | 'thing', make: (words: string) => RegExp): Table =>
  OUTCOME_WORDS.map((words) => ({ outcome: words.outcome, pattern: make(words[key]) }));

/** Tables of words that begin at a place of the text. */
export const DONE = tableOf('done', (words) => new RegExp(`(?:${words})\\b`, 'iy'));
export const DOING = tableOf('doing', (words) => new RegExp(`(?:${words})(?![\\w-])`, 'iy'));
export const THING = tableOf('thing', (words) => new RegExp(`(?:${words})\\b`, 'iy'));
/** Counted things that end with a word of the outcome. */
const COUNTED = tableOf('thing', (words) => new RegExp(`(?:^|\\s)(?:${words})$`, 'i'));

/** The outcome whose words begin at an offset; of several the longest. */
export function begins(table: Table, text: string, offset: number): Outcome | null {
  let best: { outcome: Outcome; length: number } | null = null;
  for (const { outcome, pattern } of table) {
    pattern.lastIndex = offset;
    const length = pattern.exec(text)?.[0].length ?? 0;
    if (length > (best?.length ?? 0)) best = { outcome, length };
  }
  return best?.outcome ?? null;
}

/** True when what is counted can meet the outcome: things are not killed, hurt or arrested. */
export function canMeet(counted: Span | null, outcome: Outcome): boolean {
  return !(isOfLiving(outcome) && counted !== null && THINGS.test(counted.text));
}

/** Houses too are evacuated and shops displaced; jobs are none but people's. */
function isOfLiving(outcome: Outcome): boolean {
  const alsoThings = outcome === 'evacuated' || outcome === 'displaced';
  return outcome === 'jobs' || (OUTCOMES_OF_PEOPLE.has(outcome) && !alsoThings);
}

/** The outcome that the things counted are by their name: "deaths", "seats". */
export const outcomeOfThing = ({ text }: Span): Outcome | null =>
  COUNTED.find(({ pattern }) => pattern.test(text))?.outcome ?? null;
