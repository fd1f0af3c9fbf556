import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Rows of a hand-kept table of this folder: tab-separated fields, lines that begin with "#" are comments. */
export function readTable(name: string): string[][] {
  return readFileSync(join(import.meta.dirname, name), 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((line) => line.split('\t'));
}

/** The parts of a field that lists things, parted by semicolons. */
export const listOf = (field: string | undefined) =>
  (field ?? '')
    .split(';')
    .map((part) => part.trim())
    .filter(Boolean);

/** Words for people with their plurals: "Russian", "Russians"; those in -ese, -ish, -ch, -men and the like have none. */
export function demonymsOf(field: string | undefined): string[] {
  return listOf(field).flatMap((word) =>
    /(?:ese|ish|ch|s|x|z|men|man|shi|ois)$/.test(word) ? [word] : [word, `${word}s`],
  );
}

/** A town of GeoNames' cities500 table (raw TSV; the package's own iterator does not read it). */
export interface Town {
  id: string;
  name: string;
  aliases: string[];
  lat: number;
  lon: number;
  feature: string;
  country: string;
  admin1Code: string | null;
  admin2Code: string | null;
  population: number;
  zone: string | null;
  modified: string;
}

/** Reads cities500.txt; places that were abandoned or are historical are left out, and each id is taken once. */
export function readTowns(file: string): Town[] {
  const seen = new Set<string>();
  const towns: Town[] = [];
  for (const line of readFileSync(file, 'utf8').split('\n')) {
    const f = line.split('\t');
    const id = f[0]!;
    if (f.length < 19 || seen.has(id) || /^PPL(?:H|CH|Q|W)$/.test(f[7]!)) continue;
    seen.add(id);
    const country = f[8]!;
    const admin1Code = f[10] ? `${country}.${f[10]}` : null;
    towns.push({
      id: `geonames:${id}`,
      name: f[1]!,
      aliases: [f[2]!, ...f[3]!.split(',').filter(isUsable)],
      lat: Number(f[4]),
      lon: Number(f[5]),
      feature: f[7]!,
      country,
      admin1Code,
      admin2Code: admin1Code && f[11] ? `${admin1Code}.${f[11]}` : null,
      population: Number(f[14]) || 0,
      zone: f[17] || null,
      modified: f[18]!,
    });
  }
  return towns;
}

/** GeoNames mixes airport codes ("LON") and unmarked transliterations ("sheng hu li ya") among its other names. */
const isUsable = (name: string) => (name.length > 3 ? !/^[a-z]/.test(name) : /[^\x20-\u024f]/.test(name));
