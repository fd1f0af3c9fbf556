import { existsSync } from 'node:fs';
import { connect } from 'node:net';
import pg from 'pg';

/** Where the optional services are looked for; tests that need an absent one say so and are skipped. */
export const POSTGRES_URL =
  process.env['NEWSLEDGER_TEST_POSTGRES'] ?? 'postgres://postgres@127.0.0.1:5432/postgres';
export const NATS_URL = process.env['NEWSLEDGER_TEST_NATS'] ?? '127.0.0.1:4222';
export const CHROMIUM = process.env['NEWSLEDGER_TEST_CHROMIUM'] ?? '/usr/bin/chromium';

/** "" when the service answers, else the reason for the skip, to stand in the test's name. */
export interface Availability {
  missing: boolean;
  note: string;
}

export async function findPostgres(): Promise<Availability> {
  const client = new pg.Client({ connectionString: POSTGRES_URL, connectionTimeoutMillis: 2_000 });
  try {
    await client.connect();
    await client.end();
    return { missing: false, note: '' };
  } catch (error) {
    return { missing: true, note: ` (skipped: PostgreSQL does not answer: ${(error as Error).message})` };
  }
}

export function findNats(): Promise<Availability> {
  const [host = '127.0.0.1', port = '4222'] = NATS_URL.split(':');
  return new Promise((resolve) => {
    const socket = connect({ host, port: Number(port), timeout: 2_000 });
    const done = (reason: string) => {
      socket.destroy();
      resolve(
        reason === ''
          ? { missing: false, note: '' }
          : { missing: true, note: ` (skipped: NATS does not answer: ${reason})` },
      );
    };
    socket.once('connect', () => done(''));
    socket.once('timeout', () => done('time-out'));
    socket.once('error', (error) => done(error.message));
  });
}

export function findChromium(): Availability {
  return existsSync(CHROMIUM)
    ? { missing: false, note: '' }
    : { missing: true, note: ` (skipped: no Chromium at ${CHROMIUM})` };
}

/** A PostgreSQL database made for one test file, and the way to drop it. */
export async function makeDatabase(name: string): Promise<{ url: string; drop(): Promise<void> }> {
  const database = `newsledger_test_${name}_${process.pid}`;
  const run = async (statement: string) => {
    const client = new pg.Client({ connectionString: POSTGRES_URL });
    await client.connect();
    await client.query(statement);
    await client.end();
  };
  await run(`drop database if exists ${database} with (force)`);
  await run(`create database ${database}`);
  const url = new URL(POSTGRES_URL);
  url.pathname = `/${database}`;
  return { url: url.href, drop: () => run(`drop database if exists ${database} with (force)`) };
}
