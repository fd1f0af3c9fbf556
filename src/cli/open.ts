import { join } from 'node:path';
import { openGazetteer } from '../adapters/gazetteer/fileGazetteer.js';
import { makeFetcher } from '../adapters/http/fetcher.js';
import { makeOpenAiModel } from '../adapters/model/openai.js';
import { openPostgres } from '../adapters/store/openPostgres.js';
import { openSqlite } from '../adapters/store/openSqlite.js';
import type { Clock } from '../ports/clock.js';
import type { Fetcher } from '../ports/fetcher.js';
import type { Store } from '../ports/store.js';
import type { Ports } from '../steps/ports.js';
import { type Config, GAZETTEER_FILE, USER_AGENT } from './config.js';

export const systemClock: Clock = { now: () => `${new Date().toISOString().slice(0, 19)}Z` };

/** The store that the config names. `name` is the file of the embedded one, without its ending. */
export function openStore(config: Config, name = 'newsledger'): Promise<Store> {
  return config.storeUrl === null
    ? openSqlite(join(config.dataFolder, `${name}.db`))
    : openPostgres(config.storeUrl);
}

/** All ports of the steps, with the jobs that a killed process left made due again when this is the store's only worker. */
export async function openPorts(config: Config, name?: string): Promise<Ports> {
  const store = await openStore(config, name);
  if (config.storeUrl === null) await store.releaseJobs();
  const model =
    config.model === null
      ? null
      : makeOpenAiModel({
          baseUrl: config.model.url,
          model: config.model.name,
          ...(config.model.key === null ? {} : { apiKey: config.model.key }),
          timeoutMs: 60_000,
          retries: 2,
        });
  return { store, gazetteer: await openGazetteer(GAZETTEER_FILE), clock: systemClock, model };
}

/** Fetches pages and feeds that the user names by address. */
export function openFetcher(allowPrivate: boolean): Fetcher {
  return makeFetcher({ userAgent: USER_AGENT, allowPrivate, timeoutMs: 20_000, maxBytes: 20_000_000 });
}
