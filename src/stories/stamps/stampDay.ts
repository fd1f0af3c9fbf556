import type { Day } from '../../core/days.js';
import { dayOf, daysBetween } from '../../core/days.js';
import { allMatches } from '../../core/matches.js';
import type { DayMention, Reading, StampDay } from '../../core/reading.js';
import { type Span, spanOf } from '../../core/spans.js';
import { isPageDate } from '../../languages/en/dateLine.js';
import { type Tie, tieOf } from '../../languages/en/dayTies.js';

/** What a mention of a day is worth by where it stands, what ties it, and what else is said of it. */
interface Worth extends Readonly<Record<Tie | 'untied', number>> {
  headline: number;
  lede: number;
  early: number;
  late: number;
  /** The hour or the part of the day is told. */
  clock: number;
  /** Something is measured against it ("down from 26 a week ago"). */
  comparison: number;
  /** What had happened before, told by the report itself ("had lost contact on 3 November"), or by others, which may be the past of what is told. */
  background: number;
  earlier: number;
  /** The telling is the news: the first sentence names no other day. */
  soleTelling: number;
  /** "two weeks ago" is hardly ever the exact day. */
  vague: number;
  /** A bare weekday six days back is as likely tomorrow's: the page was changed after the day that it is dated. */
  sixDaysBack: number;
  today: number;
  /** Times the binary logarithm of the days before publication. */
  lag: number;
  /** For each later mention of a day already named. */
  again: number;
}

/** Both set by hand and checked on reports whose day is known (accuracy/). */
const AS_NEWEST: Worth = {
  headline: 2,
  lede: 2,
  early: 1.6,
  late: 1,
  event: 1.2,
  death: 1.2,
  named: 0.4,
  sequel: 0.9,
  telling: -1.3,
  untied: -0.3,
  clock: 0.8,
  comparison: -2,
  background: -0.6,
  earlier: -0.2,
  soleTelling: 1.8,
  vague: -0.5,
  sixDaysBack: -1,
  today: 0.2,
  lag: -0.1,
  again: 0.2,
};
const AS_BASE: Worth = {
  headline: 1.5,
  lede: 1.8,
  early: 1.8,
  late: 0.9,
  event: 1.5,
  death: 0.5,
  named: 2,
  sequel: -1,
  telling: -0.5,
  untied: -0.5,
  clock: 0.9,
  comparison: -2,
  background: 0.3,
  earlier: 0,
  soleTelling: 0,
  vague: -0.5,
  sixDaysBack: -1,
  today: -0.6,
  lag: 0,
  again: 0.3,
};
/** What the day of publication is worth, which needs no mention. */
const PUBLISHED = 0.5;

/** Least worth of a base event's day; more is asked for beside a newest day that is an event's own. */
const LEAST_BASE = 0;
const SURE_BASE = 2.5;

/** Body characters that count as the lede, and as early. */
const LEDE = 350;
const EARLY = 1000;
/** Mentions that are weighed: beyond them a report only repeats itself. */
const MAX_WEIGHED = 2000;

const COMPARISON =
  /\b(?:(?:up|down|rise|increase|drop|fall|decrease|change[ds]?) from|compar(?:ed|ison) (?:with|to)|(?:more|fewer|less|higher|lower|later|earlier|worse|better|larger|smaller) than|against)\b[^,;.]{0,50}$/i;
const PLUPERFECT =
  /\bhad (?:\w+ly |also |already |first |not |never |been )?\w+(?:ed|en|n|t|ne|ng|ke|ld|de|d|ft)\b[^,;|]*(?:\||$)/i;
const SAID = /\b(?:said|says|told|according to|reported|alleged|testified|announced|confirmed)\b/i;
const CLOCK =
  /\b(?:[ap]\.?m\b\.?|noon|midnight|o['’]clock|morning|afternoon|evening|night|overnight|early|late)\b/i;
const VAGUE = /\bweeks? ago$/i;

interface DayScore {
  from: Day;
  to: Day;
  /** As the day of the newest development, and as that of the base event. */
  newest: number;
  base: number;
  /** Some mention ties it to what followed an event, or to its telling. */
  follows: boolean;
  /** The best mention first. */
  supports: Span[];
}

/**
 * The day of the newest development that the report is about: the best supported day of its text, else the day of publication
 * (basis `published`), never after publication; null when neither is known. `base` is the day of the event that the development
 * goes back to, when the text tells an earlier one.
 */
export function stampDay(reading: Reading, published = dayOf(reading.report.publishedAt)): StampDay | null {
  const { text, headline } = reading.report;
  const bodyStart = text.startsWith(headline) ? headline.length : 0;
  const scores = scoreDays(text, bodyStart, reading.days, published);
  const day = newestDay(text, scores, published);
  return day && { ...day, base: baseDay(scores, day.from) };
}

function newestDay(
  text: string,
  scores: readonly DayScore[],
  published: Day | null,
): Omit<StampDay, 'base'> | null {
  const [best, second] = [...scores].sort((a, b) => b.newest - a.newest || (a.to < b.to ? 1 : -1));
  const own = published && { from: published, to: published };
  if (own && (best === undefined || best.newest < PUBLISHED)) {
    const why = 'no day of the text is tied to the event, so the day of publication stands';
    return { ...own, basis: 'published', supports: [], runnerUp: rangeOf(best), why };
  }
  if (best === undefined) return null;
  const { from, to, supports } = best;
  const basis = isDateline(text, best) ? 'dateline' : 'text';
  const runnerUp = rangeOf(second) ?? (own && best.from !== published ? own : null);
  const why =
    basis === 'text' && published !== null
      ? whyOf(best, published)
      : `the ${basis} gives "${supports[0]!.text}"`;
  return { from, to, basis, supports, runnerUp, why };
}

const rangeOf = (day: DayScore | undefined) => (day ? { from: day.from, to: day.to } : null);

/** The day that is told best as the event's own; null when it is not before the newest, or when the newest is an event as good. */
function baseDay(scores: readonly DayScore[], newest: Day): StampDay['base'] {
  const [best] = [...scores].sort((a, b) => b.base - a.base || (a.to < b.to ? -1 : 1));
  if (best === undefined || best.to >= newest) return null;
  const own = scores.find(({ from }) => from === newest);
  if (best.base < (own === undefined || own.follows ? LEAST_BASE : SURE_BASE)) return null;
  return { from: best.from, to: best.to, supports: best.supports };
}

function whyOf(day: DayScore, published: Day): string {
  const words = day.supports[0]?.text ?? day.from;
  const lag = daysBetween(day.to, published);
  const distance =
    lag === 0 ? 'the day of publication' : `${lag} ${lag === 1 ? 'day' : 'days'} before publication`;
  return `"${words}" stands nearest to the event in the text, ${distance}`;
}

/** The days of the text that can be the event's, none after publication. Of a run of days the last counts, and of a night the morning. */
function scoreDays(
  text: string,
  bodyStart: number,
  days: readonly DayMention[],
  published: Day | null,
): DayScore[] {
  const byDay = new Map<Day, DayScore>();
  const sole = soleDayOfLede(text, bodyStart, days);
  for (const mention of days.slice(0, MAX_WEIGHED)) {
    const { from, to } = mention;
    // "since Sunday" and "until Friday" tell how long something lasts, not when it happened.
    if (from === null || to === null || daysBetween(from, to) > 1) continue;
    if (published !== null && from > published) continue;
    if (isPageDate(text.slice(Math.max(0, mention.start - 40), mention.start), mention.text)) continue;
    const day = published !== null && to > published ? published : to;
    const lag = published === null ? null : daysBetween(day, published);
    const traits = traitsOf(text, bodyStart, mention, lag, mention === sole);
    const newest = worthOf(traits, AS_NEWEST);
    const base = worthOf(traits, AS_BASE);
    const support = spanOf(text, mention.start, mention.end);
    const follows = (traits.sequel ?? traits.telling) !== undefined;
    const known = byDay.get(day);
    if (known === undefined) {
      byDay.set(day, { from: day, to: day, newest, base, follows, supports: [support] });
      continue;
    }
    if (newest > known.newest) known.supports.unshift(support);
    else known.supports.push(support);
    known.follows ||= follows;
    known.newest = again(known.newest, newest, AS_NEWEST);
    known.base = again(known.base, base, AS_BASE);
  }
  return [...byDay.values()];
}

const again = (known: number, more: number, worth: Worth) => Math.max(known, more) + worth.again;

/** The one mention of a day up to the end of the body's first sentence; null when there are none or several. */
function soleDayOfLede(text: string, bodyStart: number, days: readonly DayMention[]): DayMention | null {
  const body = text.slice(bodyStart, bodyStart + EARLY);
  const first = /\S[^\n]{40,}?(?:[.!?](?=\s)|\n|$)/.exec(body);
  if (first === null) return null;
  const end = bodyStart + first.index + first[0].length;
  const within = days.filter(({ start }) => start < end);
  return within.length === 1 ? within[0]! : null;
}

/** What is to be said of a mention, each trait as often as it counts. */
type Traits = Partial<Record<keyof Worth, number>>;

const worthOf = (traits: Traits, worth: Worth) =>
  Object.entries(traits).reduce((sum, [trait, times]) => sum + worth[trait as keyof Worth] * times, 0);

/** A sentence ends here: not behind "p.m." or a short form such as "Sept.". */
const SENTENCE_END = /(?<![\s.(][ap]\.?m|\b[A-Z][a-z]{0,3})[.!?]["”’)]?\s+|\n/g;

function traitsOf(
  text: string,
  bodyStart: number,
  mention: DayMention,
  lag: number | null,
  isSole: boolean,
): Traits {
  const { start, end } = mention;
  const wide = text.slice(Math.max(0, start - 140), start);
  const sentence = allMatches(SENTENCE_END, wide).at(-1);
  const before = sentence ? wide.slice(sentence.index + sentence[0].length) : wide;
  const after = text.slice(end, end + 100).split(/[.!?](?:\s|$)|\n/, 1)[0]!;
  const clause = `${before}|${after}`;
  const traits: Traits = { [zoneOf(start, bodyStart)]: 1 };
  const tie = tieOf(before, after);
  traits[tie ?? 'untied'] = 1;
  if (tie === 'telling' && isSole) traits.soleTelling = 1;
  if ([mention.text, before.slice(-20), after.slice(0, 15)].some((words) => CLOCK.test(words)))
    traits.clock = 1;
  if (COMPARISON.test(before)) traits.comparison = 1;
  if (PLUPERFECT.test(clause)) traits[SAID.test(clause) ? 'earlier' : 'background'] = 1;
  if (VAGUE.test(mention.text)) traits.vague = 1;
  if (lag === 0) traits.today = 1;
  if (lag === 6 && !/\d/.test(mention.text)) traits.sixDaysBack = 1;
  if (lag !== null && lag > 2) traits.lag = Math.min(8, Math.log2(lag));
  return traits;
}

function zoneOf(start: number, bodyStart: number): 'headline' | 'lede' | 'early' | 'late' {
  if (start < bodyStart) return 'headline';
  return start < bodyStart + LEDE ? 'lede' : start < bodyStart + EARLY ? 'early' : 'late';
}

/** A date that stands alone at the head of the text, before any sentence: "KYIV, Jan. 13". */
function isDateline(text: string, day: DayScore): boolean {
  const support = day.supports[0]!;
  const line = text.slice(text.lastIndexOf('\n', support.start - 1) + 1, support.end);
  const rest = text.slice(support.end, support.end + 3);
  return (
    line.length < 60 &&
    !/[a-z] [a-z]+ [a-z]+ /.test(line) &&
    /\d/.test(support.text) &&
    /^\s*(?:\n|[-–—(]|$)/.test(rest)
  );
}
