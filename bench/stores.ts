import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { openPostgres } from '../src/adapters/store/openPostgres.js';
import { openSqlite } from '../src/adapters/store/openSqlite.js';
import type { Store } from '../src/ports/store.js';

/** The name of the database that a bench runs on. */
export const databaseOf = (url: string | undefined) => (url === undefined ? 'SQLite' : 'PostgreSQL');

/** An empty store, and what a PostgreSQL server with autovacuum does by itself after many rows have come: it gathers statistics. */
interface EmptyStore {
  store: Store;
  analyze(): Promise<void>;
}

/** Runs over an empty store: SQLite in a folder of its own, or with `url` a database newsledger_bench_NAME made anew on that PostgreSQL server. */
export function withEmptyStore<T>(
  url: string | undefined,
  name: string,
  run: (empty: EmptyStore) => Promise<T>,
): Promise<T> {
  return url === undefined
    ? withSqlite(name, run)
    : withPostgres(new URL(url), `newsledger_bench_${name}`, run);
}

async function withSqlite<T>(name: string, run: (empty: EmptyStore) => Promise<T>): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), 'newsledger-bench-'));
  const store = await openSqlite(join(folder, `${name}.db`));
  try {
    return await run({ store, analyze: () => Promise.resolve() });
  } finally {
    await store.close();
    rmSync(folder, { recursive: true });
  }
}

async function withPostgres<T>(
  server: URL,
  database: string,
  run: (empty: EmptyStore) => Promise<T>,
): Promise<T> {
  const name = pg.escapeIdentifier(database);
  await askServer(server, `drop database if exists ${name}`, `create database ${name}`);
  const address = new URL(server);
  address.pathname = `/${database}`;
  const store = await openPostgres(address.href);
  try {
    return await run({ store, analyze: () => askServer(address, 'analyze') });
  } finally {
    await store.close();
    await askServer(server, `drop database ${name}`);
  }
}

async function askServer({ href }: URL, ...statements: readonly string[]): Promise<void> {
  const client = new pg.Client({ connectionString: href });
  await client.connect();
  try {
    for (const statement of statements) await client.query(statement);
  } finally {
    await client.end();
  }
}
