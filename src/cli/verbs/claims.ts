import { findClaims } from '../../steps/findClaims.js';
import type { Config } from '../config.js';
import { printLine } from '../output.js';
import { makePaint } from '../paint.js';
import { type AsOfOptions, type ClaimOptions, readAsOf, readClaimQuery } from '../queries.js';
import { openLedger, type StoreOptions } from '../site.js';
import { viewClaim } from '../views/ledger.js';

/** `newsledger claims`: claims of all stories by speaker, kind, certainty, outcome, place and day. What is held back stays masked. */
export async function claims(
  options: ClaimOptions & AsOfOptions & StoreOptions & { json?: boolean },
  config: Config,
): Promise<number> {
  const asOf = readAsOf(options);
  const ports = await openLedger(options, config);
  const { store } = ports;
  try {
    const query = await readClaimQuery(store, options);
    const look = { paint: makePaint(config.colour), columns: config.columns };
    for await (const { permalink, claim } of findClaims(ports, query, asOf)) {
      if (options.json) await printLine(JSON.stringify({ story: permalink, ...claim }));
      else
        await printLine(
          [look.paint('bold', claim.speaker ?? claim.source), ...viewClaim(claim, look), ''].join('\n'),
        );
    }
    return 0;
  } finally {
    await store.close();
  }
}
