import { hashHex } from '../../core/ids.js';
import type { Alert, Ledger } from '../../core/ledger.js';
import { asOfDay } from '../ledgerClaims.js';

/** An alert for each watch that a later report met or broke. */
export function raiseAlerts({ claims, watches }: Ledger): Alert[] {
  const byId = new Map(claims.map((claim) => [claim.id, claim]));
  return watches.flatMap(({ kind, claim, says, since, overtakenBy, answer }): Alert[] => {
    const end = byId.get(overtakenBy ?? '');
    if (!end || answer === null) return [];
    const id = `a${hashHex(`${claim} ${end.id}`, 16)}`;
    return [{ id, kind, claim, says, since, answeredBy: end.id, answer, on: asOfDay(end) }];
  });
}
