import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { Kysely, sql, SqliteAdapter, SqliteDialect, type SqliteDatabase } from 'kysely';
import Database from 'libsql';
import { Problem } from '../../core/problems.js';
import type { Store } from '../../ports/store.js';
import { migrateStore } from './migrateStore.js';
import { makeSqlStore } from './sqlStore.js';
import type { Tables } from './tables.js';

/** SQLite takes changes of the schema in a transaction, though Kysely leaves them out of one: a program killed amid them would leave half a schema. */
class Adapter extends SqliteAdapter {
  override get supportsTransactionalDdl(): boolean {
    return true;
  }
}

class Dialect extends SqliteDialect {
  override createAdapter(): Adapter {
    return new Adapter();
  }
}

/**
 * The embedded store: one SQLite file, made with its folder when absent. Write-ahead log and `synchronous=FULL`, so what a
 * call has returned for survives a kill and a power cut; other processes may have the file open at the same time.
 * Throws Problem `store-unreachable` or `store-newer`.
 */
export async function openSqlite(file: string): Promise<Store> {
  try {
    mkdirSync(dirname(file), { recursive: true });
    const database = new Database(file);
    for (const pragma of [
      'journal_mode = WAL',
      'synchronous = FULL',
      'busy_timeout = 20000',
      'foreign_keys = ON',
    ])
      database.pragma(pragma);
    const db = new Kysely<Tables>({
      dialect: new Dialect({ database: database as unknown as SqliteDatabase }),
    });
    await migrateStore(db, 'sqlite');
    return makeSqlStore(db, 'sqlite', async () => {
      const { rows } = await sql<{ integrity_check: string }>`pragma integrity_check`.execute(db);
      return rows.map((row) => row.integrity_check).filter((line) => line !== 'ok');
    });
  } catch (error) {
    if (error instanceof Problem) throw error;
    throw new Problem('store-unreachable', { file, detail: (error as Error).message, cause: error });
  }
}
