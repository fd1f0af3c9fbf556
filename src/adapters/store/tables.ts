import type { Generated } from 'kysely';

/** What differs between the two databases, as far as the schema goes. */
export type Flavour = 'sqlite' | 'postgres';

/** Rows of the store, the same on SQLite and PostgreSQL. Documents are kept as JSON text; columns beside them are what queries ask for. */
export interface Tables {
  report: {
    id: string;
    source: string | null;
    url: string | null;
    /** UTC day of publication. */
    day: string | null;
    /** 1 until a later wording of the same source and address replaces it. */
    current: number;
    /** The earlier wording that it replaced. */
    replaces: string | null;
    json: string;
  };
  reading: { report_id: string; reader: number; json: string };
  /** What claims are found by; the claims themselves stand in the readings. */
  claim: {
    id: string;
    report_id: string;
    /** Day it was said, else reported. */
    day: string | null;
    /** The chain of speakers, lower case, a line each. */
    speaker: string;
    kind: string;
    certainty: string;
    /** Of the report's stamp. */
    country: string | null;
    /** Names of the report's stamp, lower case. */
    place: string;
    /** Outcomes of its figures, each between spaces. */
    outcomes: string;
  };
  judgement: {
    id: Generated<number>;
    /** The first of the reports it is about. */
    report_id: string;
    editor: string;
    at: string;
    why: string;
    json: string;
  };
  /** All reports that a judgement is about, in order. */
  judged: { report_id: string; judgement_id: number; place: number };
  alert: { id: string; report_id: string; at: string; json: string };
  story: {
    id: string;
    permalink: string;
    day: string | null;
    place_id: string | null;
    place_name: string | null;
    country: string | null;
    updated_at: string;
    json: string;
  };
  story_report: { report_id: string; story_id: string };
  /** A report's signature for grouping. */
  signed: {
    report_id: string;
    /** Day and a hash of the id as one number: newest last, the same whatever the order of arrival. */
    spot: number;
    day: string;
    /** 1 when its terms are counted in `rarity`. */
    counted: number;
    ground: number;
    /** JSON: term, weight, term, weight, ... heaviest first. */
    vector: string;
    town: string | null;
  };
  /** By which terms a report is found. */
  posting: { term: number; spot: number };
  /** What a report is like: another one of its day, or (`is_story` 1) a story that has reports of other days. */
  report_link: {
    report_id: string;
    target: string;
    is_story: number;
    day: string;
    likeness: number;
    /** The likeness of the pair, or the greatest to a report of the story. */
    nearest: number;
    ground: number;
  };
  /** In how many reports a term stands; term -1 counts all reports. */
  rarity: { term: number; reports: number };
  story_change: {
    seq: Generated<number>;
    kind: 'merge' | 'split';
    story_id: string;
    other_id: string;
    at: string;
    editor: string | null;
    why: string | null;
  };
  redirect: { permalink: string; story_id: string };
  brief: { story_id: string; basis: string; writer: string; made_at: string; json: string };
  job: {
    key: string;
    seq: Generated<number>;
    step: string;
    subject: string;
    state: 'waiting' | 'running' | 'done' | 'failed';
    tries: number;
    due_at: string;
    error: string | null;
  };
  flag: {
    id: Generated<number>;
    story_id: string;
    sentence: number | null;
    reason: string;
    note: string;
    at: string;
  };
}
