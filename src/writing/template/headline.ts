import { capitalize, countWords } from '../../languages/en/writing.js';
import type { Plan, Point } from '../planBrief.js';
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
  const made = points.flatMap((point) => wordingsOf(point).map((wording) => toHeadline(wording)));
  const fitting = made.filter(
    (text) =>
      text.length <= MOST &&
      countWords(text) >= 4 &&
      !plan.withheld.some((words) => text.toLowerCase().includes(words)),
  );
  const known = new Set(plan.headlines.map((headline) => headline.toLowerCase()));
  return fitting.find((text) => !known.has(text.toLowerCase())) ?? fitting[0] ?? null;
}

function wordingsOf({ claim, reading }: Point): Wording[] {
  return [...tellClaim(claim, reading), ...tellFigure(claim, reading)].filter(({ quoted }) => !quoted);
}

/** "At least 12 people were killed, the district says": present tense for who says it, no article before the speaker, no full stop. */
function toHeadline({ text, speaker }: Wording): string {
  const name = speaker === null ? '' : speaker.full;
  const present = text
    .replace('$S said', () => `${name} ${isPlural(name) ? 'say' : 'says'}`)
    .replace('$S', () => name);
  return capitalize(
    present
      .replace('$D', '')
      .replace(/\s+/g, ' ')
      .replace(/[.\s]+$/, ''),
  );
}

/** True for "doctors", "shop owners in Hokitika", "police": what stands before a preposition is in the plural. */
function isPlural(name: string): boolean {
  const head = name.split(/\s(?:in|of|for|at|from|with|who)\s/)[0]!.replace(/^the /, '');
  if (/^(?:an?|one)\s/.test(head)) return false;
  return /(?:[^su]s|people|police|men|women)$/.test(head) && !/^\p{Lu}.*\s\p{Lu}/u.test(head);
}
