import type { Ledger } from '../core/ledger.js';
import { orderReadings } from '../core/order.js';
import type { Reading } from '../core/reading.js';
import { findDisagreements } from './disagreements/findDisagreements.js';
import { placeClaims } from './ledgerClaims.js';
import { findRelations } from './relations/findRelations.js';
import { buildSeries } from './series/buildSeries.js';
import { findWatches } from './watches/findWatches.js';

/**
 * The ledger of one story: every claim of its reports, how later ones stand to earlier ones, figures over time, who disagrees,
 * and what is waited for. `origins` gives the origin of each copied report (report id to report id or wire).
 * The result does not hang on the order of the readings.
 */
export function buildLedger(readings: readonly Reading[], origins: ReadonlyMap<string, string>): Ledger {
  const claims = placeClaims(orderReadings(readings), origins);
  const series = buildSeries(claims);
  const disagreements = findDisagreements(series);
  const watches = findWatches(claims);
  return {
    claims: claims.map(({ entry }) => entry),
    relations: findRelations(claims, series, disagreements, watches),
    series,
    disagreements,
    watches,
  };
}
