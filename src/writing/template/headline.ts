import { capitalize, countWords } from '../../languages/en/writing.js';
import type { Plan, Point } from '../planBrief.js';
import { nameInFull } from './nameInFull.js';
import { isPluralName } from './nameSpeakers.js';
import { tellClaim, type Wording } from './tellClaim.js';
import { tellFigure } from './tellFigures.js';

/** Most characters of a headline. */
const MOST = 90;

/** A headline that says who did or said what, from the lead or the next claims; null when none is short enough. */
export function writeHeadline(plan: Plan, lead: Point | null): string | null {
  const points = [
    ...(lead ? [lead] : []),
    ...plan.news.filter((point) => point !== lead).slice(0, 4),
    ...plan.context.slice(0, 2),
  ];
  const known = new Set(plan.headlines.map((headline) => headline.toLowerCase()));
  let copied: string | null = null;
  // The lead's own words make the headline where they can; the story's place in it is welcome, but stands in the stamp anyway.
  for (const point of points) {
    const fitting = headlinesOf(point).filter((text) => isHeadline(text, plan));
    const fresh = fitting.filter((text) => !known.has(text.toLowerCase()));
    const chosen = fresh.find((text) => plan.place !== null && text.includes(plan.place)) ?? fresh[0];
    if (chosen !== undefined) return chosen;
    copied ??= fitting[0] ?? null;
  }
  return copied;
}

function headlinesOf(point: Point): string[] {
  return wordingsOf(point).flatMap((wording) => {
    const text = nameInFull(toHeadline(wording), point, []);
    return text === null ? [] : shortenHeadline(text);
  });
}

function isHeadline(text: string, { withheld }: Plan): boolean {
  return (
    text.length <= MOST &&
    countWords(text) >= 4 &&
    !withheld.some((words) => text.toLowerCase().includes(words))
  );
}

function wordingsOf({ claim, reading }: Point): Wording[] {
  return [...tellClaim(claim, reading), ...tellFigure(claim, reading)].filter(({ quoted }) => !quoted);
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

const TURNING = /\b(?:not|no|never|unless|if|only|but|except|deni\w+)\b/i;

const WEEKDAY = /\s+on \p{L}+day(?=\s)/u;

/**
 * The headline, and shorter ones, longest first: without its weekday and first article, then cut before a time, a reason or
 * what it was about. A negative or a condition is never cut.
 */
function shortenHeadline(text: string): string[] {
  const plain = capitalize(text.replace(/^On \p{L}+day, /u, ''));
  if (plain.length <= MOST) return [plain];
  const bare = capitalize(plain.replace(/^(?:The|An?) /, '').replace(WEEKDAY, ''));
  const credit = /, [^,]+ says?$/.exec(bare)?.[0] ?? '';
  const clause = bare.slice(0, bare.length - credit.length);
  if (TURNING.test(clause)) return [bare];
  const cuts = [
    ...clause.matchAll(/\s(?:after|since|during|when|as|because|near|about|over|for \p{L}+ing)\s/gu),
  ].map(({ index }) => clause.slice(0, index) + credit);
  return [bare, ...cuts.reverse()].filter((cut) => countWords(cut) >= 5);
}
