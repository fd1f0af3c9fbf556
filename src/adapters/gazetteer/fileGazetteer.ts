import { readFile } from 'node:fs/promises';
import { type Place, plainPlace } from '../../core/reading.js';
import { Problem } from '../../core/problems.js';
import type { Candidate, Gazetteer, GazetteerAbout } from '../../ports/gazetteer.js';
import { foldName, hashName } from './foldName.js';
import {
  HEAD_BYTES,
  idKey,
  KEY_KINDS,
  kindOf,
  LAYOUT_VERSION,
  MAGIC,
  TEXTS,
  viewColumns,
  type PlaceRow,
} from './layout.js';

/** Opens the file made by `scripts/gazetteer/build.ts`; it stays in memory as it is. Throws Problem `gazetteer-missing`. */
export async function openGazetteer(file: string): Promise<Gazetteer> {
  const bytes = await readFile(file).catch((cause: unknown) => {
    throw new Problem('gazetteer-missing', { file, cause });
  });
  // Columns are viewed in place, which needs the file to begin its buffer; a small file shares Node's pool and is copied.
  const buffer = bytes.byteOffset === 0 ? bytes.buffer : Uint8Array.from(bytes).buffer;
  if (buffer.byteLength < HEAD_BYTES) throw new Problem('gazetteer-missing', { file, detail: 'cut off' });
  const [magic, version, aboutBytes = 0, places = 0, keys = 0, stringBytes = 0] = new Uint32Array(
    buffer,
    0,
    8,
  );
  if (magic !== MAGIC || version !== LAYOUT_VERSION) {
    throw new Problem('gazetteer-missing', { file, detail: 'made by another version' });
  }
  const columnsStart = HEAD_BYTES + Math.ceil(aboutBytes / 8) * 8;
  const stringsStart = columnsStart + places * (8 + 4 + 4 + 4 * TEXTS.length + 1) + keys * 12;
  if (stringsStart + stringBytes !== buffer.byteLength) {
    throw new Problem('gazetteer-missing', { file, detail: 'cut off' });
  }
  const { columns } = viewColumns(buffer, columnsStart, places, keys);
  const strings = Buffer.from(buffer, stringsStart, stringBytes);
  const about = JSON.parse(Buffer.from(buffer, HEAD_BYTES, aboutBytes).toString('utf8')) as GazetteerAbout;

  const textAt = (offset: number) =>
    offset === 0 ? null : strings.toString('utf8', offset + 2, offset + 2 + strings.readUInt16LE(offset));

  /** Divisions, countries and zones that were asked for: many places share each, and there are some tens of thousands in all. */
  const shared = new Map<number, string | null>();
  function sharedTextAt(offset: number): string | null {
    let text = shared.get(offset);
    if (text === undefined) {
      text = textAt(offset);
      shared.set(offset, text);
    }
    return text;
  }

  function rowAt(place: number): PlaceRow {
    const at = place * TEXTS.length;
    const { texts } = columns;
    return {
      id: textAt(texts[at]!) ?? '',
      name: textAt(texts[at + 1]!) ?? '',
      kind: kindOf(columns.kind[place]!),
      admin1: sharedTextAt(texts[at + 2]!),
      country: sharedTextAt(texts[at + 3]!),
      lat: columns.lat[place]! / 1e5,
      lon: columns.lon[place]! / 1e5,
      population: columns.population[place]!,
      admin1Code: sharedTextAt(texts[at + 4]!),
      admin2Code: sharedTextAt(texts[at + 5]!),
      zone: sharedTextAt(texts[at + 6]!),
    };
  }

  const stretch = Math.ceil(2 * Math.sqrt(keys));

  /** Targets of all keys with this hash, in the file's order. */
  function targetsOf(key: string): number[] {
    const [high, low] = hashName(key);
    // Hashes are spread evenly: a key lies near its share of the list, hardly ever outside of this stretch.
    const near = Math.floor((high / 2 ** 32) * keys);
    let from = Math.max(0, near - stretch);
    let to = Math.min(keys, near + stretch);
    if (from > 0 && columns.high[from - 1]! >= high) from = 0;
    if (to < keys && columns.high[to]! < high) to = keys;
    while (from < to) {
      const middle = (from + to) >>> 1;
      const hash = columns.high[middle]!;
      const isBefore = hash < high || (hash === high && columns.low[middle]! < low);
      if (isBefore) from = middle + 1;
      else to = middle;
    }
    const targets: number[] = [];
    for (let at = from; at < keys && columns.high[at] === high && columns.low[at] === low; at++) {
      targets.push(columns.target[at]!);
    }
    return targets;
  }

  function candidatesOf(name: string): Candidate[] {
    const folded = foldName(name);
    if (folded === '') return [];
    return targetsOf(folded).map((target) => {
      const match = KEY_KINDS[target & 3] as Candidate['match'];
      return Object.assign(rowAt(target >>> 2), { match });
    });
  }

  return {
    about,
    lookup(names) {
      const found = new Map<string, readonly Candidate[]>();
      for (const name of names) {
        if (found.has(name)) continue;
        const candidates = candidatesOf(name);
        if (candidates.length > 0) found.set(name, candidates);
      }
      return Promise.resolve(found);
    },
    get(ids) {
      const found = new Map<string, Place>();
      for (const id of ids) {
        const target = targetsOf(idKey(id)).find((key) => (key & 3) === KEY_KINDS.indexOf('id'));
        if (target === undefined) continue;
        const row = rowAt(target >>> 2);
        if (row.id === id) found.set(id, plainPlace(row));
      }
      return Promise.resolve(found);
    },
    close: () => Promise.resolve(),
  };
}
