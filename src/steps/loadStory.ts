import { type Day, dayOf } from '../core/days.js';
import type { Hold } from '../core/hold.js';
import type { Ledger } from '../core/ledger.js';
import type { Reading } from '../core/reading.js';
import { countsFrom, type Report } from '../core/report.js';
import type { Story, StoryChange } from '../core/story.js';
import { findHolds } from '../holds/findHolds.js';
import { buildLedger } from '../ledger/buildLedger.js';
import { type AsOf, type Kept, knownOn } from '../ledger/kept.js';
import { stampStory } from '../stories/stamps/stampStory.js';
import { findCopies } from './makeStory.js';
import type { LedgerPorts } from './ports.js';

/** A story with everything derived from its reports. */
export interface LoadedStory {
  story: Story;
  /** The reports as they stand, earliest first. */
  reports: Report[];
  /** Wordings that those reports replaced: their words stay in the ledger, no brief rests on them. */
  earlier: Report[];
  /** Of `reports` alone. */
  readings: Reading[];
  ledger: Ledger;
  holds: Hold[];
  /** The merges and splits that the story took part in, earliest first. */
  changes: StoryChange[];
  /** The days on which something was reported, earliest first, whatever day it is loaded as of. */
  days: Day[];
}

/**
 * Loads a story's reports and readings and derives its ledger and holds; with `asOf`, as it was known at the end of that day: the
 * reports, wordings and judgements of then, stamped anew, and its copies found anew.
 */
export async function loadStory(
  { store, owners }: LedgerPorts,
  story: Story,
  asOf: AsOf | null = null,
): Promise<LoadedStory> {
  const replacedBy = await store.earlierWordings(story.reports);
  const ids = [...story.reports, ...replacedBy.keys()];
  const [reports, stored, judgements] = await Promise.all([
    store.reports(ids),
    store.readings(ids),
    store.judgements(ids),
  ]);
  const learnedAt = new Map(
    reports.flatMap(({ id, fetchedAt }) => (fetchedAt === null ? [] : [[id, fetchedAt] as const])),
  );
  const all: Kept = { learnedAt, replacedBy, judgements };
  const { readings: known, kept } =
    asOf === null ? { readings: stored, kept: all } : knownOn(asOf, stored, all);
  const isKnown = new Set(known.map(({ report }) => report.id));
  const stands = ({ id }: { id: string }) => !kept.replacedBy.has(id);
  const readings = known.filter(({ report }) => stands(report));
  const current = reports.filter((report) => (asOf === null || isKnown.has(report.id)) && stands(report));
  const origins = asOf === null ? story.origins : Object.fromEntries(findCopies(current, readings));
  return {
    story:
      asOf === null
        ? story
        : { ...story, reports: current.map(({ id }) => id), origins, stamp: stampStory(readings) },
    reports: current,
    earlier: reports.filter((report) => isKnown.has(report.id) && !stands(report)),
    readings,
    ledger: buildLedger(known, new Map(Object.entries(origins)), kept, owners),
    holds: findHolds(known),
    days: daysOf(reports),
    changes: (await store.storyChanges(story.id)).filter(
      ({ at }) => asOf === null || at.slice(0, 10) <= asOf.day,
    ),
  };
}

/** Days of publication; an undated report counts on the day it was taken in. */
function daysOf(reports: readonly Report[]): Day[] {
  const days = reports.flatMap(
    ({ publishedAt, fetchedAt }) => dayOf(countsFrom(publishedAt, fetchedAt) ?? fetchedAt) ?? [],
  );
  return [...new Set(days)].sort();
}
