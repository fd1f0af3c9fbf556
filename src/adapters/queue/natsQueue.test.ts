import { jetstreamManager } from '@nats-io/jetstream';
import { connect } from '@nats-io/transport-node';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { findNats, NATS_URL } from '../../../test/services.js';
import type { Job } from '../../ports/store.js';
import { openNatsQueue } from './natsQueue.js';

const { missing, note } = await findNats();
const stream = `newsledger_test_${process.pid}`;
const open = () => openNatsQueue({ servers: NATS_URL, stream, ackWaitMs: 500 });
const job = (subject: string): Job => ({ key: `read:${subject}:1`, step: 'read', subject });

describe.skipIf(missing)(`NATS JetStream queue${note}`, () => {
  afterEach(async () => {
    const connection = await connect({ servers: NATS_URL });
    await (await jetstreamManager(connection)).streams.delete(stream);
    await connection.close();
  });

  it('brings every job once, though its key was pushed twice', async () => {
    const queue = await open();
    const got: string[] = [];
    await queue.push([job('a'), job('b'), job('a')]);
    const worker = await queue.work('read', ({ subject }) => Promise.resolve(void got.push(subject)));
    await vi.waitFor(() => expect(got).toHaveLength(2));
    await queue.push([job('b'), job('c')]);
    await vi.waitFor(() => expect(got.sort()).toEqual(['a', 'b', 'c']));
    await worker.stop();
    await queue.close();
  });

  it('brings a job again when its handler throws', async () => {
    const queue = await open();
    let tries = 0;
    await queue.push([job('flaky')]);
    const worker = await queue.work('read', () =>
      ++tries === 1 ? Promise.reject(new Error('not yet')) : Promise.resolve(),
    );
    await vi.waitFor(() => expect(tries).toBe(2), { timeout: 5_000 });
    await worker.stop();
    await queue.close();
  });

  it('brings a job to another worker when the first dies before it acknowledged', async () => {
    const [dying, living] = [await open(), await open()];
    let started = false;
    await dying.push([job('orphan')]);
    await dying.work('read', () => {
      started = true;
      return new Promise(() => undefined);
    });
    await vi.waitFor(() => expect(started).toBe(true));
    const got: string[] = [];
    const worker = await living.work('read', ({ subject }) => Promise.resolve(void got.push(subject)));
    await vi.waitFor(() => expect(got).toEqual(['orphan']), { timeout: 5_000 });
    await worker.stop();
    await living.close();
  });
});

it('says so when no server answers', async () => {
  await expect(openNatsQueue({ servers: '127.0.0.1:1', stream, ackWaitMs: 500 })).rejects.toMatchObject({
    code: 'queue-unreachable',
  });
});
