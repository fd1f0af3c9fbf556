import type { Claim, Figure } from '../../core/reading.js';
import { PEOPLE_WORDS, usualCounted } from '../../languages/en/counted.js';
import { stemWord } from '../../languages/en/stems.js';
import { STOPWORDS } from '../../languages/en/stopwords.js';
import { splitWords } from '../../tagging/words.js';

/** What a figure counts: `key` is the same for the same thing, `label` is plain words for it. */
export interface CountedThing {
  key: string;
  label: string;
}

const PEOPLE: CountedThing = { key: 'people', label: 'people' };
/** What can happen to nobody but people. */
const HAPPENS_TO_PEOPLE = new Set([
  'killed',
  'injured',
  'casualties',
  'missing',
  'hospitalised',
  'infected',
  'homeless',
  'evacuated',
  'displaced',
]);
/** The noun phrase ends where its first complement begins. */
const COMPLEMENT =
  /[,;:(]|\s(?:of|in|from|on|at|by|who|that|which|with|near|across|along|under|after|since|for|to)\s/i;

/**
 * The thing a figure counts: its head noun, with the names before it. A figure that leaves it out ("300 soldiers died and 2,700
 * were injured") counts the same as the one before it in the claim, else people; null when it can be neither.
 */
export function countedThing(figure: Figure, claim: Claim): CountedThing | null {
  if (figure.counted === null) {
    if (!HAPPENS_TO_PEOPLE.has(figure.outcome)) return null;
    const before = claim.figures.findLast(
      (other) => other.end <= figure.start && other.counted !== null && HAPPENS_TO_PEOPLE.has(other.outcome),
    );
    return before ? countedThing(before, claim) : PEOPLE;
  }
  const phrase = figure.counted.text.split(COMPLEMENT, 1)[0]!.trim();
  const words = splitWords(phrase).filter(
    (word) => !/^\p{N}+$/u.test(word) && !STOPWORDS.has(word.toLowerCase()),
  );
  const last = words.at(-1);
  if (last === undefined) return HAPPENS_TO_PEOPLE.has(figure.outcome) ? PEOPLE : null;
  const head = last.toLowerCase();
  const names = words.slice(0, -1).filter((word) => /^\p{Lu}/u.test(word));
  if (
    PEOPLE_WORDS.has(head) &&
    (HAPPENS_TO_PEOPLE.has(figure.outcome) || /^(?:people|persons?|residents?)$/.test(head))
  ) {
    if (names.length === 0) return PEOPLE;
    return {
      key: [...names.map((name) => name.toLowerCase()), 'people'].join(' '),
      label: [...names, 'people'].join(' '),
    };
  }
  const usual = usualCounted(head);
  return {
    key: [...names.map((name) => name.toLowerCase()), stemWord(usual)].join(' '),
    label: [...names, usual].join(' '),
  };
}
