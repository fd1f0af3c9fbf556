import { AckPolicy, jetstream, jetstreamManager, type JsMsg, RetentionPolicy } from '@nats-io/jetstream';
import { connect, nanos } from '@nats-io/transport-node';
import { Problem } from '../../core/problems.js';
import type { Queue } from '../../ports/queue.js';
import type { Job } from '../../ports/store.js';

export interface NatsQueueOptions {
  /** `host:port` of the server; JetStream must be on. */
  servers: string;
  /** Name of the stream; its subjects are `<stream>.<step>`. */
  stream: string;
  /** A job that is not acknowledged within this time is delivered again. */
  ackWaitMs: number;
}

/** A failed job comes again after this pause. */
const RETRY_MS = 1_000;
const MAX_DELIVERIES = 5;
/** A key published twice within this window is one message (the `Nats-Msg-Id` header). */
const DUPLICATE_WINDOW_MS = 120_000;

/** Jobs over NATS JetStream, a work queue with explicit acknowledgement. Throws Problem `queue-unreachable`. */
export async function openNatsQueue({ servers, stream, ackWaitMs }: NatsQueueOptions): Promise<Queue> {
  const connection = await connect({ servers, timeout: 5_000 }).catch((error: unknown) => {
    throw new Problem('queue-unreachable', { file: servers, detail: (error as Error).message, cause: error });
  });
  const manager = await jetstreamManager(connection);
  const js = jetstream(connection);
  await manager.streams.add({
    name: stream,
    subjects: [`${stream}.>`],
    retention: RetentionPolicy.Workqueue,
    duplicate_window: nanos(DUPLICATE_WINDOW_MS),
  });

  return {
    async push(jobs) {
      await Promise.all(
        jobs.map((job) => js.publish(`${stream}.${job.step}`, JSON.stringify(job), { msgID: job.key })),
      );
    },

    async work(step, handler) {
      await manager.consumers.add(stream, {
        durable_name: step,
        filter_subject: `${stream}.${step}`,
        ack_policy: AckPolicy.Explicit,
        ack_wait: nanos(ackWaitMs),
        max_deliver: MAX_DELIVERIES,
      });
      const messages = await (await js.consumers.get(stream, step)).consume({ max_messages: 4 });
      const done = (async () => {
        for await (const message of messages) await handle(message, handler);
      })();
      return {
        async stop() {
          messages.stop();
          await done;
        },
      };
    },

    close: () => connection.drain(),
  };
}

/** Acknowledges after the work is done, never before: a crash between the two means one harmless repetition. */
async function handle(message: JsMsg, handler: (job: Job) => Promise<void>): Promise<void> {
  try {
    await handler(message.json<Job>());
    await message.ackAck();
  } catch {
    message.nak(RETRY_MS);
  }
}
