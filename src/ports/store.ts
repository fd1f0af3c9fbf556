import type { Draft } from '../core/brief.js';
import type { Day } from '../core/days.js';
import type { Act, Judgement } from '../core/judgement.js';
import type { Alert } from '../core/ledger.js';
import type { Certainty, ClaimKind, Outcome, Reading } from '../core/reading.js';
import type { Report } from '../core/report.js';
import type { Story, StoryChange } from '../core/story.js';
import type { GroupingIndex } from './groupingIndex.js';

/** Work to be done. `key` is `step:subject:version`; a key is stored once, which makes a second run harmless. */
export interface Job {
  key: string;
  step: string;
  subject: string;
}

export interface StoredBrief {
  story: string;
  draft: Draft;
  /** Who wrote it: "template", or the model's name. */
  writer: string;
  madeAt: string;
  /** Key of what it was made from (report ids and versions): equal key, equal brief. */
  basis: string;
}

/** Which claims are asked for; what is absent does not narrow. */
export interface ClaimQuery {
  /** Words of a speaker's name, any of the chain; case does not count. */
  speaker?: string;
  kind?: ClaimKind;
  certainty?: Certainty;
  outcome?: Outcome;
  /** Words of the place that the report is about, or an ISO 3166-1 alpha-2 code. */
  place?: string;
  /** Said, or else reported, on this day or later; both ends are inclusive. */
  from?: Day;
  to?: Day;
  /** Story id. */
  story?: string;
  limit: number;
  offset: number;
}

/** Stories as they are now, what became of others, and the work that follows. */
export interface StoryUpdate {
  stories: readonly Story[];
  changes: readonly StoryChange[];
  jobs: readonly Job[];
}

/** Everything that must outlive the process. Every method is one transaction: it happens wholly or not at all. */
export interface Store extends GroupingIndex {
  /**
   * Puts reports in, each with the jobs that it makes necessary, and says for each what it was. `seen`: the same report is
   * there (nothing is written for it); `revised`: another wording of the same source and address is there, and this one
   * now replaces it.
   */
  addReports(
    entries: readonly { report: Report; jobs: readonly Job[] }[],
  ): Promise<('new' | 'seen' | 'revised')[]>;
  /** The reports asked for, in the order asked; absent ids are left out, with `currentOnly` also those that a later wording replaced. */
  reports(ids: readonly string[], options?: { currentOnly?: boolean }): Promise<Report[]>;
  /** All report ids, by published day, then id; `currentOnly` leaves out those that a later wording replaced. */
  reportIds(options?: { currentOnly?: boolean }): Promise<string[]>;

  /** Stores readings (replacing those by an older reader) with their jobs. Refuses spans that do not match the report's words (`store-mismatch`). */
  saveReadings(
    entries: readonly { reading: Reading; jobs: readonly Job[] }[],
    readerVersion: number,
  ): Promise<void>;
  /** The readings of these reports, in the order asked; those not yet read are left out. Verifies spans on load. */
  readings(reportIds: readonly string[]): Promise<Reading[]>;

  /** Ids of claims of reports that are in a story, and of the wordings that these replaced, with the story's id: newest day first, undated last. */
  findClaims(query: ClaimQuery): Promise<{ id: string; story: string }[]>;
  /** The wordings that these reports replaced, directly or through others: earlier id to the id of the one after it. */
  earlierWordings(reportIds: readonly string[]): Promise<Map<string, string>>;
  /** The wording that stands now for each of these reports: itself, or the last one that replaced it. */
  standingWordings(reportIds: readonly string[]): Promise<Map<string, string>>;

  /** Keeps an editor's judgement about these reports (one at least) together with what it does to stories, and gives its number. */
  addJudgement(
    judgement: { reports: readonly string[]; act: Act; by: string; at: string; why: string },
    update: StoryUpdate,
  ): Promise<number>;
  /** Judgements about any of these reports, oldest first. */
  judgements(reportIds: readonly string[]): Promise<Judgement[]>;
  /** Keeps the alerts that are not yet there, as raised at this instant, and says how many these were. */
  addAlerts(alerts: readonly Alert[], at: string): Promise<number>;
  /** Alerts raised after this instant, in any form of ISO 8601 (null: all), newest first. */
  alerts(options: {
    since: string | null;
    limit: number;
    offset: number;
  }): Promise<(Alert & { at: string })[]>;

  /**
   * Puts these stories in the place of those with their ids, with the jobs, and keeps the changes. Of a `merge`, `other` ceases,
   * and its permalink leads to `story`.
   */
  saveStories(
    stories: readonly Story[],
    changes: readonly StoryChange[],
    jobs: readonly Job[],
  ): Promise<void>;
  /** The merges and splits that a story took part in, earliest first. */
  storyChanges(storyId: string): Promise<StoryChange[]>;
  stories(ids: readonly string[]): Promise<Story[]>;
  /** The story each of these reports belongs to: report id to story id. */
  storiesOf(reportIds: readonly string[]): Promise<Map<string, string>>;
  /** Story by its permalink, or the permalink that took its place. */
  storyByPermalink(permalink: string): Promise<{ story: Story } | { movedTo: string } | null>;
  /** Permalinks that lead elsewhere, each with the permalink of the story that took its place. */
  listRedirects(): Promise<{ from: string; to: string }[]>;
  /** Newest stamp day first. `place` filters by the stamp's place id, `country` by ISO code. */
  listStories(options: { limit: number; offset: number; place?: string; country?: string }): Promise<Story[]>;
  /** Places of stories' stamps with the number of stories, most first. */
  listPlaces(): Promise<{ id: string; name: string; country: string | null; stories: number }[]>;

  saveBrief(brief: StoredBrief): Promise<void>;
  brief(storyId: string): Promise<StoredBrief | null>;

  /** Takes up to `count` jobs of the steps that are due, oldest first, hidden from other takers until done, failed, or `leaseSeconds` have passed. */
  takeJobs(steps: readonly string[], count: number, now: string, leaseSeconds: number): Promise<Job[]>;
  finishJobs(keys: readonly string[]): Promise<void>;
  /** Gives the job back to be tried again at `retryAt`; after five tries it is kept as failed. */
  failJob(key: string, error: string, retryAt: string): Promise<void>;
  /** Makes running jobs due at once: for the start of the only worker on a store, after a kill. Every step is harmless when done twice. */
  releaseJobs(): Promise<void>;
  jobCounts(): Promise<{ waiting: number; running: number; failed: number }>;

  /** Flags that readers raised: append-only. */
  addFlag(flag: {
    story: string;
    sentence: number | null;
    reason: string;
    note: string;
    at: string;
  }): Promise<number>;
  counts(): Promise<{ reports: number; readings: number; stories: number; briefs: number }>;
  /** Checks the store itself: integrity, stored spans against reports. One line a fault, empty when sound. */
  inspect(): Promise<string[]>;
  close(): Promise<void>;
}
