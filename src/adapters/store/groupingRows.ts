import { type Kysely, sql, type Transaction } from 'kysely';
import { type Day, daysBetween } from '../../core/days.js';
import type { Links, Met, StoryLink } from '../../core/grouping.js';
import { hashHex } from '../../core/ids.js';
import type { GroupingIndex } from '../../ports/groupingIndex.js';
import { inChunks } from './chunks.js';
import type { Tables } from './tables.js';

/** The term under which `rarity` counts all reports. */
const ALL_REPORTS = -1;
/** Room for the reports of one day in a spot: with the days around 1970 it stays a number that JavaScript holds exactly. */
const SPOTS_OF_DAY = 2 ** 36;
const LAST_DAY = 2 ** 16;
/** Rows in one insert, and selects in one union: both databases take that many parameters. */
const ROWS = 400;
const UNION = 100;

/** The index of grouping. A report reads and writes a number of rows that does not grow with the store. */
export function groupingMethods(db: Kysely<Tables>): GroupingIndex {
  return {
    async rarity(terms) {
      const rows = await inChunks(terms.map(String).concat(String(ALL_REPORTS)), (chunk) =>
        db.selectFrom('rarity').selectAll().where('term', 'in', chunk.map(Number)).execute(),
      );
      const counts = new Map(rows.map((row) => [Number(row.term), Number(row.reports)]));
      const reports = counts.get(ALL_REPORTS) ?? 0;
      counts.delete(ALL_REPORTS);
      return { reports, counts };
    },

    async uncounted(day) {
      const rows = await db
        .selectFrom('signed')
        .select('report_id')
        .where('counted', '=', 0)
        .where('day', '<', day)
        .execute();
      return rows.map((row) => row.report_id);
    },

    countTerms: (terms) =>
      db.transaction().execute(async (trx) => {
        // Those that another worker has counted are not marked here, and not counted again.
        const marked = await inChunks([...terms.keys()], (chunk) =>
          trx
            .updateTable('signed')
            .set({ counted: 1 })
            .where('report_id', 'in', chunk)
            .where('counted', '=', 0)
            .returning('report_id')
            .execute(),
        );
        const counts = new Map([[ALL_REPORTS, marked.length]]);
        for (const { report_id } of marked)
          for (const term of terms.get(report_id)!) counts.set(term, (counts.get(term) ?? 0) + 1);
        const rows = [...counts].sort(([a], [b]) => a - b).map(([term, reports]) => ({ term, reports }));
        for (let at = 0; at < rows.length; at += ROWS) {
          await trx
            .insertInto('rarity')
            .values(rows.slice(at, at + ROWS))
            .onConflict((conflict) =>
              conflict.column('term').doUpdateSet({ reports: sql`rarity.reports + excluded.reports` }),
            )
            .execute();
        }
      }),

    async meet(terms, day, nearest, most) {
      const [from, to] = spotsOf(day);
      const shared = new Map<number, number>();
      for (let at = 0; at < terms.length; at += UNION) {
        const parts = terms
          .slice(at, at + UNION)
          .flatMap((term) => [
            sql`select * from (select spot from posting where term = ${term} and spot < ${from} order by spot desc limit ${nearest}) as before_day`,
            sql`select * from (select spot from posting where term = ${term} and spot >= ${to} order by spot limit ${nearest}) as after_day`,
            sql`select spot from posting where term = ${term} and spot >= ${from} and spot < ${to}`,
          ]);
        const { rows } = await sql<{ spot: number | string }>`${sql.join(parts, sql` union all `)}`.execute(
          db,
        );
        for (const { spot } of rows) shared.set(Number(spot), (shared.get(Number(spot)) ?? 0) + 1);
      }
      const isOpen = (spot: number) => spot >= from && spot < to;
      const others = [...shared]
        .filter(([spot]) => !isOpen(spot))
        .sort((a, b) => b[1] - a[1] || b[0] - a[0])
        .slice(0, most);
      const spots = [...[...shared.keys()].filter(isOpen), ...others.map(([spot]) => spot)];
      const rows = await inChunks(spots.map(String), (chunk) =>
        db
          .selectFrom('signed')
          .leftJoin('story_report', 'story_report.report_id', 'signed.report_id')
          .select(['signed.report_id as report', 'day', 'ground', 'vector', 'town', 'story_id'])
          .where('spot', 'in', chunk.map(Number))
          .execute(),
      );
      return rows.flatMap((row): Met[] => {
        const story = row.day === day ? null : row.story_id;
        // A report of another day that is in no story was replaced by a later wording.
        if (story === null && row.day !== day) return [];
        return [
          {
            ...{ report: row.report, day: row.day, ground: row.ground, town: row.town },
            ...{ vector: readVector(row.vector), story },
          },
        ];
      });
    },

    saveSigned: (entries) =>
      db.transaction().execute(async (trx) => {
        for (const { signed, terms, links } of entries) {
          // A report's terms are those of its words, which never change: once counted, they stay counted.
          const counted = await forgetSigned(trx, signed.report);
          const [from] = spotsOf(signed.day);
          const spot = from + Number.parseInt(hashHex(signed.report, 9), 16);
          await trx
            .insertInto('signed')
            .values({
              report_id: signed.report,
              spot,
              day: signed.day,
              counted,
              ground: signed.ground,
              vector: JSON.stringify([...signed.vector].flat()),
              town: signed.town,
            })
            .execute();
          if (terms.length > 0) {
            await trx
              .insertInto('posting')
              .values(terms.map((term) => ({ term, spot })))
              .execute();
          }
          const row = { report_id: signed.report, day: signed.day };
          const rows = [
            ...[...links.reports].map(([target, likeness]) => ({
              ...row,
              target,
              is_story: 0,
              likeness,
              nearest: likeness,
              ground: 0,
            })),
            ...[...links.stories].map(([target, link]) => ({ ...row, target, is_story: 1, ...link })),
          ];
          for (let at = 0; at < rows.length; at += ROWS) {
            await trx
              .insertInto('report_link')
              .values(rows.slice(at, at + ROWS))
              .execute();
          }
        }
      }),

    async linked(day, reportIds, least) {
      const found = new Map<
        string,
        { ground: number; reports: Map<string, number>; stories: Map<string, StoryLink> }
      >();
      const stories = new Set<string>();
      const seen = new Set(reportIds);
      let frontier = [...seen];
      while (frontier.length > 0) {
        const grounds = await inChunks(frontier, (chunk) =>
          db.selectFrom('signed').select(['report_id', 'ground']).where('report_id', 'in', chunk).execute(),
        );
        for (const { report_id, ground } of grounds) {
          found.set(report_id, { ground, reports: new Map(), stories: new Map() });
        }
        const rows = await inChunks(frontier, (chunk) =>
          db.selectFrom('report_link').selectAll().where('report_id', 'in', chunk).execute(),
        );
        const newStories = new Set<string>();
        const next = new Set<string>();
        for (const { report_id, target, is_story, likeness, nearest, ground } of rows) {
          const links = found.get(report_id);
          if (is_story === 1) {
            links?.stories.set(target, { likeness, nearest, ground });
            if (nearest >= least && !stories.has(target)) newStories.add(target);
          } else {
            links?.reports.set(target, likeness);
            if (nearest >= least) next.add(target);
          }
        }
        const back = [
          ...(await linkedTo(db, frontier, day, 0, least)),
          ...(await linkedTo(db, [...newStories], day, 1, least)),
        ];
        for (const story of newStories) stories.add(story);
        for (const report of back) next.add(report);
        frontier = [...next].filter((report) => !seen.has(report));
        for (const report of frontier) seen.add(report);
      }
      for (const { reports } of found.values()) {
        for (const target of reports.keys()) if (!found.has(target)) reports.delete(target);
      }
      return found satisfies Map<string, Links>;
    },

    async storySizes(storyIds, day) {
      const rows = await inChunks(storyIds, (chunk) =>
        db
          .selectFrom('story_report')
          .innerJoin('signed', 'signed.report_id', 'story_report.report_id')
          .select(['story_id', db.fn.countAll().as('n')])
          .where('story_id', 'in', chunk)
          .where('signed.day', '!=', day)
          .groupBy('story_id')
          .execute(),
      );
      return new Map(rows.map((row) => [row.story_id, Number(row.n)]));
    },

    forgetSigned: (reportIds) =>
      db.transaction().execute(async (trx) => {
        for (const report of reportIds) await forgetSigned(trx, report);
      }),
  };
}

async function linkedTo(
  db: Kysely<Tables>,
  targets: readonly string[],
  day: Day,
  isStory: 0 | 1,
  least: number,
): Promise<string[]> {
  const rows = await inChunks(targets, (chunk) =>
    db
      .selectFrom('report_link')
      .select('report_id')
      .where('target', 'in', chunk)
      .where('day', '=', day)
      .where('is_story', '=', isStory)
      .where('nearest', '>=', least)
      .execute(),
  );
  return rows.map((row) => row.report_id);
}

/** Takes a report out of the index, and says whether its terms are counted (0 or 1). */
async function forgetSigned(trx: Transaction<Tables>, report: string): Promise<number> {
  const row = await trx
    .deleteFrom('signed')
    .where('report_id', '=', report)
    .returning(['spot', 'vector', 'counted'])
    .executeTakeFirst();
  if (!row) return 0;
  const terms = [...readVector(row.vector).keys()];
  await trx.deleteFrom('posting').where('spot', '=', Number(row.spot)).where('term', 'in', terms).execute();
  await trx.deleteFrom('report_link').where('report_id', '=', report).execute();
  await trx.deleteFrom('report_link').where('target', '=', report).where('is_story', '=', 0).execute();
  return row.counted;
}

/** The spots of a day: from the first, up to and without the second. */
function spotsOf(day: Day): [number, number] {
  const number = Math.max(-LAST_DAY, Math.min(LAST_DAY, daysBetween('1970-01-01', day)));
  return [number * SPOTS_OF_DAY, (number + 1) * SPOTS_OF_DAY];
}

function readVector(json: string): Map<number, number> {
  const flat = JSON.parse(json) as number[];
  return new Map(Array.from({ length: flat.length / 2 }, (_, at) => [flat[2 * at]!, flat[2 * at + 1]!]));
}
