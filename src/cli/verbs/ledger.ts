import { showStory } from '../../pages/shownStory.js';
import { findStory } from '../../steps/findStory.js';
import { listAllStories } from '../../steps/pageThrough.js';
import { viewLedger } from '../../steps/viewStory.js';
import type { Config } from '../config.js';
import { printLine } from '../output.js';
import { makePaint } from '../paint.js';
import { type AsOfOptions, readAsOf } from '../queries.js';
import { openLedger, type StoreOptions } from '../site.js';
import { viewLedger as printLedger } from '../views/ledger.js';

/** `newsledger ledger`: the ledger of a story, now or as known on a day; without a story, the permalinks of all that were known. What is held back stays masked. */
export async function ledger(
  name: string | undefined,
  options: AsOfOptions & StoreOptions & { json?: boolean },
  config: Config,
): Promise<number> {
  const asOf = readAsOf(options);
  const ports = await openLedger(options, config);
  const { store } = ports;
  try {
    if (name === undefined) {
      for await (const story of listAllStories(store)) {
        const { reports } = asOf === null ? story : await viewLedger(ports, story, asOf);
        const { permalink } = story;
        // Of a story that nobody knew of yet there is nothing to list.
        if (reports.length === 0) continue;
        await printLine(
          options.json
            ? JSON.stringify({ permalink, reports: reports.length })
            : `${permalink} (${reports.length})`,
        );
      }
      return 0;
    }
    const view = await viewLedger(ports, await findStory(store, name), asOf);
    const look = { paint: makePaint(config.colour), columns: config.columns };
    await printLine(options.json ? JSON.stringify(showStory(view)) : printLedger(showStory(view), look));
    return 0;
  } finally {
    await store.close();
  }
}
