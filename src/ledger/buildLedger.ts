import type { Ledger } from '../core/ledger.js';
import type { Reading } from '../core/reading.js';
import { dropRepeated } from './dropRepeated.js';
import { findDisagreements } from './disagreements/findDisagreements.js';
import { type Kept, NOTHING_KEPT, orderWordings } from './kept.js';
import { placeClaims } from './ledgerClaims.js';
import { countOrigins } from './origins/countOrigins.js';
import type { Owners } from './origins/owners.js';
import { resolveParties } from './parties/resolveParties.js';
import { judgeRelations, judgeSeries, judgeWatches } from './relations/applyJudgements.js';
import { findRelations } from './relations/findRelations.js';
import { buildSeries } from './series/buildSeries.js';
import { checkFigures } from './series/checkFigures.js';
import { findWatches } from './watches/findWatches.js';

/**
 * The ledger of one story: who it goes back to, every claim of its reports, who is who, how later claims stand to earlier ones, figures over time, who
 * disagrees, what does not add up, and what is waited for. `copies` gives the origin of each copied report (report id to report id or
 * wire), `owners` which outlets are one house. Earlier wordings of an edited report are given with the others and named in `kept`; what they say and the later one no longer
 * says stays in the ledger. The result does not hang on the order of the readings.
 */
export function buildLedger(
  readings: readonly Reading[],
  copies: ReadonlyMap<string, string>,
  kept: Kept = NOTHING_KEPT,
  owners: Owners = new Map(),
): Ledger {
  const { readings: ordered, judgements } = dropRepeated(orderWordings(readings, kept), kept);
  const parties = resolveParties(ordered, judgements);
  const claims = placeClaims(ordered, { copies, owners, parties, kept });
  const entries = new Map(claims.map(({ entry }) => [entry.id, entry]));
  const lines = buildSeries(claims);
  const watched = findWatches(claims, judgements);
  const found = findRelations(claims, lines, findDisagreements(lines, entries), watched);
  const relations = judgeRelations(found, judgements, (id) => entries.has(id));
  const series = judgeSeries(lines, relations);
  const current = ordered.map(({ report }) => report).filter(({ id }) => !kept.replacedBy.has(id));
  const all = claims.map(({ entry }) => entry);
  return {
    origins: countOrigins(current, copies, owners, all),
    claims: all,
    parties: parties.all,
    relations,
    series,
    disagreements: findDisagreements(series, entries),
    checks: checkFigures(claims, series),
    watches: judgeWatches(watched, relations),
  };
}
