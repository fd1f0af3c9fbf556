import type { SentenceVerdict } from '../core/brief.js';
import type { Day } from '../core/days.js';
import { dayOf, daysBetween } from '../core/days.js';
import type { Disagreement, FigureCheck, Relation } from '../core/ledger.js';
import type { Report } from '../core/report.js';
import type { StoryChange, StoryStamp } from '../core/story.js';
import { chooseNotes } from './chooseNotes.js';
import { heldRanges, maskAddress, maskHeld } from './mask.js';
import type { Quote } from './quotes.js';
import { quote } from './quotes.js';
import type { ShownClaim, ShownSpeaker } from './shownClaims.js';
import { groupBySpeaker, showClaims } from './shownClaims.js';
import type { ShownSeries } from './shownSeries.js';
import { showSeries } from './shownSeries.js';
import type { ShownOrigin } from './shownSources.js';
import { originOf, outletOf, showSources } from './shownSources.js';
import type { StoryView } from './views.js';

/** What ties a sentence to one report: outlet, day, the words, the address. Numbered through the page. */
export interface ShownNote {
  number: number;
  source: string;
  day: Day | null;
  url: string | null;
  quote: Quote;
}

export interface ShownSentence {
  /** 0 for the headline, then 1 in order. */
  number: number;
  text: string;
  notes: ShownNote[];
}

export interface ShownWatch {
  kind: 'condition' | 'status';
  claim: string;
  words: string;
  source: string;
  since: Day | null;
  /** Whole days from `since` to the newest report, or to the day that the story is shown as of; null when not known. */
  age: number | null;
  /** `rule:...`, or the editor who watches. */
  by: string;
  /** Words of the claim that met or broke it; null while it stands. */
  overtakenBy: string | null;
}

/** Names of one party, with why they are taken to be one's. */
export interface ShownParty {
  name: string;
  names: string[];
  merges: { names: string[]; by: string; why: string; words: string | null; at: Day | null }[];
}

/** A story as it may be shown: every string is masked. Page, rows, feeds, JSON-LD and API are made from this and from nothing else. */
export interface ShownStory {
  permalink: string;
  /** The day that it is shown as known on; null for now. */
  asOf: Day | null;
  /** The days on which something was reported, earliest first: those it can be shown as of. */
  days: Day[];
  headline: string;
  headlineBy: string | null;
  headlineNotes: ShownNote[];
  /** Empty without a brief. */
  paragraphs: ShownSentence[][];
  stamp: StoryStamp;
  reports: number;
  origins: number;
  sources: ShownOrigin[];
  speakers: ShownSpeaker[];
  claims: ShownClaim[];
  series: ShownSeries[];
  disagreements: { label: string; says: string; on: Disagreement['on'] }[];
  /** What does not add up, in plain sentences. */
  checks: { kind: FigureCheck['kind']; says: string }[];
  /** Parties that the reports give more than one name. */
  parties: ShownParty[];
  relations: Relation[];
  watches: ShownWatch[];
  /** Why something is held back, with how many times it stands in the reports. */
  withheld: { reason: string; times: number }[];
  /** What became of the story itself, in plain sentences, earliest first. */
  history: { kind: StoryChange['kind']; at: string; by: string | null; says: string }[];
  /** Day of the earliest report. */
  publishedAt: string | null;
  updatedAt: string;
  renderedAt: string;
}

/** Masks a view once and for all. */
export function showStory(view: StoryView): ShownStory {
  const { story, brief, ledger, reports, earlier, holds } = view;
  const mask = (text: string) => maskHeld(text, holds);
  const texts = [...reports, ...earlier];
  const byId = new Map(texts.map((report) => [report.id, report]));
  const held = new Map(texts.map((report) => [report.id, heldRanges(report.text, holds, report.id)]));
  let notes = 0;

  const showNotes = (sentence: SentenceVerdict): ShownNote[] =>
    chooseNotes(
      sentence,
      (report) => byId.get(report)?.text,
      (report) => originOf(view, report),
    ).map(({ report: id, start, end }) => {
      const report = byId.get(id)!;
      return {
        number: ++notes,
        source: mask(outletOf(report)),
        day: dayOf(report.publishedAt),
        url: maskAddress(report.url, holds),
        quote: quote(report.text, { start, end }, held.get(id) ?? []),
      };
    });

  let sentences = 0;
  const paragraphs = (brief?.paragraphs ?? []).map((paragraph) =>
    paragraph.map((sentence) => ({
      number: ++sentences,
      text: mask(sentence.text),
      notes: showNotes(sentence),
    })),
  );
  const headlineNotes = brief?.headline ? showNotes(brief.headline) : [];
  const { headline, headlineBy } = headlineOf(view);
  const known = new Map(ledger.claims.map((claim) => [claim.id, claim]));
  const wordsOf = (id: string) => {
    const claim = known.get(id);
    const text = claim === undefined ? undefined : byId.get(claim.report)?.text;
    if (claim === undefined || text === undefined) return null;
    const ranges = held.get(claim.report) ?? [];
    return claim.content.map((span) => quote(text, span, ranges).words).join(' … ');
  };
  const latest = view.asOf?.day ?? newestDay(reports);
  const sources = showSources(view);
  const claims = showClaims(view, held);

  return {
    permalink: story.permalink,
    asOf: view.asOf?.day ?? null,
    days: view.days,
    headline: mask(headline),
    headlineBy: headlineBy === null ? null : mask(headlineBy),
    headlineNotes,
    paragraphs,
    stamp: showStamp(story.stamp, mask),
    reports: reports.length,
    origins: sources.length,
    sources,
    claims,
    speakers: groupBySpeaker(claims),
    series: ledger.series.map((series) => showSeries(series, view)),
    disagreements: ledger.disagreements.map(({ series, says, on }) => ({
      label: mask(ledger.series.find(({ id }) => id === series)?.label ?? ''),
      says: mask(says),
      on,
    })),
    checks: ledger.checks.map(({ kind, says }) => ({ kind, says: mask(says) })),
    parties: ledger.parties
      .filter(({ names }) => names.length > 1)
      .map(({ name, names, merges }) => ({
        name: mask(name),
        names: names.map(mask),
        merges: merges.map(({ names: both, by, why, says, at }) => ({
          names: both.map(mask),
          by,
          why: mask(why),
          words: says === null ? null : mask(says.text),
          at,
        })),
      })),
    relations: ledger.relations.map((relation) => ({ ...relation, why: mask(relation.why) })),
    watches: ledger.watches.map((watch) => {
      const report = byId.get(watch.says.report);
      return {
        kind: watch.kind,
        claim: watch.claim,
        words:
          report === undefined
            ? mask(watch.says.text)
            : quote(report.text, watch.says, held.get(report.id) ?? []).words,
        source: report === undefined ? '' : mask(outletOf(report)),
        since: watch.since,
        age: watch.since === null || latest === null ? null : Math.max(0, daysBetween(watch.since, latest)),
        by: watch.by,
        overtakenBy: watch.overtakenBy === null ? null : (wordsOf(watch.overtakenBy) ?? 'a later report'),
      };
    }),
    withheld: reasonsOf(view),
    history: view.changes.map((change) => showChange(change, story.id, mask)),
    publishedAt: earliest(reports),
    updatedAt: story.updatedAt,
    renderedAt: view.renderedAt,
  };
}

/** Our headline if it passed the check, else the first outlet's, credited to it. */
function headlineOf({ brief, reports }: StoryView): { headline: string; headlineBy: string | null } {
  if (brief?.headline) return { headline: brief.headline.text, headlineBy: null };
  const first = reports.find((report) => report.headline !== '') ?? reports[0];
  if (first === undefined) return { headline: 'A story without reports', headlineBy: null };
  return { headline: first.headline || 'A report without a headline', headlineBy: outletOf(first) };
}

function showStamp(stamp: StoryStamp, mask: (text: string) => string): StoryStamp {
  const { place, day } = stamp;
  return {
    place: place === null ? null : { ...place, name: mask(place.name), why: mask(place.why), supports: [] },
    day:
      day === null
        ? null
        : {
            ...day,
            why: mask(day.why),
            supports: [],
            base: day.base === null ? null : { ...day.base, supports: [] },
          },
  };
}

function showChange(
  { kind, story, at, by, why }: StoryChange,
  id: string,
  mask: (text: string) => string,
): ShownStory['history'][number] {
  const isMain = story === id;
  const deed =
    kind === 'merge'
      ? isMain
        ? 'Another story was merged into this one'
        : 'It was merged into another story'
      : isMain
        ? 'Some of its reports were parted from it'
        : 'It was parted from another story';
  const who = by === null ? 'by the rules of grouping' : `by ${mask(by)}`;
  const reason = why === null ? '' : `: ${mask(why)}`;
  return { kind, at, by: by === null ? null : mask(by), says: `${deed} ${who}${reason}` };
}

function reasonsOf({ holds }: StoryView): { reason: string; times: number }[] {
  const times = new Map<string, number>();
  for (const hold of holds) times.set(hold.reason, (times.get(hold.reason) ?? 0) + hold.withheld.length);
  return [...times].map(([reason, count]) => ({ reason, times: count }));
}

function earliest(reports: readonly Report[]): string | null {
  const days = reports.flatMap((report) => report.publishedAt ?? []);
  return days.length === 0 ? null : days.reduce((a, b) => (Date.parse(b) < Date.parse(a) ? b : a));
}

function newestDay(reports: readonly Report[]): Day | null {
  return (
    reports.flatMap(({ publishedAt }) => dayOf(publishedAt) ?? []).reduce((a, b) => (b > a ? b : a), '') ||
    null
  );
}
