import { type Kysely, type Migration, sql } from 'kysely';

/** What differs between the two databases, as far as the schema goes. */
export type Flavour = 'sqlite' | 'postgres';

/** All migrations by name; one that has run is never changed. */
export function migrations(flavour: Flavour): Record<string, Migration> {
  return { '0001-first': { up: (db) => createFirst(db, flavour) } };
}

async function createFirst(db: Kysely<unknown>, flavour: Flavour): Promise<void> {
  const counter = flavour === 'sqlite' ? sql`integer primary key autoincrement` : sql`bigserial primary key`;
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
