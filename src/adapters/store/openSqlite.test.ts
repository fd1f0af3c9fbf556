import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'libsql';
import { expect, it } from 'vitest';
import { describeStore, makeReading, makeReport } from './contract.js';
import { openSqlite } from './openSqlite.js';

const folder = mkdtempSync(join(tmpdir(), 'newsledger-store-'));

describeStore('SQLite store', () => openSqlite(join(folder, 'deep/er/contract.db')));

it('says so when the file is no database', async () => {
  const file = join(folder, 'junk.db');
  writeFileSync(file, 'this is not a database, but it is long enough to be taken for one'.repeat(100));
  await expect(openSqlite(file)).rejects.toMatchObject({ code: 'store-unreachable', file });
});

it('refuses a store that a newer program has migrated', async () => {
  const file = join(folder, 'newer.db');
  await (await openSqlite(file)).close();
  const database = new Database(file);
  database.exec(
    `insert into kysely_migration (name, timestamp) values ('0002-from-the-future', '2030-01-01')`,
  );
  database.close();
  await expect(openSqlite(file)).rejects.toMatchObject({ code: 'store-newer' });
});

it('finds stored words that are no longer the report’s', async () => {
  const file = join(folder, 'tampered.db');
  const store = await openSqlite(file);
  const report = makeReport();
  await store.addReports([{ report, jobs: [] }]);
  await store.saveReadings([{ reading: makeReading(report), jobs: [] }], 1);
  const database = new Database(file);
  database.exec(`update report set json = replace(json, 'dam would hold', 'dam would fail')`);
  database.close();
  await expect(store.readings([report.id])).rejects.toMatchObject({ code: 'store-mismatch' });
  expect(await store.inspect()).toEqual([expect.stringContaining('the dam would hold')]);
  await store.close();
});
