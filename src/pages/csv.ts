/** A row by column name. */
export type Row = Record<string, string | number | null>;

/** Rows as CSV (RFC 4180, UTF-8, CRLF), the column names first. */
export function renderCsv(columns: readonly string[], rows: readonly Row[]): string {
  return [columns.join(','), ...rows.map((row) => csvLine(columns, row))].join('\r\n') + '\r\n';
}

/** One row of CSV, without its line end. */
export function csvLine(columns: readonly string[], row: Row): string {
  return columns.map((column) => cell(row[column] ?? null)).join(',');
}

/** One cell. A text that a spreadsheet would run as a formula gets an apostrophe before it; numbers keep their sign. */
function cell(value: string | number | null): string {
  if (value === null) return '';
  if (typeof value === 'number') return String(value);
  const safe = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(safe) ? `"${safe.replace(/"/g, '""')}"` : safe;
}
