import { type Kysely, Migrator } from 'kysely';
import { Problem } from '../../core/problems.js';
import { migrations } from './migrations.js';
import type { Flavour, Tables } from './tables.js';

/** Brings the schema up to date. Throws Problem `store-newer` when the store knows a migration that this program does not. */
export async function migrateStore(db: Kysely<Tables>, flavour: Flavour): Promise<void> {
  const known = migrations(flavour);
  const migrator = new Migrator({ db, provider: { getMigrations: () => Promise.resolve(known) } });
  const { error } = await migrator.migrateToLatest();
  if (error === undefined) return;
  const detail = (error as Error).message;
  if (/corrupted migrations/.test(detail)) throw new Problem('store-newer', { detail, cause: error });
  throw error as Error;
}
