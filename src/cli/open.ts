import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { secondOf } from '../core/days.js';
import { type Owners, parseOwners } from '../ledger/origins/owners.js';
import type { Clock } from '../ports/clock.js';
import type { Fetcher } from '../ports/fetcher.js';
import type { Gazetteer } from '../ports/gazetteer.js';
import type { Model } from '../ports/model.js';
import type { Queue } from '../ports/queue.js';
import type { Store } from '../ports/store.js';
import type { Ports, ReadingTools } from '../steps/ports.js';
import { type Config, GAZETTEER_FILE, MODELS_FOLDER, OWNERS_FILE, USER_AGENT } from './config.js';

// Adapters are loaded with their libraries when they are opened: `read` of a text needs no database driver.

export const systemClock: Clock = { now: () => secondOf(new Date()) };

export async function openPlaces(): Promise<Gazetteer> {
  const { openGazetteer } = await import('../adapters/gazetteer/fileGazetteer.js');
  return openGazetteer(GAZETTEER_FILE);
}

/** What a report is read with: the gazetteer and the trained models. */
export async function openReadingTools(): Promise<ReadingTools> {
  const { openModels } = await import('../adapters/models/openModels.js');
  const [gazetteer, models] = await Promise.all([openPlaces(), openModels(MODELS_FOLDER)]);
  return { gazetteer, models };
}

/** The store that the config names. `name` is the file of the embedded one, without its ending. */
export async function openStore(config: Config, name = 'newsledger'): Promise<Store> {
  if (config.storeUrl === null) {
    const { openSqlite } = await import('../adapters/store/openSqlite.js');
    return openSqlite(join(config.dataFolder, `${name}.db`));
  }
  const { openPostgres } = await import('../adapters/store/openPostgres.js');
  return openPostgres(config.storeUrl);
}

/** Which outlets belong to one owner, by the table that comes with the project. */
export function readOwners(): Owners {
  return parseOwners(readFileSync(OWNERS_FILE, 'utf8'));
}

/** All ports of the steps, with the jobs that a killed process left made due again when this is the store's only worker. */
export async function openPorts(config: Config, name?: string): Promise<Ports> {
  const store = await openStore(config, name);
  if (config.storeUrl === null) await store.releaseJobs();
  const tools = await openReadingTools();
  const { longestRun } = config;
  return {
    store,
    owners: readOwners(),
    ...tools,
    clock: systemClock,
    model: await openModel(config),
    longestRun,
  };
}

async function openModel({ model }: Config): Promise<Model | null> {
  if (model === null) return null;
  const { makeOpenAiModel } = await import('../adapters/model/openai.js');
  const key = model.key === null ? {} : { apiKey: model.key };
  return makeOpenAiModel({ baseUrl: model.url, model: model.name, ...key, timeoutMs: 60_000, retries: 2 });
}

/** The queue that the config names; null when this process does the work alone. */
export async function openQueue({ nats }: Config): Promise<Queue | null> {
  if (nats === null) return null;
  const { openNatsQueue } = await import('../adapters/queue/natsQueue.js');
  return openNatsQueue({ servers: nats, stream: 'newsledger', ackWaitMs: 120_000 });
}

/** Fetches pages and feeds that the user names by address. */
export async function openFetcher(allowPrivate: boolean): Promise<Fetcher> {
  const { makeFetcher } = await import('../adapters/http/fetcher.js');
  return makeFetcher({ userAgent: USER_AGENT, allowPrivate, timeoutMs: 20_000, maxBytes: 20_000_000 });
}
