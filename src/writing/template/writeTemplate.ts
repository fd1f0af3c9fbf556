import type { Draft } from '../../core/brief.js';
import type { Day } from '../../core/days.js';
import { STOP_WORDS } from '../../languages/en/judging.js';
import { meaningStem } from '../../languages/en/sameWords.js';
import { capitalize, countWords, dayInWords } from '../../languages/en/writing.js';
import { nameInFull } from './nameInFull.js';
import { contains } from '../../core/spans.js';
import { FEWEST_SENTENCES } from '../dropSentences.js';
import { ageOf, FEWEST_CLAIMS, type Plan, type Point, type Role } from '../planBrief.js';
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
/** Fewest words of a sentence: shorter ones say too little on their own. */
const FEWEST_WORDS = 5;

/** Words that a sentence may share beyond the longest run when there is no other wording, and when the brief would be too short. */
const SLACK = 6;
const LAST_SLACK = 9;
/** Words below which a brief is too short. */
const SHORT = 80;

/** What has been told so far, so that nothing is told twice and names are full where they come first. */
interface Told {
  texts: string[];
  /** Sentences of the paragraph that are already set. */
  earlier: string[];
  claims: Set<string>;
  /** Words of what was told, to keep near-repeats out. */
  bags: Set<string>[];
  day: Day | null;
  words: number;
  quotes: number;
  /** How far beyond the longest run a sentence may go. */
  slack: number;
}

/** Writes the plan in plain sentences; null when it holds too little. The same plan gives the same text. */
export function writeTemplate(plan: Plan): Draft | null {
  if (new Set([...plan.news, ...plan.context].map(({ claim }) => claim.id)).size < FEWEST_CLAIMS) return null;
  const told: Told = {
    texts: [],
    earlier: [],
    claims: new Set(),
    bags: [],
    day: null,
    words: 0,
    quotes: 0,
    slack: SLACK,
  };
  const lead = plan.news.find((point) => tell(point, plan, told));
  const first = told.texts.splice(0);
  told.earlier = first;
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
  told.earlier = [];
  told.day = null;
  const roles: Role[] = ['status', 'denial', 'offer', 'quote', 'background'];
  const context = roles.flatMap((role) =>
    plan.context.filter((point) => point.role === role).slice(0, role === 'background' ? 6 : 3),
  );
  fill(context, plan, told, MOST_SENTENCES, MOST_WORDS);
  const second = told.texts.splice(0);
  fill(plan.news, plan, told, MOST_SENTENCES - second.length, MOST_WORDS - 40);
  second.push(...told.texts.splice(0));
  if (told.words < SHORT) {
    told.slack = LAST_SLACK;
    told.earlier = second;
    fill([...plan.news, ...plan.context], plan, told, MOST_SENTENCES - second.length, MOST_WORDS);
    second.push(...told.texts);
  }
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
    const finished = finish(wording, point, plan, told);
    const text = finished && nameInFull(finished, point, [...told.earlier, ...told.texts]);
    if (!text) continue;
    const count = countWords(text);
    if (count > LONGEST || count < FEWEST_WORDS || isWithheld(text, plan) || isToldAlready(text, told))
      continue;
    const run = Math.max(0, longestSharedRun(text, plan.readings) - LONGEST_RUN) + (/^\d/.test(text) ? 1 : 0);
    if (best === null || run < best.run) best = { text, wording, run };
    if (run === 0) break;
  }
  if (best === null || best.run > told.slack || told.words + countWords(best.text) > MOST_WORDS) return false;
  told.texts.push(best.text);
  told.bags.push(bagOf(best.text));
  told.claims.add(point.claim.id);
  told.words += countWords(best.text);
  if (best.wording.quoted) told.quotes++;
  told.day = point.claim.saidAt ?? told.day;
  return true;
}

const tellFigureFirst = ({ claim, reading }: Point): Wording[] =>
  claim.figures.length === 1 ? [] : tellFigure(claim, reading);

/** The wording with its speaker and day filled in; null when a weekday would be taken for one of this week. */
function finish(
  { text, speaker }: Wording,
  { claim, reading }: Point,
  plan: Plan,
  told: Told,
): string | null {
  const before = [...told.earlier, ...told.texts].join(' ').toLowerCase();
  const name =
    speaker === null ? '' : before.includes(speaker.full.toLowerCase()) ? speaker.short : speaker.full;
  const { latest } = plan;
  let dated = text;
  // "Last week" was a week before the old report: what happened stays true without it.
  if (ageOf(claim, latest) > 0) dated = dated.replace(/\s(?:last|earlier this) (?:week|month|year)\b/g, '');
  if (latest !== null && ageOf(claim, latest) > 6) {
    const content = { start: claim.content[0]!.start, end: claim.content.at(-1)!.end };
    for (const day of reading.days.filter((one) => contains(content, one))) {
      const weekday = WEEKDAY.exec(day.text)?.[0];
      if (weekday && day.from !== null && day.from === day.to)
        dated = dated.replace(weekday, dayInWords(day.from, latest));
    }
    if (WEEKDAY.test(dated)) return null;
  }
  const isNew = claim.saidAt !== null && claim.saidAt !== told.day && !WEEKDAY.test(dated);
  const day = isNew && latest !== null ? ` on ${dayInWords(claim.saidAt!, latest)}` : '';
  return closeSentence(dated.replace('$S', () => name).replace('$D', day));
}

const WEEKDAY = /\b(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b/;

function isWithheld(text: string, plan: Plan): boolean {
  const lower = text.toLowerCase();
  return plan.withheld.some((words) => words !== '' && lower.includes(words));
}

function bagOf(text: string): Set<string> {
  const words = text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  return new Set(words.filter((word) => !STOP_WORDS.has(word) && word !== 'said').map(meaningStem));
}

/** True when most words of the sentence have been told in one sentence before. */
function isToldAlready(text: string, told: Told): boolean {
  const bag = [...bagOf(text)];
  return told.bags.some((before) => bag.filter((word) => before.has(word)).length > bag.length * 0.55);
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
  told.words += countWords(text);
  told.bags.push(bagOf(text));
  return text;
}

function nameOf(point: Plan['disagreements'][number]['points'][number], plan: Plan): SpeakerName | null {
  const reading = plan.readings.find(({ report }) => report.id === point.report);
  const speaker = reading?.claims.find(({ id }) => id === point.claim)?.speakers.at(-1);
  return reading && speaker ? nameSpeaker(speaker, reading) : null;
}
