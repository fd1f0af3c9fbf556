import { type Kysely, type Migration, sql } from 'kysely';
import type { Report } from '../../core/report.js';
import type { Reading } from '../../core/reading.js';
import { saveClaims } from './ledgerRows.js';
import type { Flavour, Tables } from './tables.js';

/** All migrations by name; one that has run is never changed. */
export function migrations(flavour: Flavour): Record<string, Migration> {
  return {
    '0001-first': { up: (db) => createFirst(db, flavour) },
    '0002-grouping': { up: (db) => createGrouping(db, flavour) },
    '0003-ledger': { up: (db) => addLedger(db, flavour) },
    '0004-story-judgements': { up: addStoryJudgements },
    '0005-nearest': { up: addNearest },
    '0006-town': { up: addTown },
  };
}

const counterOf = (flavour: Flavour) =>
  flavour === 'sqlite' ? sql`integer primary key autoincrement` : sql`bigserial primary key`;

async function createFirst(db: Kysely<unknown>, flavour: Flavour): Promise<void> {
  const counter = counterOf(flavour);
  const statements = [
    sql`create table report (id text primary key, source text, url text, day text, current integer not null, json text not null)`,
    sql`create index report_address on report (url)`,
    sql`create index report_day on report (day, id)`,
    sql`create table reading (report_id text primary key references report (id), reader integer not null, json text not null)`,
    sql`create table story (id text primary key, permalink text not null unique, day text, place_id text, place_name text, country text, updated_at text not null, json text not null)`,
    sql`create index story_day on story (day, id)`,
    sql`create index story_place on story (place_id)`,
    sql`create table story_report (report_id text primary key references report (id), story_id text not null references story (id))`,
    sql`create index story_report_story on story_report (story_id)`,
    sql`create table redirect (permalink text primary key, story_id text not null)`,
    sql`create table brief (story_id text not null, basis text not null, writer text not null, made_at text not null, json text not null, primary key (story_id, basis))`,
    sql`create table job (seq ${counter}, key text not null unique, step text not null, subject text not null, state text not null, tries integer not null, due_at text not null, error text)`,
    sql`create index job_due on job (state, step, due_at, seq)`,
    sql`create table flag (id ${counter}, story_id text not null, sentence integer, reason text not null, note text not null, at text not null)`,
  ];
  for (const statement of statements) await statement.execute(db);
}

/** The index by which a report finds others that may tell the same event, and what became of stories. */
async function createGrouping(db: Kysely<unknown>, flavour: Flavour): Promise<void> {
  // On SQLite the key is then the table; PostgreSQL knows no such thing.
  const keyed = flavour === 'sqlite' ? sql`without rowid` : sql``;
  const statements = [
    sql`create table signed (report_id text primary key references report (id), spot bigint not null unique, day text not null, counted integer not null, ground double precision not null, vector text not null)`,
    sql`create index signed_counted on signed (counted, day)`,
    sql`create table posting (term bigint not null, spot bigint not null, primary key (term, spot)) ${keyed}`,
    sql`create table report_link (report_id text not null, target text not null, is_story integer not null, day text not null, likeness double precision not null, ground double precision not null, primary key (report_id, target, is_story))`,
    sql`create index report_link_target on report_link (target, day)`,
    sql`create table rarity (term bigint primary key, reports bigint not null)`,
    sql`create table story_change (seq ${counterOf(flavour)}, kind text not null, story_id text not null, other_id text not null, at text not null)`,
    sql`create index story_change_story on story_change (story_id)`,
    sql`create index story_change_other on story_change (other_id)`,
  ];
  for (const statement of statements) await statement.execute(db);
}

/** Rows to find claims by; editors' judgements and alerts, which nothing ever changes. */
async function addLedger(db: Kysely<unknown>, flavour: Flavour): Promise<void> {
  const counter = counterOf(flavour);
  const statements = [
    sql`create table claim (id text primary key, report_id text not null references report (id), day text, speaker text not null, kind text not null, certainty text not null, country text, place text not null, outcomes text not null)`,
    sql`create index claim_report on claim (report_id)`,
    sql`create index claim_day on claim (day, id)`,
    sql`create index claim_kind on claim (kind, day, id)`,
    sql`create index claim_country on claim (country, day, id)`,
    sql`create table judgement (id ${counter}, report_id text not null references report (id), editor text not null, at text not null, why text not null, json text not null)`,
    sql`create index judgement_report on judgement (report_id)`,
    sql`create table alert (id text primary key, report_id text not null references report (id), at text not null, json text not null)`,
    sql`create index alert_at on alert (at, id)`,
    sql`alter table report add column replaces text`,
  ];
  for (const statement of statements) await statement.execute(db);
  await fillLedger(db as Kysely<Tables>);
}

/** How like the likest report of a story is; of links made before, the sum is the best that is known. */
async function addNearest(db: Kysely<unknown>): Promise<void> {
  await sql`alter table report_link add column nearest double precision not null default 0`.execute(db);
  await sql`update report_link set nearest = likeness`.execute(db);
}

/** In which town a report plays, where it says so for certain: of reports grouped before, that is not known. */
async function addTown(db: Kysely<unknown>): Promise<void> {
  await sql`alter table signed add column town text`.execute(db);
}

/** Rows of a store that was filled before: every reading's claims, and what each report replaced. */
async function fillLedger(db: Kysely<Tables>): Promise<void> {
  const page = 200;
  for (let after: string | null = ''; after !== null;) {
    const rows: { id: string; report: string; reading: string | null }[] = await db
      .selectFrom('report')
      .leftJoin('reading', 'reading.report_id', 'report.id')
      .select(['report.id as id', 'report.json as report', 'reading.json as reading'])
      .where('report.id', '>', after)
      .orderBy('report.id')
      .limit(page)
      .execute();
    for (const { id, report, reading } of rows) {
      const { replaces } = JSON.parse(report) as Report;
      if (replaces !== null) await db.updateTable('report').set({ replaces }).where('id', '=', id).execute();
      if (reading !== null) await saveClaims(db, JSON.parse(reading) as Reading);
    }
    after = rows.length === page ? rows.at(-1)!.id : null;
  }
}

/** Judgements about several reports, what editors did to stories, and the way from a wording to the one after it. */
async function addStoryJudgements(db: Kysely<unknown>): Promise<void> {
  const statements = [
    sql`create table judged (report_id text not null references report (id), judgement_id bigint not null references judgement (id), place integer not null, primary key (report_id, judgement_id))`,
    sql`create index judged_judgement on judged (judgement_id)`,
    sql`insert into judged (report_id, judgement_id, place) select report_id, id, 0 from judgement`,
    sql`alter table story_change add column editor text`,
    sql`alter table story_change add column why text`,
    sql`create index report_replaces on report (replaces)`,
  ];
  for (const statement of statements) await statement.execute(db);
}
