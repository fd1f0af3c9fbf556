import { hashText } from '../src/tagging/hashing.js';
import type { StoredTable } from '../src/tagging/table.js';

/** Word lists as a table: class `name` has the weight 1 for each lower-case word of its list. */
export function storeLexicon(lists: Readonly<Record<string, Iterable<string>>>): StoredTable {
  const classes = Object.keys(lists);
  const rows = new Map<number, Set<number>>();
  classes.forEach((name, cls) => {
    for (const word of lists[name]!) {
      const key = hashText(word.toLowerCase());
      const row = rows.get(key);
      if (row) row.add(cls);
      else rows.set(key, new Set([cls]));
    }
  });
  const sorted = [...rows].sort((a, b) => a[0] - b[0]);
  const cells = sorted.flatMap(([, row]) => [...row].sort((a, b) => a - b));
  return {
    name: 'lexicon',
    classes,
    scale: 1,
    keys: Uint32Array.from(sorted, ([key]) => key),
    counts: Uint8Array.from(sorted, ([, row]) => row.size),
    cellClasses: Uint8Array.from(cells),
    cellWeights: new Int8Array(cells.length).fill(1),
  };
}
