import { type Kysely, type Transaction } from 'kysely';
import { dayOf } from '../../core/days.js';
import { Problem } from '../../core/problems.js';
import { listSpans, type Reading } from '../../core/reading.js';
import { isTableRow, type Report } from '../../core/report.js';
import { isExact } from '../../core/spans.js';
import type { Job, Store } from '../../ports/store.js';
import { inChunks, inOrder } from './chunks.js';
import { addJobs } from './jobRows.js';
import { saveClaims } from './ledgerRows.js';
import type { Tables } from './tables.js';

type ReportMethods = Pick<Store, 'addReports' | 'reports' | 'reportIds' | 'saveReadings' | 'readings'>;

/** Reports and their readings. */
export function reportMethods(db: Kysely<Tables>): ReportMethods {
  return {
    addReports: (entries) =>
      db.transaction().execute(async (trx) => {
        const outcomes: ('new' | 'seen' | 'revised')[] = [];
        for (const { report, jobs } of entries) outcomes.push(await addReport(trx, report, jobs));
        return outcomes;
      }),

    async reports(ids, { currentOnly = false } = {}) {
      const rows = await inChunks(ids, (chunk) => {
        const query = db.selectFrom('report').select(['id', 'json']).where('id', 'in', chunk);
        return (currentOnly ? query.where('current', '=', 1) : query).execute();
      });
      return inOrder(
        ids,
        rows.map((row) => [row.id, JSON.parse(row.json) as Report]),
      );
    },

    async reportIds(options = {}) {
      let query = db.selectFrom('report').select('id').orderBy('day').orderBy('id');
      if (options.currentOnly) query = query.where('current', '=', 1);
      return (await query.execute()).map((row) => row.id);
    },

    saveReadings: (entries, readerVersion) =>
      db.transaction().execute(async (trx) => {
        for (const { reading, jobs } of entries) {
          verifySpans(reading);
          const row = {
            report_id: reading.report.id,
            reader: readerVersion,
            json: JSON.stringify(withoutText(reading)),
          };
          await trx
            .insertInto('reading')
            .values(row)
            .onConflict((conflict) =>
              conflict.column('report_id').doUpdateSet({ reader: row.reader, json: row.json }),
            )
            .execute();
          await saveClaims(trx, reading);
          await addJobs(trx, jobs);
        }
      }),

    async readings(reportIds) {
      const rows = await inChunks(reportIds, (chunk) =>
        db
          .selectFrom('reading')
          .innerJoin('report', 'report.id', 'reading.report_id')
          .select(['report.id as id', 'reading.json as reading', 'report.json as report'])
          .where('report.id', 'in', chunk)
          .execute(),
      );
      return inOrder(
        reportIds,
        rows.map((row) => [row.id, restoreReading(row)]),
      );
    },
  };
}

async function addReport(
  trx: Transaction<Tables>,
  report: Report,
  jobs: readonly Job[],
): Promise<'new' | 'seen' | 'revised'> {
  const row = {
    id: report.id,
    source: report.source,
    url: report.url,
    day: dayOf(report.publishedAt),
    current: 1,
    replaces: null,
  };
  // The insert comes first: on SQLite it takes the write lock at once, so no other writer can come between.
  const added = await trx
    .insertInto('report')
    .values({ ...row, json: JSON.stringify(report) })
    .onConflict((conflict) => conflict.column('id').doNothing())
    .returning('id')
    .executeTakeFirst();
  if (!added) return 'seen';
  await addJobs(trx, jobs);
  // Rows of a desk's table name the address of their source; none of them is another wording of it.
  if (report.url === null || isTableRow(report)) return 'new';
  const others = await trx
    .selectFrom('report')
    .select(['id', 'json'])
    .where('url', '=', report.url)
    .where('source', report.source === null ? 'is' : '=', report.source)
    .where('current', '=', 1)
    .where('id', '!=', report.id)
    .execute();
  const earlier = others.find(({ json }) => !isTableRow(JSON.parse(json) as Report));
  if (!earlier) return 'new';
  await trx.updateTable('report').set({ current: 0 }).where('id', '=', earlier.id).execute();
  await trx
    .updateTable('report')
    .set({ replaces: earlier.id, json: JSON.stringify({ ...report, replaces: earlier.id }) })
    .where('id', '=', report.id)
    .execute();
  return 'revised';
}

/** The text is kept once, with the report; the stored reading points into it. */
function withoutText(reading: Reading): Reading {
  return { ...reading, report: { ...reading.report, text: '' } };
}

/** A reading as it was saved, its text put back; throws Problem `store-mismatch` when its words are no longer the report's. */
export function restoreReading(row: { reading: string; report: string }): Reading {
  const reading = JSON.parse(row.reading) as Reading;
  const { text } = JSON.parse(row.report) as Report;
  const restored = { ...reading, report: { ...reading.report, text } };
  verifySpans(restored);
  return restored;
}

function verifySpans(reading: Reading): void {
  const wrong = listSpans(reading).find((span) => !isExact(span, reading.report.text));
  if (!wrong) return;
  throw new Problem('store-mismatch', {
    file: reading.report.id,
    detail: `"${wrong.text}" at ${wrong.start}-${wrong.end}`,
  });
}
