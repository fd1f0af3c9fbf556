import { PLACE_KINDS } from '../../core/reading.js';
import type { Candidate } from '../../ports/gazetteer.js';

/**
 * Layout of the gazetteer file, little-endian. A head of eight 32-bit words (magic, version, bytes of the about text, places, keys,
 * bytes of strings, two spare), the about text as JSON (padded to 8), then the columns below, then the strings.
 * Keys are sorted by hash, those of equal hash by falling population, so that a lookup is a binary search.
 */
export const MAGIC = 0x4e4c475a;
export const LAYOUT_VERSION = 2;
export const HEAD_BYTES = 32;

/** What a key leads by: a name as in `Candidate.match`, or the place's id. Stored in the two low bits of the key's target. */
export const KEY_KINDS = ['name', 'alias', 'demonym', 'id'] as const;

/** The hashed text of an id's key; folding leaves no hyphen, so no name comes to it. */
export const idKey = (id: string) => `-${id}`;

export interface Columns {
  population: Float64Array;
  /** Hundred-thousandths of a degree. */
  lat: Int32Array;
  lon: Int32Array;
  /** Offsets into the strings, per place: id, name, admin1, country, admin1Code, admin2Code, zone. 0 stands for null. */
  texts: Uint32Array;
  high: Uint32Array;
  low: Uint32Array;
  target: Uint32Array;
  kind: Uint8Array;
}

export const TEXTS = ['id', 'name', 'admin1', 'country', 'admin1Code', 'admin2Code', 'zone'] as const;

/** The columns as views of the file's bytes, nothing copied; `end` is where the strings begin. */
export function viewColumns(
  bytes: ArrayBuffer,
  start: number,
  places: number,
  keys: number,
): { columns: Columns; end: number } {
  let at = start;
  const take = (length: number) => {
    const from = at;
    at += length;
    return from;
  };
  const columns = {
    population: new Float64Array(bytes, take(8 * places), places),
    lat: new Int32Array(bytes, take(4 * places), places),
    lon: new Int32Array(bytes, take(4 * places), places),
    texts: new Uint32Array(bytes, take(4 * TEXTS.length * places), TEXTS.length * places),
    high: new Uint32Array(bytes, take(4 * keys), keys),
    low: new Uint32Array(bytes, take(4 * keys), keys),
    target: new Uint32Array(bytes, take(4 * keys), keys),
    kind: new Uint8Array(bytes, take(places), places),
  };
  return { columns, end: at };
}

export type PlaceRow = Omit<Candidate, 'match'>;

export const kindCode = (kind: PlaceRow['kind']) => PLACE_KINDS.indexOf(kind);
export const kindOf = (code: number) => PLACE_KINDS[code] ?? 'other';
