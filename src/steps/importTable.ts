import { Problem } from '../core/problems.js';
import {
  type Place,
  type PlaceMention,
  plainPlace,
  READER_VERSION,
  type Reading,
  type StampPlace,
} from '../core/reading.js';
import { dayOf } from '../core/days.js';
import type { Span } from '../core/spans.js';
import type { TableRow } from '../intake/tables/readTable.js';
import type { Clock } from '../ports/clock.js';
import type { Candidate, Gazetteer } from '../ports/gazetteer.js';
import type { Store } from '../ports/store.js';
import { precisionOf } from '../stories/stamps/stampPlace.js';
import { newStoryId } from './changeStories.js';
import { dateReport } from './ingest.js';
import { briefJob, makeStory } from './makeStory.js';

export interface ImportCounts {
  new: number;
  seen: number;
  problems: number;
}

/** Rows stored in one transaction. */
const BATCH = 32;

/**
 * Stores the rows of a desk's table as reports with their claims, whatever the reader would make of them. Rows of one event are one
 * story; the others are grouped like any report. An import that was broken off is run again: rows that are there add nothing.
 */
export async function importTable(
  { store, gazetteer, clock }: { store: Store; gazetteer: Gazetteer; clock: Clock },
  rows: Iterable<TableRow | Problem>,
  onProblem: (problem: Problem) => void,
): Promise<ImportCounts> {
  const counts: ImportCounts = { new: 0, seen: 0, problems: 0 };
  const events = new Map<string, string[]>();
  let batch: TableRow[] = [];
  const flush = async () => {
    const outcomes = await store.addReports(batch.map(({ report }) => ({ report, jobs: [] })));
    for (const outcome of outcomes) counts[outcome === 'seen' ? 'seen' : 'new']++;
    const entries = [];
    for (const row of batch) {
      const group = {
        key: `group:${row.report.id}:${READER_VERSION}`,
        step: 'group',
        subject: row.report.id,
      };
      entries.push({ reading: await readingOf(gazetteer, row), jobs: row.event === null ? [group] : [] });
      if (row.event !== null) events.set(row.event, [...(events.get(row.event) ?? []), row.report.id]);
    }
    await store.saveReadings(entries, READER_VERSION);
    batch = [];
  };
  for (const row of rows) {
    if (row instanceof Problem) {
      onProblem(row);
      counts.problems++;
      continue;
    }
    batch.push({ ...row, report: dateReport(row.report) });
    if (batch.length === BATCH) await flush();
  }
  await flush();
  for (const reports of events.values()) await saveEvent(store, clock, [...new Set(reports)]);
  return counts;
}

/**
 * Puts the rows of an event that are in no story yet into the story that most of its rows are in, of equals the first; else they are a
 * new one. A row that is in a story stays there: an editor may have parted it from the others.
 */
async function saveEvent(store: Store, clock: Clock, rows: readonly string[]): Promise<void> {
  const placed = await store.storiesOf(rows);
  const come = rows.filter((row) => !placed.has(row));
  if (come.length === 0) return;
  const counts = new Map<string, number>();
  for (const row of rows) {
    const story = placed.get(row);
    if (story !== undefined) counts.set(story, (counts.get(story) ?? 0) + 1);
  }
  const [most] = [...counts].sort(([, a], [, b]) => b - a);
  const id = most?.[0] ?? (await newStoryId(store, rows));
  const [before] = await store.stories([id]);
  const story = await makeStory(store, id, before?.reports ?? [], come, before, clock.now());
  await store.saveStories([story], [], [briefJob(story)]);
}

async function readingOf(gazetteer: Gazetteer, { report, claim, place }: TableRow): Promise<Reading> {
  const candidates =
    place === null
      ? []
      : ((await gazetteer.lookup(lookupNames(place.text))).get(place.text.split(',')[0]!.trim()) ?? []);
  const mention = place && mentionOf(place, candidates);
  const day = claim.saidAt ?? dayOf(report.publishedAt);
  return {
    id: report.id,
    report: { ...report },
    stamp: {
      place: mention && stampOf(mention),
      day:
        day === null
          ? null
          : {
              from: day,
              to: day,
              basis: 'published',
              supports: [],
              runnerUp: null,
              base: null,
              why: 'The table gives this day.',
            },
    },
    places: mention ? [mention] : [],
    days: [],
    mentions: [],
    claims: [claim],
  };
}

/** "Lira, Uganda" is asked for as "Lira" and told from other Liras by the rest. */
function lookupNames(cell: string): string[] {
  return cell
    .split(',')
    .map((part) => part.trim())
    .filter(Boolean);
}

/** The likeliest candidate that lies where the cell says; null when none does. */
function mentionOf(cell: Span, candidates: readonly Candidate[]): PlaceMention | null {
  const [, ...wider] = lookupNames(cell.text).map((name) => name.toLowerCase());
  const countries = new Intl.DisplayNames(['en'], { type: 'region' });
  const lies = ({ admin1, country }: Candidate) =>
    wider.every((name) =>
      [admin1, country, country && countries.of(country)].some((one) => one?.toLowerCase() === name),
    );
  const fits = candidates.filter((one) => one.match !== 'demonym' && lies(one));
  // Its usual name before another's: "Lira" is the town before Lira District.
  const isUsual = ({ match }: Candidate) => match === 'name';
  const [best, next] = [...fits.filter(isUsual), ...fits.filter((one) => !isUsual(one))];
  if (!best) return null;
  const runnerUp = next ? plainPlace(next) : null;
  return { ...cell, ...plainPlace(best), demonym: false, why: 'The table names this place.', runnerUp };
}

function stampOf(mention: PlaceMention): StampPlace {
  const precise = (place: Place) => ({ ...plainPlace(place), precision: precisionOf(place.kind) });
  const { start, end, text, why, runnerUp } = mention;
  return {
    ...precise(mention),
    supports: [{ start, end, text }],
    runnerUp: runnerUp && precise(runnerUp),
    why,
  };
}
