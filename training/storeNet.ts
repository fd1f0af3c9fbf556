import type { StoredMatrix } from '../src/tagging/model.js';
import type { NetShape } from '../src/tagging/netShape.js';
import type { NetWeights, WordExample } from './netBody.js';

/** The vectors as they are read back, in rows of `width`. */
export function floatsOf({ cells, columns, scales }: StoredMatrix, width: number): Float32Array {
  const floats = new Float32Array(scales.length * width);
  for (let row = 0; row < scales.length; row++)
    for (let column = 0; column < columns; column++)
      floats[row * width + column] = cells[row * columns + column]! * scales[row]!;
  return floats;
}

/** Rows as 8-bit cells, each row scaled by its largest. */
export function quantiseRows(
  name: string,
  values: Float32Array,
  columns: number,
  classes: readonly string[] = [],
): StoredMatrix {
  const rows = values.length / columns;
  const scales = new Float32Array(rows);
  const cells = new Int8Array(values.length);
  for (let row = 0; row < rows; row++) {
    let peak = 0;
    for (let at = row * columns; at < (row + 1) * columns; at++) peak = Math.max(peak, Math.abs(values[at]!));
    scales[row] = peak / 127;
    for (let at = row * columns; at < (row + 1) * columns; at++)
      cells[at] = peak === 0 ? 0 : Math.round((values[at]! / peak) * 127);
  }
  return { name, classes, columns, scales, cells, keys: new Uint32Array(0) };
}

/**
 * The weights as the reader takes them: linear maps turned, a row for each thing told, those of `classes` for each class; rows of tables that no word of the
 * training has are 0.
 */
export function storeNet(
  weights: NetWeights,
  examples: readonly WordExample[],
  shape: NetShape,
  classes: Readonly<Record<string, readonly string[]>>,
): StoredMatrix[] {
  const known = shape.tables.map(({ rows }) => new Uint8Array(rows));
  for (const { rows } of examples) rows.forEach((row, at) => (known[at % known.length]![row] = 1));
  return [...weights].map(([name, { rows, columns, data }]) => {
    const width = classes[name.replace(/ bias$/, '')]?.length ?? columns;
    if (name.startsWith('table')) {
      const table = Number(name.slice(5));
      const values = Float32Array.from(data, (value, at) =>
        known[table]![Math.floor(at / columns)] === 1 ? value : 0,
      );
      return quantiseRows(name, values, columns);
    }
    if (name === 'way') return quantiseRows(name, data.subarray(0, rows * columns), columns);
    const turned = new Float32Array(rows * width);
    for (let row = 0; row < rows; row++)
      for (let column = 0; column < width; column++)
        turned[column * rows + row] = data[row * columns + column]!;
    return quantiseRows(name, turned, rows, classes[name]);
  });
}
