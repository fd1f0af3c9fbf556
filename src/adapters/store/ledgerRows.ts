import { type Kysely, sql } from 'kysely';
import { dayOf, secondOf } from '../../core/days.js';
import type { Act, Judgement } from '../../core/judgement.js';
import type { Alert } from '../../core/ledger.js';
import type { Reading } from '../../core/reading.js';
import type { Store } from '../../ports/store.js';
import { inChunks } from './chunks.js';
import { saveUpdate } from './storyRows.js';
import type { Tables } from './tables.js';

type LedgerMethods = Pick<
  Store,
  | 'findClaims'
  | 'earlierWordings'
  | 'standingWordings'
  | 'addJudgement'
  | 'judgements'
  | 'addAlerts'
  | 'alerts'
>;

/** What claims are found by, and what editors and watches added. */
export function ledgerMethods(db: Kysely<Tables>): LedgerMethods {
  return {
    async findClaims({ speaker, kind, certainty, outcome, place, from, to, story, limit, offset }) {
      let query = db
        .withRecursive('wording(report_id, story_id)', (part) => {
          const standing = part.selectFrom('story_report').select(['report_id', 'story_id']);
          return (story === undefined ? standing : standing.where('story_id', '=', story)).unionAll(
            part
              .selectFrom('wording')
              .innerJoin('report', 'report.id', 'wording.report_id')
              .select([sql<string>`report.replaces`.as('report_id'), 'wording.story_id'])
              .where('report.replaces', 'is not', null),
          );
        })
        .selectFrom('claim')
        .innerJoin('wording', 'wording.report_id', 'claim.report_id')
        .select(['claim.id as id', 'wording.story_id as story']);
      if (kind !== undefined) query = query.where('kind', '=', kind);
      if (certainty !== undefined) query = query.where('certainty', '=', certainty);
      if (from !== undefined) query = query.where('day', '>=', from);
      if (to !== undefined) query = query.where('day', '<=', to);
      if (speaker !== undefined) query = query.where(holds('speaker', speaker));
      if (outcome !== undefined) query = query.where(holds('outcomes', ` ${outcome} `));
      if (place !== undefined)
        query = /^[A-Z]{2}$/.test(place)
          ? query.where('claim.country', '=', place)
          : query.where(holds('place', place));
      return query
        .orderBy(sql`coalesce(day, '')`, 'desc')
        .orderBy('claim.id')
        .limit(limit)
        .offset(offset)
        .execute();
    },

    async earlierWordings(reportIds) {
      const earlier = new Map<string, string>();
      // A chain of wordings is as long as an outlet was diligent; each round goes one wording back.
      for (let ids = [...reportIds]; ids.length > 0;) {
        const rows = await inChunks(ids, (chunk) =>
          db.selectFrom('report').select(['id', 'replaces']).where('id', 'in', chunk).execute(),
        );
        const found = rows.filter(({ replaces }) => replaces !== null && !earlier.has(replaces));
        for (const { id, replaces } of found) earlier.set(replaces!, id);
        ids = found.map(({ replaces }) => replaces!);
      }
      return earlier;
    },

    async standingWordings(reportIds) {
      const standing = new Map(reportIds.map((id) => [id, id]));
      for (let ids = [...standing.values()]; ids.length > 0;) {
        const rows = await inChunks(ids, (chunk) =>
          db.selectFrom('report').select(['id', 'replaces']).where('replaces', 'in', chunk).execute(),
        );
        const next = new Map(rows.map(({ id, replaces }) => [replaces!, id]));
        for (const [first, last] of standing) standing.set(first, next.get(last) ?? last);
        ids = [...next.values()];
      }
      return standing;
    },

    addJudgement: ({ reports, act, by, at, why }, update) =>
      db.transaction().execute(async (trx) => {
        const { id } = await trx
          .insertInto('judgement')
          .values({ report_id: reports[0]!, editor: by, at, why, json: JSON.stringify(act) })
          .returning('id')
          .executeTakeFirstOrThrow();
        const rows = reports.map((report, place) => ({ report_id: report, judgement_id: Number(id), place }));
        for (let from = 0; from < rows.length; from += ROWS)
          await trx
            .insertInto('judged')
            .values(rows.slice(from, from + ROWS))
            .execute();
        await saveUpdate(trx, update);
        return Number(id);
      }),

    async judgements(reportIds) {
      const found = await inChunks(reportIds, (chunk) =>
        db.selectFrom('judged').select('judgement_id').where('report_id', 'in', chunk).execute(),
      );
      const ids = [...new Set(found.map((row) => String(row.judgement_id)))];
      const rows = await inChunks(ids, (chunk) =>
        db
          .selectFrom('judgement')
          .innerJoin('judged', 'judged.judgement_id', 'judgement.id')
          .select(['judgement.id as id', 'editor', 'at', 'why', 'json', 'judged.report_id as report'])
          .where('judgement.id', 'in', chunk.map(Number))
          .orderBy('judgement.id')
          .orderBy('judged.place')
          .execute(),
      );
      const judgements = new Map<number, Judgement>();
      for (const { id, editor: by, at, why, json, report } of rows) {
        const known = judgements.get(Number(id));
        if (known) known.reports.push(report);
        else judgements.set(Number(id), { ...(JSON.parse(json) as Act), id: Number(id), reports: [report], by, at, why }); // prettier-ignore
      }
      return [...judgements.values()].sort((a, b) => a.id - b.id);
    },

    addAlerts: (alerts, at) =>
      db.transaction().execute(async (trx) => {
        let added = 0;
        for (const alert of alerts) {
          const row = await trx
            .insertInto('alert')
            .values({
              id: alert.id,
              report_id: alert.says.report,
              at: secondOf(new Date(at)),
              json: JSON.stringify(alert),
            })
            .onConflict((conflict) => conflict.column('id').doNothing())
            .returning('id')
            .executeTakeFirst();
          if (row) added++;
        }
        return added;
      }),

    async alerts({ since, limit, offset }) {
      let query = db.selectFrom('alert').select(['at', 'json']);
      if (since !== null) query = query.where('at', '>', secondOf(new Date(since)));
      const rows = await query.orderBy('at', 'desc').orderBy('id').limit(limit).offset(offset).execute();
      return rows.map(({ at, json }) => ({ ...(JSON.parse(json) as Alert), at }));
    },
  };
}

/** The column holds the words, whatever their case; `%` and `_` stand for themselves. */
function holds(column: 'speaker' | 'outcomes' | 'place', words: string) {
  const pattern = `%${words.toLowerCase().replace(/[\\%_]/g, '\\$&')}%`;
  return sql<boolean>`${sql.ref(`claim.${column}`)} like ${pattern} escape '\\'`;
}

/** Rows a statement: SQLite takes at most 32,766 parameters. */
const ROWS = 500;

/** Puts the rows of a reading's claims in the place of those of an earlier reading. */
export async function saveClaims(trx: Kysely<Tables>, { report, stamp, claims }: Reading): Promise<void> {
  await trx.deleteFrom('claim').where('report_id', '=', report.id).execute();
  const place = [stamp.place?.name, stamp.place?.admin1].filter(Boolean).join('\n').toLowerCase();
  const rows = claims.map((claim) => ({
    id: claim.id,
    report_id: report.id,
    day: claim.saidAt ?? dayOf(report.publishedAt),
    speaker: claim.speakers
      .map(({ name }) => name)
      .join('\n')
      .toLowerCase(),
    kind: claim.kind,
    certainty: claim.certainty,
    country: stamp.place?.country ?? null,
    place,
    outcomes: ` ${[...new Set(claim.figures.map(({ outcome }) => outcome))].join('  ')} `,
  }));
  // Two claims over the same words have one id; the first is found.
  const unique = [...new Map([...rows].reverse().map((row) => [row.id, row])).values()];
  for (let at = 0; at < unique.length; at += ROWS)
    await trx
      .insertInto('claim')
      .values(unique.slice(at, at + ROWS))
      .onConflict((conflict) => conflict.column('id').doNothing())
      .execute();
}
