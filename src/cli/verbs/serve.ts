import type { AddressInfo } from 'node:net';
import { once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import { createAdaptorServer } from '@hono/node-server';
import { pino } from 'pino';
import { Problem } from '../../core/problems.js';
import type { Queue } from '../../ports/queue.js';
import type { Ports } from '../../steps/ports.js';
import { relayJobs, workQueue } from '../../steps/relayJobs.js';
import { runJobs } from '../../steps/runJobs.js';
import { createSite } from '../../web/site.js';
import { makeSitePages } from '../../web/sitePages.js';
import { type Config, readNumberOption, SAMPLES_FOLDER } from '../config.js';
import { openPorts, openQueue } from '../open.js';
import { printLine } from '../output.js';
import { siteOptions, siteSecret, type SiteVerbOptions } from '../site.js';
import { ingestInputs } from './ingest.js';

export interface ServeOptions extends SiteVerbOptions {
  host: string;
  port: string;
}

/** Pause between two looks for work. */
const IDLE_MS = 2_000;

/** `newsledger serve`: the site, its API and the background work, until interrupted. */
export async function serve(options: ServeOptions, config: Config): Promise<number> {
  const port = readNumberOption('--port', options.port, 0, 65_535);
  const log = pino({ level: 'info' }, pino.destination(2));
  const ports = await openPorts(config, options.samples ? 'samples' : 'newsledger');
  const secret = siteSecret(config);
  const app = createSite({
    pages: makeSitePages(ports, siteOptions(options, ports, secret)),
    flags: {
      secret,
      async add({ permalink, sentence, reason, note }) {
        const found = await ports.store.storyByPermalink(permalink);
        if (found === null || !('story' in found)) return null;
        return ports.store.addFlag({ story: found.story.id, sentence, reason, note, at: ports.clock.now() });
      },
    },
    healthy: async () => (await ports.store.counts()).reports >= 0,
  });
  app.onError((error, context) => {
    log.error({ path: context.req.path, error: error.message }, 'page failed');
    return context.text('The page could not be made. It has been logged.\n', 500);
  });

  const server = createAdaptorServer({ fetch: app.fetch });
  const address = await listen(server, options.host, port);
  if (options.samples) await ingestInputs(ports, [SAMPLES_FOLDER], { published: null, allowPrivate: false });
  await printLine(
    `Newsledger serves ${options.samples ? 'the samples ' : ''}on ${address} (Ctrl-C stops it)`,
  );

  const stopped = new AbortController();
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => stopped.abort());
  await work(ports, await openQueue(config), log, stopped.signal);

  server.close();
  await ports.store.close();
  await ports.gazetteer.close();
  return 0;
}

/** Listens on the port, or on a free one when it is taken; gives the address to open. */
async function listen(
  server: ReturnType<typeof createAdaptorServer>,
  host: string,
  port: number,
): Promise<string> {
  const tryPort = async (number: number) => {
    server.listen(number, host);
    await once(server, 'listening');
  };
  try {
    await tryPort(port);
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    if (code !== 'EADDRINUSE')
      throw new Problem('port-taken', { file: `${host}:${port}`, detail: message, cause: error });
    await tryPort(0);
  }
  const { port: bound } = server.address() as AddressInfo;
  return `http://${host.includes(':') ? `[${host}]` : host}:${bound}`;
}

/** The background work: in this process, or through the queue for many. Returns when stopped. */
async function work(ports: Ports, queue: Queue | null, log: pino.Logger, signal: AbortSignal): Promise<void> {
  const workers = queue === null ? null : await workQueue(ports, queue);
  while (!signal.aborted) {
    try {
      if (queue !== null) await relayJobs(ports, queue);
      else await runJobs(ports, (step, jobs) => log.info({ step, jobs }, 'done'), signal);
    } catch (error) {
      log.error({ error: (error as Error).message }, 'work failed; it will be tried again');
    }
    await sleep(IDLE_MS, undefined, { signal }).catch(() => undefined);
  }
  await workers?.stop();
  await queue?.close();
}
