import type { Kysely } from 'kysely';
import { sql } from 'kysely';
import type { Store } from '../../ports/store.js';
import { groupingMethods } from './groupingRows.js';
import { jobMethods } from './jobRows.js';
import { ledgerMethods } from './ledgerRows.js';
import { reportMethods, restoreReading } from './reportRows.js';
import { storyMethods } from './storyRows.js';
import type { Flavour, Tables } from './tables.js';

/** The store over any SQL database that Kysely speaks to; `inspectDatabase` gives the faults that the database finds in itself. */
export function makeSqlStore(
  db: Kysely<Tables>,
  flavour: Flavour,
  inspectDatabase: () => Promise<string[]>,
): Store {
  return {
    ...reportMethods(db),
    ...storyMethods(db),
    ...groupingMethods(db),
    ...ledgerMethods(db),
    ...jobMethods(db, flavour),

    async counts() {
      const count = async (table: 'report' | 'reading' | 'story') =>
        Number((await db.selectFrom(table).select(db.fn.countAll().as('n')).executeTakeFirstOrThrow()).n);
      const briefs = await db
        .selectFrom('brief')
        .select(sql<number>`count(distinct story_id)`.as('n'))
        .executeTakeFirstOrThrow();
      return {
        reports: await count('report'),
        readings: await count('reading'),
        stories: await count('story'),
        briefs: Number(briefs.n),
      };
    },

    async inspect() {
      const faults = await inspectDatabase();
      const ids = (await db.selectFrom('reading').select('report_id').orderBy('report_id').execute()).map(
        (row) => row.report_id,
      );
      for (const id of ids) {
        const row = await db
          .selectFrom('reading')
          .innerJoin('report', 'report.id', 'reading.report_id')
          .select(['report.id as id', 'reading.json as reading', 'report.json as report'])
          .where('report.id', '=', id)
          .executeTakeFirstOrThrow();
        try {
          restoreReading(row);
        } catch (error) {
          faults.push((error as Error).message);
        }
      }
      return faults;
    },

    close: () => db.destroy(),
  };
}
