import { MONTH, WEEKDAY } from '../../languages/en/calendar.js';
import { introducePeople } from '../../languages/en/people.js';
import { gradeOf } from '../../languages/en/readability.js';
import { countWords, dateInWords } from '../../languages/en/writing.js';
import { ageOf, type Plan, type Point } from '../planBrief.js';
import { closeSentence } from './clauses.js';
import { isIntroduced } from './isIntroduced.js';
import { nameInFull } from './nameInFull.js';
import { LONGEST, type Voice, type Wording } from './tellClaim.js';
import { addSentence, isToldAlready, sentencesOf, type Told } from './told.js';
import { runOf, wordingsOf } from './wordings.js';

/** Fewest words of a sentence: shorter ones say too little on their own. */
const FEWEST_WORDS = 5;
/** Words in a row of a report, words and school grade of a sentence from which another wording is looked for. */
const AIM_RUN = 8;
const AIM_WORDS = 16;
const AIM_GRADE = 10;
/** What weighs on a wording, in words that it leaves out. */
const COSTS = {
  run: 1.5,
  words: 0.7,
  grade: 0.5,
  sameForm: 2.5,
  digit: 2,
  according: 1.5,
  weekday: 5,
} as const;

/** What has been told with one more sentence: the best sound wording of the point that says something new; null when there is none. */
export function chooseWording(point: Point, plan: Plan, told: Told, voice: Voice): Told | null {
  const { claim } = point;
  if (told.claims.has(claim.id)) return null;
  const made = wordingsOf(point, voice);
  const ways = [...(claim.figures.length === 1 ? [] : made.figures), ...made.claim];
  const fullest = Math.max(0, ...ways.map(({ text }) => countWords(text)));
  let best: { text: string; wording: Wording; cost: number } | null = null;
  for (const wording of ways) {
    if (wording.form === 'quote' && told.quotes > 0) continue;
    const named = nameInFull(finish(wording, point, plan, told), point, sentencesOf(told), plan.readings);
    const text = named && introducePeople(sentencesOf(told).join(' '), named);
    if (text === null || voice.refused.has(text) || !isFit(text, wording, plan, told, voice)) continue;
    const run = runOf(text, plan);
    if (run > plan.longestRun) continue;
    const cost = costOf(text, run, told, wording) + fullest - countWords(wording.text);
    if (best === null || cost < best.cost) best = { text, wording, cost };
  }
  if (best === null) return null;
  const { text, wording } = best;
  return addSentence(told, text, saidOf(wording), {
    claims: new Set([...told.claims, claim.id]),
    day: claim.saidAt ?? told.day,
    quotes: told.quotes + (wording.form === 'quote' ? 1 : 0),
    form: wording.form,
  });
}

/** A wording without speaker and day. */
const saidOf = ({ text }: Wording) => text.replace('$S', '').replace('$D', '');

function isFit(text: string, wording: Wording, plan: Plan, told: Told, { read, hardest }: Voice): boolean {
  const count = countWords(text);
  return (
    count <= LONGEST &&
    count >= FEWEST_WORDS &&
    gradeOf([text]) <= hardest &&
    !plan.withheld.some((words) => words !== '' && text.toLowerCase().includes(words)) &&
    !LOOSE_WEEKDAY.test(text) &&
    !PAST_WEEKDAY.test(text) &&
    isDated(text, told) &&
    !isToldAlready(saidOf(wording), told) &&
    isIntroduced(read(text), wording.speaker, [...told.known, ...sentencesOf(told)])
  );
}

/** A weekday that nothing ties to a date or a noun: of which week is not said. */
const LOOSE_WEEKDAY = new RegExp(
  `(?<!\\b(?:on|next|by|until|an?|the|each|every) )\\b${WEEKDAY}(?!['’]| \\p{Ll})`,
  'u',
);
/** A day that has been, by its weekday alone. */
const PAST_WEEKDAY = new RegExp(
  `^(?!.*\\b(?:will|would|could|can|may|might|should|if|until)\\b).*\\bon ${WEEKDAY}\\b(?!['’])`,
  'u',
);
const WEEKDAY_NAME = new RegExp(`\\b${WEEKDAY}\\b`);
const CLOCK = /\d ?[ap]\.?m\b/i;
const DATE = new RegExp(`\\b\\d{1,2} ${MONTH}`, 'u');

/** A time of the day needs its day, in the sentence or before it. */
function isDated(text: string, told: Told): boolean {
  return !CLOCK.test(text) || DATE.test(text) || sentencesOf(told).some((sentence) => DATE.test(sentence));
}

function costOf(text: string, run: number, told: Told, { form }: Wording): number {
  const over = (value: number, aim: number) => Math.max(0, value - aim);
  return (
    over(run, AIM_RUN) * COSTS.run +
    over(countWords(text), AIM_WORDS) * COSTS.words +
    over(gradeOf([text]), AIM_GRADE) * COSTS.grade +
    (form === told.form && form !== 'plain' ? COSTS.sameForm : 0) +
    (form === 'according' ? COSTS.according : 0) +
    (/^\d/.test(text) ? COSTS.digit : 0) +
    (WEEKDAY_NAME.test(text) ? COSTS.weekday : 0)
  );
}

/** The wording with its speaker and day filled in: names in full where they come first, the day where it is another than that of the sentence before. */
function finish({ text, speaker }: Wording, { claim }: Point, { latest }: Plan, told: Told): string {
  const before = sentencesOf(told).join(' ').toLowerCase();
  const name =
    speaker === null ? '' : before.includes(speaker.full.toLowerCase()) ? speaker.short : speaker.full;
  // "Last week" was a week before the old report: what happened stays true without it.
  const lasting =
    ageOf(claim, latest) > 0
      ? text.replace(/\s(?:last|earlier this) (?:week|month|year)\b(?!['’])/g, '')
      : text;
  const date = claim.saidAt === null || claim.saidAt === told.day ? null : dateInWords(claim.saidAt, latest);
  const day = date === null || lasting.includes(date) ? '' : ` on ${date}`;
  return closeSentence(lasting.replace('$S', () => name).replace('$D', day));
}
