import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { jetstreamManager } from '@nats-io/jetstream';
import { connect } from '@nats-io/transport-node';
import { describe, expect, it, vi } from 'vitest';
import { findNats, NATS_URL } from '../../test/services.js';
import { openGazetteer } from '../adapters/gazetteer/fileGazetteer.js';
import { openNatsQueue } from '../adapters/queue/natsQueue.js';
import { makeReport } from '../adapters/store/contract.js';
import { openSqlite } from '../adapters/store/openSqlite.js';
import { ingest } from './ingest.js';
import type { Ports } from './ports.js';
import { LONGEST_RUN } from '../core/longestRun.js';
import { relayJobs, workQueue } from './relayJobs.js';
import { models } from '../../test/englishModels.js';

const { missing, note } = await findNats();

async function* give(text: string) {
  yield { report: makeReport({ text, headline: text.split('\n')[0]! }) };
}

describe.skipIf(missing)(`work over NATS${note}`, () => {
  it('takes a report from the outbox through the queue to a story, and leaves no job', async () => {
    const stream = `newsledger_relay_${process.pid}`;
    const queue = await openNatsQueue({ servers: NATS_URL, stream, ackWaitMs: 10_000 });
    const ports: Ports = {
      store: await openSqlite(join(mkdtempSync(join(tmpdir(), 'newsledger-relay-')), 'store.db')),
      gazetteer: await openGazetteer(resolve(import.meta.dirname, '../../data/gazetteer.bin')),
      clock: { now: () => new Date().toISOString() },
      models,
      model: null,
      longestRun: LONGEST_RUN,
      owners: new Map(),
    };
    const workers = await workQueue(ports, queue);
    await ingest(
      ports.store,
      give('Dam holds in Lira\n\nThe mayor of Lira, Uganda, said on Tuesday that the dam would hold.'),
      () => undefined,
    );

    await vi.waitFor(
      async () => {
        await relayJobs(ports, queue);
        expect(await ports.store.jobCounts()).toEqual({ waiting: 0, running: 0, failed: 0 });
      },
      { timeout: 20_000, interval: 100 },
    );
    const [story] = await ports.store.listStories({ limit: 10, offset: 0 });
    expect(story?.stamp.place?.name).toBe('Lira');
    expect(story?.permalink).toMatch(/^dam-holds-in-lira-[0-9a-f]{8}$/);

    await workers.stop();
    await queue.close();
    await ports.store.close();
    await ports.gazetteer.close();
    const connection = await connect({ servers: NATS_URL });
    await (await jetstreamManager(connection)).streams.delete(stream);
    await connection.close();
  });
});
