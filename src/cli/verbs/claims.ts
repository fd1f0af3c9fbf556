import { findClaims } from '../../steps/findClaims.js';
import type { Config } from '../config.js';
import { openLedger, type StoreOptions } from '../open.js';
import { printLine } from '../output.js';
import { makePaint } from '../paint.js';
import { type AsOfOptions, type ClaimOptions, readAsOf, readClaimQuery } from '../queries.js';
import { viewClaim } from '../views/ledger.js';

/** Claims that are shown before the next are looked up. */
const PAGE = 200;

/** `newsledger claims`: claims of all stories by speaker, kind, certainty, outcome, place and day. What is held back stays masked. */
export async function claims(
  options: ClaimOptions & AsOfOptions & StoreOptions & { json?: boolean },
  config: Config,
): Promise<number> {
  const asOf = readAsOf(options);
  const ports = await openLedger(options, config);
  const { store } = ports;
  try {
    const { limit, ...query } = await readClaimQuery(store, options);
    const look = { paint: makePaint(config.colour), columns: config.columns };
    for (let offset = 0; offset < limit; offset += PAGE) {
      const size = Math.min(PAGE, limit - offset);
      const found = await findClaims(ports, { ...query, limit: size, offset }, asOf);
      for (const { permalink, claim } of found) {
        if (options.json) await printLine(JSON.stringify({ story: permalink, ...claim }));
        else
          await printLine(
            [look.paint('bold', claim.speaker ?? claim.source), ...viewClaim(claim, look), ''].join('\n'),
          );
      }
      if (found.length === 0) break;
    }
    return 0;
  } finally {
    await store.close();
  }
}
