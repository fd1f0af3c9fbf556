/** One row of a table: its label, then a cell for each column; null prints as a dash. */
export interface Row {
  label: string;
  cells: readonly (string | null)[];
}

/** A table for the terminal: labels to the left, figures to the right, a rule under the head. */
export function formatTable(title: string, columns: readonly string[], rows: readonly Row[]): string {
  const texts = rows.map((row) => [row.label, ...row.cells.map((cell) => cell ?? '–')]);
  const widths = [title, ...columns].map((head, at) =>
    Math.max(head.length, ...texts.map((cells) => (cells[at] ?? '').length)),
  );
  const line = (cells: readonly string[]) =>
    widths
      .map((width, at) => (at === 0 ? (cells[0] ?? '').padEnd(width) : (cells[at] ?? '').padStart(width)))
      .join('  ')
      .trimEnd();
  const rule = widths.map((width) => '─'.repeat(width)).join('──');
  return [line([title, ...columns]), rule, ...texts.map(line)].join('\n');
}
