import type { Reading, Stamp } from '../../core/reading.js';
import type { Candidates } from '../../ports/gazetteer.js';
import { publicationDay, tellingDay } from '../../reading/days/publicationDay.js';
import { stampDay } from './stampDay.js';
import { stampPlace } from './stampPlace.js';

/** The place and the day that a report is about; null where nothing says so. */
export function stampReport(reading: Reading, candidates: Candidates): Stamp {
  const { report, places, days } = reading;
  const published = tellingDay(report.text, days, publicationDay(report.publishedAt, places, candidates));
  return { place: stampPlace(reading, candidates), day: stampDay(reading, published) };
}
