import type { Reading } from '../../core/reading.js';
import { plainName } from './plainName.js';

/** Owners of outlets, by the plain name of the outlet. */
export type Owners = ReadonlyMap<string, string>;

/** Reads a table of owners: lines "outlet, tab, owner"; lines that begin with # and lines of another form are passed over. */
export function parseOwners(text: string): Owners {
  return new Map(
    text.split('\n').flatMap((line): [string, string][] => {
      const [outlet, owner, ...more] = line.split('\t').map((cell) => cell.trim());
      if (line.startsWith('#') || !outlet || !owner || more.length > 0) return [];
      return [[plainName(outlet), owner]];
    }),
  );
}

/** Who stands behind the reports of a story. */
export interface OriginCount {
  /** Different outlets, each counted once. */
  outlets: number;
  /** Different owners of outlets; an outlet of no known family is one of its own. */
  houses: number;
  /** The names of the independent origins: the wire that is credited, or the outlet that had it first. */
  origins: string[];
}

/** Counts outlets, houses and origins; `origins` holds for each copy the report or the wire that it was taken from. */
export function countOrigins(
  reports: readonly Pick<Reading['report'], 'id' | 'source' | 'headline'>[],
  origins: ReadonlyMap<string, string>,
  owners: Owners,
): OriginCount {
  const byId = new Map(reports.map((report) => [report.id, report]));
  const outlets = new Map(
    reports.flatMap(({ source }) => (source === null ? [] : [[plainName(source), source] as const])),
  );
  const houses = new Set([...outlets.keys()].map((outlet) => owners.get(outlet) ?? outlet));
  const names = reports.map(({ id }) => {
    const origin = origins.get(id) ?? id;
    const own = byId.get(origin);
    return own === undefined ? origin : (own.source ?? own.headline);
  });
  return { outlets: outlets.size, houses: houses.size, origins: [...new Set(names)] };
}

/** "3 outlets, one origin: AP"; "3 outlets of 2 owners, 2 origins: AP, The Sun". */
export function sayOrigins({ outlets, houses, origins }: OriginCount): string {
  const owned = houses < outlets ? ` of ${houses} ${houses === 1 ? 'owner' : 'owners'}` : '';
  const from = origins.length === 1 ? 'one origin' : `${origins.length} origins`;
  return `${outlets} ${outlets === 1 ? 'outlet' : 'outlets'}${owned}, ${from}: ${origins.join(', ')}`;
}
