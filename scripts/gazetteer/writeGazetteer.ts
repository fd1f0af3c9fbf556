import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { foldName, hashName } from '../../src/adapters/gazetteer/foldName.js';
import {
  HEAD_BYTES,
  idKey,
  KEY_KINDS,
  kindCode,
  LAYOUT_VERSION,
  MAGIC,
  TEXTS,
  viewColumns,
  type PlaceRow,
} from '../../src/adapters/gazetteer/layout.js';
import type { GazetteerAbout } from '../../src/ports/gazetteer.js';

/** A place with every name it goes by. The usual name need not be repeated in `aliases`. */
export interface NamedPlace extends PlaceRow {
  aliases: string[];
  demonyms: string[];
}

/** Writes the places into one file of `src/adapters/gazetteer/layout.ts`. The same places give the same bytes. */
export function writeGazetteer(outFile: string, places: NamedPlace[], about: GazetteerAbout): void {
  const ids = new Set(places.map(({ id }) => id));
  if (ids.size !== places.length) throw new Error('two places have one id');
  const keys = sortKeys(places.flatMap(keysOf), places);
  const { texts, strings } = poolTexts(places);
  const aboutBytes = Buffer.from(JSON.stringify(about));
  const start = HEAD_BYTES + Math.ceil(aboutBytes.length / 8) * 8;
  const fixed = start + places.length * (8 + 4 + 4 + 4 * TEXTS.length + 1) + keys.length * 12;
  const buffer = new ArrayBuffer(fixed + strings.length);
  new Uint32Array(buffer, 0, 6).set([
    MAGIC,
    LAYOUT_VERSION,
    aboutBytes.length,
    places.length,
    keys.length,
    strings.length,
  ]);
  new Uint8Array(buffer).set(aboutBytes, HEAD_BYTES);
  const { columns, end } = viewColumns(buffer, start, places.length, keys.length);
  columns.texts.set(texts);
  places.forEach((place, at) => {
    columns.population[at] = place.population;
    columns.lat[at] = Math.round(place.lat * 1e5);
    columns.lon[at] = Math.round(place.lon * 1e5);
    columns.kind[at] = kindCode(place.kind);
  });
  keys.forEach((key, at) => {
    columns.high[at] = key.high;
    columns.low[at] = key.low;
    columns.target[at] = key.target;
  });
  new Uint8Array(buffer).set(strings, end);
  mkdirSync(dirname(outFile), { recursive: true });
  writeFileSync(outFile, new Uint8Array(buffer));
}

interface Key {
  high: number;
  low: number;
  target: number;
}

/** One key for each different folded name; the strongest kind of match wins when names fold alike. */
function keysOf(place: NamedPlace, at: number): Key[] {
  const keys: Key[] = [];
  const seen = new Set<string>();
  const add = (folded: string, kind: (typeof KEY_KINDS)[number]) => {
    if (folded === '' || seen.has(folded)) return;
    seen.add(folded);
    const [high, low] = hashName(folded);
    keys.push({ high, low, target: at * 4 + KEY_KINDS.indexOf(kind) });
  };
  add(foldName(place.name), 'name');
  for (const alias of place.aliases) add(foldName(alias), 'alias');
  for (const demonym of place.demonyms) add(foldName(demonym), 'demonym');
  add(idKey(place.id), 'id');
  return keys;
}

/** By hash, then by falling population. Sorted in buckets of the hash's upper half: a million keys in one go take five times as long. */
function sortKeys(keys: Key[], places: NamedPlace[]): Key[] {
  const buckets: Key[][] = Array.from({ length: 0x10000 }, () => []);
  for (const key of keys) buckets[key.high >>> 16]!.push(key);
  const population = (key: Key) => places[Math.floor(key.target / 4)]!.population;
  const compare = (a: Key, b: Key) =>
    a.high - b.high || a.low - b.low || population(b) - population(a) || a.target - b.target;
  return buckets.flatMap((bucket) => bucket.sort(compare));
}

/** All texts of all places once each, behind their length in two bytes; offset 0 is kept for null. */
function poolTexts(places: NamedPlace[]): { texts: Uint32Array; strings: Buffer } {
  const offsets = new Map<string, number>();
  const parts: Buffer[] = [Buffer.from([0, 0])];
  let length = 2;
  const offsetOf = (text: string | null) => {
    if (text === null) return 0;
    const known = offsets.get(text);
    if (known !== undefined) return known;
    const bytes = Buffer.from(text);
    const head = Buffer.alloc(2);
    head.writeUInt16LE(bytes.length);
    parts.push(head, bytes);
    offsets.set(text, length);
    length += 2 + bytes.length;
    return offsets.get(text)!;
  };
  const texts = new Uint32Array(places.length * TEXTS.length);
  places.forEach((place, at) => {
    TEXTS.forEach((column, index) => (texts[at * TEXTS.length + index] = offsetOf(place[column])));
  });
  return { texts, strings: Buffer.concat(parts) };
}
