import { showStory } from '../../pages/shownStory.js';
import { findAlerts } from '../../steps/findClaims.js';
import { findStory } from '../../steps/findStory.js';
import { viewLedger } from '../../steps/viewStory.js';
import { type Config, readDayOption, readNumberOption } from '../config.js';
import { printLine } from '../output.js';
import { makePaint } from '../paint.js';
import { type AsOfOptions, readAsOf } from '../queries.js';
import { openLedger, type StoreOptions } from '../site.js';
import { viewAlert, viewWatch } from '../views/ledger.js';

/** `newsledger watches`: a story's conditions and standing statuses; without a story, the alerts that later reports raised, newest first. */
export async function watches(
  name: string | undefined,
  options: AsOfOptions & StoreOptions & { since?: string; limit: string; json?: boolean },
  config: Config,
): Promise<number> {
  const asOf = readAsOf(options);
  const since = readDayOption('--since', options.since);
  const limit = readNumberOption('--limit', options.limit, 1, 10_000);
  const ports = await openLedger(options, config);
  const { store } = ports;
  try {
    const look = { paint: makePaint(config.colour), columns: config.columns };
    if (name === undefined) {
      for await (const alert of findAlerts(ports, { since, limit }, asOf))
        await printLine(options.json ? JSON.stringify(alert) : viewAlert(alert, look));
      return 0;
    }
    const story = showStory(await viewLedger(ports, await findStory(store, name), asOf));
    for (const watch of story.watches)
      await printLine(options.json ? JSON.stringify(watch) : viewWatch(watch, look).join('\n'));
    return 0;
  } finally {
    await store.close();
  }
}
