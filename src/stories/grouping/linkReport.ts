import type { Day } from '../../core/days.js';
import { daysBetween } from '../../core/days.js';
import type { Links, Met, ReportVector, Signed } from '../../core/grouping.js';
import { dot } from '../../tagging/vectors.js';
import { areNamesakes } from '../../core/towns.js';

/** The heaviest terms of a report, by which others find it. */
const INDEX_TERMS = 48;
/** Reports of other days looked at for each of these terms, the newest ones: a term that more share decides little. */
export const POSTINGS = 60;
/** Reports of other days that are compared in full: those that share the most of these terms. */
export const CANDIDATES = 120;
/** A story is as like a report as its likest reports are: a chain of events need not be like it in all of them. */
export const STORY_REPORTS = 10;
/** Pairs less alike than this are not alike at all. With it, what becomes of a report hangs on its neighbours alone. */
const LEAST_LIKENESS = 0.02;
/** Days after which the part of the likeness that hangs on time has fallen to 1/e, and how large that part is. */
const TIME_SCALE = 18;
const TIME_PART = 0.6;
/** The ground is the likeness of the 20th nearest report of other days: past the size of nearly every story. */
const GROUND_RANK = 20;
/** Among the reports of one very large story even the 20th is alike; no real ground was ever seen above this. */
const GROUND_LIMIT = 0.1;

/** The terms by which a report is found and finds others. */
export function indexTerms(vector: ReportVector): number[] {
  return [...vector.keys()].slice(0, INDEX_TERMS);
}

/**
 * Compares a report with those that the index found for it: cosine of the vectors, less when the days lie apart.
 * `met` may hold reports of the same day, which are linked one by one, and of other days, which are linked as stories.
 */
export function linkReport(report: Omit<Signed, 'ground'>, met: readonly Met[]): Links {
  const reports = new Map<string, number>();
  const byStory = new Map<string, { likeness: number; from: Met }[]>();
  const settled: number[] = [];
  for (const other of met) {
    if (other.report === report.report) continue;
    const likeness = likenessOf(report, other);
    if (likeness < LEAST_LIKENESS) continue;
    if (other.story === null) {
      reports.set(other.report, likeness);
      continue;
    }
    settled.push(likeness);
    const list = byStory.get(other.story);
    if (list) list.push({ likeness, from: other });
    else byStory.set(other.story, [{ likeness, from: other }]);
  }
  const stories = new Map(
    [...byStory].map(([story, list]) => {
      const likest = list
        .sort((a, b) => b.likeness - a.likeness || comesLater(a.from, b.from))
        .slice(0, STORY_REPORTS);
      const sum = (of: (entry: (typeof likest)[number]) => number) =>
        likest.reduce((total, entry) => total + of(entry), 0);
      const ground = sum(({ from }) => from.ground) / likest.length;
      return [story, { likeness: sum(({ likeness }) => likeness), nearest: likest[0]!.likeness, ground }];
    }),
  );
  settled.sort((a, b) => b - a);
  return { ground: Math.min(settled[GROUND_RANK - 1] ?? 0, GROUND_LIMIT), reports, stories };
}

/** Rounded, so that it is the same to the last bit from both sides. Reports of two towns of one name are not alike, whatever words they share. */
function likenessOf(a: Omit<Signed, 'ground'>, b: Omit<Signed, 'ground'>): number {
  if (areNamesakes(a.town, b.town)) return 0;
  return Math.round(dot(a.vector, b.vector) * timeFactor(a.day, b.day) * 1e6) / 1e6;
}

function comesLater(a: Signed, b: Signed): number {
  return a.day !== b.day ? (a.day > b.day ? -1 : 1) : a.report < b.report ? -1 : 1;
}

function timeFactor(a: Day, b: Day): number {
  return 1 - TIME_PART + TIME_PART * Math.exp(-Math.abs(daysBetween(a, b)) / TIME_SCALE);
}
