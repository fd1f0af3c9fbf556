import { afterAll, describe, expect, it } from 'vitest';
import { findPostgres, makeDatabase } from '../../../test/services.js';
import { describeStore } from './contract.js';
import { openPostgres } from './openPostgres.js';

const { missing, note } = await findPostgres();

describe.skipIf(missing)(`PostgreSQL${note}`, async () => {
  const database = missing ? null : await makeDatabase('store');
  afterAll(() => database?.drop());
  describeStore('PostgreSQL store', () => openPostgres(database!.url));
});

it('says so, without the password, when nothing answers', async () => {
  const opened = openPostgres('postgres://desk:secret@127.0.0.1:1/news');
  await expect(opened).rejects.toMatchObject({ code: 'store-unreachable', file: '127.0.0.1:1/news' });
  await expect(opened).rejects.not.toThrow(/secret/);
});
