import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { openPostgres } from '../src/adapters/store/openPostgres.js';
import { openSqlite } from '../src/adapters/store/openSqlite.js';
import type { Store } from '../src/ports/store.js';

/** The name of the database that a bench runs on. */
export const databaseOf = (url: string | undefined) => (url === undefined ? 'SQLite' : 'PostgreSQL');

/** Runs over an empty store: SQLite in a folder of its own, or with `url` a database newsledger_bench_NAME made anew on that PostgreSQL server. */
export async function withEmptyStore<T>(
  url: string | undefined,
  name: string,
  run: (store: Store) => Promise<T>,
): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), 'newsledger-bench-'));
  const store = await (url === undefined
    ? openSqlite(join(folder, `${name}.db`))
    : openPostgres(await makeDatabase(url, `newsledger_bench_${name}`)));
  try {
    return await run(store);
  } finally {
    await store.close();
    rmSync(folder, { recursive: true });
  }
}

async function makeDatabase(url: string, database: string): Promise<string> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  await client.query(`drop database if exists ${pg.escapeIdentifier(database)}`);
  await client.query(`create database ${pg.escapeIdentifier(database)}`);
  await client.end();
  const address = new URL(url);
  address.pathname = `/${database}`;
  return address.href;
}
