import type { Day } from '../../core/days.js';
import { dayOf, daysBetween } from '../../core/days.js';
import type { DayMention, Reading, StampDay } from '../../core/reading.js';
import type { Span } from '../../core/spans.js';

/** What a mention of a day is worth as the day of the event. Set by hand and checked on reports whose day is known (accuracy/). */
const WORTH = {
  headline: 2,
  lede: 2,
  early: 1.6,
  late: 1,
  event: 1.2,
  clock: 0.8,
  reporting: -1.3,
  /** When something was said, in a first sentence that names no other day: the saying is the news. */
  saying: 0.5,
  aftermath: -0.4,
  today: 0.2,
  lag: -0.1,
  /** What a figure is measured against ("down from 26 a week ago"). */
  comparison: -2,
  /** What had happened before, told by the report itself ("had lost contact on 3 November"). */
  background: -0.6,
  /** The same as others tell it, which may be the past of what is told. */
  earlier: -0.2,
  /** For each later mention of a day already named. */
  again: 0.2,
  /** For the day of publication, which needs no mention. */
  published: 0.5,
} as const;

/** Body characters that count as the lede, and as early. */
const LEDE = 350;
const EARLY = 1000;

const EVENT =
  /\b(?:happen\w*|occur\w*|took place|shot|shooting|gunfire|opened fire|kill\w*|died|dies|wounded|injur\w*|struck|strikes?|hit|attack\w*|explo\w+|crash\w*|collid\w*|derail\w*|collaps\w*|broke out|fire|blast\w*|fell|stabb\w*|murder\w*|arriv\w*|met|meets|won|voted|approved|signed|launched|captured|found|landed|erupted|earthquake|quake|storm|tornado)\b/i;
const REPORTING =
  /(?:\b(?:said|says|told|announced|according to|confirmed|reported|statement|tweeted|wrote|news conference|press conference|spokes\w+)\b[^.]{0,25}$)/i;
const REPORTING_AFTER = /^[ ,]{1,2}(?:that|police said|officials said|he said|she said|by)\b/i;
const AFTERMATH =
  /\b(?:remain\w*|condition|identified|court|charged|arraign\w*|custody|vigil|funeral|mourn\w*|investigat\w*|search\w* for)\b/i;
/** Ends the words before a day that something is compared with; "since" opens a run of days. */
const COMPARISON =
  /\b(?:(?:up|down|rise|increase|drop|fall|decrease|change[ds]?) from|compar(?:ed|ison) (?:with|to)|(?:more|fewer|less|higher|lower|later|earlier|worse|better|larger|smaller) than|against|since)\b[^,;.]{0,50}$/i;
const PLUPERFECT =
  /\bhad (?:\w+ly |also |already |first |not |never |been )?\w+(?:ed|en|n|t|ne|ng|ke|ld|de|d|ft)\b[^,;|]*(?:\||$)/i;
const SAID = /\b(?:said|says|told|according to|reported|alleged|testified|announced|confirmed)\b/i;
const CLOCK =
  /\b(?:[ap]\.?m\b\.?|noon|midnight|o['’]clock|morning|afternoon|evening|night|overnight|early|late)\b/i;

interface DayScore {
  from: Day;
  to: Day;
  score: number;
  supports: Span[];
}

/**
 * The day of the newest development that the report is about: the best supported day of its text, else the day of publication
 * (basis `published`). Never after publication; null when neither is known.
 */
export function stampDay(reading: Reading): StampDay | null {
  const { text, headline, publishedAt } = reading.report;
  const published = dayOf(publishedAt);
  const bodyStart = text.startsWith(headline) ? headline.length : 0;
  const scores = scoreDays(text, bodyStart, reading.days, published);
  const [best, second] = scores;
  if (published === null) {
    if (best === undefined) return null;
    const basis = isDateline(text, best) ? 'dateline' : 'text';
    return stampOf(best, basis, second ?? null, `the ${basis} gives "${best.supports[0]!.text}"`);
  }
  const own: DayScore = { from: published, to: published, score: WORTH.published, supports: [] };
  if (best === undefined || best.score < WORTH.published) {
    return stampOf(
      own,
      'published',
      best ?? null,
      'no day of the text is tied to the event, so the day of publication stands',
    );
  }
  const runnerUp = second ?? (best.from === published ? null : own);
  if (isDateline(text, best))
    return stampOf(best, 'dateline', runnerUp, `the dateline gives "${best.supports[0]!.text}"`);
  return stampOf(best, 'text', runnerUp, whyOf(best, published));
}

function stampOf(day: DayScore, basis: StampDay['basis'], runnerUp: DayScore | null, why: string): StampDay {
  return {
    from: day.from,
    to: day.to,
    basis,
    supports: day.supports,
    runnerUp: runnerUp && { from: runnerUp.from, to: runnerUp.to },
    why,
  };
}

function whyOf(day: DayScore, published: Day): string {
  const words = day.supports[0]?.text ?? day.from;
  const lag = daysBetween(day.to, published);
  const distance =
    lag === 0 ? 'the day of publication' : `${lag} ${lag === 1 ? 'day' : 'days'} before publication`;
  return `"${words}" stands nearest to the event in the text, ${distance}`;
}

/** The days of the text that can be the event's, best first; of equals the later. */
function scoreDays(
  text: string,
  bodyStart: number,
  days: readonly DayMention[],
  published: Day | null,
): DayScore[] {
  const byDay = new Map<Day, DayScore>();
  const news = soleDayOfLede(text, bodyStart, days);
  for (const mention of days) {
    const { from, to } = mention;
    if (from === null || to === null || daysBetween(from, to) > 1) continue;
    if (published !== null && (to > published ? from > published : false)) continue;
    const day = published !== null && to > published ? published : to;
    const start = from === to ? day : from;
    const score = scoreMention(text, bodyStart, mention, day, published, mention === news);
    const known = byDay.get(day);
    const support = { start: mention.start, end: mention.end, text: mention.text };
    if (known === undefined) byDay.set(day, { from: start, to: day, score, supports: [support] });
    else {
      if (score > known.score) known.supports.unshift(support);
      else known.supports.push(support);
      known.score = Math.max(score, known.score) + WORTH.again;
    }
  }
  return [...byDay.values()].sort((a, b) => b.score - a.score || (a.to < b.to ? 1 : -1));
}

/** The one mention of a day up to the end of the body's first sentence; null when there are none or several. */
function soleDayOfLede(text: string, bodyStart: number, days: readonly DayMention[]): DayMention | null {
  const body = text.slice(bodyStart, bodyStart + EARLY);
  const first = /\S[^\n]{40,}?(?:[.!?](?=\s)|\n|$)/.exec(body);
  if (first === null) return null;
  const end = bodyStart + first.index + first[0].length;
  const within = days.filter(({ start }) => start < end);
  return within.length === 1 ? within[0]! : null;
}

function scoreMention(
  text: string,
  bodyStart: number,
  mention: DayMention,
  day: Day,
  published: Day | null,
  isNews: boolean,
): number {
  const { start, end } = mention;
  const before = text.slice(Math.max(0, start - 120), start);
  const after = text.slice(end, end + 80);
  const clause = `${before.slice(before.search(/[^.!?\n]*$/))}|${after.slice(0, after.search(/[.!?](?:\s|$)|\n|$/))}`;
  let score: number =
    start < bodyStart
      ? WORTH.headline
      : start < bodyStart + LEDE
        ? WORTH.lede
        : start < bodyStart + EARLY
          ? WORTH.early
          : WORTH.late;
  if (EVENT.test(clause)) score += WORTH.event;
  if (CLOCK.test(mention.text) || CLOCK.test(before.slice(-20)) || CLOCK.test(after.slice(0, 15)))
    score += WORTH.clock;
  if (REPORTING.test(before) || REPORTING_AFTER.test(after))
    score += isNews && !EVENT.test(clause) ? WORTH.saying : WORTH.reporting;
  if (AFTERMATH.test(clause)) score += WORTH.aftermath;
  if (COMPARISON.test(before)) score += WORTH.comparison;
  if (PLUPERFECT.test(clause)) score += SAID.test(clause) ? WORTH.earlier : WORTH.background;
  if (published !== null) {
    if (day === published) score += WORTH.today;
    const lag = daysBetween(day, published);
    if (lag > 2) score += WORTH.lag * Math.min(8, Math.log2(lag));
  }
  return score;
}

/** A date that stands alone at the head of the text, before any sentence: "KYIV, Jan. 13". */
function isDateline(text: string, day: DayScore): boolean {
  const support = day.supports[0];
  if (support === undefined) return false;
  const line = text.slice(text.lastIndexOf('\n', support.start - 1) + 1, support.end);
  const rest = text.slice(support.end, support.end + 3);
  return (
    line.length < 60 &&
    !/[a-z] [a-z]+ [a-z]+ /.test(line) &&
    /\d/.test(support.text) &&
    /^\s*(?:\n|[-–—(]|$)/.test(rest)
  );
}
