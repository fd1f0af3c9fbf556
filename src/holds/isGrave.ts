import type { Ledger } from '../core/ledger.js';
import type { Outcome, Reading } from '../core/reading.js';
import { GRAVE_WORDS } from '../languages/en/risk.js';
import { findPeople } from './findPeople.js';
import { findMinors } from './findMinors.js';

const GRAVE_OUTCOMES: ReadonlySet<Outcome> = new Set<Outcome>([
  'killed',
  'injured',
  'casualties',
  'missing',
  'captured',
]);

/** True when a story tells of death, captivity, violence to people or a named child: its page bears no advertisement. Errs to true. */
export function isGrave(readings: readonly Reading[], ledger: Ledger): boolean {
  return (
    ledger.series.some(({ outcome }) => GRAVE_OUTCOMES.has(outcome)) ||
    readings.some(({ report }) => GRAVE_WORDS.test(report.text)) ||
    readings.some((reading) => findMinors(findPeople(reading)).length > 0)
  );
}
