import { Problem } from '../../core/problems.js';
import { findSeries } from '../../steps/findClaims.js';
import { findStory } from '../../steps/findStory.js';
import type { Config } from '../config.js';
import { printLine } from '../output.js';
import { makePaint } from '../paint.js';
import { type AsOfOptions, readAsOf, readOutcome } from '../queries.js';
import { openLedger, type StoreOptions } from '../site.js';
import { viewSeries } from '../views/ledger.js';

/** `newsledger series`: figures over time, of a story or of all stories that count an outcome. What is held back stays masked. */
export async function series(
  name: string | undefined,
  options: AsOfOptions & StoreOptions & { outcome?: string; json?: boolean },
  config: Config,
): Promise<number> {
  const [asOf, outcome] = [readAsOf(options), readOutcome(options.outcome)];
  if (name === undefined && outcome === null)
    throw new Problem('option-invalid', { detail: 'series takes a story, or --outcome for all stories' });
  const ports = await openLedger(options, config);
  const { store } = ports;
  try {
    const story = name === undefined ? null : await findStory(store, name);
    const look = { paint: makePaint(config.colour), columns: config.columns };
    let last = '';
    for await (const { permalink, line } of findSeries(ports, { story, outcome }, asOf)) {
      if (options.json) await printLine(JSON.stringify({ story: permalink, ...line }));
      else {
        if (permalink !== last) await printLine(look.paint('bold', permalink));
        await printLine(viewSeries(line, look).join('\n'));
      }
      last = permalink;
    }
    return 0;
  } finally {
    await store.close();
  }
}
