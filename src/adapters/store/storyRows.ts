import { type Kysely, sql, type Transaction } from 'kysely';
import type { Draft } from '../../core/brief.js';
import type { Story, StoryChange } from '../../core/story.js';
import type { Store, StoryUpdate } from '../../ports/store.js';
import { inChunks, inOrder } from './chunks.js';
import { addJobs } from './jobRows.js';
import type { Tables } from './tables.js';

type StoryMethods = Pick<
  Store,
  | 'saveStories'
  | 'storyChanges'
  | 'listRedirects'
  | 'stories'
  | 'storiesOf'
  | 'storyByPermalink'
  | 'listStories'
  | 'listPlaces'
  | 'saveBrief'
  | 'brief'
  | 'addFlag'
>;

/** Stories, their permalinks and briefs, and the flags that readers raise. */
export function storyMethods(db: Kysely<Tables>): StoryMethods {
  return {
    saveStories: (stories, changes, jobs) =>
      db.transaction().execute((trx) => saveUpdate(trx, { stories, changes, jobs })),

    async storyChanges(storyId) {
      const rows = await db
        .selectFrom('story_change')
        .selectAll()
        .where((is) => is.or([is('story_id', '=', storyId), is('other_id', '=', storyId)]))
        .orderBy('seq')
        .execute();
      return rows.map(({ kind, story_id: story, other_id: other, at, editor: by, why }) => {
        return { kind, story, other, at, by, why };
      });
    },

    async listRedirects() {
      return db
        .selectFrom('redirect')
        .innerJoin('story', 'story.id', 'redirect.story_id')
        .select(['redirect.permalink as from', 'story.permalink as to'])
        .orderBy('redirect.permalink')
        .execute();
    },

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
  };
}

/** Writes stories, what became of others, and the jobs, within a transaction. */
export async function saveUpdate(
  trx: Transaction<Tables>,
  { stories, changes, jobs }: StoryUpdate,
): Promise<void> {
  for (const story of stories) await saveStory(trx, story);
  for (const change of changes) await keepChange(trx, change);
  await addJobs(trx, jobs);
}

async function saveStory(trx: Transaction<Tables>, story: Story): Promise<void> {
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
  // Only what changed is written: a story may have thousands of reports.
  const rows = await trx
    .selectFrom('story_report')
    .select('report_id')
    .where('story_id', '=', story.id)
    .execute();
  const had = new Set(rows.map((row) => row.report_id));
  const has = new Set(story.reports);
  for (const report of had) {
    if (!has.has(report)) await trx.deleteFrom('story_report').where('report_id', '=', report).execute();
  }
  for (const report of has) {
    if (had.has(report)) continue;
    await trx
      .insertInto('story_report')
      .values({ report_id: report, story_id: story.id })
      .onConflict((conflict) => conflict.column('report_id').doUpdateSet({ story_id: story.id }))
      .execute();
  }
}

async function keepChange(trx: Transaction<Tables>, change: StoryChange): Promise<void> {
  const { kind, story, other, at, by: editor, why } = change;
  if (kind === 'merge') {
    await removeStory(trx, other, story);
    await moveLinks(trx, other, story);
  }
  await trx
    .insertInto('story_change')
    .values({ kind, story_id: story, other_id: other, at, editor, why })
    .execute();
}

/** What was like a story that ceased is like the one that took its reports. */
async function moveLinks(trx: Transaction<Tables>, from: string, to: string): Promise<void> {
  await trx
    .insertInto('report_link')
    .columns(['report_id', 'target', 'is_story', 'day', 'likeness', 'nearest', 'ground'])
    .expression(
      trx
        .selectFrom('report_link')
        .select([
          'report_id',
          sql<string>`cast(${to} as text)`.as('target'),
          'is_story',
          'day',
          'likeness',
          'nearest',
          'ground',
        ])
        .where('target', '=', from)
        .where('is_story', '=', 1),
    )
    .onConflict((conflict) =>
      conflict.columns(['report_id', 'target', 'is_story']).doUpdateSet({
        likeness: sql`report_link.likeness + excluded.likeness`,
        nearest: sql`case when report_link.nearest < excluded.nearest then excluded.nearest else report_link.nearest end`,
        ground: sql`(report_link.ground + excluded.ground) / 2`,
      }),
    )
    .execute();
  await trx.deleteFrom('report_link').where('target', '=', from).where('is_story', '=', 1).execute();
}

async function removeStory(trx: Transaction<Tables>, id: string, mergedInto: string): Promise<void> {
  const row = await trx.selectFrom('story').select('permalink').where('id', '=', id).executeTakeFirst();
  if (!row) return;
  await trx.deleteFrom('story_report').where('story_id', '=', id).execute();
  await trx.deleteFrom('story').where('id', '=', id).execute();
  await trx.updateTable('redirect').set({ story_id: mergedInto }).where('story_id', '=', id).execute();
  await trx
    .insertInto('redirect')
    .values({ permalink: row.permalink, story_id: mergedInto })
    .onConflict((conflict) => conflict.column('permalink').doUpdateSet({ story_id: mergedInto }))
    .execute();
}
