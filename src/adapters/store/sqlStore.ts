import { type Kysely, sql, type Transaction } from 'kysely';
import type { Draft } from '../../core/brief.js';
import { dayOf } from '../../core/days.js';
import { Problem } from '../../core/problems.js';
import { listSpans, type Reading } from '../../core/reading.js';
import type { Report } from '../../core/report.js';
import { isExact } from '../../core/spans.js';
import type { Story } from '../../core/story.js';
import type { Job, Store } from '../../ports/store.js';
import type { Flavour } from './migrations.js';
import type { Tables } from './tables.js';

/** A job is tried this often before it is kept as failed. */
const MAX_TRIES = 5;
/** Ids in one `in (...)` list: SQLite takes at most 32,766 parameters. */
const CHUNK = 500;

type Connection = Kysely<Tables> | Transaction<Tables>;

/** The store over any SQL database that Kysely speaks to; `inspectDatabase` gives the faults that the database finds in itself. */
export function makeSqlStore(
  db: Kysely<Tables>,
  flavour: Flavour,
  inspectDatabase: () => Promise<string[]>,
): Store {
  const atOnce = <T>(work: (trx: Transaction<Tables>) => Promise<T>) => db.transaction().execute(work);

  return {
    addReports: (entries) =>
      atOnce(async (trx) => {
        const outcomes: ('new' | 'seen' | 'revised')[] = [];
        for (const { report, jobs } of entries) outcomes.push(await addReport(trx, report, jobs));
        return outcomes;
      }),

    async reports(ids) {
      const rows = await inChunks(ids, (chunk) =>
        db.selectFrom('report').select(['id', 'json']).where('id', 'in', chunk).execute(),
      );
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
      atOnce(async (trx) => {
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

    async readIdsBetween(from, to) {
      let query = db
        .selectFrom('report')
        .innerJoin('reading', 'reading.report_id', 'report.id')
        .select('report.id as id')
        .where('current', '=', 1)
        .orderBy('day')
        .orderBy('id');
      if (from !== null) query = query.where((is) => is.or([is('day', '>=', from), is('day', 'is', null)]));
      if (to !== null) query = query.where((is) => is.or([is('day', '<=', to), is('day', 'is', null)]));
      return (await query.execute()).map((row) => row.id);
    },

    saveStories: (stories, gone, jobs) =>
      atOnce(async (trx) => {
        for (const story of stories) await saveStory(trx, story);
        for (const { id, mergedInto } of gone) await removeStory(trx, id, mergedInto);
        await addJobs(trx, jobs);
      }),

    async stories(ids) {
      const rows = await inChunks(ids, (chunk) =>
        db.selectFrom('story').select(['id', 'json']).where('id', 'in', chunk).execute(),
      );
      return inOrder(
        ids,
        rows.map((row) => [row.id, JSON.parse(row.json) as Story]),
      );
    },

    async storiesOf(reportIds) {
      const rows = await inChunks(reportIds, (chunk) =>
        db
          .selectFrom('story_report')
          .select(['report_id', 'story_id'])
          .where('report_id', 'in', chunk)
          .execute(),
      );
      return new Map(rows.map((row) => [row.report_id, row.story_id]));
    },

    async storyByPermalink(permalink) {
      const row = await db
        .selectFrom('story')
        .select('json')
        .where('permalink', '=', permalink)
        .executeTakeFirst();
      if (row) return { story: JSON.parse(row.json) as Story };
      const moved = await db
        .selectFrom('redirect')
        .innerJoin('story', 'story.id', 'redirect.story_id')
        .select('story.permalink as to')
        .where('redirect.permalink', '=', permalink)
        .executeTakeFirst();
      return moved ? { movedTo: moved.to } : null;
    },

    async listStories({ limit, offset, place, country }) {
      let query = db.selectFrom('story').select('json');
      if (place !== undefined) query = query.where('place_id', '=', place);
      if (country !== undefined) query = query.where('country', '=', country);
      const rows = await query
        .orderBy(sql`coalesce(day, '')`, 'desc')
        .orderBy('id')
        .limit(limit)
        .offset(offset)
        .execute();
      return rows.map((row) => JSON.parse(row.json) as Story);
    },

    async listPlaces() {
      const rows = await db
        .selectFrom('story')
        .select(['place_id', 'place_name', 'country', db.fn.countAll().as('stories')])
        .where('place_id', 'is not', null)
        .groupBy(['place_id', 'place_name', 'country'])
        .orderBy('stories', 'desc')
        .orderBy('place_name')
        .execute();
      return rows.map((row) => ({
        id: row.place_id!,
        name: row.place_name!,
        country: row.country,
        stories: Number(row.stories),
      }));
    },

    async saveBrief(brief) {
      const { draft, ...row } = { ...brief, draft: JSON.stringify(brief.draft) };
      const values = {
        story_id: row.story,
        basis: row.basis,
        writer: row.writer,
        made_at: row.madeAt,
        json: draft,
      };
      await db
        .insertInto('brief')
        .values(values)
        .onConflict((conflict) =>
          conflict
            .columns(['story_id', 'basis'])
            .doUpdateSet({ writer: values.writer, made_at: values.made_at, json: draft }),
        )
        .execute();
    },

    async brief(storyId) {
      const row = await db
        .selectFrom('brief')
        .select(['story_id', 'basis', 'writer', 'made_at', 'json'])
        .where('story_id', '=', storyId)
        .orderBy('made_at', 'desc')
        .limit(1)
        .executeTakeFirst();
      if (!row) return null;
      return {
        story: row.story_id,
        basis: row.basis,
        writer: row.writer,
        madeAt: row.made_at,
        draft: JSON.parse(row.json) as Draft,
      };
    },

    async takeJobs(steps, count, now, leaseSeconds) {
      const until = new Date(Date.parse(now) + leaseSeconds * 1000).toISOString();
      // One statement, so that two takers never get one job; a lease that ran out makes a running job due again.
      const locking = flavour === 'postgres' ? sql`for update skip locked` : sql``;
      const { rows } = await sql<Job & { seq: number | string }>`
        update job set state = 'running', due_at = ${until}, tries = tries + 1
        where seq in (
          select seq from job
          where state in ('waiting', 'running') and due_at <= ${now} and step in (${sql.join(steps)})
          order by seq limit ${count} ${locking}
        )
        returning key, step, subject, seq`.execute(db);
      return rows
        .sort((a, b) => Number(a.seq) - Number(b.seq))
        .map(({ key, step, subject }) => ({ key, step, subject }));
    },

    async finishJobs(keys) {
      await inChunks(keys, (chunk) =>
        db.updateTable('job').set({ state: 'done', error: null }).where('key', 'in', chunk).execute(),
      );
    },

    async failJob(key, error, retryAt) {
      await db
        .updateTable('job')
        .set({
          state: sql`case when tries >= ${MAX_TRIES} then 'failed' else 'waiting' end`,
          due_at: retryAt,
          error,
        })
        .where('key', '=', key)
        .execute();
    },

    async releaseJobs() {
      await db
        .updateTable('job')
        .set({ state: 'waiting', due_at: '' })
        .where('state', '=', 'running')
        .execute();
    },

    async jobCounts() {
      const rows = await db
        .selectFrom('job')
        .select(['state', db.fn.countAll().as('n')])
        .groupBy('state')
        .execute();
      const of = (state: string) => Number(rows.find((row) => row.state === state)?.n ?? 0);
      return { waiting: of('waiting'), running: of('running'), failed: of('failed') };
    },

    async addFlag(flag) {
      const { id } = await db
        .insertInto('flag')
        .values({
          story_id: flag.story,
          sentence: flag.sentence,
          reason: flag.reason,
          note: flag.note,
          at: flag.at,
        })
        .returning('id')
        .executeTakeFirstOrThrow();
      return Number(id);
    },

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

async function addReport(
  trx: Connection,
  report: Report,
  jobs: readonly Job[],
): Promise<'new' | 'seen' | 'revised'> {
  const row = {
    id: report.id,
    source: report.source,
    url: report.url,
    day: dayOf(report.publishedAt),
    current: 1,
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
  if (report.url === null) return 'new';
  const earlier = await trx
    .selectFrom('report')
    .select('id')
    .where('url', '=', report.url)
    .where('source', report.source === null ? 'is' : '=', report.source)
    .where('current', '=', 1)
    .where('id', '!=', report.id)
    .executeTakeFirst();
  if (!earlier) return 'new';
  await trx.updateTable('report').set({ current: 0 }).where('id', '=', earlier.id).execute();
  await trx
    .updateTable('report')
    .set({ json: JSON.stringify({ ...report, replaces: earlier.id }) })
    .where('id', '=', report.id)
    .execute();
  return 'revised';
}

async function addJobs(trx: Connection, jobs: readonly Job[]): Promise<void> {
  for (const job of jobs) {
    await trx
      .insertInto('job')
      .values({ ...job, state: 'waiting', tries: 0, due_at: '', error: null })
      .onConflict((conflict) => conflict.column('key').doNothing())
      .execute();
  }
}

async function saveStory(trx: Connection, story: Story): Promise<void> {
  const { place, day } = story.stamp;
  const values = {
    permalink: story.permalink,
    day: day?.to ?? null,
    place_id: place?.id ?? null,
    place_name: place?.name ?? null,
    country: place?.country ?? null,
    updated_at: story.updatedAt,
    json: JSON.stringify(story),
  };
  await trx
    .insertInto('story')
    .values({ id: story.id, ...values })
    .onConflict((conflict) => conflict.column('id').doUpdateSet(values))
    .execute();
  await trx.deleteFrom('story_report').where('story_id', '=', story.id).execute();
  for (const report of story.reports) {
    await trx
      .insertInto('story_report')
      .values({ report_id: report, story_id: story.id })
      .onConflict((conflict) => conflict.column('report_id').doUpdateSet({ story_id: story.id }))
      .execute();
  }
}

async function removeStory(trx: Connection, id: string, mergedInto: string): Promise<void> {
  const row = await trx.selectFrom('story').select('permalink').where('id', '=', id).executeTakeFirst();
  if (!row) return;
  await trx.deleteFrom('story_report').where('story_id', '=', id).execute();
  await trx.deleteFrom('story').where('id', '=', id).execute();
  await trx.updateTable('redirect').set({ story_id: mergedInto }).where('story_id', '=', id).execute();
  await trx.insertInto('redirect').values({ permalink: row.permalink, story_id: mergedInto }).execute();
}

/** The text is kept once, with the report; the stored reading points into it. */
function withoutText(reading: Reading): Reading {
  return { ...reading, report: { ...reading.report, text: '' } };
}

function restoreReading(row: { reading: string; report: string }): Reading {
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

async function inChunks<T>(ids: readonly string[], run: (chunk: string[]) => Promise<T[]>): Promise<T[]> {
  const all: T[] = [];
  for (let at = 0; at < ids.length; at += CHUNK) all.push(...(await run(ids.slice(at, at + CHUNK))));
  return all;
}

function inOrder<T>(ids: readonly string[], rows: readonly (readonly [string, T])[]): T[] {
  const byId = new Map(rows);
  return ids.flatMap((id) => byId.get(id) ?? []);
}
