import type { Hold } from '../core/hold.js';
import type { Ledger } from '../core/ledger.js';
import type { Reading } from '../core/reading.js';
import type { Report } from '../core/report.js';
import type { Story } from '../core/story.js';
import { findHolds } from '../holds/findHolds.js';
import { buildLedger } from '../ledger/buildLedger.js';
import type { Store } from '../ports/store.js';

/** A story with everything derived from its reports. */
export interface LoadedStory {
  story: Story;
  reports: Report[];
  readings: Reading[];
  ledger: Ledger;
  holds: Hold[];
}

/** Loads a story's reports and readings and derives its ledger and holds. */
export async function loadStory(store: Store, story: Story): Promise<LoadedStory> {
  const reports = await store.reports(story.reports);
  const readings = await store.readings(story.reports);
  const ledger = buildLedger(readings, new Map(Object.entries(story.origins)));
  return { story, reports, readings, ledger, holds: findHolds(readings) };
}
