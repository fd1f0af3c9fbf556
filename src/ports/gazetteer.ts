import type { Place } from '../core/reading.js';

/** A place that a name may stand for. */
export interface Candidate extends Place {
  /** Inhabitants; 0 when unknown. Countries and regions carry theirs, so candidates can be ranked. */
  population: number;
  /** Which sort of name matched: its usual name, another name, or an adjective or word for its people. */
  match: 'name' | 'alias' | 'demonym';
  /** ISO 3166-2-like key of the first-level division ("RU.41"), to tell which places lie together; null when unknown. */
  admin1Code: string | null;
  /** Key of the second-level division ("US.IL.031"); null when unknown. */
  admin2Code: string | null;
  /** IANA time zone ("Asia/Seoul"); null when unknown, or when the place has several. */
  zone: string | null;
}

/** Candidates for each name asked for, most populous first; a name without any is absent. Keys are the names as asked. */
export type Candidates = ReadonlyMap<string, readonly Candidate[]>;

/** Where data comes from, for the about page and NOTICE. */
export interface GazetteerAbout {
  name: string;
  licence: string;
  /** Day of the data. */
  date: string;
  places: number;
}

export interface Gazetteer {
  about: GazetteerAbout;
  /** Looks names up without regard to case, accents, hyphens and a leading "the". */
  lookup(names: Iterable<string>): Promise<Candidates>;
  get(ids: Iterable<string>): Promise<ReadonlyMap<string, Place>>;
  close(): Promise<void>;
}
