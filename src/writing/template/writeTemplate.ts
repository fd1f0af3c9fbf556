import type { Draft } from '../../core/brief.js';
import type { Day } from '../../core/days.js';
import { capitalize, countWords, dayInWords } from '../../languages/en/writing.js';
import { FEWEST_SENTENCES } from '../dropSentences.js';
import { FEWEST_CLAIMS, type Plan, type Point, type Role } from '../planBrief.js';
import { LONGEST_RUN, longestSharedRun } from '../rights.js';
import { closeSentence } from './clauses.js';
import { writeHeadline } from './headline.js';
import type { SpeakerName } from './nameSpeakers.js';
import { nameSpeaker } from './nameSpeakers.js';
import { LONGEST, tellClaim, type Wording } from './tellClaim.js';
import { tellDisagreement, tellFigure } from './tellFigures.js';

/** Most words of a brief, and most sentences of each of its two paragraphs. */
const MOST_WORDS = 180;
const MOST_SENTENCES = 5;

/** What has been told so far, so that nothing is told twice and names are full where they come first. */
interface Told {
  texts: string[];
  claims: Set<string>;
  /** Words of what was told, to keep near-repeats out. */
  bags: Set<string>[];
  named: Set<string>;
  day: Day | null;
  words: number;
  quotes: number;
}

/** Writes the plan in plain sentences; null when it holds too little. The same plan gives the same text. */
export function writeTemplate(plan: Plan): Draft | null {
  if (new Set([...plan.news, ...plan.context].map(({ claim }) => claim.id)).size < FEWEST_CLAIMS) return null;
  const told: Told = {
    texts: [],
    claims: new Set(),
    bags: [],
    named: new Set(),
    day: null,
    words: 0,
    quotes: 0,
  };
  const lead = plan.news.find((point) => tell(point, plan, told));
  const first = told.texts.splice(0);
  for (const disagreement of plan.disagreements.slice(0, 1)) {
    const text = disagreementText(disagreement, plan, told);
    if (text !== null) first.push(text);
  }
  fill(
    plan.news.filter((point) => point !== lead),
    plan,
    told,
    MOST_SENTENCES - first.length,
    95,
  );
  first.push(...told.texts.splice(0));
  told.named.clear();
  told.day = null;
  const roles: Role[] = ['status', 'denial', 'offer', 'quote', 'background'];
  const context = roles.flatMap((role) =>
    plan.context.filter((point) => point.role === role).slice(0, role === 'background' ? 6 : 3),
  );
  fill(context, plan, told, MOST_SENTENCES, MOST_WORDS);
  const second = told.texts.splice(0);
  fill(plan.news, plan, told, MOST_SENTENCES - second.length, MOST_WORDS - 40);
  second.push(...told.texts);
  const paragraphs = [first, second].filter((sentences) => sentences.length > 0);
  if (paragraphs.flat().length < FEWEST_SENTENCES) return null;
  return { headline: writeHeadline(plan, lead ?? null), paragraphs };
}

function fill(points: readonly Point[], plan: Plan, told: Told, room: number, words: number): void {
  const perRole = new Map<Role, number>();
  for (const point of points) {
    if (told.texts.length >= room || told.words >= words) return;
    const count = perRole.get(point.role) ?? 0;
    if (count >= 3) continue;
    if (tell(point, plan, told)) perRole.set(point.role, count + 1);
  }
}

/** Adds the first sound wording of a point that says something new; false when there is none. */
function tell(point: Point, plan: Plan, told: Told): boolean {
  if (told.claims.has(point.claim.id)) return false;
  const wordings = [...tellFigureFirst(point), ...tellClaim(point.claim, point.reading)];
  let best: { text: string; wording: Wording; run: number } | null = null;
  for (const wording of wordings) {
    if (wording.quoted && told.quotes > 0) continue;
    const text = finish(wording, point, plan, told);
    const count = countWords(text);
    if (count > LONGEST || count < 4 || isWithheld(text, plan) || isToldAlready(text, told)) continue;
    const run = Math.max(0, longestSharedRun(text, plan.readings) - LONGEST_RUN);
    if (best === null || run < best.run) best = { text, wording, run };
    if (run === 0) break;
  }
  if (best === null || best.run > 6 || told.words + countWords(best.text) > MOST_WORDS) return false;
  told.texts.push(best.text);
  told.bags.push(bagOf(best.text));
  told.claims.add(point.claim.id);
  told.words += countWords(best.text);
  if (best.wording.quoted) told.quotes++;
  if (best.wording.speaker) told.named.add(best.wording.speaker.full);
  told.day = point.claim.saidAt ?? told.day;
  return true;
}

const tellFigureFirst = ({ claim, reading }: Point): Wording[] =>
  claim.figures.length === 1 ? [] : tellFigure(claim, reading);

function finish({ text, speaker }: Wording, { claim }: Point, plan: Plan, told: Told): string {
  const name = speaker === null ? '' : told.named.has(speaker.full) ? speaker.short : speaker.full;
  const day =
    claim.saidAt !== null && plan.latest !== null && claim.saidAt !== told.day
      ? ` on ${dayInWords(claim.saidAt, plan.latest)}`
      : '';
  return closeSentence(
    text
      .replace('$S', () => name)
      .replace('$D', () => (/\bon (?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b/.test(text) ? '' : day)),
  );
}

function isWithheld(text: string, plan: Plan): boolean {
  const lower = text.toLowerCase();
  return plan.withheld.some((words) => words !== '' && lower.includes(words));
}

const bagOf = (text: string) => new Set(text.toLowerCase().match(/[\p{L}\p{N}]{3,}/gu) ?? []);

/** True when most words of the sentence have been told in one sentence before. */
function isToldAlready(text: string, told: Told): boolean {
  const bag = [...bagOf(text)];
  return told.bags.some((before) => bag.filter((word) => before.has(word)).length > bag.length * 0.65);
}

function disagreementText(
  disagreement: Plan['disagreements'][number],
  plan: Plan,
  told: Told,
): string | null {
  const outcome = disagreement.points[0]?.figure.outcome;
  const words =
    outcome === 'killed'
      ? 'dead'
      : outcome === 'injured' || outcome === 'missing' || outcome === 'displaced'
        ? outcome
        : undefined;
  const made = tellDisagreement(disagreement, words, (point) => nameOf(point, plan));
  if (made === null) return null;
  const text = capitalize(closeSentence(made.text));
  if (isWithheld(text, plan) || countWords(text) > LONGEST) return null;
  for (const { full } of made.speakers) told.named.add(full);
  told.words += countWords(text);
  told.bags.push(bagOf(text));
  return text;
}

function nameOf(point: Plan['disagreements'][number]['points'][number], plan: Plan): SpeakerName | null {
  const reading = plan.readings.find(({ report }) => report.id === point.report);
  const speaker = reading?.claims.find(({ id }) => id === point.claim)?.speakers.at(-1);
  return reading && speaker ? nameSpeaker(speaker, reading) : null;
}
