import { MONTH } from '../../languages/en/calendar.js';
import { introducePeople } from '../../languages/en/people.js';
import { isNegation } from '../../languages/en/negation.js';
import { capitalize, countWords, isPluralName } from '../../languages/en/writing.js';
import type { Plan, Point } from '../planBrief.js';
import { isIntroduced } from './isIntroduced.js';
import { nameInFull } from './nameInFull.js';
import type { Clause } from './readClause.js';
import type { Voice, Wording } from './tellClaim.js';
import { runOf, wordingsOf } from './wordings.js';

/** Most characters of a headline. */
const MOST = 90;

/** A headline that says who did or said what, from the lead or the next claims that can make one; null when none is short enough. */
export function writeHeadline(plan: Plan, lead: Point | null, voice: Voice): string | null {
  const others = [...plan.news, ...plan.context].filter((point) => point !== lead);
  const points = lead ? [lead, ...others] : others;
  const known = new Set(plan.headlines.map((headline) => headline.toLowerCase()));
  let copied: string | null = null;
  // The lead's own words make the headline where they can; the story's place in it is welcome, but stands in the stamp anyway.
  for (const point of points) {
    const fitting = headlinesOf(point, plan, voice).filter((text) => isHeadline(text, plan, voice));
    const fresh = fitting.filter((text) => !known.has(text.toLowerCase()));
    const chosen = fresh.find((text) => plan.place !== null && text.includes(plan.place)) ?? fresh[0];
    if (chosen !== undefined) return chosen;
    copied ??= fitting[0] ?? null;
  }
  return copied;
}

function headlinesOf(point: Point, { readings, place }: Plan, voice: Voice): string[] {
  const { claim, figures } = wordingsOf(point, voice);
  return [...claim, ...figures].flatMap((wording) => {
    if (wording.form === 'quote' || wording.form === 'according') return [];
    const named = nameInFull(toHeadline(wording), point, [], readings);
    const text = named && introducePeople('', named);
    if (text === null || !isIntroduced(voice.read(text), null, [])) return [];
    const placeless = place === null ? null : withoutPlace(voice.read(text), place);
    return [text, ...(placeless === null ? [] : [placeless])].flatMap(shortenHeadline);
  });
}

function isHeadline(text: string, plan: Plan, { refused }: Voice): boolean {
  return (
    text.length <= MOST &&
    countWords(text) >= 4 &&
    !refused.has(text) &&
    runOf(text, plan) <= plan.longestRun &&
    !plan.withheld.some((words) => text.toLowerCase().includes(words))
  );
}

/** "At least 12 people were killed, the district says": present tense for who says it, no article before the speaker, no full stop. */
function toHeadline({ text, speaker }: Wording): string {
  const name = speaker === null ? '' : speaker.full;
  const present = text
    .replace('$S said', () => `${name} ${isPluralName(name) ? 'say' : 'says'}`)
    .replace('$S', () => name);
  return capitalize(
    present
      .replace('$D', '')
      .replace(/\s+/g, ' ')
      .replace(/[.\s]+$/, ''),
  );
}

/**
 * A headline without its closing "in PLACE", which the stamp beneath it says, where that only tells of something new where it is: "a sea wall in
 * Hokitika". "No school in Hokitika" is another matter than no school. Null where it does not close so.
 */
function withoutPlace({ text, words, heads, relations }: Clause, place: string): string | null {
  const at = words.findLastIndex(({ lower }) => lower === 'in');
  const end = at < 0 ? '' : text.slice(words[at]!.end + 1);
  if (end !== place && !end.startsWith(`${place}, `)) return null;
  const noun = heads[heads[at]!] ?? -1;
  const isNew = heads.some(
    (head, word) => head === noun && relations[word] === 'det' && /^an?$/.test(words[word]!.lower),
  );
  if (!isNew || words.some(({ lower }) => isNegation(lower))) return null;
  return text.slice(0, words[at]!.start).trimEnd();
}

/** The headline, and a shorter one without its date and first article. */
function shortenHeadline(text: string): string[] {
  const plain = capitalize(text.replace(DATE, ''));
  return [text, plain, capitalize(plain.replace(/^(?:The|An?) /, ''))];
}

const DATE = new RegExp(
  `(?:^on \\d{1,2} ${MONTH}, |(?: early| late)? on (?:the \\p{L}+ of )?\\d{1,2} ${MONTH}(?=$|,| \\p{Ll}))`,
  'iu',
);
