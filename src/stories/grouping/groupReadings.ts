import type { Day } from '../../core/days.js';
import { dayOf } from '../../core/days.js';
import type { Links, Signed } from '../../core/grouping.js';
import { orderReadings } from '../../core/order.js';
import type { Reading } from '../../core/reading.js';
import type { StoryAssignment } from '../../core/story.js';
import { findOrigins } from './findOrigins.js';
import { groupDay } from './groupDay.js';
import { certainTown } from '../../core/towns.js';
import { CANDIDATES, indexTerms, linkReport, POSTINGS } from './linkReport.js';
import { signReport } from './signReport.js';
import { termsOf, weighReport } from './weighReport.js';

/** For a report without a day when none of the others has one. */
const NO_DAY = '0001-01-01';

/**
 * Which reports tell one event, and which are copies. Works day by day, as reports arrive: what was settled on an earlier day
 * stays, and the result does not hang on the order of the readings. Reports without a day count as of the last one.
 * A new story takes the id of its earliest report. Assignments come in the order of the readings.
 */
export function groupReadings(readings: readonly Reading[]): StoryAssignment[] {
  const ordered = orderReadings(readings);
  const index = new Index();
  const stories = new Map<string, string>();
  for (const reports of byDay(ordered)) {
    const links = new Map(
      reports.map(({ report, day, town }) => [report.id, index.add({ report, day, town }, stories)]),
    );
    const settled = countStories(stories);
    for (const [report, story] of groupDay(links, settled, new Map())) stories.set(report, story);
    index.settle(reports.map(({ report }) => report));
  }
  const origins = findOrigins(readings);
  return readings.map(({ id, report }) => ({
    id,
    story: stories.get(report.id)!,
    origin: origins.get(report.id) ?? null,
  }));
}

interface Dated {
  report: Reading['report'];
  town: string | null;
  day: Day;
}

function byDay(ordered: readonly Reading[]): Dated[][] {
  const days = new Map<Day, Dated[]>();
  const last =
    ordered.map(({ report }) => dayOf(report.publishedAt)).findLast((day) => day !== null) ?? NO_DAY;
  for (const reading of ordered) {
    const { report } = reading;
    const day = dayOf(report.publishedAt) ?? last;
    const dated = { report, day, town: certainTown(reading) };
    const list = days.get(day);
    if (list) list.push(dated);
    else days.set(day, [dated]);
  }
  return [...days.values()];
}

function countStories(stories: ReadonlyMap<string, string>): Map<string, number> {
  const counts = new Map<string, number>();
  for (const story of stories.values()) counts.set(story, (counts.get(story) ?? 0) + 1);
  return counts;
}

/** What the store keeps for grouping, in memory. */
class Index {
  private readonly signed = new Map<string, Signed>();
  /** By term the reports of earlier days, earliest first, and those of the open day. */
  private readonly postings = new Map<number, { earlier: string[]; open: string[] }>();
  private readonly counts = new Map<number, number>();
  /** Settled reports in order: newer ones have the higher places. */
  private readonly places = new Map<string, number>();
  private reports = 0;

  /** Takes a report in, and says what it is like; `stories` holds those of earlier days. */
  add({ report, day, town }: Dated, stories: ReadonlyMap<string, string>): Links {
    const vector = weighReport(signReport(report), { reports: this.reports, counts: this.counts });
    const terms = indexTerms(vector);
    const shared = new Map<string, number>();
    const open = new Set<string>();
    for (const term of terms) {
      const posting = this.postings.get(term);
      for (const id of posting?.earlier.slice(-POSTINGS) ?? []) shared.set(id, (shared.get(id) ?? 0) + 1);
      for (const id of posting?.open ?? []) open.add(id);
    }
    const earlier = [...shared]
      .sort(([a, x], [b, y]) => y - x || this.places.get(b)! - this.places.get(a)!)
      .slice(0, CANDIDATES);
    const ids = [...open, ...earlier.map(([id]) => id)];
    const met = ids.map((id) => ({ ...this.signed.get(id)!, story: stories.get(id) ?? null }));
    const links = linkReport({ report: report.id, day, vector, town }, met);
    this.signed.set(report.id, { report: report.id, day, vector, town, ground: links.ground });
    for (const term of terms) {
      const posting = this.postings.get(term);
      if (posting) posting.open.push(report.id);
      else this.postings.set(term, { earlier: [], open: [report.id] });
    }
    return links;
  }

  /** Ends the day of these reports. */
  settle(reports: readonly Reading['report'][]): void {
    for (const report of [...reports].sort((a, b) => (a.id < b.id ? -1 : 1))) {
      this.places.set(report.id, this.places.size);
      for (const term of indexTerms(this.signed.get(report.id)!.vector)) {
        const posting = this.postings.get(term)!;
        posting.earlier.push(...posting.open.sort());
        posting.open = [];
      }
      for (const term of termsOf(signReport(report))) {
        this.counts.set(term, (this.counts.get(term) ?? 0) + 1);
      }
    }
    this.reports += reports.length;
  }
}
