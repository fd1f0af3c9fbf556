/**
 * Sparse integer weights by feature and class, ready for scoring. A feature is a 32-bit hash; two features that meet in one hash share
 * their weights. All sums are integers: the same text gives the same bits on every machine.
 */
export interface WeightTable {
  classes: readonly string[];
  /** What one step of a stored weight was worth when it was trained. */
  scale: number;
  /** Open addressing: [key, first cell * 256 + number of cells] per slot; the second is 0 in an empty slot. A power of two of slots. */
  slots: Int32Array;
  /** A key is sought from the slot of its upper bits on: what is left of it when shifted so far. Keys in rising order are laid out from slot to slot. */
  shift: number;
  /** weight * 256 + class */
  cells: Int16Array;
}

/** The form in which weights are stored: features in rising order of their unsigned hash, each with 1 to 255 cells. */
export interface StoredTable {
  name: string;
  classes: readonly string[];
  scale: number;
  keys: Uint32Array;
  /** Number of cells of each key. */
  counts: Uint8Array;
  /** Class and weight of each cell, in the order of the keys. */
  cellClasses: Uint8Array;
  cellWeights: Int8Array;
}

/** Most cells that one table can have: the number of a cell shares 32 bits with a count. */
export const MOST_CELLS = 2 ** 23;

/** Lays a stored table out for look-up, at most half full. */
export function openTable(stored: StoredTable): WeightTable {
  const { keys, counts, cellClasses, cellWeights } = stored;
  let size = 16;
  while (size < keys.length * 2) size *= 2;
  const slots = new Int32Array(size * 2);
  const mask = size - 1;
  const shift = Math.clz32(mask);
  let first = 0;
  for (let row = 0; row < keys.length; row++) {
    const key = keys[row]! | 0;
    let slot = key >>> shift;
    while (slots[slot * 2 + 1] !== 0) slot = (slot + 1) & mask;
    slots[slot * 2] = key;
    slots[slot * 2 + 1] = first * 256 + counts[row]!;
    first += counts[row]!;
  }
  const cells = new Int16Array(cellClasses.length);
  for (let at = 0; at < cells.length; at++) cells[at] = cellWeights[at]! * 256 + cellClasses[at]!;
  return { classes: stored.classes, scale: stored.scale, slots, shift, cells };
}

/** Features that are looked up together. */
const BLOCK = 96;
/** What stands in the first slot of each feature of a block, and in its first cell. */
const firstSlots = new Int32Array(BLOCK);
const firstCells = new Int16Array(BLOCK);

/**
 * Adds the weights of the first `count` features to `scores`, which has a place for each class from `place` on. Slots and cells lie far apart: those of
 * a block are all fetched before one is used, so that the waits for memory overlap.
 */
export function addScores(
  table: WeightTable,
  features: Int32Array,
  count: number,
  scores: Int32Array,
  place = 0,
): void {
  const { slots, shift, cells } = table;
  const mask = (slots.length >> 1) - 1;
  for (let start = 0; start < count; start += BLOCK) {
    const taken = Math.min(BLOCK, count - start);
    for (let at = 0; at < taken; at++) firstSlots[at] = slots[(features[start + at]! >>> shift) * 2 + 1]!;
    for (let at = 0; at < taken; at++) firstCells[at] = cells[firstSlots[at]! >>> 8]!;
    for (let at = 0; at < taken; at++) {
      const key = features[start + at]!;
      let slot = key >>> shift;
      let packed = firstSlots[at]!;
      while (packed !== 0 && slots[slot * 2] !== key) {
        slot = (slot + 1) & mask;
        packed = slots[slot * 2 + 1]!;
      }
      const first = packed >>> 8;
      const end = first + (packed & 255);
      for (let cell = first; cell < end; cell++) {
        const weight = cells[cell]!;
        scores[place + (weight & 255)]! += weight >> 8;
      }
    }
  }
}

/** The first cell of a feature, weight * 256 + class; null when the table lacks the feature. */
export function firstCell({ slots, shift, cells }: WeightTable, feature: number): number | null {
  const key = feature | 0;
  const mask = (slots.length >> 1) - 1;
  let slot = key >>> shift;
  while (slots[slot * 2 + 1] !== 0 && slots[slot * 2] !== key) slot = (slot + 1) & mask;
  const packed = slots[slot * 2 + 1]!;
  return packed === 0 ? null : cells[packed >>> 8]!;
}
