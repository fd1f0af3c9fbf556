import { randomBytes } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Problem } from '../core/problems.js';
import type { SiteOptions } from '../pages/views.js';
import type { LedgerPorts, Ports } from '../steps/ports.js';
import { flagToken } from '../web/flags.js';
import { type Config, SAMPLES_FOLDER, VERSION } from './config.js';
import { openPorts, openReadingTools, openStore, readOwners, systemClock } from './open.js';
import { ingestInputs } from './verbs/ingest.js';

export interface StoreOptions {
  samples?: boolean;
}

export interface SiteVerbOptions extends StoreOptions {
  title: string;
  baseUrl?: string;
}

/**
 * What verbs need that look things up: no gazetteer, no models. With `samples`, the store of the sample reports, which are read when nobody
 * has read them yet.
 */
export async function openLedger({ samples = false }: StoreOptions, config: Config): Promise<LedgerPorts> {
  const ports = { store: await openStore(config, samples ? 'samples' : 'newsledger'), owners: readOwners() };
  if (samples && (await ports.store.counts()).reports === 0) {
    const tools = await openReadingTools();
    const { longestRun } = config;
    await readSamples({ ...ports, ...tools, clock: systemClock, model: null, longestRun }).finally(() =>
      tools.gazetteer.close(),
    );
  }
  return ports;
}

async function readSamples(ports: Ports): Promise<void> {
  await ingestInputs(ports, [SAMPLES_FOLDER], { published: null, allowPrivate: false });
}

/** Opens the store of the site; with `--samples`, the samples' own, filled from the files that come with the package. */
export async function openSite(options: SiteVerbOptions, config: Config): Promise<Ports> {
  const ports = await openPorts(config, options.samples ? 'samples' : 'newsledger');
  if (options.samples) await readSamples(ports);
  return ports;
}

/** What the pages need to know of the site. `secret` signs the flag forms; null where there are none. */
export function siteOptions(options: SiteVerbOptions, ports: Ports, secret: string | null): SiteOptions {
  return {
    title: options.title,
    baseUrl: options.baseUrl === undefined ? null : readBaseUrl(options.baseUrl),
    static: secret === null,
    ad: null,
    version: VERSION,
    gazetteer: ports.gazetteer.about,
    flagToken: secret === null ? null : (permalink) => flagToken(secret, permalink),
  };
}

function readBaseUrl(text: string): string {
  if (!URL.canParse(text) || !/^https?:$/.test(new URL(text).protocol)) {
    throw new Problem('option-invalid', {
      detail: `--base-url takes an http or https address, not "${text}"`,
    });
  }
  return text.replace(/\/+$/, '');
}

/** The secret of the site's forms, made once and kept beside the store, readable by its owner only. */
export function siteSecret(config: Config): string {
  const file = join(config.dataFolder, 'form-secret');
  mkdirSync(config.dataFolder, { recursive: true });
  try {
    writeFileSync(file, randomBytes(32).toString('hex'), { mode: 0o600, flag: 'wx' });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  }
  return readFileSync(file, 'utf8');
}
