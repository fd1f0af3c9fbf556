import { STOP_WORDS } from '../../languages/en/judging.js';
import { meaningStem } from '../../languages/en/sameWords.js';
import { countWords } from '../../languages/en/writing.js';
import type { Day } from '../../core/days.js';
import type { Form } from './tellClaim.js';

/** What a brief has told so far: nothing is told twice, names are full where they come first, and forms take turns. */
export interface Told {
  paragraphs: string[][];
  claims: ReadonlySet<string>;
  /** Words of what each sentence says, without those that carry nothing. */
  bags: readonly ReadonlySet<string>[];
  /** The day that the last sentence gave to what was said. */
  day: Day | null;
  /** What the reader knows besides: nothing where a lead is looked for, then the headlines of the reports. */
  known: readonly string[];
  words: number;
  quotes: number;
  form: Form | null;
}

export const NOTHING_TOLD: Told = {
  paragraphs: [[]],
  claims: new Set(),
  bags: [],
  day: null,
  known: [],
  words: 0,
  quotes: 0,
  form: null,
};

/** The sentences so far, in order. */
export const sentencesOf = ({ paragraphs }: Told): string[] => paragraphs.flat();

/** With one more sentence in the last paragraph; `said` is what it says without who says it. */
export function addSentence(told: Told, text: string, said: string, more: Partial<Told>): Told {
  const last = [...told.paragraphs.at(-1)!, text];
  return {
    ...told,
    paragraphs: [...told.paragraphs.slice(0, -1), last],
    bags: [...told.bags, bagOf(said)],
    words: told.words + countWords(text),
    ...more,
  };
}

/** With a new paragraph: it names days again. */
export const startParagraph = (told: Told): Told =>
  told.paragraphs.at(-1)!.length === 0 ? told : { ...told, paragraphs: [...told.paragraphs, []], day: null };

function bagOf(text: string): Set<string> {
  const words = text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  return new Set(words.filter((word) => !STOP_WORDS.has(word) && word !== 'said').map(meaningStem));
}

/** Share of a sentence's words that one sentence before has, from which it tells nothing new; and of that one's that it may repeat. */
const REPEATED = 0.45;
const TAKEN_UP = 0.8;

/** True when most words of the sentence have been told in one sentence before, or when it tells such a sentence over again. */
export function isToldAlready(said: string, told: Told): boolean {
  const bag = bagOf(said);
  return told.bags.some((before) => {
    const shared = [...bag].filter((word) => before.has(word)).length;
    return shared > bag.size * REPEATED || shared >= before.size * TAKEN_UP;
  });
}
