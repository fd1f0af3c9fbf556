import type { StoredTable } from '../src/tagging/table.js';

/**
 * Averaged perceptron weights while they are trained (Collins 2002; the lazy average of Daumé). Cells exist only for a feature and class
 * that were once updated; all numbers are whole, so that a second run gives the same bits.
 */
export interface Learner {
  /** Adds the present weights of the first `count` features to `scores`, from `place` on. */
  score: (features: Int32Array, count: number, scores: Int32Array, place: number) => void;
  /** Adds `change` to the weight of each of the first `count` features for a class. */
  update: (features: Int32Array, count: number, cls: number, change: number) => void;
  /** Ends one decision: the clock by which weights are averaged. */
  tick: () => void;
  /** The averaged weights, without those below `least`, as 8-bit numbers scaled by the largest. Training may go on afterwards. */
  store: (name: string, classes: readonly string[], least: number) => StoredTable;
}

export function makeLearner(): Learner {
  let size = 1 << 16;
  let slots = new Int32Array(size * 2); // key, first cell + 1
  let features = 0;
  let cells = 1;
  let room = 1 << 16;
  let classes = new Uint8Array(room);
  let next = new Int32Array(room);
  let weights = new Int32Array(room);
  let totals = new Float64Array(room); // whole numbers below 2 ** 53
  let stamps = new Int32Array(room);
  let clock = 1;

  const find = (key: number): number => {
    const mask = size - 1;
    let slot = key & mask;
    while (slots[slot * 2 + 1] !== 0 && slots[slot * 2] !== key) slot = (slot + 1) & mask;
    return slot;
  };

  const growSlots = () => {
    const old = slots;
    size *= 2;
    slots = new Int32Array(size * 2);
    for (let at = 0; at < old.length; at += 2) {
      if (old[at + 1] === 0) continue;
      const slot = find(old[at]!);
      slots[slot * 2] = old[at]!;
      slots[slot * 2 + 1] = old[at + 1]!;
    }
  };

  const growCells = () => {
    room *= 2;
    const grow = <A extends Uint8Array | Int32Array | Float64Array>(array: A, larger: A): A => {
      larger.set(array);
      return larger;
    };
    classes = grow(classes, new Uint8Array(room));
    next = grow(next, new Int32Array(room));
    weights = grow(weights, new Int32Array(room));
    totals = grow(totals, new Float64Array(room));
    stamps = grow(stamps, new Int32Array(room));
  };

  const cellOf = (key: number, cls: number): number => {
    let slot = find(key);
    for (let cell = slots[slot * 2 + 1]!; cell !== 0; cell = next[cell]!)
      if (classes[cell] === cls) return cell;
    if (slots[slot * 2 + 1] === 0 && ++features * 2 > size) {
      growSlots();
      slot = find(key);
    }
    if (cells === room) growCells();
    classes[cells] = cls;
    next[cells] = slots[slot * 2 + 1]!;
    stamps[cells] = clock;
    slots[slot * 2] = key;
    slots[slot * 2 + 1] = cells;
    return cells++;
  };

  return {
    score: (keys, count, scores, place) => {
      for (let at = 0; at < count; at++) {
        for (let cell = slots[find(keys[at]!) * 2 + 1]!; cell !== 0; cell = next[cell]!) {
          scores[place + classes[cell]!]! += weights[cell]!;
        }
      }
    },
    update: (keys, count, cls, change) => {
      for (let at = 0; at < count; at++) {
        const cell = cellOf(keys[at]!, cls);
        totals[cell]! += weights[cell]! * (clock - stamps[cell]!);
        stamps[cell] = clock;
        weights[cell]! += change;
      }
    },
    tick: () => void clock++,
    store: (name, classNames, least) => {
      const averageOf = (cell: number) => (totals[cell]! + weights[cell]! * (clock - stamps[cell]!)) / clock;
      let largest = 0;
      for (let cell = 1; cell < cells; cell++) largest = Math.max(largest, Math.abs(averageOf(cell)));
      const scale = largest / 127;
      const rows: { key: number; kept: [cls: number, weight: number][] }[] = [];
      for (let slot = 0; slot < size; slot++) {
        const kept: [number, number][] = [];
        for (let cell = slots[slot * 2 + 1]!; cell !== 0; cell = next[cell]!) {
          const average = averageOf(cell);
          const weight = Math.round(average / scale);
          if (Math.abs(average) >= least && weight !== 0) kept.push([classes[cell]!, weight]);
        }
        if (kept.length > 0)
          rows.push({ key: slots[slot * 2]! >>> 0, kept: kept.sort((a, b) => a[0] - b[0]).slice(0, 255) });
      }
      rows.sort((a, b) => a.key - b.key);
      const flat = rows.flatMap(({ kept }) => kept);
      return {
        name,
        classes: classNames,
        scale,
        keys: Uint32Array.from(rows, ({ key }) => key),
        counts: Uint8Array.from(rows, ({ kept }) => kept.length),
        cellClasses: Uint8Array.from(flat, ([cls]) => cls),
        cellWeights: Int8Array.from(flat, ([, weight]) => weight),
      };
    },
  };
}
