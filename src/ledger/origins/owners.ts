import { plainOutlet } from '../../languages/en/plainOutlet.js';

/** Owners of outlets, by the plain name of the outlet. */
export type Owners = ReadonlyMap<string, string>;

/** Reads a table of owners: lines "outlet, tab, owner"; lines that begin with # and lines of another form are passed over. */
export function parseOwners(text: string): Owners {
  return new Map(
    text.split('\n').flatMap((line): [string, string][] => {
      const [outlet, owner, ...more] = line.split('\t').map((cell) => cell.trim());
      if (line.startsWith('#') || !outlet || !owner || more.length > 0) return [];
      return [[plainOutlet(outlet), owner]];
    }),
  );
}

/** The house that an outlet belongs to: its owner; an outlet of no known owner is one of its own. */
export function houseOf(outlet: string, owners: Owners): string {
  const plain = plainOutlet(outlet);
  return owners.get(plain) ?? plain;
}
