import { type Kysely, sql, type Transaction } from 'kysely';
import type { Job, Store } from '../../ports/store.js';
import { inChunks } from './chunks.js';
import type { Flavour, Tables } from './tables.js';

/** A job is tried this often before it is kept as failed. */
const MAX_TRIES = 5;

type JobMethods = Pick<Store, 'takeJobs' | 'finishJobs' | 'failJob' | 'releaseJobs' | 'jobCounts'>;

/** The outbox: jobs are added in the transaction that makes them necessary. */
export function jobMethods(db: Kysely<Tables>, flavour: Flavour): JobMethods {
  return {
    async takeJobs(steps, count, now, leaseSeconds) {
      const until = new Date(Date.parse(now) + leaseSeconds * 1000).toISOString();
      // One statement, so that two takers never get one job; a lease that ran out makes a running job due again.
      const locking = flavour === 'postgres' ? sql`for update skip locked` : sql``;
      const { rows } = await sql<Job & { seq: number | string }>`
        update job set state = 'running', due_at = ${until}, tries = tries + 1
        where seq in (
          select seq from job
          where state in ('waiting', 'running') and due_at <= ${now} and step in (${sql.join(steps)})
          order by seq limit ${count} ${locking}
        )
        returning key, step, subject, seq`.execute(db);
      return rows
        .sort((a, b) => Number(a.seq) - Number(b.seq))
        .map(({ key, step, subject }) => ({ key, step, subject }));
    },

    async finishJobs(keys) {
      await inChunks(keys, (chunk) =>
        db.updateTable('job').set({ state: 'done', error: null }).where('key', 'in', chunk).execute(),
      );
    },

    async failJob(key, error, retryAt) {
      await db
        .updateTable('job')
        .set({
          state: sql`case when tries >= ${MAX_TRIES} then 'failed' else 'waiting' end`,
          due_at: retryAt,
          error,
        })
        .where('key', '=', key)
        .execute();
    },

    async releaseJobs() {
      await db
        .updateTable('job')
        .set({ state: 'waiting', due_at: '' })
        .where('state', '=', 'running')
        .execute();
    },

    async jobCounts() {
      const rows = await db
        .selectFrom('job')
        .select(['state', db.fn.countAll().as('n')])
        .groupBy('state')
        .execute();
      const of = (state: string) => Number(rows.find((row) => row.state === state)?.n ?? 0);
      return { waiting: of('waiting'), running: of('running'), failed: of('failed') };
    },
  };
}

/** Adds jobs within a transaction; a key that is there already is left alone. */
export async function addJobs(trx: Transaction<Tables>, jobs: readonly Job[]): Promise<void> {
  for (const job of jobs) {
    await trx
      .insertInto('job')
      .values({ ...job, state: 'waiting', tries: 0, due_at: '', error: null })
      .onConflict((conflict) => conflict.column('key').doNothing())
      .execute();
  }
}
