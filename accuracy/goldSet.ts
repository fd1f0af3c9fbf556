import type { Reading } from '../src/core/reading.js';
import type { InputLine } from '../src/formats/schemas.js';
import type { Models } from '../src/tagging/models.js';
import type { Gazetteer } from '../src/ports/gazetteer.js';

/** What is measured, in the order of the report's way. */
export const ROOMS = [
  'article text',
  'syntax',
  'names',
  'places',
  'days',
  'figures',
  'attribution',
  'claims',
  'confidence',
  'stamps',
  'grouping',
  'checking',
  'briefs',
  'changed words',
] as const;
export type Room = (typeof ROOMS)[number];

export const OURS = 'Newsledger';

/** One row: what `by` scored on `n` items of a set. Scores are shares, 0..1; null where there is nothing to score. */
export interface Result {
  room: Room;
  set: string;
  /** `OURS`, or the baseline in words. */
  by: string;
  n: number;
  /** Plain counts that are shown before the scores. */
  counts?: Readonly<Record<string, number>>;
  scores: Readonly<Record<string, number | null>>;
}

/** Where the gold and Newsledger differ. */
export interface Example {
  room: Room;
  id: string;
  what: string;
  gold: string;
  ours: string;
  /** The words around it. */
  context?: string;
}

export interface Measured {
  results: Result[];
  examples: Example[];
}

export interface Tools {
  /** The folder that the set lies in. */
  folder: string;
  gazetteer: Gazetteer;
  models: Models;
  /** Reads reports as `newsledger read` reads JSON lines; by id, without those that could not be read. */
  read(lines: readonly InputLine[]): Promise<Map<string, Reading>>;
  /** Tells the progress bar that one more item is done; `read` does so itself. */
  step(): void;
}

/** A data set in `<data>/<folder>/gold.jsonl` or `gold.jsonl.gz`. */
export interface GoldSet {
  folder: string;
  /** It comes with the project and needs no data folder. */
  own?: boolean;
  rooms: readonly Room[];
  /** Gives the items of a set that comes with the project, or has another form in its folder; null when it is absent. */
  lines?(path: string): unknown[] | null;
  /** `lines` are the parsed lines of the gold file, of its split "dev" where it has one. */
  measure(lines: readonly unknown[], tools: Tools): Promise<Measured>;
}

/** Up to `count` items spread evenly over all. */
export function pickEvenly<T>(items: readonly T[], count: number): T[] {
  if (items.length <= count) return [...items];
  return Array.from({ length: count }, (_, at) => items[Math.floor((at * items.length) / count)]!);
}

/** The items of each key, keys and items in order. */
export function groupBy<T>(items: readonly T[], keyOf: (item: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const group = groups.get(keyOf(item));
    if (group) group.push(item);
    else groups.set(keyOf(item), [item]);
  }
  return groups;
}

/** The words around a range, on one line. */
export function contextOf(text: string, { start, end }: { start: number; end: number }): string {
  const before = text.slice(Math.max(0, start - 40), start);
  return `${before}⟦${text.slice(start, end)}⟧${text.slice(end, end + 40)}`.replace(/\s+/g, ' ').trim();
}
