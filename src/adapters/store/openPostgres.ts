import { Kysely, PostgresDialect } from 'kysely';
import pg from 'pg';
import { Problem } from '../../core/problems.js';
import type { Store } from '../../ports/store.js';
import { migrateStore } from './migrateStore.js';
import { makeSqlStore } from './sqlStore.js';
import type { Tables } from './tables.js';

/** The store on PostgreSQL 15 or newer. `url` as `postgres://user:password@host:port/database`. Throws Problem `store-unreachable` or `store-newer`. */
export async function openPostgres(url: string): Promise<Store> {
  const pool = new pg.Pool({ connectionString: url, max: 8, connectionTimeoutMillis: 5_000 });
  // An idle connection that breaks is replaced by the pool; the next query that fails reports it.
  pool.on('error', () => undefined);
  const db = new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) });
  try {
    await migrateStore(db, 'postgres');
  } catch (error) {
    await db.destroy();
    if (error instanceof Problem) throw error;
    const address = new URL(url);
    throw new Problem('store-unreachable', {
      file: `${address.host}${address.pathname}`,
      detail: (error as Error).message,
      cause: error,
    });
  }
  return makeSqlStore(db, 'postgres', () => Promise.resolve([]));
}
