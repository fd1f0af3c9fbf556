import { dayOf, daysBetween } from '../../core/days.js';
import type { Reading } from '../../core/reading.js';
import type { StoryKind } from '../../core/story.js';

/** An event and its direct developments are told within so many days. */
const EVENT_DAYS = 7;
/** So many days of events make a chain. */
const CHAIN = 3;

/** Whether the reports tell one event, or a chain of events: at least three days of events that lie more than a week apart in all. */
export function kindOfStory(readings: readonly Reading[]): StoryKind {
  const days = new Set(
    readings.flatMap(({ stamp, report }) => stamp.day?.from ?? dayOf(report.publishedAt) ?? []),
  );
  const ordered = [...days].sort();
  const isLong = ordered.length >= CHAIN && daysBetween(ordered[0]!, ordered.at(-1)!) > EVENT_DAYS;
  return isLong ? 'running' : 'event';
}
